"""Renders changes of rows: values for those that have none, and what Python does with them."""

from collections.abc import Iterable, Iterator

from side_by_side.column_types.source import Name, Piece, Source, call, code, join, literal
from side_by_side.port.alembic.operations import execute, frozen
from side_by_side.port.history.blocks import Block, only_on
from side_by_side.port.history.changes import (
    ChangeRows,
    DataStep,
    FillNulls,
    InsertRows,
    Place,
)
from side_by_side.port.model import Column
from side_by_side.port.references import sa
from side_by_side.port.write.table_items import per_dialect
from side_by_side.sql.quoting import quote_name, quote_string


def fill_nulls(change: FillNulls) -> Iterator[Block]:
    """Yield the update of the rows that have NULL, by a table of its own."""
    name = literal(change.column.name)
    value: Piece
    if change.computed:
        value = _evaluated(change.computed)
    elif change.fill:
        value = per_dialect(dict(change.fill))
        if len({sql for _, sql in change.fill}) == 1:
            value = call(sa("text"), literal(change.fill[0][1].replace(":", "\\:")))
    else:
        return
    column = call(sa("column"), name, frozen(change.column.type).source)
    schema = [f"schema={literal(change.place.schema)}"] if change.place.schema else []
    table = call(sa("table"), literal(change.place.table), column, *schema)
    yield Block(code("filled = {}", table))
    condition = f"filled.c[{name}].is_(None)"
    update = code(
        "{}.where({}).values({{{}: {}}})", call(sa("update"), "filled"), condition, name, value
    )
    yield Block(call("op.execute", update))


def _evaluated(default: Source) -> Source:
    """Return the value of a default: a callable is called, once for all rows."""
    first, *others = default.parts
    if isinstance(first, str) and first.startswith("lambda: "):
        return Source((first.removeprefix("lambda: "), *others))
    return code("{}()", default)


def check_rows(steps: Iterable[DataStep]) -> Iterator[Block]:
    """Yield the check that comes before all else, because MariaDB undoes nothing."""
    touched: dict[str, int] = {}
    for step in steps:
        touched = dict(step.touched) | touched
    if touched:
        check = call(_data_steps("is_empty"), literal(dict(sorted(touched.items()))))
        is_used = any(step.rows for step in steps)
        yield Block(code("was_empty = {}", check) if is_used else check)


def data_step(change: DataStep, kinds: tuple[str, ...]) -> Iterator[Block]:
    """Yield the rows of an empty database, and the function for one that has rows."""
    yield Block(f"# Django runs {change.function} here. It cannot be translated:")
    for line in change.code.splitlines():
        yield Block(f"#     {line}".rstrip())
    if not change.touched:
        yield Block("# It sends no statement to an empty database.")
        return
    body = [block for rows in change.rows for block in _rows(rows, kinds)]
    if not body:
        yield Block("# It changes nothing in an empty database.")
        return
    yield Block("# These are the rows that it leaves in an empty database.")
    yield Block("if was_empty:", body)


def _rows(change: InsertRows | ChangeRows, kinds: tuple[str, ...]) -> Iterator[Block]:
    if isinstance(change, ChangeRows):
        columns = [change.key, *(column for column, _ in change.values)]
        yield Block(code("rows = {}", _table(change.place, columns)))
        where = code("rows.c[{}] == {}", literal(change.key.name), change.value)
        if change.values:
            listed = [code("{}: {}", literal(item.name), value) for item, value in change.values]
            values = code("{{{}}}", join(", ", listed))
            update = code("{}.where({}).values({})", call(sa("update"), "rows"), where, values)
        else:
            update = code("{}.where({})", call(sa("delete"), "rows"), where)
        yield Block(call("op.execute", update))
        return
    yield Block(code("rows = {}", _table(change.place, change.columns)))
    names = [literal(column.name) for column in change.columns]
    listed = [
        code(
            "{{{}}},",
            join(
                ", ", (code("{}: {}", name, value) for name, value in zip(names, row, strict=True))
            ),
        )
        for row in change.rows
    ]
    yield Block("op.bulk_insert(rows, [", [Block(row) for row in listed])
    yield Block("])")
    if change.counter and "postgresql" in kinds:
        yield only_on(("postgresql",), Block(_set_counter(change)), kinds)


def _set_counter(change: InsertRows) -> Source:
    """Return the statement that lets PostgreSQL count on from the greatest key."""
    table, key = (
        quote_name("postgresql", change.place.table),
        quote_name("postgresql", change.counter),
    )
    sequence = f"pg_get_serial_sequence({quote_string(table)}, {quote_string(change.counter)})"
    return execute(literal(f"SELECT setval({sequence}, (SELECT max({key}) FROM {table}))"))  # noqa: S608 - quoted


def _table(place: Place, columns: Iterable[Column]) -> Source:
    listed = [call(sa("column"), literal(item.name), frozen(item.type).source) for item in columns]
    schema = [f"schema={literal(place.schema)}"] if place.schema else []
    return call(sa("table"), literal(place.table), *listed, *schema)


def _data_steps(name: str) -> Name:
    """Return a name of the environment's ``data_steps.py``."""
    return Name("sqlalchemy_django.alembic_env.data_steps", name)
