"""Which tables are made: those that the migrations make, whoever manages them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from side_by_side.port.adjust.catalogue_tables import Table
from side_by_side.port.model import Class, JoinTable


class Presence:
    """Says of each table of a port whether it is made, and of its keys whether they can be."""

    def __init__(self, kind: str, wanted: Mapping[str, Table]) -> None:
        self.kind = kind
        self.wanted = wanted

    def adjust(self, found: Class | JoinTable, attribute: Callable[[str], str]) -> None:  # noqa: ARG002 - a port's reader gives it
        """Say of a table whether it is made; all else stays as the models say."""
        self.made(found)

    def made(self, found: Class | JoinTable) -> Table | None:
        """Return what the migrations make of a table, or None where ``create_all`` leaves it."""
        name = found.table if isinstance(found, Class) else found.name
        wanted = self.wanted.get(name)
        if wanted is None:
            if found.managed and (not found.kinds or self.kind in found.kinds):
                found.managed = False
                found.remarks.append(
                    "The migrations make no such table, and so create_all neither."
                )
            return None
        if not wanted.is_plain:
            found.managed = False
            found.remarks.append("A statement makes it, and create_all does not.")
            return None
        found.managed = True
        # A key to a table that is not made could not be made either.
        found.columns = [
            replace(column, reference=None)
            if column.reference and not self.is_made(column.reference.table)
            else column
            for column in found.columns
        ]
        return wanted

    def is_made(self, table: str) -> bool:
        """Whether ``create_all`` makes a table."""
        return table in self.wanted and self.wanted[table].is_plain
