"""A constraint or an index of the other side -> its declaration in a model."""

from dataclasses import dataclass
from typing import Any

from side_by_side.check.advice.column_edits import INITIALLY, ColumnEdit, literal
from side_by_side.check.advice.table_edits import Sql, TableEdit
from side_by_side.check.match import Constraint
from side_by_side.check.sql_text import plain_expression
from side_by_side.databases.kinds import KINDS
from side_by_side.schema.facts import Value
from side_by_side.sql.quoting import is_plain_name

#: Ids of what InnoDB creates automatically.
MARIADB_OWN = frozenset({"index.foreign_key"})

#: The classes that declare each kind in a model.
_CLASSES = {
    "unique": {"UniqueConstraint", "Index"},
    "index": {"Index"},
    "check": {"CheckConstraint"},
    "foreign_key": {"ForeignKeyConstraint"},
}


@dataclass(frozen=True)
class ConstraintFix:
    """Changes a constraint or an index of the SQLAlchemy side into that of the other side.

    ``wanted`` is the one of the other side, ``current`` that of the SQLAlchemy side; at least one
    of them is there.
    """

    database: str
    wanted: Constraint | None
    current: Constraint | None

    @property
    def either(self) -> Constraint:
        """The constraint of a side that has it."""
        constraint = self.wanted or self.current
        assert constraint is not None  # at least one side has it
        return constraint

    def column(self) -> str | None:
        """Return the column whose declaration can include the constraint, if there is one."""
        constraint = self.either
        if constraint.kind in ("check", "exclusion", "primary_key") or len(constraint.columns) != 1:
            return None
        [column] = constraint.columns
        if not is_plain_name(str(column)) or not self._is_plain(constraint):
            return None
        return str(column)

    def _is_plain(self, constraint: Constraint) -> bool:
        """Whether it has only properties that a column can declare."""
        properties = constraint.properties
        if (
            properties.get("predicate")
            or properties.get("include")
            or properties.get("nulls_not_distinct")
        ):
            return False
        if properties.get("method", "btree") not in ("btree", "default"):
            return False
        return constraint.kind == "foreign_key" or properties.get("deferrable") in (
            None,
            "not deferrable",
        )

    def apply_to_column(self, edit: ColumnEdit) -> bool:
        """Change the column's declaration; return whether that was possible."""
        if self.either.kind == "foreign_key":
            if self.wanted is None:
                edit.remove_argument("ForeignKey")
            else:
                edit.set_foreign_key(self.wanted.properties, can_defer=self.database != "mariadb")
            return True
        wanted = self.wanted
        unique = wanted is not None and wanted.family == "unique"
        as_index = wanted is not None and (
            wanted.kind == "index" or wanted.properties.get("form") == "index"
        )
        if self.either.family == "unique":
            edit.set_keyword("unique", literal(True) if unique else None)
            if wanted is None or (as_index and unique) or self.current is not None:
                edit.set_keyword("index", literal(True) if as_index and unique else None)
        else:
            edit.set_keyword("index", literal(True) if as_index else None)
        return True

    def apply_to_table(self, edit: TableEdit) -> bool:
        """Change the table's arguments; return whether that was possible."""
        if self.current is not None:
            columns = [str(column) for column in self.current.columns]
            classes = _CLASSES[self.current.kind]
            if not edit.remove(classes, self.current.name, columns):
                return False
        if self.wanted is not None:
            {
                "unique": self._add_unique,
                "index": self._add_index,
                "check": self._add_check,
                "foreign_key": self._add_foreign_key,
            }[self.wanted.kind](edit, self.wanted)
        return True

    def _add_unique(self, edit: TableEdit, constraint: Constraint) -> None:
        if constraint.properties.get("form") == "index":
            self._add_index(edit, constraint)
            return
        keywords: dict[str, Any] = {"name": constraint.name} if constraint.name else {}
        if initially := INITIALLY.get(str(constraint.properties.get("deferrable"))):
            keywords |= {"deferrable": True, "initially": initially}
        if constraint.properties.get("nulls_not_distinct"):
            keywords["postgresql_nulls_not_distinct"] = True
        if include := constraint.properties.get("include"):
            keywords["postgresql_include"] = _names(include)
        edit.add("UniqueConstraint", *constraint.columns, **keywords)

    def _add_index(self, edit: TableEdit, constraint: Constraint) -> None:
        keywords: dict[str, Any] = {"unique": True} if constraint.family == "unique" else {}
        dialect = KINDS[self.database].dialects[0]
        if predicate := constraint.properties.get("predicate"):
            keywords[f"{dialect}_where"] = Sql(plain_expression(self.database, str(predicate)))
        if (method := constraint.properties.get("method")) not in (None, "btree", "default"):
            keywords[f"{dialect}_using"] = method
        if include := constraint.properties.get("include"):
            keywords[f"{dialect}_include"] = _names(include)
        if constraint.properties.get("nulls_not_distinct"):
            keywords["postgresql_nulls_not_distinct"] = True
        keys: list[object] = []
        operator_classes = {}
        for key in constraint.columns:
            name, _, rest = str(key).partition(" ")
            if rest.endswith("_ops") and is_plain_name(name):
                keys.append(name)
                operator_classes[name] = rest
            else:
                keys.append(key if is_plain_name(str(key)) else Sql(str(key)))
        if operator_classes:
            keywords["postgresql_ops"] = operator_classes
        edit.add(
            "Index",
            constraint.name or f"ix_{constraint.place[0]}_{len(edit.items)}",
            *keys,
            **keywords,
        )
        if operator_classes:
            # On another database, this would be a second plain index.
            edit.only_on("postgresql")

    def _add_check(self, edit: TableEdit, constraint: Constraint) -> None:
        text = plain_expression(self.database, str(constraint.properties.get("expression")))
        # MariaDB reports the column as the name of an unnamed check of a single column.
        is_named = constraint.name and constraint.name not in constraint.words
        edit.add("CheckConstraint", text, **({"name": constraint.name} if is_named else {}))

    def _add_foreign_key(self, edit: TableEdit, constraint: Constraint) -> None:
        properties = constraint.properties
        keywords: dict[str, Any] = {"name": constraint.name} if constraint.name else {}
        for name, fact in (("ondelete", "on_delete"), ("onupdate", "on_update")):
            if properties.get(fact) not in (None, "no action"):
                keywords[name] = str(properties[fact]).upper()
        if initially := INITIALLY.get(str(properties.get("deferrable"))):
            keywords |= {"deferrable": True, "initially": initially}
        table = str(properties["references"]).removeprefix("public.")
        targets = [f"{table}.{column}" for column in _names(properties["referenced_columns"])]
        edit.add("ForeignKeyConstraint", _names(constraint.columns), targets, **keywords)


def _names(value: Value) -> list[str]:
    return [str(name) for name in value] if isinstance(value, tuple) else []
