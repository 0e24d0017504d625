"""A table while it is adjusted: what it has become so far, and what is left to do."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from side_by_side.port.adjust.catalogue_tables import CatalogueTable, Place, Properties
from side_by_side.port.model import Class, JoinTable, Statement, TableItems


@dataclass(frozen=True)
class TableState:
    """A table, and how it differs from the one that the migrations create."""

    kind: str
    table: Class | JoinTable
    #: The constraints and indexes that the port of the models has.
    before: Mapping[Place, Properties]
    wanted: CatalogueTable
    #: Those that the table has to lose, and those that it does not have yet.
    lost: tuple[Place, ...]
    missing: tuple[Place, ...]
    #: The statements that run once all tables exist.
    statements: tuple[Statement, ...] = ()

    @classmethod
    def start(
        cls,
        kind: str,
        table: Class | JoinTable,
        current: CatalogueTable | None,
        wanted: CatalogueTable,
    ) -> "TableState":
        """Return the state before the first step."""
        before: dict[Place, Properties] = dict(current.table_items) if current else {}
        after = wanted.table_items
        lost = tuple(place for place in before if before[place] != after.get(place))
        missing = tuple(place for place in after if before.get(place) != after[place])
        return cls(kind, table, before, wanted, lost, missing)

    @property
    def in_other_order(self) -> bool:
        """Whether MariaDB shows the indexes in another order, which is that of their creation."""
        if self.kind != "mariadb":
            return False
        before = [place for place in self.before if place[0] in ("unique", "index")]
        return before != [
            place for place in self.wanted.table_items if place[0] in ("unique", "index")
        ]

    def is_of_key(self, place: Place) -> bool:
        """Whether MariaDB creates an index implicitly, for a foreign key of its name."""
        return place[0] == "index" and ("foreign_key", place[1]) in self.wanted.table_items

    def change(self, **changes: Any) -> "TableState":
        """Return the state with other properties of the table."""
        return replace(self, table=replace(self.table, **changes))

    def change_column(self, number: int, **changes: Any) -> "TableState":
        """Return the state with other properties of a column, given by its position."""
        columns = list(self.table.columns)
        columns[number] = replace(columns[number], **changes)
        return self.change(columns=tuple(columns))

    def add_items(self, items: TableItems) -> "TableState":
        """Return the state with further items of the table."""
        return self.change(table_items=(*self.table.table_items, *items))

    def without(self, kind: str) -> "TableState":
        """Return the state in which nothing is left to do for a kind of constraint."""
        return replace(
            self,
            lost=tuple(place for place in self.lost if place[0] != kind),
            missing=tuple(place for place in self.missing if place[0] != kind),
        )
