"""Engines for the addresses of databases, with whichever driver the address names."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import sqlalchemy as sa
from alembic import util

from sqlalchemy_django import base


def engine_for(address: str, search_path: str = "") -> sa.Engine:
    """Return an engine for an address.

    ``search_path`` is that of the connections to PostgreSQL, in SQL; empty for the server's own.

    Raises:
        CommandError: The address is invalid, or its driver is not installed.
    """
    try:
        engine = sa.create_engine(with_driver(sa.make_url(address)), poolclass=sa.pool.NullPool)
    except sa.exc.NoSuchModuleError as error:
        raise util.CommandError(f"unknown driver in the database address: {error}") from error
    except sa.exc.ArgumentError:
        # Its message quotes the address, with the password.
        raise util.CommandError("the database address cannot be read") from None
    except ImportError as error:
        raise util.CommandError(
            f"the driver in the database address is not installed: {error}. Install it, or name "
            "another, such as postgresql+psycopg:// or mysql+pymysql://"
        ) from error
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", disable_implicit_begin)
        sa.event.listen(engine, "begin", begin)
    if engine.dialect.name == "postgresql" and search_path:

        def set_search_path(connection: Any, _record: object) -> None:
            with closing(connection.cursor()) as cursor:
                cursor.execute(f"SET search_path TO {search_path}")
            connection.commit()

        # First, because SQLAlchemy asks the first connection for its default schema.
        sa.event.listen(engine, "connect", set_search_path, insert=True)
    return engine


def with_driver(url: sa.URL) -> sa.URL:
    """Return an address with the name of its dialect, and the default driver if it has none.

    Raises:
        CommandError: The revisions have no SQL for this kind of database.
    """
    name, _, driver = url.drivername.partition("+")
    if name not in base.DRIVERS:
        known = ", ".join(base.DRIVERS)
        raise util.CommandError(f"unknown database {name!r} in the address: use one of {known}")
    dialect, _, default = base.DRIVERS[name].partition("+")
    driver = driver or default
    return url.set(drivername=f"{dialect}+{driver}" if driver else dialect)


def connect_and_run(engine: sa.Engine, function: Callable[[sa.Connection], None]) -> None:
    """Call a function with a connection, also with one of an asynchronous driver.

    Raises:
        CommandError: The driver is asynchronous, and greenlet is not installed.
    """
    if not engine.dialect.is_async:
        with engine.connect() as connection:
            function(connection)
        return
    try:
        # Without greenlet it cannot be imported.
        from sqlalchemy.ext.asyncio import AsyncEngine
    except ImportError as error:
        raise util.CommandError(
            f"the driver {engine.dialect.driver!r} is asynchronous, and greenlet is not installed: "
            "install it, or name another driver, such as postgresql+psycopg:// or mysql+pymysql://"
        ) from error

    async def run() -> None:
        async_engine = AsyncEngine(engine)
        try:
            async with async_engine.connect() as connection:
                await connection.run_sync(function)
        finally:
            # The pool's connections belong to this event loop.
            await async_engine.dispose()

    asyncio.run(run())


def disable_implicit_begin(connection: sqlite3.Connection, _record: object) -> None:
    """Stop the driver from beginning transactions: it begins none before DDL."""
    connection.isolation_level = None


def begin(connection: sa.Connection) -> None:
    """Begin a transaction on SQLite."""
    connection.exec_driver_sql("BEGIN")
