"""One table for several classes, with a discriminator column."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.proxies.models import Employee, Engineer, Manager, Type


def names_and_types_of_employees(session: Session) -> Sequence[tuple[str, Type]]:
    """These are columns of the base class, which returns all rows."""
    statement = select(Employee.name, Employee.type).order_by(Employee.id)
    return session.execute(statement).all()


def names_of_colleagues(session: Session) -> ScalarResult[str]:
    """With a discriminator only the base class sees all rows; a subclass sees its own."""
    return session.scalars(select(Employee.name).order_by(Employee.id))


def engineers(session: Session) -> ScalarResult[Engineer]:
    """The filter is part of the mapping."""
    return session.scalars(select(Engineer).order_by(Engineer.id))


def employees_as_their_type(session: Session) -> ScalarResult[Employee]:
    """The discriminator determines the class of each object."""
    return session.scalars(select(Employee).order_by(Employee.id))


def manager_by_key_of_engineer(session: Session) -> Manager:
    """The filter applies to ``session.get`` too, since it is part of the mapping."""
    return session.get_one(Manager, 2)


def whether_engineer_is_that_employee(session: Session) -> bool:
    """With a discriminator a row has one object, whichever class is queried."""
    return session.get_one(Employee, 2) is session.get_one(Engineer, 2)


def hire_manager(session: Session) -> tuple[Manager, Type]:
    """The class sets the type."""
    manager = Manager(name="Plankton")
    session.add(manager)
    return manager, manager.type


def promote_engineer(session: Session) -> ScalarResult[Manager]:
    """An object cannot change its class, so the row is updated before it is loaded."""
    session.execute(update(Engineer).where(Engineer.id == 2).values(type=Type.MANAGER))
    return session.scalars(select(Manager).order_by(Manager.id))
