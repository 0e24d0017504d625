"""What is rejected for a child of several parents; each function has its own base.

A class made from the models would stay among them.
"""

import warnings
from collections.abc import Sequence
from typing import Any, Self

from sqlalchemy import ForeignKey, Select, String, select
from sqlalchemy.exc import SAWarning
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    declared_attr,
    mapped_column,
    relationship,
)


def child_of_two_parents_with_id(session: Session) -> None:
    """Two mapped parents are not allowed, regardless of their keys' names."""

    class Base(DeclarativeBase):
        id: Mapped[int] = mapped_column(primary_key=True)

    class Article(Base):
        __tablename__ = "article"

    class Book(Base):
        __tablename__ = "book"

    class BookReview(Book, Article):
        __tablename__ = "bookreview"


def child_of_two_parents_of_one_ancestor(session: Session) -> None:
    """Two mapped parents are not allowed, even if they share one table."""

    class Base(DeclarativeBase):
        pass

    class Piece(Base):
        __tablename__ = "piece"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Article(Piece):
        pass

    class Book(Piece):
        pass

    class BookReview(Book, Article):
        pass


def child_that_hides_field(session: Session) -> None:
    """It only warns, and writes one attribute to both columns; the warning is made an error."""

    class Base(DeclarativeBase):
        pass

    class Work(Base):
        __tablename__ = "work"
        id: Mapped[int] = mapped_column(primary_key=True)
        author: Mapped[str]

    with warnings.catch_warnings():
        warnings.simplefilter("error", SAWarning)

        class Pamphlet(Work):
            __tablename__ = "pamphlet"
            work_ptr_id: Mapped[int] = mapped_column(ForeignKey("work.id"), primary_key=True)
            author: Mapped[str]


def child_that_hides_key_of_reference(session: Session) -> None:
    """The key is a separate column and can be overridden, but then nothing refers."""

    class Base(DeclarativeBase):
        id: Mapped[int] = mapped_column(primary_key=True)

    class Work(Base):
        __tablename__ = "work"

    class Reference:
        author_id: Mapped[int] = mapped_column(ForeignKey("work.id"))

        @declared_attr
        def author(self) -> Mapped[Work]:
            return relationship(Work)

    class Pamphlet(Reference, Base):
        __tablename__ = "pamphlet"
        author_id: Mapped[int] = mapped_column()

    Base.registry.configure()


def essays_by_inherited_filter(session: Session) -> Sequence[object]:
    """The method is inherited, and fails only when it is called."""

    class Base(DeclarativeBase):
        id: Mapped[int] = mapped_column(primary_key=True)

    class Work(Base):
        __tablename__ = "work"

    class Signed:
        author: Mapped[Any] = mapped_column(String(50))

        @classmethod
        def by_austen(cls) -> Select[Self]:
            return select(cls).where(cls.author == "Austen")

    class Essay(Signed, Base):
        __tablename__ = "essay"
        author_id: Mapped[int] = mapped_column(ForeignKey("work.id"))
        author: Mapped[Work] = relationship(Work)

    return session.scalars(Essay.by_austen()).all()
