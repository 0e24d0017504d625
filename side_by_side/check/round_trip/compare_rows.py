"""Writes the same rows with both ORMs; compares what is stored, read, left out and deleted."""

import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace

import sqlalchemy as sa

from side_by_side.check.build import DATABASES, Sides
from side_by_side.check.results import RowDifference
from side_by_side.check.round_trip import own_code, through_django, through_sqlalchemy
from side_by_side.check.round_trip.defaults import default_differences, django_defaults
from side_by_side.check.round_trip.deletes import Deleter
from side_by_side.check.round_trip.describe import Failure
from side_by_side.check.round_trip.differences import (
    read_differences,
    refusals,
    skipped,
    stored_differences,
)
from side_by_side.check.round_trip.flush import flush_differences
from side_by_side.check.round_trip.mapped import find_mappers, has_relationships
from side_by_side.check.round_trip.stored import Rows, drop_foreign_keys, stored_rows
from side_by_side.check.round_trip.tables import FilledTable, Row, find_tables
from side_by_side.check.round_trip.written_rows import (
    disable_foreign_keys,
    write_with_django,
    write_with_sqlalchemy,
)
from side_by_side.check.severity import Severity
from side_by_side.databases import Address, connect
from side_by_side.project.metadata import sqlalchemy_url
from side_by_side.schema.facts import Facts

#: From how many tables on a line on stderr reports that rows are written.
MANY = 200


@dataclass(frozen=True)
class RowsCompared:
    """The differences, and how many values were written."""

    differences: list[RowDifference]
    count: int


def compare_rows(sides: Sides) -> RowsCompared:
    """Return the differences between rows that each ORM wrote, by table and column.

    Both write into the database that Django built, one after the other, because in production the
    database is Django's.
    """
    address = sides.scratch[DATABASES.index("django")]
    drop_foreign_keys(address, deferred=False)
    assert sides.project is not None  # the round trip needs both
    with (
        sides.project.use_database(address),
        _engine(address) as engine,
        # Of values and instances that are made to differ.
        warnings.catch_warnings(action="ignore"),
    ):
        tables = find_tables(sides)
        common = [table for table in tables if table.table is not None]
        if len(common) > MANY:
            sys.stderr.write(
                f"side-by-side: writing rows of {len(common)} tables with both ORMs; "
                "--no-round-trip leaves them out\n"
            )
        write_with_django(sides, address, tables)
        written = [table for table in common if table.rows]
        differences = [skipped(table) for table in common if not table.rows]
        if written:
            differences += _compare(written, address, engine, sides.facts("django"))
    places = [(table.name, column) for table in common for column in ("", *table.compared)]
    order = {place: number for number, place in enumerate(places)}
    differences.sort(key=lambda item: order.get((item.table, item.column), len(order)))
    count = sum(len(table.rows) * len(table.compared) for table in common)
    return RowsCompared([_locate(difference, sides) for difference in differences], count)


def _compare(
    tables: list[FilledTable], address: Address, engine: sa.Engine, facts: Facts
) -> list[RowDifference]:
    of_django = _stored(address, tables)
    django_read = {table.name: through_django.read(table) for table in tables}
    for table in tables:
        own_code.take_over(table, django_read[table.name])
        table.plain = own_code.plain_texts(table)
    with engine.connect() as connection:
        sqlalchemy_read = {
            table.name: through_sqlalchemy.read(connection, table) for table in tables
        }
    error = write_with_sqlalchemy(address, tables, engine, sqlalchemy_read)
    if error is not None:
        return [_refused(error)]
    of_sqlalchemy = _stored(address, tables)
    differences: list[RowDifference] = []
    for table in tables:
        name = table.name
        differences += refusals(table)
        differences += stored_differences(table, of_django[name], of_sqlalchemy[name])
        differences += read_differences(
            table, django_read[name], through_django.read(table), sqlalchemy_read[name]
        )
    known = {(item.table, item.column) for item in differences}
    more = _compare_instances(
        tables, engine, facts, of_sqlalchemy, _failures(sqlalchemy_read.values())
    )
    # A column that stores other values does so for its default as well.
    return differences + [
        item for item in more if not item.column or (item.table, item.column) not in known
    ]


def _compare_instances(
    tables: list[FilledTable],
    engine: sa.Engine,
    facts: Facts,
    stored: dict[str, Rows],
    unreadable: frozenset[str],
) -> list[RowDifference]:
    """Return what differs in defaults, in instances written in one flush, and in deletes."""
    of_django = django_defaults(tables)
    differences: list[RowDifference] = []
    with _connect(engine, tables) as connection:
        transaction_ = connection.begin()
        disable_foreign_keys(connection)
        differences += default_differences(tables, of_django, connection)
        transaction_.rollback()
        try:
            mappers = find_mappers(tables)
        except Exception as error:  # noqa: BLE001 - any mistake in a relationship
            return [*differences, _unconfigured(error)]
        if not has_relationships(mappers):
            # A class without relationships leaves deleting to its user, and the order of a flush.
            return differences
        cascades = any(
            key.id == "foreign_key.on_delete" and value not in ("no action", "restrict")
            for key, value in facts.items()
        )
        _enable_foreign_keys(connection)
        deleter = Deleter(tables, stored, cascades, unreadable)
        differences += deleter.differences(mappers, connection)
        transaction_ = connection.begin()
        disable_foreign_keys(connection)
        differences += flush_differences(tables, mappers, connection, stored)
        transaction_.rollback()
    return differences


def _failures(tables: Iterable[list[Row]]) -> frozenset[str]:
    """Return the errors of the values that could not be read."""
    values = (value for rows in tables for row in rows for value in row.values())
    return frozenset(value.text for value in values if isinstance(value, Failure))


def _connect(engine: sa.Engine, tables: list[FilledTable]) -> sa.Connection:
    """Return a connection on which tables have schemas only where databases have them."""
    schemas = {table.table.schema for table in tables if table.table is not None}
    connection = engine.connect()
    if connection.dialect.name == "postgresql":
        return connection
    return connection.execution_options(schema_translate_map=dict.fromkeys(schemas))


def _enable_foreign_keys(connection: sa.Connection) -> None:
    """Let the database act on foreign keys; at the end of a transaction, deferred ones."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")
    if connection.dialect.name in ("mysql", "mariadb"):
        connection.exec_driver_sql("SET foreign_key_checks = 1")
    connection.rollback()


def _unconfigured(error: BaseException) -> RowDifference:
    """Return that a relationship is wrong, so that no row can be written or deleted by a class."""
    return RowDifference(
        "*",
        "",
        "untold",
        "",
        "",
        "",
        ("", ""),
        f"no class can be used: {repr(Failure(error)).removeprefix('fails with ')}",
        severity=Severity.COSMETIC,
    )


def _refused(error: BaseException) -> RowDifference:
    """Return that the database refuses the rows together, at the commit."""
    return RowDifference(
        "*",
        "",
        "refused",
        "the rows of all tables in one transaction",
        "accepts them",
        repr(Failure(error)),
        ("", ""),
        "read the message",
        cause="row.commit",
    )


def _locate(difference: RowDifference, sides: Sides) -> RowDifference:
    django, sqlalchemy = (
        sides.location(label, difference.table, difference.column)
        for label in ("django", "sqlalchemy")
    )
    return replace(difference, locations=(django, sqlalchemy))


def _stored(address: Address, tables: list[FilledTable]) -> dict[str, Rows]:
    with closing(connect(address, read_only=True)) as connection:

        def execute(query: str) -> list[tuple[object, ...]]:
            with closing(connection.cursor()) as cursor:
                cursor.execute(query)
                return list(cursor.fetchall()) if cursor.description else []

        return {
            table.name: stored_rows(
                execute, address.kind, table.quoted, list(table.compared), table.keys
            )
            for table in tables
        }


@contextmanager
def _engine(address: Address) -> Iterator[sa.Engine]:
    engine = sa.create_engine(sqlalchemy_url(address))
    try:
        yield engine
    finally:
        engine.dispose()
