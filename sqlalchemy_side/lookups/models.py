"""A library whose texts have accents, escapes and gaps: every lookup, and those of one's own.

The Django side is ``django_side/lookups/models.py``.
"""

import uuid

from sqlalchemy import String, and_
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship, remote

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class Press(Base):
    """Who makes books."""

    __tablename__ = "lookups_press"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    city: Mapped[str | None] = mapped_column(String(40))

    books: Mapped[list["Book"]] = relationship(
        lambda: Book, back_populates="press", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.name


class Book(Base):
    """A book; much of it may be unknown."""

    __tablename__ = "lookups_book"

    id: Mapped[BigKey]
    code: Mapped[uuid.UUID] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(String(40))
    subtitle: Mapped[str | None] = mapped_column(String(40))
    pages: Mapped[int | None]
    press_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("lookups_press.id"))

    press: Mapped[Press | None] = relationship(lambda: Press, back_populates="books")
    reviews: Mapped[list["Review"]] = relationship(
        lambda: Review, back_populates="book", cascade="all, delete-orphan"
    )
    editions: Mapped[list["Edition"]] = relationship(
        lambda: Edition, back_populates="book", cascade="all, delete-orphan"
    )
    loans: Mapped[list["Loan"]] = relationship(
        lambda: Loan, back_populates="book", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.title


class Review(Base):
    """What a reader thinks of a book, maybe without a rating."""

    __tablename__ = "lookups_review"

    id: Mapped[BigKey]
    book_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("lookups_book.id"))
    reader: Mapped[str] = mapped_column(String(40))
    rating: Mapped[int | None]

    book: Mapped[Book] = relationship(lambda: Book, back_populates="reviews")

    def __str__(self) -> str:
        return f"{self.reader} on {self.book}"


class Edition(Base):
    """An edition of a book: the book and the number are the key."""

    __tablename__ = "lookups_edition"

    book_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("lookups_book.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]

    book: Mapped[Book] = relationship(lambda: Book, back_populates="editions")
    loans: Mapped[list["Loan"]] = relationship(
        lambda: Loan,
        primaryjoin=lambda: and_(
            remote(foreign(Loan.book_id)) == Edition.book_id,
            remote(foreign(Loan.number)) == Edition.number,
        ),
        viewonly=True,
    )

    def __str__(self) -> str:
        return f"{self.book}, edition {self.number}"


class Loan(Base):
    """An edition lent to a reader, which a link of two columns refers to."""

    __tablename__ = "lookups_loan"

    id: Mapped[BigKey]
    book_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("lookups_book.id"))
    number: Mapped[int]
    reader: Mapped[str] = mapped_column(String(40))

    book: Mapped[Book] = relationship(lambda: Book, back_populates="loans")
    edition: Mapped[Edition | None] = relationship(
        lambda: Edition,
        primaryjoin=lambda: and_(
            foreign(Loan.book_id) == remote(Edition.book_id),
            foreign(Loan.number) == remote(Edition.number),
        ),
        viewonly=True,
    )

    def __str__(self) -> str:
        return f"{self.reader} has {self.book}"
