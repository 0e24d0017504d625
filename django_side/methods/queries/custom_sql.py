"""Custom SQL: into objects, into rows, and in methods."""

from datetime import date
from typing import Any

from django.db import connection
from django.db.models.query import RawQuerySet

from django_side.methods.models import Blog, Person, how_many_of_each_last_name


def people_by_raw_sql() -> "RawQuerySet[Person]":
    """``raw`` builds objects from rows, by the names of the columns."""
    return Person.objects.raw("SELECT * FROM methods_person ORDER BY last_name, first_name")


def people_of_a_last_name_by_raw_sql() -> "RawQuerySet[Person]":
    """``%s`` marks a parameter, without quotes."""
    statement = "SELECT * FROM methods_person WHERE last_name = %s ORDER BY id"
    return Person.objects.raw(statement, ["Smith"])


def people_by_pattern_in_raw_sql() -> "RawQuerySet[Person]":
    """If there are parameters, a percent sign in the SQL is written twice."""
    statement = "SELECT * FROM methods_person WHERE first_name LIKE 'A%%' AND first_name <> %s"
    return Person.objects.raw(statement, ["Ada"])


def people_with_an_extra_value() -> list[tuple[Person, int]]:
    """A column that is not a field becomes an attribute."""
    rows = Person.objects.raw(
        "SELECT methods_person.*, LENGTH(last_name) AS letters FROM methods_person"
        " ORDER BY letters, first_name"
    )
    return [(person, person.letters) for person in rows]  # type: ignore[attr-defined]  # in the SQL


def people_from_columns_of_other_names() -> "RawQuerySet[Person]":
    """``translations`` maps the columns to fields."""
    statement = (
        "SELECT id AS number, first_name AS first, last_name AS family, birth_date AS born"
        " FROM methods_person WHERE birth_date < %s"
    )
    names = {"number": "id", "first": "first_name", "family": "last_name", "born": "birth_date"}
    return Person.objects.raw(statement, [date(1945, 8, 1)], translations=names)


def birth_date_left_out_of_raw_sql() -> date:
    """A column that was left out is loaded when it is read."""
    statement = "SELECT id, first_name, last_name FROM methods_person WHERE first_name = %s"
    [person] = Person.objects.raw(statement, ["Alan"])
    return person.birth_date


def key_left_out_of_raw_sql() -> list[Person]:
    """Without the key an object cannot be matched to its row."""
    return list(Person.objects.raw("SELECT first_name FROM methods_person"))


def namesakes_of_john() -> "RawQuerySet[Person]":
    """The method runs a raw query."""
    return Person.objects.get(pk=1).namesakes()


def last_names_counted() -> list[tuple[str, int]]:
    """The function uses a cursor, bypassing the models."""
    return how_many_of_each_last_name()


def rows_as_dictionaries() -> list[dict[str, Any]]:
    """A cursor returns tuples, and its ``description`` has the names of the columns."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, name FROM methods_blog WHERE tagline <> %s ORDER BY id", [""])
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def no_row_at_all() -> tuple[Any, ...] | None:
    """``fetchone`` returns None."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM methods_blog WHERE id = %s", [99])
        row: tuple[Any, ...] | None = cursor.fetchone()
    return row


def retitle_a_blog() -> tuple[str, str, str]:
    """The object stays unchanged until ``refresh_from_db``."""
    blog = Blog.objects.get(pk=1)
    stored = blog.retitle("On looms")
    stale = blog.tagline
    blog.refresh_from_db()
    return stored, stale, blog.tagline
