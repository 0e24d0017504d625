"""Who is informed when a connection is opened, taken, given back and closed.

A pool keeps the connections of an engine, and sends an event for each of these.
"""

from collections.abc import Callable
from contextlib import closing
from contextvars import ContextVar
from time import time
from typing import Any
from unittest.mock import patch

from sqlalchemy import Engine, event, func, select, text, update

from sqlalchemy_side.workshop.models import Job

#: The statements that set and show a limit of time, of which each database has another.
SET = {
    "sqlite": "PRAGMA busy_timeout = 7000",
    "postgresql": "SET idle_session_timeout = '7s'",
    "mariadb": "SET max_statement_time = 7",
}
SHOW = {
    "sqlite": "PRAGMA busy_timeout",
    "postgresql": "SHOW idle_session_timeout",
    "mariadb": "SELECT @@max_statement_time",
}


#: On whose behalf a request is answered.
_user: ContextVar[str] = ContextVar("_user")


def _noting(heard: list[str], text: str) -> Callable[..., None]:
    """Return a listener that notes a text."""
    return lambda *_: heard.append(text)


def connections_of_three_requests(engine: Engine) -> tuple[int, int, int]:
    """The pool opens a connection when none is free."""
    heard: list[str] = []
    event.listen(engine, "connect", _noting(heard, "opened"))
    event.listen(engine, "checkout", _noting(heard, "taken"))
    event.listen(engine, "checkin", _noting(heard, "given back"))
    for _ in range(3):
        with engine.connect() as connection:
            connection.scalar(select(func.count()).select_from(Job))
    return heard.count("opened"), heard.count("taken"), heard.count("given back")


def users_of_two_requests(engine: Engine) -> list[str]:
    """The event is sent for each ``connect``, whether or not the connection is new."""
    users: list[str] = []
    event.listen(engine, "engine_connect", lambda _: users.append(_user.get()))
    for name in ("Ada", "Bo"):
        _user.set(name)
        with engine.connect() as connection:
            connection.scalar(select(func.count()).select_from(Job))
    return users


def first_of_two_connections(engine: Engine) -> tuple[int, int]:
    """``first_connect`` is sent once for a pool."""
    heard: list[str] = []
    event.listen(engine, "connect", _noting(heard, "opened"))
    event.listen(engine, "first_connect", _noting(heard, "first"))
    with engine.connect(), engine.connect():
        return heard.count("opened"), heard.count("first")


def setting_of_each_connection(engine: Engine) -> Any:
    """The listener is given the driver's connection, whose transaction it must commit."""

    def set_limit(connection: Any, _record: Any) -> None:
        with closing(connection.cursor()) as cursor:
            cursor.execute(SET[engine.dialect.name])
        connection.commit()

    event.listen(engine, "connect", set_limit)
    with engine.connect() as connection:
        connection.scalar(select(func.count()).select_from(Job))
    with engine.connect() as connection:
        return connection.scalar(text(SHOW[engine.dialect.name]))


def arguments_of_a_connection(engine: Engine) -> int:
    """``do_connect`` may change the arguments of the driver, or connect itself."""
    asked: list[str] = []

    def fetch_password(_dialect: Any, _record: Any, _args: Any, _arguments: Any) -> None:
        asked.append("password")

    event.listen(engine, "do_connect", fetch_password)
    with engine.connect(), engine.connect():
        return len(asked)


def connection_that_broke(engine: Engine) -> list[str]:
    """A connection that is invalidated does not return to the pool."""
    heard: list[str] = []
    event.listen(engine, "connect", _noting(heard, "opened"))
    event.listen(engine, "invalidate", _noting(heard, "broken"))
    event.listen(engine, "close", _noting(heard, "closed"))
    with engine.connect() as connection:
        connection.invalidate()
    with engine.connect():
        return heard


def connection_that_is_too_old(engine: Engine) -> list[str]:
    """After a soft invalidation, the connection is used until it is given back.

    The pool compares times, and the clock stands still where questions are asked.
    """
    heard: list[str] = []
    event.listen(engine, "connect", _noting(heard, "opened"))
    event.listen(engine, "soft_invalidate", _noting(heard, "too old"))
    with engine.connect() as connection:
        with patch("time.time", return_value=time() + 1):
            connection.connection.invalidate(soft=True)
        connection.scalar(select(func.count()).select_from(Job))
        heard.append("worked")
    with engine.connect():
        return heard


def change_that_is_not_committed(engine: Engine) -> tuple[str, int | None]:
    """The pool rolls back what a connection has not committed, and sends ``reset``."""
    heard: list[str] = []
    event.listen(engine, "reset", _noting(heard, "undone"))
    with engine.connect() as connection:
        connection.execute(update(Job).values(hours=3))
    with engine.connect() as connection:
        return heard[0], connection.scalar(select(Job.hours).where(Job.id == 1))


def connection_of_its_own(engine: Engine) -> list[str]:
    """A connection that is detached belongs to the pool no longer."""
    heard: list[str] = []
    event.listen(engine, "connect", _noting(heard, "opened"))
    event.listen(engine, "detach", _noting(heard, "kept"))
    event.listen(engine, "close_detached", _noting(heard, "closed"))
    with engine.connect() as connection:
        connection.detach()
    return heard


def all_connections_closed(engine: Engine) -> list[str]:
    """``dispose`` closes what the pool has, and makes another pool."""
    heard: list[str] = []
    event.listen(engine, "connect", _noting(heard, "opened"))
    event.listen(engine, "close", _noting(heard, "closed"))
    event.listen(engine, "engine_disposed", _noting(heard, "all closed"))
    engine.connect().close()
    engine.dispose()
    engine.connect().close()
    return heard
