"""Methods that build a select, where Django has managers."""

from typing import Any

from sqlalchemy import ScalarResult, Select, func, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.proxies.models import (
    ExtraManagersPerson,
    MyPerson,
    NamedPerson,
    NewManagerPerson,
)


def my_people(session: Session) -> ScalarResult[MyPerson]:
    """There are no managers to inherit: ``select`` accepts any class."""
    return session.scalars(select(MyPerson).order_by(MyPerson.id))


def people_of_new_manager(session: Session) -> ScalarResult[NewManagerPerson]:
    """The filter is called by name; nothing can make it the default of ``select``."""
    return session.scalars(NewManagerPerson.named().order_by(NewManagerPerson.id))


def cher_by_new_manager(session: Session) -> NewManagerPerson:
    """``session.get`` applies no filter, so the key becomes one more condition."""
    return session.scalars(NewManagerPerson.named().where(NewManagerPerson.id == 5)).one()


def numbers_of_named_people(session: Session) -> tuple[int, int]:
    """Neither select is the default: the code chooses one."""
    return _count(session, NamedPerson.named()), _count(session, select(NamedPerson))


def numbers_of_people_by_extra_manager(session: Session) -> tuple[int, int]:
    """A mixin adds a method that builds a select to any class."""
    default = _count(session, select(ExtraManagersPerson))
    return default, _count(session, ExtraManagersPerson.secondary())


def refresh_person_whom_manager_hides(session: Session) -> tuple[str, int]:
    """``refresh`` queries by key alone, whichever select found the object."""
    person = session.scalars(NewManagerPerson.named().where(NewManagerPerson.id == 1)).one()
    statement = update(NewManagerPerson).where(NewManagerPerson.id == 1)
    session.execute(statement.values(last_name=""))
    session.refresh(person)
    return person.last_name, _count(session, NewManagerPerson.named())


def _count(session: Session, statement: Select[Any]) -> int:
    return session.scalar(select(func.count()).select_from(statement.subquery())) or 0
