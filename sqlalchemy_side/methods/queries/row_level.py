"""Methods and properties of a row, and the same in queries."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ScalarResult, func, label, select
from sqlalchemy.orm import Session

from sqlalchemy_side.methods.models import Person


def baby_boomer_statuses(session: Session) -> list[tuple[str, str]]:
    """A hybrid method is an ordinary method on an instance."""
    statement = select(Person).order_by(Person.first_name)
    return [
        (person.first_name, person.baby_boomer_status()) for person in session.scalars(statement)
    ]


def how_many_of_each_status(session: Session) -> Sequence[tuple[str, int]]:
    """On the class, the hybrid method is the expression that is declared for it."""
    status = label("status", Person.baby_boomer_status())
    statement = select(status, func.count()).group_by(status).order_by(status.desc())
    return session.execute(statement).all()


def full_names(session: Session) -> list[str]:
    """On an instance, a hybrid property is a text."""
    statement = select(Person).order_by(Person.birth_date)
    return [person.full_name for person in session.scalars(statement)]


def births_of_a_full_name(session: Session) -> ScalarResult[date]:
    """The same body builds the expression, since ``+`` joins texts in both worlds."""
    return session.scalars(select(Person.birth_date).where(Person.full_name == "Jane Smith"))


def people_by_full_name(session: Session) -> ScalarResult[Person]:
    """A hybrid property can be used wherever a column can."""
    return session.scalars(select(Person).order_by(Person.full_name))


def people_with_initials(session: Session) -> list[Person]:
    """In ``where``, Python would compare the plain property, with the result False."""
    statement = select(Person).order_by(Person.id)
    return [person for person in session.scalars(statement) if person.initials == "JS"]


def text_of_a_person(session: Session) -> str:
    """``__str__``, as anywhere in Python; without it, the text is the object's address."""
    return str(session.get_one(Person, 1))


def addresses_of_people(session: Session) -> list[str]:
    """The method is like any other: SQLAlchemy has no notion of URLs."""
    statement = select(Person).order_by(Person.id)
    return [person.get_absolute_url() for person in session.scalars(statement)]


def one_person_loaded_twice(session: Session) -> tuple[bool, bool]:
    """A session has one object per row; equality is Python's own."""
    john = session.get_one(Person, 1)
    return john == session.get_one(Person, 1), john == session.get_one(Person, 2)
