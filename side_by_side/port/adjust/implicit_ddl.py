"""What ``base.py`` adds to a table without being told, said where migrations made it otherwise."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from side_by_side.column_types import common
from side_by_side.port.adjust.catalogue_tables import Place, Properties, columns_of
from side_by_side.port.adjust.column_adjustment import is_check_of
from side_by_side.port.model import (
    Class,
    Column,
    ForeignKeys,
    Index,
    Part,
    Rule,
    Unique,
)
from side_by_side.port.read.columns import silent_indexes
from side_by_side.port.read.constraints import merged
from side_by_side.port.read.offline_editors import editors

if TYPE_CHECKING:
    from side_by_side.port.adjust.adjustment import Adjustment

#: The types of ``base.py`` that bring a check, and those of the same numbers that do not.
UNCHECKED = {
    common.POSITIVE_INTEGER: common.INTEGER,
    common.POSITIVE_SMALL_INTEGER: common.SMALL_INTEGER,
    common.POSITIVE_BIG_INTEGER: common.BIG_INTEGER,
}


def brings_check(column: Column) -> bool:
    """Whether a column's type brings the check that its number is positive."""
    return column.type in UNCHECKED


class Silence:
    """What comes with the columns of the table of an adjustment."""

    def __init__(self, at: "Adjustment") -> None:
        self.at = at
        self.kind = at.kind
        self.name = at.name

    def spell_out(self) -> None:
        """Say what comes with columns, where it is not what the migrated table has."""
        every = self.at.in_other_order
        lost = {name for _, name in self.at.lost}
        for number, column in enumerate(self.at.found.columns):
            names = self.names(column)
            if every or names & lost or not names <= self._names("index", self.at.wanted.rules):
                self._say_indexes(number)
            self._say_unique(number, every=every)
            self._say_check(number)
        self._say_no_indexes()
        together = {self._together_name(self.kind, columns) for columns in self._together()}
        if every or together & lost:
            self._say_together()
        self.at.missing += [
            place
            for place in self.at.wanted.rules
            if place not in self.at.missing and self._is_left(place)
        ]

    def _is_left(self, place: Place) -> bool:
        """Whether an index came with a foreign key, which is gone or comes in another order."""
        if self.at.is_of_key(place):
            return self.at.in_other_order
        is_lost = ("foreign_key", place[1]) in self.at.before
        return self.kind == "mariadb" and place[0] == "index" and is_lost

    def _say_no_indexes(self) -> None:
        """Say that columns of a key of several have no index, which ``base.py`` would give them."""
        keys = [rule for _, rule in self.at.found.rules if isinstance(rule, ForeignKeys)]
        for number, column in enumerate(self.at.found.columns):
            refers = any(column.name in key.columns for key in keys)
            if refers and column.index is None and column.reference is None:
                self.at.set(number, index=False)

    def _names(self, kind: str, rules: Mapping[Place, Properties]) -> set[str]:
        return {name for found, name in rules if found == kind}

    def indexes(self, column: Column) -> dict[str, list[Index]]:
        """Return the indexes that come with a column, by kind of database."""
        if column.index is False:
            return {}
        keys = [each.name for each in self.at.found.columns if each.key is not None]
        return silent_indexes(self.name, column, keys, indexed=bool(column.index))

    def names(self, column: Column) -> set[str]:
        """Return the names of those on the kind of database that is adjusted."""
        return {each.name for each in self.indexes(column).get(self.kind, [])}

    def _say_indexes(self, number: int) -> None:
        silent = self.indexes(self.at.found.columns[number])
        if not any(silent.values()):
            return
        # What would only now come with the column was not there, and need not be taken away.
        known = self._names("index", self.at.before)
        said: dict[str, list[Rule]] = {
            kind: [each for each in indexes if kind != self.kind or each.name in known]
            for kind, indexes in silent.items()
        }
        self.at.set(number, index=False)
        self.at.found.rules += merged(said)

    def _say_unique(self, number: int, *, every: bool) -> None:
        """Say that a column is unique as a rule of the table, where its name is another."""
        column = self.at.found.columns[number]
        alone = [
            name
            for (what, name), each in self.at.before.items()
            if what == "unique" and columns_of(each) == (column.name,)
        ]
        if not column.unique or not alone:
            return
        if every or ("unique", alone[0]) in self.at.lost:
            # The second index of unique text comes with its uniqueness.
            self._say_indexes(number)
            self.at.set(number, unique=False)
            self.at.found.rules.append((tuple(editors()), Unique(alone[0], (column.name,))))

    def _say_check(self, number: int) -> None:
        """Take a type without its check, where the check of a positive number is another."""
        column = self.at.found.columns[number]
        if not brings_check(column) or self.kind == "mariadb":
            return
        lost = [
            place
            for place in self.at.lost
            if place[0] == "check"
            and is_check_of(column.name, str(self.at.before[place].get("expression")))
        ]
        if lost:
            self.at.set(number, type=UNCHECKED[column.type])
            self.at.lost = [place for place in self.at.lost if place not in lost]

    def _together(self) -> list[tuple[str, ...]]:
        return self.at.found.together if isinstance(self.at.found, Class) else self.at.found.uniques

    def _together_name(self, kind: str, columns: tuple[str, ...]) -> str:
        return str(editors()[kind]._create_index_name(self.name, list(columns), "_uniq"))

    def _say_together(self) -> None:
        for columns in self._together():
            said: dict[str, list[Rule]] = {}
            for kind in editors():
                name = self._together_name(kind, columns)
                parts = tuple(Part(each) for each in columns)
                index = Index(name, parts, unique=True)
                said[kind] = [index if kind == "sqlite" else Unique(name, columns)]
            self.at.found.rules += merged(said)
        self._together().clear()
