"""What is to be done to get from some tables to others, on one kind of database."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from sqlalchemy import Column

from sqlalchemy_django import base
from sqlalchemy_django.autogenerate.column_changes import Piece, altered_column, plain
from sqlalchemy_django.autogenerate.existing_tables import (
    index_of_a_key,
    is_left_alone,
    keys_on,
    unique_name,
    uses_an_index,
    with_name,
)
from sqlalchemy_django.autogenerate.render import Renderer
from sqlalchemy_django.autogenerate.table_states import Item, Shape, Shapes, copied

#: The order in which things are done.
PHASES = (
    "free indexes",
    "drop indexes",
    "create tables",
    "fill rows",
    "alter tables",
    "create indexes",
    "drop tables",
)


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
        yield from _unmade(old, new, item, renderer)
    for name in added:
        column = new.columns[name]
        bare = (column.nullable or _is_constant(column)) and not isinstance(column.type, base.Json)
        operation = ops.AddColumnOp(new.name, copied(column))
        yield Piece("alter tables", new.name, operation, remake=not bare)
    for name in new.columns:
        if name in old.columns:
            yield from altered_column(old, new, name, renderer)
    for item in come:
        yield replace(_made(new.name, item), phase=_phase(item))
        if renderer.kind == "mariadb":
            for dropping in index_of_a_key(old, new, item, come=True):
                yield Piece("create indexes", new.name, dropping)
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
                with_name(old[name], shape, item, renderer.kind) if item in come else item
                for item in shape.items
            ]
            found[name] = replace(shape, items=tuple(items))
    return found


def _phase(item: Item) -> str:
    return "create indexes" if isinstance(item.making, ops.CreateIndexOp) else "alter tables"


def _comment(old: Shape, new: Shape) -> Piece:
    operation: ops.MigrateOperation = ops.DropTableCommentOp(new.name, existing_comment=old.comment)
    if new.comment is not None:
        operation = ops.CreateTableCommentOp(new.name, new.comment, existing_comment=old.comment)
    return Piece("alter tables", new.name, operation)


def _items(old: Shape, new: Shape, renderer: Renderer) -> tuple[list[Item], list[Item]]:
    """Return the indexes and constraints that are only in the old table, and in the new one."""
    gone, come = (
        [item for item in shape.items if not is_left_alone(item, old, new, renderer.kind)]
        for shape in (old, new)
    )
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
    if renderer.kind == "mariadb":
        # A key needs an index, and may use the one that is dropped; Django makes the key anew, too.
        gone, come = (
            [*keys_on(shape, lost), *found]
            for shape, found, lost in ((old, gone, gone), (new, come, gone))
        )
    return gone, come


def _is_same(old: Item, new: Item, renderer: Renderer) -> bool:
    if (old.stale or new.stale) and renderer.kind != "sqlite":
        return False
    if isinstance(new.making, ops.CreateCheckConstraintOp):
        # Texts are compared without what a database may spell otherwise.
        return old.name == new.name and plain(renderer.signature(old)) == plain(
            renderer.signature(new)
        )
    return plain(renderer.item(old)) == plain(renderer.item(new))


def _is_same_but_for_the_name(old: Item, new: Item, renderer: Renderer) -> bool:
    """Whether both names are Django's own, which a renamed table or column leaves as they were."""
    if type(old.making) is not type(new.making) or old.is_named_by_hand or new.is_named_by_hand:
        return False
    if (old.stale or new.stale) and renderer.kind != "sqlite":
        return False
    is_nameless = renderer.kind == "sqlite" and isinstance(old.making, ops.CreateForeignKeyOp)
    if not is_nameless and _ending(old) != _ending(new):
        return False
    return plain(renderer.signature(old)) == plain(renderer.signature(new))


def _ending(item: Item) -> str:
    if item.name is None or isinstance(item.making, ops.CreateForeignKeyOp):
        return ""
    # A unique column that was made so later has a name, one that was so at once has none.
    return (re.search(r"(_like)?$", item.name) or [""])[0]


def _unmade(shape: Shape, new: Shape, item: Item, renderer: Renderer) -> Iterator[Piece]:
    making = item.making
    if isinstance(making, ops.CreateIndexOp):
        yield Piece("drop indexes", shape.name, ops.DropIndexOp(str(item.name), shape.name))
        return
    kinds: dict[type[Any], str] = {
        ops.CreateForeignKeyOp: "foreignkey",
        ops.CreateUniqueConstraintOp: "unique",
        ops.CreateCheckConstraintOp: "check",
    }
    names = [_database_name(shape, item, renderer.kind)]
    is_either = item.name is None and names != [None] and set(item.columns) <= set(new.columns)
    if is_either:
        # Once the step was undone, it has the name that Django gives what comes later.
        names.append(sa.schema.conv(unique_name(shape, item, renderer.kind)))
    # On MariaDB a key holds the index that it uses, and Alembic's batches know of no ``if_exists``.
    is_first = renderer.kind == "mariadb" and uses_an_index(shape, item)
    phase = "free indexes" if is_first else "drop indexes" if is_either else "alter tables"
    for name in names:
        operation = ops.DropConstraintOp(
            name, shape.name, type_=kinds[type(making)], if_exists=is_either or None
        )
        columns = tuple(item.columns)
        yield Piece(phase, shape.name, operation, remake=not is_either, columns=columns)
    if renderer.kind == "mariadb":
        for index in index_of_a_key(shape, new, item, come=False):
            yield Piece("drop indexes", shape.name, index)


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
