"""The tables of one kind of database at one moment, as the operations that would make them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import sqlalchemy as sa
from alembic.operations import ops
from alembic.util import sqla_compat
from sqlalchemy import Column, Constraint, Index, MetaData, Table
from sqlalchemy.schema import conv
from sqlalchemy.sql.visitors import replacement_traverse

from sqlalchemy_django.alembic_env.dialect_tables import is_for
from sqlalchemy_django.base import NAME_LENGTHS

Making: TypeAlias = (
    ops.CreateIndexOp
    | ops.CreateForeignKeyOp
    | ops.CreateUniqueConstraintOp
    | ops.CreateCheckConstraintOp
)

#: What Django's own names end with; those a person chose do not.
GENERATED = re.compile(r"_[0-9a-f]{8}(_like|_uniq|_check|_fk(_\w+)?)?$")


@dataclass(frozen=True)
class Item:
    """An index or constraint, as the operation that makes it.

    ``inline`` are those inside CREATE TABLE; ``stale`` a foreign key that is made anew because
    what it refers to, or its own column, has another name.
    """

    making: Making
    inline: bool = False
    stale: bool = False

    @property
    def name(self) -> str | None:
        """The name, None where the database gives it."""
        making = self.making
        name = (
            making.index_name if isinstance(making, ops.CreateIndexOp) else making.constraint_name
        )
        return None if name is None else str(name)

    @property
    def is_named_by_hand(self) -> bool:
        """Whether a person chose the name."""
        return self.name is not None and not GENERATED.search(self.name)

    @property
    def columns(self) -> list[str]:
        """The names of the columns; an expression has its text in it."""
        match self.making:
            case ops.CreateForeignKeyOp():
                return list(self.making.local_cols)
            case ops.CreateCheckConstraintOp():
                return re.findall(r"(?<![:\w])[a-zA-Z_]\w*", str(self.making.condition))
            case _:
                return [name_of(column) for column in self.making.columns]


@dataclass(frozen=True)
class Shape:
    """One table: its columns, its key, and what belongs to it."""

    name: str
    columns: Mapping[str, Column[Any]]
    key: tuple[str, ...]
    items: tuple[Item, ...]
    comment: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    def table(self, *, whole: bool = False) -> Table:
        """Return a table of its own with what CREATE TABLE says, or all constraints: ``whole``."""
        columns = [copied(column) for column in self.columns.values()]
        key = [sa.PrimaryKeyConstraint(*self.key)] if self.key else []
        made = Table(self.name, MetaData(), *columns, *key, comment=self.comment, **self.options)
        for item in self.items:
            if not isinstance(item.making, ops.CreateIndexOp) and (item.inline or whole):
                made.append_constraint(_constraint(item.making))
        return made

    def renamed(self, name: str) -> "Shape":
        """Return the table under another name; its indexes and constraints keep theirs."""
        return replace(self, name=name, items=tuple(_moved(item, name) for item in self.items))

    def with_renamed(self, old: str, new: str) -> "Shape":
        """Return the table with another name for a column, also where its items mention it."""
        columns = {}
        for name, column in self.columns.items():
            copy = copied(column)
            if name == old:
                copy.name = copy.key = new
            columns[copy.name] = copy
        key = tuple(new if name == old else name for name in self.key)
        items = tuple(_with_renamed(item, old, new) for item in self.items)
        return replace(self, columns=columns, key=key, items=items)


Shapes: TypeAlias = dict[str, Shape]


def name_of(column: Any) -> str:
    """Return the name of an index's column, or the text of its expression."""
    return column if isinstance(column, str) else str(getattr(column, "name", None) or column)


def copied(column: Column[Any]) -> Column[Any]:
    """Return a column without its table; its indexes and uniques are items of the shape."""
    copy: Column[Any] = sqla_compat._copy(column)
    copy.unique = copy.index = False
    return copy


def shape_of(table: Table, dialect: str) -> Shape:
    """Return a table as one kind of database has it."""
    items = [
        Item(_making(each), inline=not isinstance(each, Index) and each._ddl_if is None)
        for each in _parts(table)
        if is_for(dialect, each)
    ]
    return Shape(
        table.name,
        {column.name: column for column in table.columns},
        tuple(column.name for column in table.primary_key.columns),
        tuple(items),
        table.comment,
        {name: value for name, value in table.kwargs.items() if value not in (False, None)},
    )


def _parts(table: Table) -> list[Index | Constraint]:
    """Return the indexes and constraints in a fixed order, without the key and type's own."""
    constraints = [
        each
        for each in table.constraints
        if not isinstance(each, sa.PrimaryKeyConstraint) and not sqla_compat._is_type_bound(each)
    ]
    constraints.sort(key=lambda each: (type(each).__name__, _sorted_by(each)))
    return [*constraints, *sorted(table.indexes, key=lambda each: str(each.name))]


def _sorted_by(constraint: Constraint) -> str:
    columns = getattr(constraint, "columns", ())
    return f"{constraint.name or ''} {' '.join(column.name for column in columns)}"


def _making(part: Index | Constraint) -> Making:
    if isinstance(part, Index):
        made = ops.CreateIndexOp.from_index(part)
        # Names, so that they can be renamed, where there is no more to a column than its name.
        made.columns = [each.name if isinstance(each, Column) else each for each in made.columns]
        return made
    making = ops.AddConstraintOp.from_constraint(part)
    if isinstance(making, ops.CreateCheckConstraintOp):
        # A check that mentions a table's own columns would add itself to that table again.
        condition: Any = making.condition
        making.condition = replacement_traverse(condition, {}, _loose)
    assert isinstance(making, Making)  # noqa: S101 - the other kinds are left out before
    return making


def _loose(element: Any, **_: Any) -> Any:
    return sa.column(element.name, element.type) if isinstance(element, Column) else None


def _constraint(making: Any) -> Constraint:
    constraint: Constraint = making.to_constraint()
    return constraint._copy() if hasattr(constraint, "_copy") else constraint


def models_shapes(dialect: str, names: Iterable[str], metadata: MetaData) -> Shapes:
    """Return the models' tables of these names, each after those that it refers to."""
    found: Shapes = {}

    def add(table: Table) -> None:
        if table.name not in wanted or table in under_way or not table.info.get("managed", True):
            return
        under_way.append(table)
        for key in table.foreign_key_constraints:
            add(key.referred_table)
        if dialect in table.info.get("only_on", NAME_LENGTHS):
            found[table.name] = shape_of(table, dialect)

    wanted, under_way = set(names), list[Table]()
    for table in metadata.tables.values():
        add(table)
    return found


def named(item: Item, name: str) -> Item:
    """Return an index or constraint under a final name."""
    making = _copy(item.making)
    if isinstance(making, ops.CreateIndexOp):
        making.index_name = conv(name)
    else:
        making.constraint_name = conv(name)
    return replace(item, making=making)


def settled_keys(shapes: Shapes) -> Shapes:
    """Return the tables without a foreign key that is still to be made anew."""
    return {
        name: replace(shape, items=tuple(replace(item, stale=False) for item in shape.items))
        for name, shape in shapes.items()
    }


def _moved(item: Item, table: str) -> Item:
    making = _copy(item.making)
    if isinstance(making, ops.CreateForeignKeyOp):
        making.source_table = table
    else:
        making.table_name = table
    return replace(item, making=making)


def _with_renamed(item: Item, old: str, new: str) -> Item:
    making = _copy(item.making)
    if isinstance(making, ops.CreateForeignKeyOp):
        stale = item.stale or old in making.local_cols
        making.local_cols = [new if name == old else name for name in making.local_cols]
        return replace(item, making=making, stale=stale)
    if isinstance(making, ops.CreateCheckConstraintOp):
        making.condition = re.sub(rf"\b{re.escape(old)}\b", new, str(making.condition))
        return replace(item, making=making)
    making.columns = [new if name == old else name for name in making.columns]
    operators = making.kw.get("postgresql_ops")
    if operators:
        making.kw["postgresql_ops"] = {
            new if name == old else name: value for name, value in operators.items()
        }
    return replace(item, making=making)


def _copy(making: Any) -> Any:
    """Return a copy of an operation that can be changed."""
    copy = object.__new__(type(making))
    copy.__dict__.update(making.__dict__)
    copy.kw = dict(making.kw)
    return copy
