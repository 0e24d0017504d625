"""Other methods and another order for the same rows."""

from typing import Any, cast

from sqlalchemy import CursorResult, ScalarResult, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.proxies.models import MyPerson, OrderedMyPerson, OrderedPerson, Person


def person_found_as_my_person(session: Session) -> MyPerson:
    """A subclass without table and discriminator uses its parent's table."""
    session.add(Person(first_name="foobar", last_name=""))
    return session.scalars(select(MyPerson).where(MyPerson.first_name == "foobar")).one()


def my_person_found_as_person(session: Session) -> Person:
    """The row does not record which class created it."""
    session.add(MyPerson(first_name="foobar", last_name=""))
    return session.scalars(select(Person).where(Person.first_name == "foobar")).one()


def what_my_person_does(session: Session) -> tuple[str, bool]:
    """The parent does not have a method of the subclass."""
    return session.get_one(MyPerson, 1).do_something(), hasattr(Person, "do_something")


def rename_through_my_person(session: Session) -> tuple[str, str]:
    """The session returns the same ``Person``; ``populate_existing`` refreshes it."""
    before = session.get_one(Person, 1)
    first_name = before.first_name
    session.execute(update(MyPerson).where(MyPerson.id == 1).values(first_name="Richard"))
    return first_name, session.get_one(Person, 1, populate_existing=True).first_name


def move_people_through_ordered_person(session: Session) -> tuple[int, ScalarResult[Person]]:
    """An update of the subclass updates the table."""
    statement = update(OrderedPerson).where(OrderedPerson.last_name < "McCartney")
    result = session.execute(statement.values(last_name="Jones"))
    number = cast("CursorResult[Any]", result).rowcount
    return number, session.scalars(select(Person).filter_by(last_name="Jones").order_by(Person.id))


def delete_my_person(session: Session) -> ScalarResult[str]:
    """Deleting the object deletes the row; a ``Person`` for it would stay in the session."""
    session.delete(session.get_one(MyPerson, 1))
    return session.scalars(select(Person.first_name).order_by(Person.id))


def people_in_no_order(session: Session) -> ScalarResult[Person]:
    """A select without an order has none."""
    return session.scalars(select(Person))


def ordered_people(session: Session) -> ScalarResult[OrderedPerson]:
    """The order is part of the select, which a class method builds."""
    return session.scalars(OrderedPerson.ordered())


def first_person_and_first_ordered_person(
    session: Session,
) -> tuple[Person | None, OrderedPerson | None]:
    """Both statements state an order and a limit, as ``first`` of a queryset does."""
    person = session.scalars(select(Person).order_by(Person.id).limit(1)).one_or_none()
    return person, session.scalars(OrderedPerson.ordered().limit(1)).one_or_none()


def what_ordered_my_people_do(session: Session) -> list[str]:
    """The order's select is inherited, and the method comes from a mixin."""
    return [person.do_something() for person in session.scalars(OrderedMyPerson.ordered())]
