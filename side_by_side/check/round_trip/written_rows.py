"""Writes the rows of all tables with each ORM, in a transaction that the database accepts."""

from collections.abc import Callable

import sqlalchemy as sa
from django.db import DatabaseError, transaction

from side_by_side.check.build import Sides
from side_by_side.check.round_trip import through_django, through_sqlalchemy
from side_by_side.check.round_trip.field_kinds import converts
from side_by_side.check.round_trip.fill import Filler, remove_dangling
from side_by_side.check.round_trip.fixtures import load_fixtures
from side_by_side.check.round_trip.stored import check_at_once, drop_foreign_keys
from side_by_side.check.round_trip.tables import FilledTable, Row
from side_by_side.databases import Address
from side_by_side.databases.masking import safe_message

#: What PostgreSQL calls a foreign key that refers to nothing.
_FOREIGN_KEY = "23503"

#: Writes all rows; its parameter is whether constraint triggers refuse a row at once.
Write = Callable[[bool], None]


def write_with_django(sides: Sides, address: Address, tables: list[FilledTable]) -> None:
    """Write rows into all tables, or into none, with the reason, if the commit fails."""

    def write(triggers: bool) -> None:
        with through_django.unchecked_foreign_keys(), transaction.atomic():
            _fill(sides, tables, triggers=triggers)

    error = _commit(write, address)
    if error is not None:
        for table in tables:
            table.rows, table.reason = {}, f"Django's rows are refused: {safe_message(error)}"


def write_with_sqlalchemy(
    address: Address, tables: list[FilledTable], engine: sa.Engine, read: dict[str, list[Row]]
) -> BaseException | None:
    """Write the same rows; return the error if the commit fails, so that there are none.

    ``read`` are Django's rows as SQLAlchemy read them.
    """

    def write(triggers: bool) -> None:
        with engine.begin() as connection:
            disable_foreign_keys(connection)
            execute = through_sqlalchemy.execute_on(connection)
            check_at_once(execute, address.kind, triggers=triggers)
            for table in tables:
                through_sqlalchemy.clear(connection, table)
            for table in tables:
                table.refused.clear()
                table.missing.clear()
                own = [name for name, item in table.common.items() if converts(item)]
                rows = zip(table.rows, read[table.name], strict=True)
                echoed = {number: {name: row[name] for name in own} for number, row in rows}
                through_sqlalchemy.write_table(connection, table, echoed)

    return _commit(write, address)


def disable_foreign_keys(connection: sa.Connection) -> None:
    """Let rows of each table be written independently of the others."""
    if connection.dialect.name in ("mysql", "mariadb"):
        connection.exec_driver_sql("SET foreign_key_checks = 0")


def _commit(write: Write, address: Address) -> BaseException | None:
    """Write the rows until the commit succeeds; return the last error if it does not.

    The database may check some rules only then. Foreign keys are dropped if they refuse the rows,
    because some rows could not be written. Constraint triggers then act on each row at once.
    """
    triggers, has_keys = False, True
    while True:
        try:
            write(triggers)
        except (DatabaseError, sa.exc.DBAPIError) as error:
            if has_keys and _is_of_foreign_key(error):
                has_keys = False
                drop_foreign_keys(address, deferred=True)
            elif not triggers and address.kind == "postgresql":
                triggers = True
            else:
                return error
        else:
            return None


def _is_of_foreign_key(error: BaseException) -> bool:
    original = getattr(error, "orig", None) or error.__cause__
    return getattr(original, "sqlstate", "") == _FOREIGN_KEY


def _fill(sides: Sides, tables: list[FilledTable], *, triggers: bool) -> None:
    assert sides.project is not None  # the round trip needs both
    facts, options = sides.facts("django"), sides.options
    filler = Filler(facts)
    # Migrations and signals create rows of their own, such as sites and permissions.
    through_django.clear_all(sides.project, facts, {table.name for table in tables})
    for table in reversed(tables):
        table.rows, table.reason = {}, ""
        if table.model._meta.db_table != through_django.CONTENT_TYPES:
            through_django.clear(table)
    load_fixtures(options.fixtures, options.folder, tables)
    if tables:
        # Django defers all constraints after it has loaded a fixture.
        check_at_once(through_django.execute, tables[0].kind, triggers=triggers)
    for table in tables:
        filler.fill(table)
    for table in tables:
        # Writing one model may create rows of another, such as content types.
        through_django.delete_other_rows(table)
    remove_dangling(tables)
    through_django.advance_keys(tables)
