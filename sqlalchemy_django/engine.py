"""Engines whose connections have the settings of Django's."""

from collections.abc import Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

from sqlalchemy import URL, Engine, create_engine, event

from sqlalchemy_django.connect_options import BadOptionError, check_options, driver_arguments
from sqlalchemy_django.dialects import ASYNC_DRIVERS, DRIVERS

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

#: The parts of an address that libpq also accepts as options.
POSTGRESQL_PARTS = frozenset({"user", "password", "port", "dbname"})


def make_engine(address: str | URL, **options: Any) -> Engine:
    """Return an engine with the settings that Django's connections have.

    SQLite enforces foreign keys, and begins a transaction where SQLAlchemy does. The time zone of
    PostgreSQL is UTC. MariaDB runs with READ COMMITTED.

    Raises:
        BadOptionError: The address has an unknown option, or an option with an invalid value.

    Source: https://docs.sqlalchemy.org/en/21/dialects/sqlite.html#foreign-key-support
    """
    return _make_engine(address, DRIVERS, options)


def make_async_engine(address: str | URL, **options: Any) -> "AsyncEngine":
    """Return an asynchronous engine with the settings that Django's connections have.

    The drivers are aiosqlite, psycopg and asyncmy.

    Raises:
        BadOptionError: The address has an unknown option, or an option with an invalid value.

    Source: https://docs.sqlalchemy.org/en/21/orm/extensions/asyncio.html
    """
    from sqlalchemy.ext.asyncio import AsyncEngine

    return AsyncEngine(_make_engine(address, ASYNC_DRIVERS, options))


def _make_engine(address: str | URL, drivers: Mapping[str, str], options: dict[str, Any]) -> Engine:
    url = read_url(address) if isinstance(address, str) else address
    url = url.set(drivername=drivers.get(url.get_backend_name(), url.drivername))
    arguments: dict[str, Any] = options.pop("connect_args", {})
    match url.get_backend_name():
        case "sqlite":
            check_options("sqlite", url.query)
            return _with_transactions(create_engine(url, connect_args=arguments, **options))
        case "postgresql":
            check_options("postgresql", set(url.query) - POSTGRESQL_PARTS)
            server_options = f"{url.query.get('options', '')} -c TimeZone=UTC".strip()
            arguments = {"options": server_options} | arguments
            return create_engine(url, connect_args=arguments, **options)
        case _:
            url, options_of_url = _without_options(url)
            arguments = {"charset": "utf8mb4"} | options_of_url | arguments
            return create_engine(
                url, isolation_level="READ COMMITTED", connect_args=arguments, **options
            )


def read_url(address: str) -> URL:
    """Return the URL that ``dj_database_url`` reads from an address.

    ``sqlalchemy.make_url`` differs where a host or a password has special characters.

    Raises:
        BadOptionError: The address is invalid. It is not shown, because it may hold a password.
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


def _without_options(url: URL) -> tuple[URL, dict[str, Any]]:
    """Return a URL of MariaDB without options, and the arguments of the driver for them."""
    options = {
        name: value if isinstance(value, str) else value[-1] for name, value in url.query.items()
    }
    for name in ("password", "passwd"):
        if name in options:
            url = url.set(password=options.pop(name))
    return url.set(query={}), driver_arguments("mariadb", options)


def _with_transactions(engine: Engine) -> Engine:
    """Return an engine of SQLite that begins transactions itself and enforces foreign keys."""

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        # The driver begins a transaction too late: a savepoint would be committed at once.
        connection.isolation_level = None
        with closing(connection.cursor()) as cursor:
            cursor.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine
