"""Finds for each difference the line of SQLAlchemy that removes it.

All that differs in one column is put right by one line, and all else of a table by another, so
that the lines of a report can be written one after the other in any order.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.columns import ColumnEdit
from side_by_side.check.advice.line import Line
from side_by_side.check.advice.new import new_column
from side_by_side.check.advice.rules import MARIADB_OWN, RuleAdvice
from side_by_side.check.advice.settings import put_right
from side_by_side.check.advice.source import Sources
from side_by_side.check.advice.tables import TableEdit
from side_by_side.check.advice.words import in_words
from side_by_side.check.findings import Finding
from side_by_side.check.grades import Schema
from side_by_side.check.matching import Rule, rules

_Key = tuple[str, tuple[str, ...]]


@dataclass
class Adviser:
    """Knows the models of the SQLAlchemy side, and what the other side has instead.

    ``wanted`` and ``current`` are the schemas of the other side and of SQLAlchemy's.
    """

    database: str
    wanted: Schema
    current: Schema
    metadata: sa.MetaData | None
    sources: Sources

    def __post_init__(self) -> None:
        self.rules_wanted = {(rule.kind, rule.place): rule for rule in rules(self.wanted.facts)}
        self.rules_current = {(rule.kind, rule.place): rule for rule in rules(self.current.facts)}

    def lines(self, found: Iterable[Finding]) -> dict[int, Line]:
        """Return the line for each finding, by the finding's position."""
        columns: dict[tuple[str, str], list[tuple[int, Finding]]] = defaultdict(list)
        tables: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
        told: dict[int, Line] = {}
        for number, finding in enumerate(found):
            told[number] = in_words(finding, self.database)
            column = self._column(finding)
            if column is not None and (finding.table, column) in self.sources.columns:
                columns[finding.table, column].append((number, finding))
            elif finding.id == "column.exists" and column is not None:
                told[number] = self._new(finding.table, column) or told[number]
            elif finding.table in self.sources.tables and finding.grade < 4:
                tables[finding.table].append((number, finding))
        for place, group in columns.items():
            told |= self._of_column(place, group)
        for table, group in tables.items():
            told |= self._of_table(table, group)
        return told

    def _rule(self, finding: Finding) -> tuple[Rule | None, Rule | None]:
        key: _Key = (finding.key.kind, finding.key.place)
        return self.rules_wanted.get(key), self.rules_current.get(key)

    def _column(self, finding: Finding) -> str | None:
        """Return the column whose line removes the difference, if one does."""
        if finding.key.kind == "column":
            # SQLite's AUTOINCREMENT is said of the table.
            of_table = finding.key.id == "column.identity" and self.database == "sqlite"
            return None if of_table else finding.key.place[1]
        wanted, current = self._rule(finding)
        rule = wanted or current
        if rule is None or finding.grade == 4:
            return None
        return RuleAdvice(self.database, wanted, current).column()

    def _new(self, table: str, column: str) -> Line | None:
        keys = [
            rule
            for rule in self.rules_wanted.values()
            if rule.place[0] == table and rule.columns == (column,)
        ]
        return new_column(self.database, self.wanted, self.sources, (table, column), keys)

    def _of_column(
        self, place: tuple[str, str], group: list[tuple[int, Finding]]
    ) -> dict[int, Line]:
        spot = self.sources.columns[place]
        edit = ColumnEdit(spot)
        done = []
        for number, finding in group:
            if finding.key.id == "column.exists":
                note = "delete the line, or add the field to Django's model"
                first, last = spot.node.lineno, spot.node.end_lineno or spot.node.lineno
                done.append((number, Line("", spot.module.shown, first, last, (), note)))
            elif edit.call is not None and self._put_right(edit, finding):
                done.append((number, None))
        if edit.call is not None and not any(line for _, line in done):
            first, last = spot.node.lineno, spot.node.end_lineno or spot.node.lineno
            line = Line(edit.text(), spot.module.shown, first, last, tuple(sorted(edit.imports)))
            return {number: line for number, _ in done}
        return {number: line for number, line in done if line is not None}

    def _put_right(self, edit: ColumnEdit, finding: Finding) -> bool:
        if finding.key.kind != "column":
            return RuleAdvice(self.database, *self._rule(finding)).in_column(edit)
        return put_right(edit, finding, self.database, self.wanted, self._type(finding))

    def _type(self, finding: Finding) -> Any:
        table = self.metadata.tables.get(finding.table) if self.metadata is not None else None
        name = finding.key.place[1]
        return table.c[name].type if table is not None and name in table.c else None

    def _of_table(self, table: str, group: list[tuple[int, Finding]]) -> dict[int, Line]:
        spot = self.sources.tables[table]
        edit = TableEdit(spot)
        if not edit.whole:
            return {}
        done = []
        for number, finding in group:
            if finding.key.id == "column.identity":
                edit.option("sqlite_autoincrement", value=finding.difference.first is not None)
                done.append(number)
            elif finding.key.kind in _TABLE_KINDS and self._in_table(edit, finding):
                done.append(number)
        if not done:
            return {}
        first, last, text = edit.lines()
        line = Line(text, spot.module.shown, first, last, tuple(sorted(edit.imports)))
        return dict.fromkeys(done, line)

    def _in_table(self, edit: TableEdit, finding: Finding) -> bool:
        wanted, current = self._rule(finding)
        if finding.id in MARIADB_OWN and self.database == "mariadb":
            return False
        return RuleAdvice(self.database, wanted, current).in_table(edit)


_TABLE_KINDS = frozenset({"unique", "check", "foreign_key", "index"})
Advise = Callable[[Iterable[Finding]], dict[int, Line]]
