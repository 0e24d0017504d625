"""The state of the tables on one database, with the operations that create their items."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import sqlalchemy as sa
from alembic.operations import ops
from alembic.util import sqla_compat
from sqlalchemy import Column, Constraint, Index, MetaData, Table
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.schema import conv
from sqlalchemy.sql.visitors import replacement_traverse
from sqlalchemy.util import OrderedSet

from sqlalchemy_django.alembic_env.dialect_tables import is_for
from sqlalchemy_django.base import NAME_LENGTHS

CreateItemOp: TypeAlias = (
    ops.CreateIndexOp
    | ops.CreateForeignKeyOp
    | ops.CreateUniqueConstraintOp
    | ops.CreateCheckConstraintOp
)

#: The endings of names that Django generates.
GENERATED = re.compile(r"_[0-9a-f]{8}(_like|_uniq|_check|_fk(_\w+)?)?$")


@dataclass(frozen=True)
class TableItem:
    """An index or constraint, as the operation that creates it.

    An ``inline`` item is part of CREATE TABLE. A ``stale`` item is a foreign key that Django
    creates again, because its column or its referenced table was renamed.
    """

    create_op: CreateItemOp
    inline: bool = False
    stale: bool = False

    @property
    def name(self) -> str | None:
        """The name, None where the database generates it."""
        operation = self.create_op
        name = (
            operation.index_name
            if isinstance(operation, ops.CreateIndexOp)
            else operation.constraint_name
        )
        return None if name is None else str(name)

    @property
    def has_custom_name(self) -> bool:
        """Whether the models give the name, and not Django or the database."""
        return self.name is not None and not GENERATED.search(self.name)

    @property
    def columns(self) -> list[str]:
        """The names of the columns; an expression is returned as its SQL."""
        match self.create_op:
            case ops.CreateForeignKeyOp():
                return list(self.create_op.local_cols)
            case ops.CreateCheckConstraintOp():
                return re.findall(r"(?<![:\w])[a-zA-Z_]\w*", str(self.create_op.condition))
            case _:
                return [column_name(column) for column in self.create_op.columns]


@dataclass(frozen=True)
class TableState:
    """One table: its columns, its primary key, its indexes and constraints."""

    name: str
    columns: Mapping[str, Column[Any]]
    primary_key: tuple[str, ...]
    items: tuple[TableItem, ...]
    comment: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    def to_table(self, *, all_constraints: bool = False) -> Table:
        """Return a table of SQLAlchemy, with the inline constraints or with all constraints."""
        columns = [copy_column(column) for column in self.columns.values()]
        key = [sa.PrimaryKeyConstraint(*self.primary_key)] if self.primary_key else []
        table = Table(self.name, MetaData(), *columns, *key, comment=self.comment, **self.options)
        for item in self.items:
            is_index = isinstance(item.create_op, ops.CreateIndexOp)
            if not is_index and (item.inline or all_constraints):
                table.append_constraint(_constraint(item.create_op))
        return table

    def with_name(self, name: str) -> "TableState":
        """Return the table under another name; its indexes and constraints keep theirs."""
        return replace(self, name=name, items=tuple(_on_table(item, name) for item in self.items))

    def with_column_renamed(self, old: str, new: str) -> "TableState":
        """Return the table with another name for a column, also in its items."""
        columns = {}
        for name, column in self.columns.items():
            copy = copy_column(column)
            if name == old:
                copy.name = copy.key = new
            columns[copy.name] = copy
        key = tuple(new if name == old else name for name in self.primary_key)
        items = tuple(_with_column_renamed(item, old, new) for item in self.items)
        return replace(self, columns=columns, primary_key=key, items=items)


TableStates: TypeAlias = dict[str, TableState]


def column_name(column: Any) -> str:
    """Return the name of an index's column, or the SQL of its expression."""
    return column if isinstance(column, str) else str(getattr(column, "name", None) or column)


def copy_column(column: Column[Any]) -> Column[Any]:
    """Return a column without a table; its indexes and uniques are items of the state."""
    copy: Column[Any] = sqla_compat._copy(column)
    copy.unique = copy.index = False
    return copy


def table_state(table: Table, dialect: str) -> TableState:
    """Return the state of a table on one dialect."""
    items = [
        TableItem(_create_op(part), inline=not isinstance(part, Index) and part._ddl_if is None)
        for part in _indexes_and_constraints(table)
        if is_for(dialect, part)
    ]
    return TableState(
        table.name,
        {column.name: column for column in table.columns},
        tuple(column.name for column in table.primary_key.columns),
        tuple(items),
        table.comment,
        {name: value for name, value in table.kwargs.items() if value not in (False, None)},
    )


def _indexes_and_constraints(table: Table) -> list[Index | Constraint]:
    """Return them in the order of the model, without the primary key and constraints of types.

    MariaDB shows the order in which a table gets them.

    Alembic does not compare exclusion constraints, which are added to a revision by hand.
    """
    constraints = [
        constraint
        for constraint in table._sorted_constraints
        if not isinstance(constraint, sa.PrimaryKeyConstraint | ExcludeConstraint)
        and not sqla_compat._is_type_bound(constraint)
    ]
    # Those of a table without Django's names have no order.
    has_order = isinstance(table.indexes, OrderedSet)
    indexes = table.indexes if has_order else sorted(table.indexes, key=lambda each: str(each.name))
    return [*constraints, *indexes]


def _create_op(part: Index | Constraint) -> CreateItemOp:
    if isinstance(part, Index):
        create_index = ops.CreateIndexOp.from_index(part)
        # As names, where possible, so that they can be renamed.
        create_index.columns = [
            column.name if isinstance(column, Column) else column for column in create_index.columns
        ]
        return create_index
    operation = ops.AddConstraintOp.from_constraint(part)
    if isinstance(operation, ops.CreateCheckConstraintOp):
        # A check that refers to the columns of a table would add itself to that table again.
        condition: Any = operation.condition
        operation.condition = replacement_traverse(condition, {}, _without_table)
    assert isinstance(operation, CreateItemOp)
    return operation


def _without_table(element: Any, **_: Any) -> Any:
    return sa.column(element.name, element.type) if isinstance(element, Column) else None


def _constraint(operation: Any) -> Constraint:
    constraint: Constraint = operation.to_constraint()
    return constraint._copy() if hasattr(constraint, "_copy") else constraint


def model_states(dialect: str, names: Iterable[str], metadata: MetaData) -> TableStates:
    """Return the states of the models' tables, each after those that it refers to."""
    states: TableStates = {}

    def add(table: Table) -> None:
        if table.name not in wanted or table in visited or not table.info.get("managed", True):
            return
        visited.append(table)
        for key in table.foreign_key_constraints:
            add(key.referred_table)
        if dialect in table.info.get("only_on", NAME_LENGTHS):
            states[table.name] = table_state(table, dialect)

    wanted, visited = set(names), list[Table]()
    for table in metadata.tables.values():
        add(table)
    return states


def rename_item(item: TableItem, name: str) -> TableItem:
    """Return an index or constraint under a name that no convention changes."""
    operation = _copy_op(item.create_op)
    if isinstance(operation, ops.CreateIndexOp):
        operation.index_name = conv(name)
    else:
        operation.constraint_name = conv(name)
    return replace(item, create_op=operation)


def without_stale_keys(states: TableStates) -> TableStates:
    """Return the tables with no foreign key marked as stale."""
    return {
        name: replace(state, items=tuple(replace(item, stale=False) for item in state.items))
        for name, state in states.items()
    }


def _on_table(item: TableItem, table: str) -> TableItem:
    operation = _copy_op(item.create_op)
    if isinstance(operation, ops.CreateForeignKeyOp):
        operation.source_table = table
    else:
        operation.table_name = table
    return replace(item, create_op=operation)


def refer_to(item: TableItem, table: str) -> TableItem:
    """Return a foreign key whose referenced table was renamed; it is stale."""
    operation = _copy_op(item.create_op)
    operation.referent_table = table
    return replace(item, create_op=operation, stale=True)


def _with_column_renamed(item: TableItem, old: str, new: str) -> TableItem:
    operation = _copy_op(item.create_op)
    if isinstance(operation, ops.CreateForeignKeyOp):
        stale = item.stale or old in operation.local_cols
        operation.local_cols = [new if name == old else name for name in operation.local_cols]
        return replace(item, create_op=operation, stale=stale)
    if isinstance(operation, ops.CreateCheckConstraintOp):
        operation.condition = re.sub(rf"\b{re.escape(old)}\b", new, str(operation.condition))
        return replace(item, create_op=operation)
    operation.columns = [new if name == old else name for name in operation.columns]
    operators = operation.kw.get("postgresql_ops")
    if operators:
        operation.kw["postgresql_ops"] = {
            new if name == old else name: value for name, value in operators.items()
        }
    return replace(item, create_op=operation)


def _copy_op(operation: Any) -> Any:
    """Return a copy of an operation that can be changed."""
    copy = object.__new__(type(operation))
    copy.__dict__.update(operation.__dict__)
    copy.kw = dict(operation.kw)
    return copy
