"""Queries return objects of the class that is queried."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from sqlalchemy_side.proxies.models import MyPerson, OrderedPerson, Person


def people_named_like_my_people(session: Session) -> list[Person]:
    """Without a discriminator, nothing in a row indicates another class."""
    session.add(MyPerson(first_name="Yoko", last_name="Ono"))
    yoko = session.scalars(select(Person).filter_by(first_name="Yoko")).one()
    session.add(OrderedPerson(first_name="Linda", last_name="Ono"))
    return [yoko, session.scalars(select(Person).filter_by(first_name="Linda")).one()]


def one_row_as_three_classes(session: Session) -> tuple[Person, MyPerson, OrderedPerson]:
    """Every class has its own identities in a session."""
    return (
        session.get_one(Person, 1),
        session.get_one(MyPerson, 1),
        session.get_one(OrderedPerson, 1),
    )


def whether_both_are_one_person(session: Session) -> tuple[bool, bool]:
    """Objects equal only themselves, so their keys are compared."""
    person, mine = session.get_one(Person, 1), session.get_one(MyPerson, 1)
    return person.id == mine.id, person.id == session.get_one(MyPerson, 2).id
