"""What is to be done to get from some tables to others, on one kind of database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from sqlalchemy import Column
from sqlalchemy.types import TypeEngine

from sqlalchemy_side import base
from sqlalchemy_side.drafting.rendering import Renderer
from sqlalchemy_side.drafting.replay import dialect_of
from sqlalchemy_side.drafting.tables import Item, Shape, Shapes, copied, named

#: The types that come with a check.
POSITIVE = (base.PositiveInteger, base.PositiveSmallInteger, base.PositiveBigInteger)
CHECKED = (base.Json, *POSITIVE)
#: The order in which things are done.
PHASES = ("drop indexes", "create tables", "alter tables", "create indexes", "drop tables")


@dataclass(frozen=True)
class Piece:
    """One operation, in its phase.

    ``remake``: SQLite cannot do it to a table that is there, and makes the table anew.
    ``columns`` are those of a constraint that is dropped.
    """

    phase: str
    table: str
    operation: ops.MigrateOperation
    remake: bool = False
    columns: tuple[str, ...] = ()


def changes(old: Shapes, new: Shapes, renderer: Renderer) -> Iterator[Piece]:
    """Return all operations, ordered by phase in the order of the tables."""
    found = list(_changes(old, new, renderer))
    for phase in PHASES:
        yield from (piece for piece in found if piece.phase == phase)


def _changes(old: Shapes, new: Shapes, renderer: Renderer) -> Iterator[Piece]:
    for name, shape in new.items():
        if name not in old:
            yield Piece("create tables", name, ops.CreateTableOp.from_table(shape.table()))
            for item in shape.items:
                if not item.inline:
                    yield _made(name, item)
    for name, shape in new.items():
        if name in old:
            yield from _altered(old[name], shape, renderer)
    # A table is dropped before those that it refers to.
    for name in reversed(old):
        if name not in new:
            yield Piece("drop tables", name, ops.DropTableOp(name))


def _made(table: str, item: Item) -> Piece:
    if isinstance(item.making, ops.CreateIndexOp):
        return Piece("create indexes", table, item.making)
    return Piece("alter tables" if item.inline else "create indexes", table, item.making, True)


def _altered(old: Shape, new: Shape, renderer: Renderer) -> Iterator[Piece]:
    gone, come = _items(old, new, renderer)
    dropped = [name for name in old.columns if name not in new.columns]
    added = [name for name in new.columns if name not in old.columns]
    for item in gone:
        yield _unmade(old, item, renderer)
    for name in added:
        column = new.columns[name]
        bare = (column.nullable or _is_constant(column)) and not isinstance(column.type, base.Json)
        operation = ops.AddColumnOp(new.name, copied(column))
        yield Piece("alter tables", new.name, operation, remake=not bare)
    for name in new.columns:
        if name in old.columns:
            yield from _altered_column(old, new, name, renderer)
    for item in come:
        yield replace(_made(new.name, item), phase=_phase(item))
    for name in dropped:
        gone_column = ops.DropColumnOp(new.name, name)
        yield Piece("alter tables", new.name, gone_column, remake=_is_held(old, name))
    if old.comment != new.comment and renderer.kind != "sqlite":
        yield _comment(old, new)


def settled(old: Shapes, new: Shapes, renderer: Renderer) -> Shapes:
    """Return the new tables with the names that what is added to a table that is there gets."""
    found = dict(new)
    for name, shape in new.items():
        if name in old:
            _, come = _items(old[name], shape, renderer)
            items = [
                _with_name(shape, item, renderer.kind) if item in come else item
                for item in shape.items
            ]
            found[name] = replace(shape, items=tuple(items))
    return found


def _with_name(shape: Shape, item: Item, kind: str) -> Item:
    """Name a unique column as Django does where the table is there already; SQLite needs none."""
    is_unique = isinstance(item.making, ops.CreateUniqueConstraintOp)
    if item.name is not None or kind == "sqlite" or not is_unique:
        return item
    name = base.django_name(shape.name, item.columns, "_uniq", base.NAME_LENGTHS[kind])
    return named(item, name)


def _phase(item: Item) -> str:
    return "create indexes" if isinstance(item.making, ops.CreateIndexOp) else "alter tables"


def _comment(old: Shape, new: Shape) -> Piece:
    operation: ops.MigrateOperation = ops.DropTableCommentOp(new.name, existing_comment=old.comment)
    if new.comment is not None:
        operation = ops.CreateTableCommentOp(new.name, new.comment, existing_comment=old.comment)
    return Piece("alter tables", new.name, operation)


def _items(old: Shape, new: Shape, renderer: Renderer) -> tuple[list[Item], list[Item]]:
    """Return the indexes and constraints that are only in the old table, and in the new one."""
    gone, come = list(old.items), list(new.items)
    # Django makes a table of SQLite anew for a key that is renamed, and its indexes with it.
    is_remade = renderer.kind == "sqlite" and any(item.stale for item in (*old.items, *new.items))
    for same in (_is_same, _is_same_but_for_the_name):
        for item in list(come):
            is_index = isinstance(item.making, ops.CreateIndexOp)
            if is_remade and is_index and same is _is_same_but_for_the_name:
                continue
            twin = next((each for each in gone if same(each, item, renderer)), None)
            if twin is not None:
                gone.remove(twin)
                come.remove(item)
    return gone, come


def _is_same(old: Item, new: Item, renderer: Renderer) -> bool:
    if (old.stale or new.stale) and renderer.kind != "sqlite":
        return False
    if isinstance(new.making, ops.CreateCheckConstraintOp):
        # Texts are compared without what a database may spell otherwise.
        return old.name == new.name and _plain(renderer.signature(old)) == _plain(
            renderer.signature(new)
        )
    return _plain(renderer.item(old)) == _plain(renderer.item(new))


def _is_same_but_for_the_name(old: Item, new: Item, renderer: Renderer) -> bool:
    """Whether both names are Django's own, which a renamed table or column leaves as they were."""
    if type(old.making) is not type(new.making) or old.is_named_by_hand or new.is_named_by_hand:
        return False
    if (old.stale or new.stale) and renderer.kind != "sqlite":
        return False
    is_nameless = renderer.kind == "sqlite" and isinstance(old.making, ops.CreateForeignKeyOp)
    if not is_nameless and _ending(old) != _ending(new):
        return False
    return _plain(renderer.signature(old)) == _plain(renderer.signature(new))


def _ending(item: Item) -> str:
    if item.name is None or isinstance(item.making, ops.CreateForeignKeyOp):
        return ""
    # A unique column that was made so later has a name, one that was so at once has none.
    return (re.search(r"(_like)?$", item.name) or [""])[0]


def _plain(code: str) -> str:
    return re.sub(r"[\s()\"'`]|op\.f|sa\.text|, unique=False", "", code).lower()


def _unmade(shape: Shape, item: Item, renderer: Renderer) -> Piece:
    making = item.making
    if isinstance(making, ops.CreateIndexOp):
        return Piece("drop indexes", shape.name, ops.DropIndexOp(str(item.name), shape.name))
    kinds: dict[type[Any], str] = {
        ops.CreateForeignKeyOp: "foreignkey",
        ops.CreateUniqueConstraintOp: "unique",
        ops.CreateCheckConstraintOp: "check",
    }
    name = _database_name(shape, item, renderer.kind)
    operation = ops.DropConstraintOp(name, shape.name, type_=kinds[type(making)])
    columns = tuple(item.columns)
    return Piece("alter tables", shape.name, operation, remake=True, columns=columns)


def _database_name(shape: Shape, item: Item, kind: str) -> Any:
    """Return the name that a constraint has in the database."""
    making: Any = item.making
    if item.name is None and isinstance(making, ops.CreateUniqueConstraintOp):
        columns = item.columns
        if kind == "sqlite":
            return None
        return columns[0] if kind == "mariadb" else f"{shape.name}_{'_'.join(columns)}_key"
    if isinstance(making, ops.CreateForeignKeyOp) and kind == "mariadb":
        suffix = f"_fk_{making.referent_table}_{making.remote_cols[0]}"
        names = [
            base.django_name(shape.name, making.local_cols, suffix, length)
            for length in (63, base.NAME_LENGTHS[kind])
        ]
        if item.name == names[0]:
            return sa.schema.conv(names[1])
    return making.constraint_name


def _is_constant(column: Column[Any]) -> bool:
    """Whether SQLite can add the column to a table with rows, as it is."""
    default = column.server_default
    return isinstance(default, sa.DefaultClause) and (
        isinstance(default.arg, str | sa.True_ | sa.False_)
        or (isinstance(default.arg, sa.TextClause) and "(" not in default.arg.text)
    )


def _is_held(shape: Shape, column: str) -> bool:
    """Whether SQLite refuses to drop a column."""
    checked = isinstance(shape.columns[column].type, base.Json)
    return (
        checked
        or column in shape.key
        or any(
            column in item.columns and not isinstance(item.making, ops.CreateIndexOp)
            for item in shape.items
        )
    )


def _is_same_type(before: TypeEngine[Any], after: TypeEngine[Any], renderer: Renderer) -> bool:
    if renderer.type(before) == renderer.type(after):
        return True
    checked = [isinstance(each, CHECKED) and type(each) for each in (before, after)]
    dialect = renderer.context.dialect
    return checked[0] == checked[1] and before.compile(dialect) == after.compile(dialect)


def _altered_column(old: Shape, new: Shape, name: str, renderer: Renderer) -> Iterator[Piece]:
    before, after = old.columns[name], new.columns[name]
    operation = ops.AlterColumnOp(
        new.name, name, existing_type=before.type, existing_nullable=before.nullable
    )
    positive = [isinstance(each.type, POSITIVE) for each in (before, after)]
    if renderer.kind == "postgresql" and positive == [True, False]:
        # The check is the column's own; Django's is named otherwise once a step is undone.
        check = ops.DropConstraintOp(
            f"{new.name}_{name}_check", new.name, type_="check", if_exists=True
        )
        yield Piece("drop indexes", new.name, check, columns=(name,))
    told = renderer.default(before), renderer.default(after)
    if not _is_same_type(before.type, after.type, renderer):
        operation.modify_type = after.type
        if before.type._type_affinity is not after.type._type_affinity:
            spelled = after.type.compile(dialect=dialect_of("postgresql"))
            operation.kw["postgresql_using"] = f'"{name}"::{spelled}'
    if before.nullable is not after.nullable:
        operation.modify_nullable = after.nullable
    if told[0] != told[1] and (None in told or _plain(str(told[0])) != _plain(str(told[1]))):
        operation.modify_server_default = after.server_default
    elif before.server_default is not None:
        operation.existing_server_default = before.server_default
    if renderer.kind != "sqlite":
        operation.existing_comment = before.comment
        if before.comment != after.comment:
            operation.modify_comment = after.comment
    if operation.has_changes():
        yield Piece("alter tables", new.name, operation, remake=True)
