"""Adjusts the tables of a port to those that the migrations make.

Two databases are compared by their facts: the one that the port of the models makes, and the
migrated one. Where a table is the same in both, it stays as it was written. Where it is not, what
``base.py`` adds by itself is said in the table, and then made what the migrated one is.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from side_by_side.column_types.common import DJANGO_JSON
from side_by_side.port.adjust.catalogue_tables import Place, Properties, Table, columns_of
from side_by_side.port.adjust.column_adjustment import (
    Columns,
    is_check_of,
    json_checks,
    told_afterwards,
)
from side_by_side.port.adjust.constraint_adjustment import (
    foreign_keys_of,
    is_sayable,
    reference_of,
    referred,
    rule_of,
)
from side_by_side.port.adjust.existing_tables import Presence
from side_by_side.port.adjust.implicit_ddl import Silence, brings_check
from side_by_side.port.adjust.sequences import made_name, serial_sequences
from side_by_side.port.adjust.table_options import adjust_options
from side_by_side.port.model import (
    Check,
    Class,
    Exclusion,
    ForeignKeys,
    Index,
    JoinTable,
    Other,
    Rule,
    Statement,
    Unique,
)
from side_by_side.port.read.offline_editors import editors
from side_by_side.sql.quoting import quote_name


class Adjuster(Presence):
    """What the migrated database has, and what the port would make."""

    def __init__(
        self,
        kind: str,
        current: Mapping[str, Table],
        wanted: Mapping[str, Table],
        definitions: Mapping[tuple[str, str], str],
        collation: object = None,
        sequences: Mapping[str, Properties] | None = None,
    ) -> None:
        super().__init__(kind, wanted)
        self.current = current
        self.definitions = definitions
        #: The one that a new table has by itself, on MariaDB.
        self.collation = collation
        #: Those that are no identity's, by their names.
        self.sequences = sequences or {}
        #: What only statements can add to tables that are there already.
        self.statements: list[Statement] = []

    def adjust(self, found: Class | JoinTable, attribute: Callable[[str], str]) -> None:
        """Bring a table to what the migrations make; ``attribute`` names unknown columns."""
        wanted = self.made(found)
        if wanted is None:
            return
        current = self.current.get(wanted.name)
        if current != wanted or list(current.rules) != list(wanted.rules):
            Adjustment(self, found, current, wanted).run(attribute)


class Adjustment:
    """The adjustment of one table."""

    def __init__(
        self, adjuster: Adjuster, found: Class | JoinTable, current: Table | None, wanted: Table
    ) -> None:
        self.adjuster = adjuster
        self.kind = adjuster.kind
        self.found = found
        self.current = current
        self.wanted = wanted
        self.name = wanted.name
        self.before: dict[Place, Properties] = dict(current.rules) if current else {}
        after = wanted.rules
        #: What the table has to lose, and what is not there yet.
        self.lost = [place for place in self.before if self.before[place] != after.get(place)]
        self.missing = [place for place in after if self.before.get(place) != after[place]]
        self.in_other_order = self._is_in_other_order()
        self.silence = Silence(self)

    def run(self, attribute: Callable[[str], str]) -> None:
        """Adjust columns, then keys, then other rules, then what only statements can say."""
        columns = Columns(self.kind, self.current, self.wanted)
        known = {column.name: column for column in self.found.columns}
        self.found.columns = columns.adjusted(self.found.columns, attribute)
        if isinstance(self.found, Class) and not self.wanted.key:
            self.found.mapper_key = [
                each.attribute for each in known.values() if each.key is not None
            ]
        if gone := known.keys() - {column.name for column in self.found.columns}:
            listed = ", ".join(sorted(gone))
            self.found.remarks.append(f"The migrations make no column for {listed}.")
        self._adjust_keys()
        self.silence.spell_out()
        self._sync()
        usual: Properties = {"collation": self.adjuster.collation}  # type: ignore[dict-item]  # a text
        before = self.current.properties if self.current else usual
        adjust_options(self.kind, self.found, before, self.wanted.properties)
        told = told_afterwards(self.kind, self.current, self.wanted)
        if self.kind == "postgresql":
            told += serial_sequences(self.found.columns, self.wanted, self.adjuster.sequences)
        self.found.rules += [((self.kind,), each) for each in told]

    # --- Keys ------------------------------------------------------------------------------------

    def _adjust_keys(self) -> None:
        columns = {column.name: number for number, column in enumerate(self.found.columns)}
        for _, properties in self._taken(self.lost, "foreign_key", self.before):
            listed = columns_of(properties)
            if len(listed) == 1 and listed[0] in columns:
                self.set(columns[listed[0]], reference=None)
        for name, properties in self._taken(self.missing, "foreign_key", self.wanted.rules):
            listed = columns_of(properties)
            number = columns[listed[0]]
            if not self.adjuster.is_made(referred(self.kind, properties)):
                continue
            if not is_sayable(properties):
                self._add_statement(name)
            elif len(listed) == 1 and self.found.columns[number].reference is None:
                self.set(number, reference=reference_of(self.kind, name, properties))
            else:
                keys = foreign_keys_of(self.kind, name, properties)
                self.found.rules.append((tuple(editors()), keys))
        self._taken(self.lost, "primary_key", self.before)
        for name, _ in self._taken(self.missing, "primary_key", self.wanted.rules):
            # What the server itself would call it goes without saying.
            is_said = self.kind == "postgresql" and name != made_name(self.name, "", "pkey")
            self.found.key_name = name if is_said else ""

    def _add_statement(self, name: str) -> None:
        """Leave a foreign key to a statement, which runs when the tables are there."""
        up = self.adjuster.definitions.get((self.name, name), "")
        table, constraint = (quote_name(self.kind, each) for each in (self.name, name))
        down = f"ALTER TABLE {table} DROP CONSTRAINT {constraint}"
        if up:
            what = f"foreign key {name} of {self.name}"
            self.adjuster.statements.append(Statement(what, up, down))

    def _taken(
        self, places: list[Place], kind: str, rules: Mapping[Place, Properties]
    ) -> list[tuple[str, Properties]]:
        """Take the rules of a kind out of those left to do, and return them."""
        found = [(place[1], rules[place]) for place in places if place[0] == kind]
        places[:] = [place for place in places if place[0] != kind]
        return found

    def set(self, number: int, **changes: Any) -> None:
        """Give a column, by its place, other properties."""
        self.found.columns[number] = replace(self.found.columns[number], **changes)

    def is_of_key(self, place: Place) -> bool:
        """Whether MariaDB makes an index by itself, for a foreign key of its name."""
        return place[0] == "index" and ("foreign_key", place[1]) in self.wanted.rules

    def _is_in_other_order(self) -> bool:
        """Whether MariaDB prints the indexes in another order, which is that of their making."""
        if self.kind != "mariadb":
            return False
        before = [each for each in self.before if each[0] in ("unique", "index")]
        return before != [each for each in self.wanted.rules if each[0] in ("unique", "index")]

    # --- Rules -----------------------------------------------------------------------------------

    def _sync(self) -> None:
        """Rename what has another name, take out what is not there, add what is missing."""
        for place in list(self.missing):
            alike = [
                each
                for each in self.lost
                if each[0] == place[0] and self.before[each] == self.wanted.rules[place]
            ]
            if alike and self._rename(alike[0], place[1]):
                self.lost.remove(alike[0])
                self.missing.remove(place)
        lost = {(_group(what), name) for what, name in self.lost}
        self.found.rules = [
            (kinds, rule)
            for kinds, rule in self.found.rules
            if self.kind not in kinds or not ({(_group(_what(rule)), rule.name)} & lost)
        ]
        for place in self.missing:
            if not self._is_brought(place):
                found = rule_of(self.kind, self.wanted, place, self.adjuster.definitions)
                self.found.rules += found
        self._drop_orphans()
        self._name_and_order()

    def _drop_orphans(self) -> None:
        """Take out the rules of other kinds of database whose columns are gone."""
        columns = {column.name for column in self.found.columns}
        self.found.rules = [
            (kinds, rule)
            for kinds, rule in self.found.rules
            if not isinstance(rule, Index | Unique) or named_in(rule) <= columns
        ]

    def _rename(self, old: Place, new: str) -> bool:
        """Give a rule that is said its other name; return whether there is one."""
        for number, (kinds, rule) in enumerate(self.found.rules):
            if rule.name == old[1] and self.kind in kinds and _group(_what(rule)) == _group(old[0]):
                if isinstance(rule, Other):
                    return False
                self.found.rules[number] = kinds, replace(rule, name=new)
                return True
        return False

    def _is_brought(self, place: Place) -> bool:
        """Whether an index comes with a column, or on MariaDB with a foreign key of its name."""
        what, name = place
        if what == "check" and self.kind == "sqlite":
            expression = str(self.wanted.rules[place].get("expression"))
            return any(
                (brings_check(column) and is_check_of(column.name, expression))
                or (column.type == DJANGO_JSON and name in json_checks(self.wanted, column.name))
                for column in self.found.columns
            )
        if what != "index":
            return False
        if self.kind == "mariadb" and self.is_of_key(place):
            return not self.in_other_order
        return any(name in self.silence.names(column) for column in self.found.columns)

    def _name_and_order(self) -> None:
        rules = [
            (kinds, replace(rule, name="") if _is_nameless(rule) else rule)
            for kinds, rule in self.found.rules
        ]
        if self.kind == "mariadb":
            listed = [name for what, name in self.wanted.rules if what != "foreign_key"]
            order = {name: number for number, name in enumerate(listed)}
            rules.sort(key=lambda each: order.get(each[1].name, len(order)))
        self.found.rules = rules


def named_in(rule: Index | Unique) -> set[str]:
    """Return the columns that a rule names."""
    if isinstance(rule, Unique):
        return set(rule.columns)
    return {part.column for part in rule.parts if part.column} | set(rule.include)


def _what(rule: Rule) -> str:
    return {Check: "check", Exclusion: "exclusion", ForeignKeys: "foreign_key"}.get(
        type(rule), "index"
    )


def _group(what: str) -> str:
    """Return what a kind of rule is one of: what is unique may be either."""
    return "index" if what == "unique" else what


def _is_nameless(rule: Rule) -> bool:
    """Whether what stands for a name is only the place of a constraint without one, on SQLite."""
    return isinstance(rule, Unique | Check) and rule.name.startswith(("unique (", "check "))
