"""Engines that talk to a database the way Django does."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

#: The drivers, by the scheme that people write in an address.
DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "mysql": "mariadb+mysqldb",
    "mariadb": "mariadb+mysqldb",
}


def make_engine(address: str | URL, **options: Any) -> Engine:
    """Return an engine with the settings that Django's connections have.

    SQLite enforces foreign keys and begins transactions when told to; PostgreSQL counts in UTC;
    MariaDB reads what others have committed.

    Source: https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#foreign-key-support
    """
    url = make_url(address)
    url = url.set(drivername=DRIVERS.get(url.get_backend_name(), url.drivername))
    match url.get_backend_name():
        case "sqlite":
            return _sqlite(create_engine(url, **options))
        case "postgresql":
            return create_engine(url, connect_args={"options": "-c TimeZone=UTC"}, **options)
        case _:
            url = url.update_query_dict({"charset": "utf8mb4"})
            return create_engine(url, isolation_level="READ COMMITTED", **options)


def _sqlite(engine: Engine) -> Engine:
    @event.listens_for(engine, "connect")
    def _connect(connection: sqlite3.Connection, _record: object) -> None:
        # The driver's own transactions begin too late: a savepoint would be committed at once.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


@contextmanager
def keys_at_rest(connection: Connection) -> Iterator[None]:
    """Let SQLite not follow foreign keys for a while, as Django's migrations do.

    Where it does, a table that rows of others refer to cannot be made anew. Inside a transaction
    it cannot be changed, so then nothing is; one that is still open at the end is rolled back.

    Source: https://www.sqlite.org/lang_altertable.html#otheralter
    """
    if connection.in_transaction():
        yield
        return
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the only driver that is used
    # Sent past SQLAlchemy, which would begin a transaction.
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.rollback()
        driver.execute("PRAGMA foreign_keys = ON")
