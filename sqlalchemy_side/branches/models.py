"""A library with branches: several databases, streams, SQL of one's own, and plans.

The Django side is ``django_side/branches/models.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class Branch(Base):
    """A building of the library."""

    __tablename__ = "branches_branch"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40), unique=True)
    city: Mapped[str] = mapped_column(String(40))

    # Without a cascade, deleting a branch sets the keys that refer to it to NULL.
    copies: Mapped[list["Copy"]] = relationship(lambda: Copy, back_populates="branch")
    members: Mapped[list["Member"]] = relationship(lambda: Member, back_populates="branch")

    def __str__(self) -> str:
        return self.name


class Book(Base):
    """A title; its pages are NULL until somebody has counted them."""

    __tablename__ = "branches_book"

    id: Mapped[BigKey]
    title: Mapped[str] = mapped_column(String(40))
    pages: Mapped[int | None]

    copies: Mapped[list["Copy"]] = relationship(
        lambda: Copy, back_populates="book", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.title


class Copy(Base):
    """A book on a shelf of a branch, or in the store of the head office."""

    __tablename__ = "branches_copy"

    id: Mapped[BigKey]
    book_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("branches_book.id"))
    branch_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("branches_branch.id"))
    shelf: Mapped[str] = mapped_column(String(10), default="")

    book: Mapped[Book] = relationship(lambda: Book, back_populates="copies")
    branch: Mapped[Branch | None] = relationship(lambda: Branch, back_populates="copies")

    def __str__(self) -> str:
        return self.shelf


class Member(Base):
    """A reader, and the branch where they are registered."""

    __tablename__ = "branches_member"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    branch_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("branches_branch.id"))
    fee: Mapped[int] = mapped_column(default=0)

    branch: Mapped[Branch | None] = relationship(lambda: Branch, back_populates="members")

    def __str__(self) -> str:
        return self.name
