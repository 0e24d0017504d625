"""Finds for each difference the line of SQLAlchemy that removes it.

All that differs in one column is put right by one line, and all else of a table by another, so
that the lines of a report can be written one after the other in any order.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.advice_text import in_words
from side_by_side.check.advice.column_arguments import put_right
from side_by_side.check.advice.column_edits import ColumnEdit
from side_by_side.check.advice.constraint_edits import MARIADB_OWN, RuleAdvice
from side_by_side.check.advice.edit import Line
from side_by_side.check.advice.models_source import Sources
from side_by_side.check.advice.new_column import NewColumn, new_column
from side_by_side.check.advice.table_edits import TableEdit
from side_by_side.check.classify import Finding, Labels
from side_by_side.check.equivalence import same_condition, unquoted
from side_by_side.check.match import Rule, rules
from side_by_side.check.severity import Schema

_Key = tuple[str, tuple[str, ...]]
_Numbered = tuple[int, Finding]


@dataclass
class Adviser:
    """Knows the models of the SQLAlchemy side, and what the other side has instead.

    ``wanted`` and ``current`` are the schemas of the other side and of SQLAlchemy's, which is the
    first or second of ``labels`` as ``ours`` is 0 or 1.
    """

    database: str
    labels: Labels
    ours: int
    wanted: Schema
    current: Schema
    metadata: sa.MetaData | None
    sources: Sources

    def __post_init__(self) -> None:
        self.rules_wanted = {
            (rule.kind, rule.place): self._with_numbers(rule) for rule in rules(self.wanted.facts)
        }
        self.rules_current = {(rule.kind, rule.place): rule for rule in rules(self.current.facts)}

    def lines(self, found: Sequence[Finding]) -> dict[int, Line]:
        """Return the line for each finding, by the finding's position."""
        columns: dict[tuple[str, str], list[_Numbered]] = defaultdict(list)
        tables: dict[str, list[_Numbered]] = defaultdict(list)
        added: dict[str, list[tuple[int, NewColumn]]] = defaultdict(list)
        told: dict[int, Line] = {}
        for number, finding in enumerate(found):
            told[number] = in_words(finding, self.database, self.labels, self.ours)
            column = self._column(finding)
            if column is not None and (finding.table, column) in self.sources.columns:
                columns[finding.table, column].append((number, finding))
            elif finding.id == "column.exists" and column is not None:
                if (new := self._new(finding.table, column)) is not None:
                    told[number] = new.line()
                    added[finding.table].append((number, new))
            elif finding.table in self.sources.tables and self._is_of_table(finding):
                tables[finding.table].append((number, finding))
        edits = {place: self._of_column(place, group) for place, group in columns.items()}
        for edit in edits.values():
            told |= edit.lines()
        for table, group in tables.items():
            own = [edit for (name, _), edit in edits.items() if name == table]
            told |= self._of_table(table, group, own, added[table])
        return told | self._of_enums(found, told)

    def _of_enums(self, found: Sequence[Finding], told: dict[int, Line]) -> dict[int, Line]:
        """Return the line for each enum of PostgreSQL's that a column's wrong type has made."""
        made_by = {
            f"{(finding.difference.first, finding.difference.second)[self.ours]}": told[number]
            for number, finding in enumerate(found)
            if finding.key.id == "column.type" and told[number].file
        }
        return {
            number: line
            for number, finding in enumerate(found)
            if finding.key.kind == "enum"
            and (line := made_by.get(f"public.{'.'.join(finding.key.place)}"))
        }

    def _with_numbers(self, rule: Rule) -> Rule:
        """Return a check with its numbers as numbers, which Django writes as text on SQLite."""
        text = rule.properties.get("expression")
        if rule.kind != "check" or self.database != "sqlite" or not isinstance(text, str):
            return rule
        types = self.wanted.types(rule.place[0], text)
        if not types or not same_condition(self.database, text, unquoted(text), types):
            return rule
        return replace(rule, properties=rule.properties | {"expression": unquoted(text)})

    def _is_of_table(self, finding: Finding) -> bool:
        """Whether what the table says besides its columns can remove the difference."""
        if finding.grade == 4 or finding.id == "check.json":
            return False
        if finding.id in MARIADB_OWN and self.database == "mariadb":
            return False
        return finding.key.kind in _TABLE_KINDS or finding.key.id == "column.identity"

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

    def _new(self, table: str, column: str) -> NewColumn | None:
        keys = [
            rule
            for rule in self.rules_wanted.values()
            if rule.place[0] == table and rule.columns == (column,)
        ]
        return new_column(self.database, self.wanted, self.sources, (table, column), keys)

    def _of_column(self, place: tuple[str, str], group: list[_Numbered]) -> "_ColumnLine":
        edit = ColumnEdit(self.sources.columns[place])
        done = [
            number
            for number, finding in group
            if finding.key.id != "column.exists"
            and edit.call is not None
            and self._put_right(edit, finding)
        ]
        gone = [number for number, finding in group if finding.key.id == "column.exists"]
        return _ColumnLine(edit, done, gone)

    def _put_right(self, edit: ColumnEdit, finding: Finding) -> bool:
        if finding.key.kind != "column":
            return RuleAdvice(self.database, *self._rule(finding)).in_column(edit)
        return put_right(edit, finding, self.database, self.wanted, self._type(finding))

    def _type(self, finding: Finding) -> Any:
        table = self.metadata.tables.get(finding.table) if self.metadata is not None else None
        name = finding.key.place[1]
        return table.c[name].type if table is not None and name in table.c else None

    def _of_table(
        self,
        table: str,
        group: list[_Numbered],
        columns: "list[_ColumnLine]",
        added: list[tuple[int, NewColumn]],
    ) -> dict[int, Line]:
        edit = TableEdit(self.sources.tables[table])
        if not edit.whole:
            return {}
        done = []
        for number, finding in group:
            if finding.key.id == "column.identity":
                numbered = self.wanted.facts.get(finding.key) is not None
                edit.option("sqlite_autoincrement", numbered)
                done.append(number)
            elif RuleAdvice(self.database, *self._rule(finding)).in_table(edit):
                done.append(number)
        if not done:
            return {}
        if edit.is_call:
            # One call says the columns as well, so they are put right together.
            for number, new in added:
                edit.imports |= new.edit.imports
                done.append(number)
                edit.insert(new.before.node, new.edit.node)
            for column in columns:
                edit.imports |= column.edit.imports
                done += column.done
                edit.replace(column.edit.spot.node, column.edit.node)
        return dict.fromkeys(done, edit.line())


@dataclass
class _ColumnLine:
    """A column's line, and which findings it removes: by what it says, or by its going."""

    edit: ColumnEdit
    done: list[int]
    gone: list[int]

    def lines(self) -> dict[int, Line]:
        """Return the line for each of the findings."""
        spot = self.edit.spot
        file, first = spot.module.shown, spot.node.lineno
        last = spot.node.end_lineno or first
        if self.gone:
            note = "delete the line, or add the field to Django's model"
            return dict.fromkeys(self.gone, Line("", file, first, last, (), note))
        if not self.done or self.edit.text() == "\n".join(spot.module.lines[first - 1 : last]):
            return {}
        imports = tuple(sorted(self.edit.imports))
        return dict.fromkeys(self.done, Line(self.edit.text(), file, first, last, imports))


_TABLE_KINDS = frozenset({"unique", "check", "foreign_key", "index"})
