"""Names that a child shares with its parents: columns, plain attributes, columns of mixins."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class Work(Base):
    """A parent with a column and with an attribute that is not a column."""

    __tablename__ = "multiple_parents_work"

    shelf = "fiction"

    id: Mapped[BigKey]
    author: Mapped[str] = mapped_column(String(50))

    def __str__(self) -> str:
        return f"{self.author} ({self.shelf})"


class Translation(Work):
    """Another attribute of the same name, and a column that is named like a parent's."""

    __tablename__ = "multiple_parents_translation"

    shelf = "foreign"

    work_ptr_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("multiple_parents_work.id"), primary_key=True
    )
    translator: Mapped[str] = mapped_column("author", String(50))


class Signed:
    """A mixin: its columns may be overridden, or removed."""

    id: Mapped[BigKey]
    author: Mapped[str] = mapped_column(String(50))
    title: Mapped[str] = mapped_column(String(100))

    def __str__(self) -> str:
        return self.title


class Essay(Signed, Base):
    """An essay, whose author is a reference instead of a name."""

    __tablename__ = "multiple_parents_essay"

    author_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("multiple_parents_work.id"), sort_order=1
    )

    author: Mapped[Work] = relationship(Work)  # type: ignore[assignment]


class Leaflet(Signed, Base):
    """A leaflet, which has no author."""

    __tablename__ = "multiple_parents_leaflet"

    author = None  # type: ignore[assignment]


class Writing:
    """The mixin of two mixins."""

    id: Mapped[BigKey]
    text: Mapped[str] = mapped_column(String(10))


class Draft(Writing):
    """A child that leaves the text unchanged."""

    __table_args__ = {"comment": "From the draft"}


class Proof(Writing):
    """A child with a longer text."""

    text: Mapped[str] = mapped_column(String(99))

    __table_args__ = {"comment": "From the proof"}


class Page(Draft, Proof, Base):
    """The table's arguments are the first parent's, and so would be the column: the longer one.

    Python looks in a grandparent only after all of its children, so the shorter text is repeated.
    """

    __tablename__ = "multiple_parents_page"

    text: Mapped[str] = mapped_column(String(10), sort_order=1)

    def __str__(self) -> str:
        return self.text
