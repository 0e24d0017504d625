"""Renders changes as Alembic's operations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType

from side_by_side.column_types.source import Name, Piece, Source, call, code, literal
from side_by_side.port.alembic.operations import (
    ALL_KINDS,
    CONDITIONS,
    column_source,
    create_table,
    execute,
    frozen,
)
from side_by_side.port.history.blocks import Block, asks_dialect, only_on, with_pass
from side_by_side.port.history.changes import (
    AddColumn,
    AddConstraint,
    AlterColumn,
    Change,
    CommentTable,
    CreateIndex,
    CreateTable,
    DataStep,
    DropColumn,
    DropConstraint,
    DropIndex,
    DropTable,
    FillNulls,
    Place,
    RenameIndex,
    RenameTable,
    Reorder,
    RunSql,
)
from side_by_side.port.history.render_indexes import create_index, drop_index, rename_index
from side_by_side.port.history.render_rows import check_rows, data_step, fill_nulls
from side_by_side.port.model import Check, ForeignKeys, Unique
from side_by_side.port.read.portable_sql import string
from side_by_side.port.write.table_items import per_dialect

#: A change, and the kinds of database that have it.
Merged = tuple[tuple[str, ...], Change]
#: Changes that SQLite makes by a copy of the table.
BATCHED = (AddColumn, DropColumn, AlterColumn, AddConstraint, DropConstraint, Reorder)


def render(
    merged: Sequence[Merged],
    kinds: tuple[str, ...] = ALL_KINDS,
    refused: Mapping[str, str] = MappingProxyType({}),
) -> list[Source]:
    """Return the lines of a function.

    ``kinds`` are those that the revision is for, ``refused`` the reasons of those on which the
    function raises an error.
    """
    blocks: list[Block] = []
    for reason in dict.fromkeys(refused.values()):
        refusing = tuple(kind for kind in kinds if refused.get(kind) == reason)
        error = Block(call("raise NotImplementedError", literal(reason)))
        if refusing == kinds:
            return list(error.lines())
        blocks.append(Block(CONDITIONS[refusing], [error]))
    merged = [(tuple(kind for kind in on if kind not in refused), change) for on, change in merged]
    for on, group in groupby(merged, key=lambda entry: entry[0]):
        body = list(_blocks([change for _, change in group], on))
        if set(on) >= set(kinds) - set(refused):
            blocks += body
        elif body:
            blocks.append(Block(CONDITIONS[on], body))
    steps = [change for _, change in merged if isinstance(change, DataStep)]
    blocks = [*check_rows(steps), *blocks]
    if any(map(asks_dialect, blocks)):
        blocks.insert(0, Block("dialect = op.get_context().dialect.name"))
    return [line for block in with_pass(blocks) for line in block.lines()]


def _blocks(changes: Sequence[Change], kinds: tuple[str, ...]) -> Iterator[Block]:
    """Yield the operations, with those that copy the same table of SQLite together."""
    for (place, _), group in groupby(_batched(changes, kinds), key=lambda entry: entry[0]):
        listed = [change for _, change in group]
        if place is None:
            for change in listed:
                yield from _operations(change, kinds)
            continue
        order = [change.columns for change in listed if isinstance(change, Reorder)]
        arguments: list[Piece] = [literal(place.table)]
        if place.schema:
            arguments.append(f"schema={literal(place.schema)}")
        if order:
            arguments.append(f"partial_reordering=[{literal(order[-1])}]")
        body = [
            _if_needed(change, _in_batch(change, kinds))
            for change in listed
            if not isinstance(change, Reorder)
        ]
        head = code("with {} as batch:", call("op.batch_alter_table", *arguments))
        yield Block(head, body or [Block("pass")])


def _if_needed(change: Change, source: Source) -> Block:
    """Return an operation of a batch, which has no ``if_exists``, on its condition."""
    if isinstance(change, DropConstraint) and change.if_exists:
        condition, name = "if {}:", change.name
    elif isinstance(change, AddConstraint) and change.if_not_exists:
        condition, name = "if not {}:", change.item.name
    else:
        return Block(source)
    known = Name("sqlalchemy_django.alembic_env.constraint_names", "has_constraint")
    return Block(
        code(condition, call(known, literal(change.place.table), literal(name))), [Block(source)]
    )


def _batched(
    changes: Sequence[Change], kinds: tuple[str, ...]
) -> Iterator[tuple[tuple[Place | None, int], Change]]:
    """Yield each change with its batch: the table that SQLite copies, None if it copies none.

    A batch knows the columns by the names that they have before it. What names a column by the
    name that the batch gives it belongs to the next one.
    """
    number = 0
    renamed: set[str] = set()
    for position, change in enumerate(changes):
        place = change.place if isinstance(change, BATCHED) and "sqlite" in kinds else None
        if _is_plain(change) and not _has_old_order(changes[position:]):
            place = None
        if place is None or renamed & set(_columns(change)):
            number += 1
            renamed = set()
        if place is not None and isinstance(change, AlterColumn) and _renames(change):
            renamed.add(change.after.name)
        yield (place, number), change


def _has_old_order(changes: Sequence[Change]) -> bool:
    """Whether the first one renames a column that the order after it has by its old name."""
    first = changes[0]
    if not isinstance(first, AlterColumn):
        return False
    for change in changes[1:]:
        if not isinstance(change, BATCHED) or change.place != first.place:
            break
        if isinstance(change, Reorder):
            return first.before.name in change.columns
    return False


def _columns(change: Change) -> Sequence[str]:
    """Return the columns that a change names, by their names before it."""
    match change:
        case AlterColumn():
            return [change.before.name]
        case DropColumn():
            return [change.column.name]
        case AddConstraint():
            return getattr(change.item, "columns", ())
        case Reorder():
            return change.columns
    return ()


def _renames(change: AlterColumn) -> bool:
    return change.before.name != change.after.name


def _is_plain(change: Change) -> bool:
    """Whether SQLite makes a change without a copy of the table."""
    if isinstance(change, AddColumn | DropColumn):
        return not change.copies
    return isinstance(change, AlterColumn) and _is_rename(change)


def _is_rename(change: AlterColumn) -> bool:
    """Whether a column changes its name, and nothing else that a database has of it."""
    before, after = (
        (column.type, column.checks, column.null, column.server_default, column.comment)
        for column in (change.before, change.after)
    )
    return before == after


def _operations(change: Change, kinds: tuple[str, ...]) -> Iterator[Block]:
    match change:
        case CreateTable():
            late = [
                (change.table, column, reference)
                for column, reference in change.table.references
                if column.name in change.late
            ]
            for on, source in create_table(change.table, late):
                shared = tuple(kind for kind in on if kind in kinds)
                if shared:
                    yield only_on(shared, Block(source), kinds)
        case DropTable():
            yield Block(_op("drop_table", [], change))
        case RenameTable():
            yield Block(_op("rename_table", [literal(change.new)], change))
        case FillNulls():
            yield from fill_nulls(change)
        case CreateIndex():
            yield from create_index(change, kinds)
        case DropIndex():
            yield from drop_index(change)
        case RenameIndex():
            yield from rename_index(change, kinds)
        case CommentTable():
            more = [literal(change.comment or None)]
            if change.before:
                more.append(f"existing_comment={literal(change.before)}")
            name = "create_table_comment" if change.comment else "drop_table_comment"
            yield Block(_op(name, more if change.comment else more[1:], change))
        case DataStep():
            yield from data_step(change, kinds)
        case RunSql():
            if change.why:
                yield Block(f"# {change.why[0].upper()}{change.why[1:]}.")
            yield Block(execute(literal(change.statement)))
        case _:
            yield Block(_with_table(change, kinds))


def _op(name: str, more: Iterable[Piece], change: Change) -> Source:
    listed: list[Piece] = [literal(change.place.table), *more]
    if change.place.schema:
        listed.append(f"schema={literal(change.place.schema)}")
    return call(f"op.{name}", *listed)


def _in_batch(change: Change, kinds: tuple[str, ...]) -> Source:
    """Return an operation of a batch, which knows its table."""
    if isinstance(change, DropConstraint):
        change = replace(change, if_exists=False)
    name, arguments, _ = _call(change, kinds)
    return call(f"batch.{name}", *arguments)


def _with_table(change: Change, kinds: tuple[str, ...]) -> Source:
    """Return an operation with its table."""
    name, arguments, position = _call(change, kinds)
    arguments.insert(position, literal(change.place.table))
    if change.place.schema:
        word = "source_schema" if name == "create_foreign_key" else "schema"
        arguments.append(f"{word}={literal(change.place.schema)}")
    return call(f"op.{name}", *arguments)


def _call(change: Change, kinds: tuple[str, ...]) -> tuple[str, list[Piece], int]:
    """Return the name of an operation, its arguments, and where its table stands among them."""
    match change:
        case AddColumn():
            column = change.column
            if change.fill:
                column = replace(column, server_default=dict(change.fill))
            return "add_column", [column_source(column)], 0
        case DropColumn():
            return "drop_column", [literal(change.column.name)], 0
        case AlterColumn():
            return "alter_column", list(_alteration(change, kinds)), 0
        case AddConstraint():
            return _constraint(change)
        case DropConstraint():
            more = ["if_exists=True"] if change.if_exists else []
            return "drop_constraint", [literal(change.name), f'type_="{change.kind}"', *more], 1
    raise TypeError(change)


def _alteration(change: AlterColumn, kinds: tuple[str, ...]) -> Iterator[Piece]:
    before, after = change.before, change.after
    yield literal(before.name)
    if before.name != after.name:
        yield f"new_column_name={literal(after.name)}"
    if before.type != after.type or before.checks != after.checks:
        yield code("type_={}", frozen(after.type).source)
    # MariaDB needs all of a column for any change of it but the default.
    is_default = replace(before, server_default={}) == replace(after, server_default={})
    if not is_default:
        yield code("existing_type={}", frozen(before.type).source)
    if before.null != after.null:
        yield f"nullable={after.null}"
    if not is_default:
        yield f"existing_nullable={before.null}"
    if before.server_default != after.server_default:
        default: Piece = per_dialect(after.server_default) if after.server_default else "None"
        yield code("server_default={}", default)
    if before.server_default and not is_default:
        yield code("existing_server_default={}", per_dialect(before.server_default))
    if before.comment != after.comment:
        yield f"comment={literal(after.comment or None)}"
    if before.comment and not is_default:
        yield f"existing_comment={literal(before.comment)}"
    if after.key is not None and "mariadb" in kinds:
        if bool(before.identity) != bool(after.identity):
            yield f"autoincrement={bool(after.identity)}"
        elif before.identity:
            yield "existing_autoincrement=True"
    if change.using and "postgresql" in kinds:
        # Django renames the column first, Alembic last.
        using = change.using.replace(f'"{after.name}"', f'"{before.name}"')
        yield f"postgresql_using={literal(using)}"


def _constraint(change: AddConstraint) -> tuple[str, list[Piece], int]:
    item = change.item
    name: Piece = literal(item.name or None)
    if change.is_named:
        name = code("op.f({})", name)
    match item:
        case Unique():
            more = _deferrable(item.deferrable)
            if item.nulls_not_distinct:
                more.append("postgresql_nulls_not_distinct=True")
            return "create_unique_constraint", [name, literal(list(item.columns)), *more], 1
        case Check():
            return "create_check_constraint", [name, string(item.condition)], 1
        case ForeignKeys():
            listed: list[Piece] = [name, literal(item.table.rpartition(".")[2])]
            listed += [literal(list(item.columns)), literal(list(item.targets))]
            if "." in item.table:
                listed.append(f"referent_schema={literal(item.table.rpartition('.')[0])}")
            if item.on_delete:
                listed.append(f"ondelete={literal(item.on_delete.upper())}")
            if item.deferrable:
                listed.append('deferrable=True, initially="DEFERRED"')
            return "create_foreign_key", listed, 1
    raise TypeError(item)


def _deferrable(value: str) -> list[Piece]:
    return [f"deferrable=True, initially={literal(value.upper())}"] if value else []
