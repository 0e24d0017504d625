"""People seen through proxies and through an unmanaged model; employees of one table.

The Django side is ``django_side/proxies/models.py``.
"""

import enum
from typing import TYPE_CHECKING, Self

from sqlalchemy import Select, String, select
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import Base, BigKey, choice


class Person(Base):
    """The only class with a table; all other classes of people use its rows.

    There is no discriminator column, so a subclass without a table sees them all.
    """

    __tablename__ = "proxies_person"

    id: Mapped[BigKey]
    first_name: Mapped[str] = mapped_column(String(30))
    last_name: Mapped[str] = mapped_column(String(30))

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


class NewManager:
    """Those with a last name: a mixin whose method builds a select. There are no managers."""

    if TYPE_CHECKING:
        last_name: Mapped[str]

    @classmethod
    def named(cls) -> Select[Self]:
        """Select all but those without a last name."""
        return select(cls).where(cls.last_name != "")


class Doing:
    """A method for several classes. Of two mapped classes only one can be a parent."""

    def do_something(self) -> str:
        """Do something that a person cannot."""
        return f"{self} does something"


class MyPerson(Doing, Person):
    """The same rows, with one more method."""


class OrderedPerson(Person):
    """The same rows, queried in another order: a mapped class has no order of its own."""

    @classmethod
    def ordered(cls) -> Select[Self]:
        """Select all, by last name."""
        return select(cls).order_by(cls.last_name)


class OrderedMyPerson(Doing, OrderedPerson):
    """A subclass of a subclass, with the method of another."""


class MyOrderedPerson(MyPerson):
    """The method without the order."""


class NewManagerPerson(NewManager, Person):
    """Nothing is filtered automatically: ``named`` selects those with a last name."""


class NamedPerson(NewManager, Person):
    """All with ``select``, and those with a last name with ``named``."""


class ExtraManagers(NewManager):
    """A mixin without columns, so that a class without a table may inherit it."""

    @classmethod
    def secondary(cls) -> Select[Self]:
        """Select those with a last name."""
        return cls.named()


class ExtraManagersPerson(ExtraManagers, Person):
    """All with ``select``, and those with a last name with ``secondary``."""


class UnmanagedPerson(Base):
    """A second class of the same table, with only some of its columns.

    It shares the table itself, so a column's type or name cannot get out of step.
    """

    __table__ = Person.__table__
    __mapper_args__ = {"include_properties": ["id", "last_name"]}

    if TYPE_CHECKING:
        id: Mapped[BigKey]
        last_name: Mapped[str]

    def __str__(self) -> str:
        return self.last_name


class Type(enum.StrEnum):
    """Which class a row of the one table of employees belongs to."""

    EMPLOYEE = "employee"
    MANAGER = "manager"
    ENGINEER = "engineer"
    # No row has this one.
    COLLEAGUE = "colleague"


class Employee(Base):
    """An employee: the example of SQLAlchemy's single-table inheritance."""

    __tablename__ = "proxies_employee"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    type: Mapped[Type] = mapped_column(choice(Type, 20))

    __mapper_args__ = {"polymorphic_on": "type", "polymorphic_identity": Type.EMPLOYEE}

    def __str__(self) -> str:
        return self.name


class Manager(Employee):
    """An employee who is a manager."""

    __mapper_args__ = {"polymorphic_identity": Type.MANAGER}


class Engineer(Employee):
    """An employee who is an engineer."""

    __mapper_args__ = {"polymorphic_identity": Type.ENGINEER}


class Colleague(Employee):
    """Unlike Django's plain proxy: with a discriminator every class needs a type."""

    __mapper_args__ = {"polymorphic_identity": Type.COLLEAGUE}
