"""Who is informed when a connection is opened, taken, given back and closed.

``connection_created`` is the only signal of a connection. A thread keeps its connection, and
signals of requests close it if it is broken or too old.
"""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any
from unittest.mock import patch

from django.core.signals import request_finished, request_started
from django.db import connection, connections
from django.db.backends.signals import connection_created

from django_side.workshop.listening import receiving
from django_side.workshop.models import Job

#: The statements that set and show a limit of time, of which each database has another.
SET = {
    "sqlite": "PRAGMA busy_timeout = 7000",
    "postgresql": "SET idle_session_timeout = '7s'",
    "mysql": "SET max_statement_time = 7",
}
SHOW = {
    "sqlite": "PRAGMA busy_timeout",
    "postgresql": "SHOW idle_session_timeout",
    "mysql": "SELECT @@max_statement_time",
}


#: On whose behalf a request is answered.
_user: ContextVar[str] = ContextVar("_user")


def _noting(heard: list[str], text: str) -> Callable[..., None]:
    """Return a receiver that notes a text."""
    return lambda **_: heard.append(text)


def connections_of_three_requests() -> tuple[int, int, int]:
    """With ``CONN_MAX_AGE``, the connection outlives the request."""
    heard: list[str] = []
    with (
        patch.dict(connection.settings_dict, CONN_MAX_AGE=None),
        receiving(connection_created, _noting(heard, "opened")),
        receiving(request_started, _noting(heard, "taken")),
        receiving(request_finished, _noting(heard, "given back")),
    ):
        for _ in range(3):
            request_started.send(None)
            Job.objects.count()
            request_finished.send(None)
    return heard.count("opened"), heard.count("taken"), heard.count("given back")


def users_of_two_requests() -> list[str]:
    """A connection does not know for whom it is used; the request does."""
    users: list[str] = []

    def note(**_: Any) -> None:
        users.append(_user.get())

    with receiving(request_started, note):
        for name in ("Ada", "Bo"):
            _user.set(name)
            request_started.send(None)
            Job.objects.count()
    return users


def first_of_two_connections() -> tuple[int, int]:
    """A receiver may disconnect itself."""
    heard: list[str] = []

    def note_first(**_: Any) -> None:
        heard.append("first")
        connection_created.disconnect(note_first)

    connection_created.connect(note_first)
    with receiving(connection_created, _noting(heard, "opened")):
        for _ in range(2):
            connection.close()
            connection.ensure_connection()
    return heard.count("opened"), heard.count("first")


def setting_of_each_connection() -> Any:
    """The receiver is given the connection when it is open."""

    def set_limit(connection: Any, **_: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(SET[connection.vendor])

    connection.close()
    with receiving(connection_created, set_limit):
        Job.objects.count()
    with connection.cursor() as cursor:
        cursor.execute(SHOW[connection.vendor])
        return cursor.fetchone()[0]


def arguments_of_a_connection() -> int:
    """A backend of the project's own overrides this method; here it is replaced for a while."""
    asked: list[str] = []
    arguments = connection.get_connection_params

    def with_password() -> dict[str, Any]:
        asked.append("password")
        return arguments()

    with patch.object(connection, "get_connection_params", with_password):
        for _ in range(2):
            connection.close()
            connection.ensure_connection()
    return len(asked)


def connection_that_broke() -> list[str]:
    """Django finds out after an error, and closes what does not answer; it sends no signal."""
    heard: list[str] = []
    connection.close()
    with (
        patch.dict(connection.settings_dict, CONN_MAX_AGE=None),
        receiving(connection_created, _noting(heard, "opened")),
    ):
        connection.ensure_connection()
        connection.errors_occurred = True
        with patch.object(connection, "is_usable", return_value=False):
            heard.append("broken")
            connection.close_if_unusable_or_obsolete()
        if connection.connection is None:
            heard.append("closed")
        connection.ensure_connection()
    return heard


def connection_that_is_too_old() -> list[str]:
    """The age is looked at when a request begins and ends."""
    heard: list[str] = []
    connection.close()
    with (
        patch.dict(connection.settings_dict, CONN_MAX_AGE=None),
        receiving(connection_created, _noting(heard, "opened")),
    ):
        connection.ensure_connection()
        connection.close_at = 0
        heard.append("too old")
        Job.objects.count()
        heard.append("worked")
        connection.close_if_unusable_or_obsolete()
        connection.ensure_connection()
    return heard


def change_that_is_not_committed() -> tuple[str, int | None]:
    """A closed connection undoes it; nothing is sent."""
    connection.set_autocommit(False)
    Job.objects.update(hours=3)
    connection.close()
    hours = Job.objects.get(pk=1).hours
    return "undone" if hours == 2 else "kept", hours


def connection_of_its_own() -> list[str]:
    """A copy of the connection is not among those of Django."""
    heard: list[str] = []
    with receiving(connection_created, _noting(heard, "opened")):
        own = connection.copy()
        own.connect()
        if own not in connections.all():
            heard.append("kept")
        own.close()
        if own.connection is None:
            heard.append("closed")
    return heard


def all_connections_closed() -> list[str]:
    """The program knows when it closes them."""
    heard: list[str] = []
    connection.close()
    with receiving(connection_created, _noting(heard, "opened")):
        connection.ensure_connection()
        connections.close_all()
        heard += ["closed"] * (connection.connection is None) + ["all closed"]
        connection.ensure_connection()
    return heard
