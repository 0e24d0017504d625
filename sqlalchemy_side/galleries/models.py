"""Galleries, artists and works: objects in Python, and how their rows are loaded.

The Django side is ``django_side/galleries/models.py``.
"""

import enum
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    String,
    UniqueConstraint,
    case,
    func,
    select,
)
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    Mapped,
    column_property,
    mapped_column,
    query_expression,
    relationship,
    validates,
)

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, Text, choice


class Gallery(Base):
    """A building with walls; its history is long, and only loaded when it is read."""

    __tablename__ = "galleries_gallery"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40), unique=True)
    city: Mapped[str] = mapped_column(String(40))
    history: Mapped[str] = mapped_column(Text, default="", deferred=True)

    # Without a cascade, deleting a gallery sets the key of its works to NULL.
    works: Mapped[list["Work"]] = relationship(lambda: Work, back_populates="gallery")
    exhibitions: Mapped[list["Exhibition"]] = relationship(
        lambda: Exhibition, back_populates="gallery", cascade="all, delete-orphan"
    )

    if TYPE_CHECKING:
        # Mapped below, after the class that it counts.
        number_of_works: Mapped[int]

    #: A place for the value that a query computes with ``with_expression``.
    cheapest: Mapped[int | None] = query_expression()

    def __str__(self) -> str:
        return self.name


class Artist(Base):
    """Someone who makes works, perhaps under a pseudonym."""

    __tablename__ = "galleries_artist"

    id: Mapped[BigKey]
    first_name: Mapped[str] = mapped_column(String(40))
    last_name: Mapped[str] = mapped_column(String(40))
    pseudonym: Mapped[str] = mapped_column(String(40), default="")
    born: Mapped[int | None]
    mentor_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("galleries_artist.id"))

    mentor: Mapped["Artist | None"] = relationship(
        lambda: Artist, remote_side=lambda: Artist.id, back_populates="pupils"
    )
    pupils: Mapped[list["Artist"]] = relationship(lambda: Artist, back_populates="mentor")
    works: Mapped[list["Work"]] = relationship(
        lambda: Work, back_populates="artist", cascade="all, delete-orphan"
    )

    @hybrid_property
    def shown_name(self) -> str:
        """The pseudonym, or both names. Python's ``or`` is not SQL's: it needs an expression."""
        return self.pseudonym or f"{self.first_name} {self.last_name}"

    @shown_name.inplace.expression
    @classmethod
    def _shown_name(cls) -> ColumnElement[str]:
        """Return the same logic as an SQL expression."""
        names = cls.first_name + " " + cls.last_name
        return case((cls.pseudonym != "", cls.pseudonym), else_=names)

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Medium(enum.StrEnum):
    """What a work is made with."""

    OIL = "oil"
    INK = "ink"

    @property
    def label(self) -> str:
        """The text that people read."""
        return {Medium.OIL: "Oil on canvas", Medium.INK: "Ink on paper"}[self]


class Work(Base):
    """What an artist made; it may hang in a gallery, and may be for sale."""

    __tablename__ = "galleries_work"

    id: Mapped[BigKey]
    artist_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("galleries_artist.id"))
    gallery_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("galleries_gallery.id"))
    title: Mapped[str] = mapped_column(String(60))
    medium: Mapped[Medium] = mapped_column(choice(Medium, 10))
    year: Mapped[int]
    price: Mapped[int | None] = mapped_column()
    notes: Mapped[str] = mapped_column(Text, default="")

    artist: Mapped[Artist] = relationship(back_populates="works")
    gallery: Mapped[Gallery | None] = relationship(back_populates="works")
    showings: Mapped[list["Showing"]] = relationship(
        lambda: Showing, back_populates="work", cascade="all, delete-orphan"
    )
    exhibitions: AssociationProxy[list["Exhibition"]] = association_proxy("showings", "exhibition")

    __table_args__ = (
        UniqueConstraint("artist_id", "title", name="galleries_work_title_once"),
        CheckConstraint(price > 0, name="galleries_work_price_positive"),
    )

    @hybrid_property
    def decade(self) -> int:
        """The first year of the decade: one expression for objects and for SQL."""
        return self.year // 10 * 10

    @validates("title")
    def check_title(self, _key: str, title: str) -> str:
        """Refuse a title when it is set, by the constructor as well; rows are read unchecked."""
        if not title:
            raise ValueError("A work needs a title.")
        if title.startswith("#"):
            raise ValueError("A title is not a number.")
        return title

    @validates("year", "artist")
    def check_year(self, key: str, value: Any) -> Any:
        """Refuse a year before the artist's birth; of the two, the one set later is refused."""
        year, artist = (value, self.artist) if key == "year" else (self.year, value)
        if year is not None and year > 2024:
            raise ValueError("A work is not of the future.")
        if None not in (year, artist) and artist.born is not None and year < artist.born:
            raise ValueError("The artist was not born.")
        return value

    def __str__(self) -> str:
        return self.title


class Exhibition(Base):
    """Works shown together."""

    __tablename__ = "galleries_exhibition"

    id: Mapped[BigKey]
    gallery_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("galleries_gallery.id"))
    name: Mapped[str] = mapped_column(String(40))
    room: Mapped[str] = mapped_column(String(10))
    curator: Mapped[str] = mapped_column(String(40))
    opens: Mapped[date]

    gallery: Mapped[Gallery] = relationship(back_populates="exhibitions")
    showings: Mapped[list["Showing"]] = relationship(
        lambda: Showing, back_populates="exhibition", cascade="all, delete-orphan"
    )
    works: AssociationProxy[list[Work]] = association_proxy(
        "showings", "work", creator=lambda work: Showing(work=work)
    )

    def __str__(self) -> str:
        return self.name


class Showing(Base):
    """On which wall an exhibition shows a work."""

    __tablename__ = "galleries_showing"

    id: Mapped[BigKey]
    exhibition_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("galleries_exhibition.id"))
    work_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("galleries_work.id"))
    wall: Mapped[int] = mapped_column(default=1)

    exhibition: Mapped[Exhibition] = relationship(back_populates="showings")
    work: Mapped[Work] = relationship(back_populates="showings")

    def __str__(self) -> str:
        return f"{self.work} on wall {self.wall}"


#: Part of the mapping, but loaded only where a query asks for it.
Gallery.number_of_works = column_property(
    select(func.count(Work.id)).where(Work.gallery_id == Gallery.id).scalar_subquery(),
    deferred=True,
)
