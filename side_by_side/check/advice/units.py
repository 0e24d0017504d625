"""The constraints and indexes of a wanted table, each with its forms on the databases."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from side_by_side.check.advice.explicit import ALL
from side_by_side.check.equivalence import unquoted
from side_by_side.check.match import Constraint
from side_by_side.column_types.source import Source, call
from side_by_side.port.model import (
    Check,
    Exclusion,
    ForeignKeys,
    Index,
    Table,
    TableItem,
    TableItems,
    TableStatement,
    Unique,
)
from side_by_side.port.references import base
from side_by_side.port.write.table_items import group_items, item_sources

#: What stands for the columns of a table until it is known how an index names them.
DESCENDING = "side_by_side_descending"


@dataclass(frozen=True)
class Unit:
    """A constraint or an index, in one form or in several that differ between databases."""

    family: str
    columns: tuple[str, ...]
    forms: TableItems

    def forms_on(self, kind: str) -> list[TableItem]:
        """Return its forms on a kind of database."""
        return [item for kinds, item in self.forms if kind in kinds]

    def names(self, kind: str) -> set[str]:
        """Return its names on a kind of database."""
        return {item.name for item in self.forms_on(kind)}

    @property
    def conditions(self) -> set[str]:
        """The conditions of a check, in one spelling."""
        checks = [item for _, item in self.forms if isinstance(item, Check)]
        return {plain_condition(item.condition) for item in checks}

    @property
    def is_for_like(self) -> bool:
        """Whether it is an index of PostgreSQL with operator classes."""
        return any(
            isinstance(item, Index) and any(part.opclass for part in item.parts)
            for _, item in self.forms
        )

    def sources(self, attributes: dict[str, str] | None) -> list[Source]:
        """Return the entries of ``__table_args__``.

        ``attributes`` are those of the columns in metadata of Django's kind; None elsewhere.
        """
        if attributes is not None:
            return item_sources(self.forms, attributes)
        names = {column: f"{DESCENDING}[{column!r}]" for column in self.columns}
        found: list[Source] = []
        for forms in group_items(_alike(self.forms)):
            kinds = tuple(kind for kinds, _ in forms for kind in kinds)
            for source in item_sources(forms, names):
                is_limited = source.references[0] == base("only_on")
                if set(kinds) == set(ALL) or is_limited:
                    found.append(source)
                else:
                    found.append(call(base("only_on"), repr(kinds), source))
        return found


def _alike(forms: TableItems) -> TableItems:
    """Return the forms of a check as one, where they only spell numbers in different ways."""
    checks = [item for _, item in forms if isinstance(item, Check)]
    if len(checks) != len(forms) or len({unquoted(item.condition) for item in checks}) != 1:
        return forms
    kinds = tuple(kind for kinds, _ in forms for kind in kinds)
    return ((kinds, Check(checks[0].name, unquoted(checks[0].condition))),)


def units_of(table: Table) -> list[Unit]:
    """Return the constraints and indexes that the items of a table declare."""
    found: dict[object, list[tuple[tuple[str, ...], TableItem]]] = {}
    for kinds, item in table.table_items:
        if not isinstance(item, TableStatement):
            found.setdefault(_purpose(item), []).append((kinds, item))
    return [
        Unit(_family(forms[0][1]), _columns(forms[0][1]), tuple(forms)) for forms in found.values()
    ]


def _purpose(item: TableItem) -> object:
    if isinstance(item, Check | Exclusion | TableStatement):
        return type(item), item.name
    operators = tuple(part.opclass for part in item.parts) if isinstance(item, Index) else ()
    condition = item.condition if isinstance(item, Index) else ""
    return _family(item), _columns(item), any(operators), bool(condition), _expressions(item)


def _expressions(item: TableItem) -> object:
    if not isinstance(item, Index):
        return ()
    return tuple(part.expression for part in item.parts if part.expression)


def _family(item: TableItem) -> str:
    if isinstance(item, Index):
        return "unique" if item.unique else "index"
    names = {Unique: "unique", Check: "check", ForeignKeys: "foreign_key"}
    return names.get(type(item), "exclusion")


def _columns(item: TableItem) -> tuple[str, ...]:
    if isinstance(item, Index):
        return tuple(part.column for part in item.parts if part.column)
    return item.columns if isinstance(item, Unique | ForeignKeys) else ()


def find_unit(units: Iterable[Unit], constraint: Constraint, kind: str) -> Unit | None:
    """Return the unit that declares a constraint or index of the other side."""
    listed = [unit for unit in units if unit.family == constraint.family and unit.forms_on(kind)]
    named = [unit for unit in listed if wanted_name(constraint) in unit.names(kind)]
    if named:
        return named[0]
    if constraint.kind == "check":
        condition = plain_condition(str(constraint.properties.get("expression")))
        alike = [unit for unit in listed if condition in unit.conditions]
    else:
        columns = tuple(plain_column(column) for column in constraint.columns)
        for_like = any(str(column).endswith("_ops") for column in constraint.columns)
        alike = [
            unit for unit in listed if unit.columns == columns and unit.is_for_like == for_like
        ]
    return alike[0] if len(alike) == 1 else None


def wanted_name(constraint: Constraint) -> str | None:
    """Return the name of a constraint on its own side, where it has been moved to another's."""
    name = constraint.properties.get("name", constraint.name)
    return None if name is None else str(name).strip('"')


def plain_column(text: object) -> str:
    """Return the column of an entry of an index, without direction, operator class and length."""
    name = str(text)
    quoted = re.match(r'"((?:[^"]|"")*)"', name)
    # MariaDB indexes the start of a long text, whose length follows.
    return quoted[1] if quoted else re.sub(r"\(\d+\)$", "", name.partition(" ")[0])


def plain_condition(text: str) -> str:
    """Return a condition in a form in which spellings of one condition are equal."""
    return re.sub(r"[^\w<>=!%*+/-]", "", unquoted(text)).lower()


def has_equivalent(table: Any, unit: Unit) -> bool:
    """Whether a table of SQLAlchemy has what a unit declares."""
    if unit.family == "check":
        # A column's own check is none of the table's.
        of_columns = (item for column in table.columns for item in column.constraints)
        texts_of = (
            plain_condition(str(item.sqltext).replace(f"{table.name}.", ""))
            for item in (*table.constraints, *of_columns)
            if isinstance(item, sa.CheckConstraint)
        )
        return any(text in unit.conditions for text in texts_of)
    if unit.family == "foreign_key":
        return any(
            tuple(column.name for column in item.columns) == unit.columns
            for item in table.foreign_key_constraints
        )
    names = {item.name for _, item in unit.forms}
    for index in table.indexes:
        if str(index.name) in names:
            return True
        is_for_like = bool(index.dialect_options["postgresql"]["ops"])
        columns = tuple(column.name for column in index.columns)
        if (columns, is_for_like, bool(index.unique)) == (
            unit.columns,
            unit.is_for_like,
            unit.family == "unique",
        ):
            return True
    return unit.family == "unique" and any(
        tuple(column.name for column in item.columns) == unit.columns
        for item in table.constraints
        if isinstance(item, sa.UniqueConstraint)
    )
