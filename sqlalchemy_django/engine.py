"""Engines that talk to a database the way Django does."""

import sqlite3
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from sqlalchemy import URL, Engine, create_engine, event

from sqlalchemy_django.connect_options import BadOptionError, check_options, driver_arguments

#: The drivers, by the scheme that people write in an address.
DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "mysql": "mariadb+mysqldb",
    "mariadb": "mariadb+mysqldb",
}

#: What PostgreSQL's library also takes as an option: the parts of an address.
POSTGRESQL_PARTS = frozenset({"user", "password", "port", "dbname"})


def make_engine(address: str | URL, **options: Any) -> Engine:
    """Return an engine with the settings that Django's connections have.

    SQLite enforces foreign keys and begins transactions when told to; PostgreSQL counts in UTC;
    MariaDB reads what others have committed.

    Raises:
        BadOptionError: The address has an option that the driver does not have.

    Source: https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#foreign-key-support
    """
    url = read_url(address) if isinstance(address, str) else address
    url = url.set(drivername=DRIVERS.get(url.get_backend_name(), url.drivername))
    arguments: dict[str, Any] = options.pop("connect_args", {})
    match url.get_backend_name():
        case "sqlite":
            check_options("sqlite", url.query)
            return _sqlite(create_engine(url, connect_args=arguments, **options))
        case "postgresql":
            check_options("postgresql", set(url.query) - POSTGRESQL_PARTS)
            given = f"{url.query.get('options', '')} -c TimeZone=UTC".strip()
            arguments = {"options": given} | arguments
            return create_engine(url, connect_args=arguments, **options)
        case _:
            url, own = _mariadb(url)
            arguments = {"charset": "utf8mb4"} | own | arguments
            return create_engine(
                url, isolation_level="READ COMMITTED", connect_args=arguments, **options
            )


def read_url(address: str) -> URL:
    """Return the address that Django's settings read from the same text with ``dj_database_url``.

    SQLAlchemy's own reading differs where a host, or a user's password, has special characters.

    Raises:
        BadOptionError: The text cannot be read. It is not shown.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        reason = "the database address cannot be read; escape special characters in it"
        raise BadOptionError(reason) from None
    query = parse_qs(parts.query, keep_blank_values=True)
    host = parts.netloc.rpartition("@")[2]
    host = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    return URL.create(
        parts.scheme,
        unquote(parts.username) if parts.username else None,
        unquote(parts.password) if parts.password else None,
        unquote(host) or None,
        port,
        unquote(parts.path[1:]) or None,
        {name: tuple(values) if values[1:] else values[0] for name, values in query.items()},
    )


def _mariadb(url: URL) -> tuple[URL, dict[str, Any]]:
    """Return an address without options, and what the driver receives for them."""
    given = {
        name: value if isinstance(value, str) else value[-1] for name, value in url.query.items()
    }
    for name in ("password", "passwd"):
        if name in given:
            url = url.set(password=given.pop(name))
    return url.set(query={}), driver_arguments("mariadb", given)


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
