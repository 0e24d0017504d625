"""Renders changes of indexes, for which Alembic's operations are not always enough."""

from collections.abc import Iterator

from side_by_side.column_types.source import Source, call, code, join, literal
from side_by_side.port.alembic.operations import descending_column, execute
from side_by_side.port.history.blocks import Block, only_on
from side_by_side.port.history.changes import CreateIndex, DropIndex, RenameIndex
from side_by_side.port.write.table_items import index_options, index_parts
from side_by_side.sql.quoting import quote_name


def create_index(change: CreateIndex, kinds: tuple[str, ...]) -> Iterator[Block]:
    """Yield the operation that creates an index."""
    index = change.index
    descending = {
        part.column: descending_column(part.column) for part in index.parts if part.column
    }
    parts = code("[{}]", join(", ", index_parts(index, descending)))
    options = index_options(dict.fromkeys(kinds, index))
    if change.concurrently:
        options.append("postgresql_concurrently=True")
    if change.if_not_exists:
        options.append("if_not_exists=True")
    names = [literal(index.name), literal(change.place.table)]
    schema = [f"schema={literal(change.place.schema)}"] if change.place.schema else []
    source = call("op.create_index", *names, parts, *schema, *options)
    yield from _autocommit(source, needed=change.concurrently)


def rename_index(change: RenameIndex, kinds: tuple[str, ...]) -> Iterator[Block]:
    """Yield statements: Alembic has no operation for it."""
    for kind in kinds:
        table, name, new = (
            quote_name(kind, text) for text in (change.place.table, change.name, change.new)
        )
        statement = f"ALTER INDEX {name} RENAME TO {new}"
        if kind == "mariadb":
            statement = f"ALTER TABLE {table} RENAME INDEX {name} TO {new}"
        yield only_on((kind,), Block(execute(literal(statement))), kinds)


def drop_index(change: DropIndex) -> Iterator[Block]:
    """Yield the operation that drops an index."""
    names = [literal(change.name), literal(change.place.table)]
    options = [f"schema={literal(change.place.schema)}"] if change.place.schema else []
    if change.concurrently:
        options.append("postgresql_concurrently=True")
    if change.if_exists:
        options.append("if_exists=True")
    yield from _autocommit(call("op.drop_index", *names, *options), needed=change.concurrently)


def _autocommit(source: Source, *, needed: bool) -> Iterator[Block]:
    if needed:
        yield Block("with op.get_context().autocommit_block():", [Block(source)])
    else:
        yield Block(source)
