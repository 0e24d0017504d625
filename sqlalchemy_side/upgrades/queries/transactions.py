"""What a failing step leaves behind; each question has its own database, in memory."""

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from sqlalchemy_side.upgrades.running import (
    HISTORIES,
    alembic_config,
    named,
    private_database,
    run,
    tables,
)


def steps_left_by_a_failure(session: Session) -> list[str]:
    """With ``transaction_per_migration`` each step is a transaction, as in Django."""
    with private_database() as connection:
        _fail(connection, "failing")
        return _applied(connection, "failing")


def tables_left_by_a_failure(session: Session) -> list[str]:
    """SQLite rolls back tables if the engine is configured to begin transactions."""
    with private_database() as connection:
        _fail(connection, "failing")
        return tables(connection)


def tables_left_by_a_failure_outside_of_transactions(session: Session) -> list[str]:
    """``autocommit_block`` applies to some statements of a step."""
    with private_database() as connection:
        _fail(connection, "unguarded")
        return tables(connection)


def steps_left_by_a_failure_outside_of_transactions(session: Session) -> list[str]:
    """A step is recorded when it has finished."""
    with private_database() as connection:
        _fail(connection, "unguarded")
        return _applied(connection, "unguarded")


def _fail(connection: Connection, name: str) -> None:
    """Run a history that fails, with the options of ``env.py``."""
    options = {"transaction_per_migration": True, "transactional_ddl": True}
    try:
        run(connection, "upgrades@head", HISTORIES / name, **options)
    except OperationalError:
        connection.rollback()
        return
    raise AssertionError(f"{name} did not fail")


def _applied(connection: Connection, name: str) -> list[str]:
    heads = MigrationContext.configure(connection).get_current_heads()
    scripts = ScriptDirectory.from_config(alembic_config(None, HISTORIES / name))
    return [named(step) for step in scripts.iterate_revisions(heads, "base")]
