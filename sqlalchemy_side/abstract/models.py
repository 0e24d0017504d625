"""Abstract base classes: columns, options and methods that several models share.

The Django side is ``django_side/abstract/models.py``.
"""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from sqlalchemy_django.base import Base, BigKey, PositiveInteger, PositiveSmallInteger


class CommonInfo(Base):
    """What every human has. Abstract: the columns go into each child's own table."""

    __abstract__ = True

    # A base's columns come after those of its children, unless they are sorted before them.
    id: Mapped[BigKey] = mapped_column(sort_order=-2)
    name: Mapped[str] = mapped_column(String(100), sort_order=-2)
    age: Mapped[int] = mapped_column(PositiveInteger, sort_order=-2)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> Any:
        """Give each child's index its own name."""
        return (Index(f"abstract_{cls.__name__.lower()}_age", "age"),)

    def __str__(self) -> str:
        return self.name


class Unmanaged:
    """A model whose table is declared elsewhere: it maps that table and declares none."""


class Student(CommonInfo):
    """The arguments of its table are those of the base."""

    __tablename__ = "student_info"

    home_group: Mapped[str] = mapped_column(String(5))


class UnmanagedStudent(CommonInfo, Unmanaged):
    """The guide's student of two bases, here on the table of the other student's model."""

    __table__ = Student.__table__
    __table_args__ = ()

    home_group: Mapped[str]


class Employee(CommonInfo):
    """An abstract child of an abstract class; it has to declare again that it is abstract."""

    __abstract__ = True

    office: Mapped[str] = mapped_column(String(10), sort_order=-1)


class Teacher(Employee):
    """Without its own table arguments, it has those of its base."""

    __tablename__ = "abstract_teacher"

    subject: Mapped[str] = mapped_column(String(50))


class Visitor(CommonInfo):
    """A shorter name than the base has, and no age; its arguments replace those of the base."""

    __tablename__ = "abstract_visitor"
    __table_args__ = {"info": {"verbose_name": "guest"}}

    name: Mapped[str] = mapped_column(String(30))
    age = None  # type: ignore[assignment]  # removes the base's column
    purpose: Mapped[str] = mapped_column(String(50))


class Newborn(CommonInfo):
    """The column ``age`` is overridden with a value, so there is no such column."""

    __tablename__ = "abstract_newborn"
    __table_args__ = ()

    age = 0  # removes the base's column
    weight: Mapped[int] = mapped_column(PositiveSmallInteger)
