"""Places: one to one, and references that a deletion leaves alone.

The Django side is ``django_side/relationships/models/places.py``.
"""

from datetime import date

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class Place(Base):
    """Somewhere."""

    __tablename__ = "relationships_place"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))

    restaurant: Mapped["Restaurant | None"] = relationship(
        lambda: Restaurant, back_populates="place", cascade="all"
    )
    visit_set: Mapped[list["Visit"]] = relationship(
        lambda: Visit, back_populates="place", passive_deletes="all"
    )
    bookmark_set: Mapped[list["Bookmark"]] = relationship(
        lambda: Bookmark,
        primaryjoin=lambda: Place.id == Bookmark.place_id,
        foreign_keys=lambda: Bookmark.place_id,
        back_populates="place",
        passive_deletes="all",
    )

    def __str__(self) -> str:
        return self.name


class Restaurant(Base):
    """A place has one restaurant at most."""

    __tablename__ = "relationships_restaurant"

    id: Mapped[BigKey]
    place_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("relationships_place.id"), unique=True
    )
    serves_pizza: Mapped[bool] = mapped_column(default=False)

    place: Mapped[Place] = relationship(
        back_populates="restaurant", info={"verbose_name": "related place"}
    )

    def __str__(self) -> str:
        return f"{self.place} the restaurant"


class Visit(Base):
    """Deleting a place leaves its visits alone, so the database decides."""

    __tablename__ = "relationships_visit"

    id: Mapped[BigKey]
    place_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("relationships_place.id"))
    visited_on: Mapped[date]

    place: Mapped[Place] = relationship(back_populates="visit_set")

    def __str__(self) -> str:
        return str(self.visited_on)


class Bookmark(Base):
    """The database does not check this reference, so it may dangle."""

    __tablename__ = "relationships_bookmark"

    id: Mapped[BigKey]
    place_id: Mapped[int] = mapped_column(BigInteger, index=True)
    note: Mapped[str] = mapped_column(String(50))

    place: Mapped[Place | None] = relationship(
        primaryjoin=Place.id == place_id, foreign_keys=place_id, back_populates="bookmark_set"
    )

    def __str__(self) -> str:
        return self.note
