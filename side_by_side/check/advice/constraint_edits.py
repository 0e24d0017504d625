"""A key, a check or an index of the other side -> what to write for it in a model."""

from dataclasses import dataclass
from typing import Any

from side_by_side.check.advice.column_edits import ColumnEdit, literal
from side_by_side.check.advice.table_edits import Sql, TableEdit
from side_by_side.check.match import Rule
from side_by_side.check.sql_text import is_plain_name, plain_expression
from side_by_side.databases.kinds import KINDS
from side_by_side.schema.facts import Value

#: What InnoDB makes by itself, for want of another index that would do.
MARIADB_OWN = frozenset({"index.foreign_key"})

#: How each kind is called in a model.
_CALLED = {
    "unique": {"UniqueConstraint", "Index"},
    "index": {"Index"},
    "check": {"CheckConstraint"},
    "foreign_key": {"ForeignKeyConstraint"},
}
_DEFERRED = {"initially deferred": "DEFERRED", "initially immediate": "IMMEDIATE"}


@dataclass(frozen=True)
class RuleAdvice:
    """A rule as the other side has it, and as the SQLAlchemy side has it; None where missing."""

    database: str
    wanted: Rule | None
    current: Rule | None

    @property
    def any(self) -> Rule:
        """The rule of the side that has it."""
        rule = self.wanted or self.current
        assert rule is not None  # a difference is of one side at least
        return rule

    def column(self) -> str | None:
        """Return the column whose own line says the rule, if that can be."""
        rule = self.any
        if rule.kind in ("check", "exclusion", "primary_key") or len(rule.columns) != 1:
            return None
        [column] = rule.columns
        if not is_plain_name(column) or not self._is_plain(rule):
            return None
        return str(column)

    def _is_plain(self, rule: Rule) -> bool:
        """Whether nothing is to be said that a column cannot say."""
        said = rule.properties
        if said.get("predicate") or said.get("include") or said.get("nulls_not_distinct"):
            return False
        if said.get("method", "btree") not in ("btree", "default"):
            return False
        return rule.kind == "foreign_key" or said.get("deferrable") in (None, "not deferrable")

    def in_column(self, edit: ColumnEdit) -> bool:
        """Say the rule in the column's own line; whether that was possible."""
        if self.any.kind == "foreign_key":
            if self.wanted is None:
                edit.without("ForeignKey")
            else:
                edit.refer(self.wanted.properties, deferred=self.database != "mariadb")
            return True
        wanted = self.wanted
        unique = wanted is not None and wanted.family == "unique"
        as_index = wanted is not None and (
            wanted.kind == "index" or wanted.properties.get("form") == "index"
        )
        if self.any.family == "unique":
            edit.keyword("unique", literal(True) if unique else None)
            if wanted is None or (as_index and unique) or self.current is not None:
                edit.keyword("index", literal(True) if as_index and unique else None)
        else:
            edit.keyword("index", literal(True) if as_index else None)
        return True

    def in_table(self, edit: TableEdit) -> bool:
        """Say the rule among the table's; whether that was possible."""
        if self.current is not None:
            names = [str(each) for each in self.current.columns]
            removed = edit.remove(_CALLED[self.current.kind], self.current.name, names)
            if not removed:
                return False
        if self.wanted is not None:
            {
                "unique": self._unique,
                "index": self._index,
                "check": self._check,
                "foreign_key": self._foreign_key,
            }[self.wanted.kind](edit, self.wanted)
        return True

    def _unique(self, edit: TableEdit, rule: Rule) -> None:
        if rule.properties.get("form") == "index":
            self._index(edit, rule)
            return
        keywords: dict[str, Any] = {"name": rule.name} if rule.name else {}
        if said := _DEFERRED.get(str(rule.properties.get("deferrable"))):
            keywords |= {"deferrable": True, "initially": said}
        if rule.properties.get("nulls_not_distinct"):
            keywords["postgresql_nulls_not_distinct"] = True
        if include := rule.properties.get("include"):
            keywords["postgresql_include"] = _listed(include)
        edit.add("UniqueConstraint", *rule.columns, **keywords)

    def _index(self, edit: TableEdit, rule: Rule) -> None:
        keywords: dict[str, Any] = {"unique": True} if rule.family == "unique" else {}
        dialect = KINDS[self.database].dialects[0]
        if predicate := rule.properties.get("predicate"):
            keywords[f"{dialect}_where"] = Sql(plain_expression(str(predicate)))
        if (method := rule.properties.get("method")) not in (None, "btree", "default"):
            keywords[f"{dialect}_using"] = method
        if include := rule.properties.get("include"):
            keywords[f"{dialect}_include"] = _listed(include)
        if rule.properties.get("nulls_not_distinct"):
            keywords["postgresql_nulls_not_distinct"] = True
        keys: list[object] = []
        classes = {}
        for key in rule.columns:
            name, _, rest = str(key).partition(" ")
            if rest.endswith("_ops") and is_plain_name(name):
                keys.append(name)
                classes[name] = rest
            else:
                keys.append(key if is_plain_name(key) else Sql(str(key)))
        if classes:
            keywords["postgresql_ops"] = classes
        edit.add("Index", rule.name or f"ix_{rule.place[0]}_{len(edit.items)}", *keys, **keywords)
        if classes:
            # On another database the same index would be one more of the plain kind.
            edit.only_on("postgresql")

    def _check(self, edit: TableEdit, rule: Rule) -> None:
        text = plain_expression(str(rule.properties.get("expression")))
        # MariaDB names the check of a column after the column, which is no name of its own.
        named = rule.name and rule.name not in rule.words
        edit.add("CheckConstraint", text, **({"name": rule.name} if named else {}))

    def _foreign_key(self, edit: TableEdit, rule: Rule) -> None:
        said = rule.properties
        keywords: dict[str, Any] = {"name": rule.name} if rule.name else {}
        for name, fact in (("ondelete", "on_delete"), ("onupdate", "on_update")):
            if said.get(fact) not in (None, "no action"):
                keywords[name] = str(said[fact]).upper()
        if deferred := _DEFERRED.get(str(said.get("deferrable"))):
            keywords |= {"deferrable": True, "initially": deferred}
        table = str(said["references"]).removeprefix("public.")
        targets = [f"{table}.{each}" for each in _listed(said["referenced_columns"])]
        edit.add("ForeignKeyConstraint", _listed(rule.columns), targets, **keywords)


def _listed(value: Value) -> list[str]:
    return [str(each) for each in value] if isinstance(value, tuple) else []
