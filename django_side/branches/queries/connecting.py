"""From a name or an address to a connection, and the errors on the way."""

from contextlib import closing

import dj_database_url
from django.db import Error, connection
from django.db.utils import ConnectionHandler

from django_side.branches.models import Book


def count_in_a_database_without_an_address() -> int:
    """Every alias must be in ``DATABASES``."""
    return Book.objects.using("archive").count()


def connect_by_an_unknown_library() -> str:
    """``ENGINE`` is a module, which is imported for the first connection."""
    settings = {"default": {"ENGINE": "django.db.backends.oracel"}}
    return ConnectionHandler(settings)["default"].vendor


def parts_of_an_address() -> tuple[str, int, str]:
    """Django has settings for the parts; a package reads them from an address."""
    settings = dj_database_url.parse("postgresql://ada@db.example:5433/books")
    return settings["HOST"], int(settings["PORT"]), settings["NAME"]


def count_by_settings() -> int:
    """A handler has the connections of a dictionary such as ``DATABASES``."""
    handler = ConnectionHandler({"default": connection.settings_dict})
    with closing(handler["default"]) as opened, opened.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM branches_book")
        [number] = cursor.fetchone()
    return int(number)


def tables_by_an_unknown_name() -> list[str]:
    """The columns are those of a statement."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM branches_room")
        return [column[0] for column in cursor.description]


def error_of_the_driver() -> str:
    """``Error`` is the parent of all errors of databases, and its cause is the driver's."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM branches_room")
    except Error as error:
        return type(error.__cause__).__name__
    return ""
