"""The guide's examples: musicians, choices, defaults, keys, names, and a custom type.

The Django side is ``django_side/fields/models/guide.py``.
"""

import enum
from datetime import date
from typing import Any

from sqlalchemy import Integer, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shared_fixtures.fields.bridge_hands import Hand
from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, choice
from sqlalchemy_side.fields.bridge_hands import HandType


class Musician(Base):
    """Someone who plays an instrument."""

    __tablename__ = "fields_musician"

    id: Mapped[BigKey]
    first_name: Mapped[str] = mapped_column(String(50))
    last_name: Mapped[str] = mapped_column(String(50))
    instrument: Mapped[str] = mapped_column(String(100))

    album_set: Mapped[list["Album"]] = relationship(
        lambda: Album, back_populates="artist", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Album(Base):
    """A recording by a musician."""

    __tablename__ = "fields_album"

    id: Mapped[BigKey]
    artist_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("fields_musician.id"))
    name: Mapped[str] = mapped_column(String(100))
    release_date: Mapped[date]
    num_stars: Mapped[int]

    artist: Mapped[Musician] = relationship(Musician, back_populates="album_set")

    def __str__(self) -> str:
        return self.name


class Student(Base):
    """The choices as a custom list of pairs: the column is plain text."""

    __tablename__ = "fields_student"

    FRESHMAN = "FR"
    SOPHOMORE = "SO"
    JUNIOR = "JR"
    SENIOR = "SR"
    GRADUATE = "GR"
    YEAR_IN_SCHOOL_CHOICES = [
        (FRESHMAN, "Freshman"),
        (SOPHOMORE, "Sophomore"),
        (JUNIOR, "Junior"),
        (SENIOR, "Senior"),
        (GRADUATE, "Graduate"),
    ]

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(60))
    year_in_school: Mapped[str] = mapped_column(String(2), default=FRESHMAN)

    def __str__(self) -> str:
        return self.name

    def is_upperclass(self) -> bool:
        """Return whether the student is a junior or a senior."""
        return self.year_in_school in {self.JUNIOR, self.SENIOR}


class YearInSchool(enum.Enum):
    """The choices as an enumeration; the labels are a custom property."""

    FRESHMAN = "FR"
    SOPHOMORE = "SO"
    JUNIOR = "JR"
    SENIOR = "SR"
    GRADUATE = "GR"

    @property
    def label(self) -> str:
        """The displayed text."""
        return self.name.capitalize()


class EnumeratedStudent(Base):
    """The same student, with the choices as an enumeration."""

    __tablename__ = "fields_enumeratedstudent"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(60))
    year_in_school: Mapped[YearInSchool] = mapped_column(
        choice(YearInSchool, 2), default=YearInSchool.FRESHMAN
    )

    def __str__(self) -> str:
        return self.name

    def is_upperclass(self) -> bool:
        """Return whether the student is a junior or a senior."""
        return self.year_in_school in {YearInSchool.JUNIOR, YearInSchool.SENIOR}


class Person(Base):
    """The choices as a dictionary."""

    __tablename__ = "fields_person"

    SHIRT_SIZES = {"S": "Small", "M": "Medium", "L": "Large"}

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(60))
    shirt_size: Mapped[str] = mapped_column(String(1))

    def __str__(self) -> str:
        return self.name


class Runner(Base):
    """The enumeration is created by a call; an empty string is not a member."""

    __tablename__ = "fields_runner"

    MedalType = enum.StrEnum("MedalType", {"GOLD": "GOLD", "SILVER": "SILVER", "BRONZE": "BRONZE"})

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(60))
    medal: Mapped[str] = mapped_column(String(10), default="")

    def __str__(self) -> str:
        return self.name


def contact_default() -> dict[str, Any]:
    """Return a new dictionary for each row, so that no two rows share one."""
    return {"email": "to1@example.com"}


class Contact(Base):
    """Null and blank, unique, and defaults that Python sets."""

    __tablename__ = "fields_contact"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(60))
    nickname: Mapped[str | None] = mapped_column(String(30))
    note: Mapped[str] = mapped_column(String(100), default="")
    email: Mapped[str | None] = mapped_column(String(254), unique=True)
    pages: Mapped[int | None] = mapped_column(default=10)
    contact_info: Mapped[dict[str, Any]] = mapped_column(
        default=contact_default, info={"verbose_name": "ContactInfo"}
    )

    def __str__(self) -> str:
        return self.name


class Visitor(Base):
    """Defaults that the database sets, and one of each kind on one column."""

    __tablename__ = "fields_visitor"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(60))
    age: Mapped[int] = mapped_column(server_default=text("18"))
    rating: Mapped[int] = mapped_column(default=5, server_default=text("1"))

    def __str__(self) -> str:
        return self.name


class Fruit(Base):
    """A custom key; there is no ``id``."""

    __tablename__ = "fields_fruit"

    name: Mapped[str] = mapped_column(String(100), primary_key=True)

    def __str__(self) -> str:
        return self.name


class Example(Base):
    """Columns whose names are SQL keywords, or names that no Django field may have."""

    __tablename__ = "fields_example"

    id: Mapped[BigKey]
    join: Mapped[str] = mapped_column(String(10))
    where: Mapped[str] = mapped_column(String(10))
    select: Mapped[str] = mapped_column(String(10))
    passed: Mapped[int] = mapped_column("pass", Integer)
    foo_bar: Mapped[int] = mapped_column("foo__bar", Integer)
    foo: Mapped[int] = mapped_column("foo_", Integer)

    def __str__(self) -> str:
        return f"{self.select} {self.where}"


class Deal(Base):
    """A deal of cards, stored in a custom type."""

    __tablename__ = "fields_deal"

    id: Mapped[BigKey]
    board: Mapped[int]
    hand: Mapped[Hand] = mapped_column(HandType)

    def __str__(self) -> str:
        return f"board {self.board}"
