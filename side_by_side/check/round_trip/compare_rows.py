"""Writes the same rows with both ORMs; compares what is stored, read, left out and deleted."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace

import sqlalchemy as sa
from django.db import transaction

from side_by_side.check.build import DATABASES, Sides
from side_by_side.check.results import RowDifference
from side_by_side.check.round_trip import through_django, through_sqlalchemy
from side_by_side.check.round_trip.differences import (
    read_differences,
    refusals,
    stored_differences,
    untold,
)
from side_by_side.check.round_trip.field_kinds import converts
from side_by_side.check.round_trip.fill import Filler, remove_dangling
from side_by_side.check.round_trip.stored import Rows, drop_strict_foreign_keys, stored_rows
from side_by_side.check.round_trip.tables import FilledTable, Row, find_tables
from side_by_side.databases import Address, connect
from side_by_side.project.metadata import sqlalchemy_url

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
    tables = find_tables(sides)
    common = [table for table in tables if table.table is not None]
    if len(common) > MANY:
        sys.stderr.write(
            f"side-by-side: writing rows of {len(common)} tables with both ORMs; "
            "--no-round-trip leaves them out\n"
        )
    address = sides.scratch[DATABASES.index("django")]
    drop_strict_foreign_keys(address)
    _write_with_django(sides, tables, address)
    written = [table for table in common if table.rows]
    differences = [untold(table) for table in common if not table.rows]
    assert sides.project is not None  # the round trip needs both
    with sides.project.use_database(address), _engine(address) as engine:
        differences += _compare(written, address, engine)
    places = [(table.name, column) for table in common for column in ("", *table.common)]
    order = {place: number for number, place in enumerate(places)}
    differences.sort(key=lambda difference: order[difference.table, difference.column])
    count = sum(len(table.rows) * len(table.common) for table in common)
    return RowsCompared([_locate(difference, sides) for difference in differences], count)


def _compare(tables: list[FilledTable], address: Address, engine: sa.Engine) -> list[RowDifference]:
    of_django = _stored(address, tables)
    django_read = {table.name: through_django.read(table) for table in tables}
    with engine.connect() as connection:
        sqlalchemy_read = {
            table.name: through_sqlalchemy.read(connection, table) for table in tables
        }
    _write_with_sqlalchemy(tables, address, engine, sqlalchemy_read)
    of_sqlalchemy = _stored(address, tables)
    differences: list[RowDifference] = []
    for table in tables:
        name = table.name
        differences += refusals(table)
        differences += stored_differences(table, of_django[name], of_sqlalchemy[name])
        differences += read_differences(
            table, django_read[name], through_django.read(table), sqlalchemy_read[name]
        )
    return differences


def _locate(difference: RowDifference, sides: Sides) -> RowDifference:
    django, sqlalchemy = (
        sides.location(label, difference.table, difference.column)
        for label in ("django", "sqlalchemy")
    )
    return replace(difference, locations=(django, sqlalchemy))


def _write_with_django(sides: Sides, tables: list[FilledTable], address: Address) -> None:
    filler = Filler(sides.facts("django"))
    assert sides.project is not None  # the round trip needs both
    with (
        sides.project.use_database(address),
        through_django.unchecked_foreign_keys(),
        transaction.atomic(),
    ):
        # Migrations and signals create rows of their own, such as sites and permissions.
        through_django.clear_all(
            sides.project, sides.facts("django"), {table.name for table in tables}
        )
        for table in tables:
            filler.fill(table)
        for table in tables:
            # Writing one model may create rows of another, such as content types.
            through_django.delete_other_rows(table)
        remove_dangling(tables)


def _write_with_sqlalchemy(
    tables: list[FilledTable],
    address: Address,
    engine: sa.Engine,
    read: dict[str, list[Row]],
) -> None:
    with engine.begin() as connection:
        if address.kind == "mariadb":
            connection.exec_driver_sql("SET foreign_key_checks = 0")
        for table in tables:
            through_sqlalchemy.clear(connection, table)
        for table in tables:
            own = [name for name, item in table.common.items() if converts(item)]
            rows = zip(table.rows, read[table.name], strict=True)
            echoed = {number: {name: row[name] for name in own} for number, row in rows}
            through_sqlalchemy.write_table(connection, table, echoed)


def _stored(address: Address, tables: list[FilledTable]) -> dict[str, Rows]:
    with closing(connect(address, read_only=True)) as connection:

        def execute(query: str) -> list[tuple[object, ...]]:
            with closing(connection.cursor()) as cursor:
                cursor.execute(query)
                return list(cursor.fetchall())

        return {
            table.name: stored_rows(
                execute, address.kind, table.quoted, list(table.common), table.keys
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
