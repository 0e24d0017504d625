"""People seen through proxies and through an unmanaged model; employees of one table.

The other answer is ``django_side/proxies/models.py``.
"""

import enum
from typing import TYPE_CHECKING, Self

from sqlalchemy import Select, String, select
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import Base, BigKey, choice


class Person(Base):
    """The one class with a table; all others of people look at its rows.

    There is no discriminator column, so a subclass without a table sees them all.
    """

    __tablename__ = "proxies_person"

    id: Mapped[BigKey]
    first_name: Mapped[str] = mapped_column(String(30))
    last_name: Mapped[str] = mapped_column(String(30))

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


class NewManager:
    """Those who have a last name: a mixin whose method makes a select. There are no managers."""

    if TYPE_CHECKING:
        last_name: Mapped[str]

    @classmethod
    def named(cls) -> Select[Self]:
        """Select all but those without a last name."""
        return select(cls).where(cls.last_name != "")


class Doing:
    """A method for several classes. Of two mapped classes only one can be a parent."""

    def do_something(self) -> str:
        """Do what a person cannot."""
        return f"{self} does something"


class MyPerson(Doing, Person):
    """The same rows, with a method more."""


class OrderedPerson(Person):
    """The same rows, to be asked for in another order: a mapped class has none of its own."""

    @classmethod
    def ordered(cls) -> Select[Self]:
        """Select all, by last name."""
        return select(cls).order_by(cls.last_name)


class OrderedMyPerson(Doing, OrderedPerson):
    """A subclass of a subclass, with the method of another."""


class MyOrderedPerson(MyPerson):
    """The method without the order."""


class NewManagerPerson(NewManager, Person):
    """Nothing filters of itself: whoever wants only the named asks ``named``."""


class NamedPerson(NewManager, Person):
    """All by ``select``, and the named by ``named``."""


class ExtraManagers(NewManager):
    """A mixin without columns, so that a class without a table may inherit it."""

    @classmethod
    def secondary(cls) -> Select[Self]:
        """Select the named."""
        return cls.named()


class ExtraManagersPerson(ExtraManagers, Person):
    """All by ``select``, and the named by ``secondary``."""


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
    """Anybody employed: the example of SQLAlchemy's single-table inheritance."""

    __tablename__ = "proxies_employee"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    type: Mapped[Type] = mapped_column(choice(Type, 20))

    __mapper_args__ = {"polymorphic_on": "type", "polymorphic_identity": Type.EMPLOYEE}

    def __str__(self) -> str:
        return self.name


class Manager(Employee):
    """An employee of the type manager."""

    __mapper_args__ = {"polymorphic_identity": Type.MANAGER}


class Engineer(Employee):
    """An employee of the type engineer."""

    __mapper_args__ = {"polymorphic_identity": Type.ENGINEER}


class Colleague(Employee):
    """Not what Django's plain proxy is: beside a discriminator every class needs a type."""

    __mapper_args__ = {"polymorphic_identity": Type.COLLEAGUE}
