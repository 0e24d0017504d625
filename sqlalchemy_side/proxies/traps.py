"""Tempting ports of Django's queries; the right answers are in ``queries``."""

from sqlalchemy import ScalarResult, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.proxies.models import Colleague, MyPerson, NewManagerPerson, Person


def names_of_colleagues_by_subclass(session: Session) -> ScalarResult[str]:
    """A proxy is a subclass, so a subclass is a proxy."""
    return session.scalars(select(Colleague.name).order_by(Colleague.id))


def rename_through_my_person_and_get(session: Session) -> tuple[str, str]:
    """``objects.get`` a second time, word for word."""
    before = session.get_one(Person, 1)
    first_name = before.first_name
    session.execute(update(MyPerson).where(MyPerson.id == 1).values(first_name="Richard"))
    return first_name, session.get_one(Person, 1).first_name


def whether_both_are_one_person_by_equality(session: Session) -> tuple[bool, bool]:
    """``==`` between a model's object and a proxy's, word for word."""
    person: object = session.get_one(Person, 1)
    return person == session.get_one(MyPerson, 1), person == session.get_one(MyPerson, 2)


def people_of_new_manager_by_select(session: Session) -> ScalarResult[NewManagerPerson]:
    """``objects.all()`` of the class with the new manager."""
    return session.scalars(select(NewManagerPerson).order_by(NewManagerPerson.id))


def cher_by_get(session: Session) -> NewManagerPerson:
    """``objects.get(pk=5)``, which raises with the new manager."""
    return session.get_one(NewManagerPerson, 5)
