"""Custom SQL: into objects, into rows, and in methods."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Integer, RowMapping, ScalarResult, column, select, text
from sqlalchemy.orm import Session

from sqlalchemy_side.methods.models import Blog, Person, how_many_of_each_last_name


def people_by_raw_sql(session: Session) -> ScalarResult[Person]:
    """``from_statement`` builds objects from rows, by the names of the columns."""
    statement = text("SELECT * FROM methods_person ORDER BY last_name, first_name")
    return session.scalars(select(Person).from_statement(statement))


def people_of_a_last_name_by_raw_sql(session: Session) -> ScalarResult[Person]:
    """``:name`` marks a parameter, without quotes, for every driver."""
    statement = text("SELECT * FROM methods_person WHERE last_name = :last_name ORDER BY id")
    return session.scalars(select(Person).from_statement(statement), {"last_name": "Smith"})


def people_by_pattern_in_raw_sql(session: Session) -> ScalarResult[Person]:
    """A percent sign is written once; only a colon would need a backslash."""
    statement = text(
        "SELECT * FROM methods_person WHERE first_name LIKE 'A%' AND first_name <> :but"
    )
    return session.scalars(select(Person).from_statement(statement), {"but": "Ada"})


def people_with_an_extra_value(session: Session) -> Sequence[tuple[Person, int]]:
    """A column that the class does not map is selected next to the object, by name."""
    letters = column("letters", Integer)
    statement = text(
        "SELECT methods_person.*, LENGTH(last_name) AS letters FROM methods_person"
        " ORDER BY letters, first_name"
    )
    return session.execute(select(Person, letters).from_statement(statement)).all()


def people_from_columns_of_other_names(session: Session) -> ScalarResult[Person]:
    """``columns`` maps the columns to attributes by position."""
    statement = text(
        "SELECT id AS number, first_name AS first, last_name AS family, birth_date AS born"
        " FROM methods_person WHERE birth_date < :before"
    ).bindparams(before=date(1945, 8, 1))
    named = statement.columns(Person.id, Person.first_name, Person.last_name, Person.birth_date)
    return session.scalars(select(Person).from_statement(named))


def birth_date_left_out_of_raw_sql(session: Session) -> date:
    """A column that was left out is loaded when it is read."""
    statement = text("SELECT id, first_name, last_name FROM methods_person WHERE first_name = :f")
    person = session.scalars(select(Person).from_statement(statement), {"f": "Alan"}).one()
    born: date = person.birth_date
    return born


def key_left_out_of_raw_sql(session: Session) -> Sequence[Person]:
    """Without the key an object cannot be matched to its row."""
    statement = text("SELECT first_name FROM methods_person")
    return session.scalars(select(Person).from_statement(statement)).all()


def namesakes_of_john(session: Session) -> Sequence[Person]:
    """The method uses the session that the object belongs to."""
    return session.get_one(Person, 1).namesakes()


def last_names_counted(session: Session) -> Sequence[tuple[str, int]]:
    """The function is given the session: there is no global connection."""
    return how_many_of_each_last_name(session)


def rows_as_dictionaries(session: Session) -> Sequence[RowMapping]:
    """``mappings`` returns rows keyed by the names of their columns."""
    statement = text("SELECT id, name FROM methods_blog WHERE tagline <> :not ORDER BY id")
    return session.execute(statement, {"not": ""}).mappings().all()


def no_row_at_all(session: Session) -> tuple[Any, ...] | None:
    """``first`` returns None."""
    row = session.execute(text("SELECT name FROM methods_blog WHERE id = :id"), {"id": 99}).first()
    return row and tuple(row)


def retitle_a_blog(session: Session) -> tuple[str, str, str]:
    """The object stays unchanged until ``refresh``."""
    blog = session.get_one(Blog, 1)
    stored = blog.retitle("On looms")
    stale = blog.tagline
    session.refresh(blog)
    return stored, stale, blog.tagline
