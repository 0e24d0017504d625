"""Ships, harbours and visits: every part of statements and expressions.

The Django side is ``django_side/harbours/models.py``.
"""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, Money


class Harbour(Base):
    """A harbour, or a part of one; a quay may never have been measured."""

    __tablename__ = "harbours_harbour"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    parent_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("harbours_harbour.id"))
    depth: Mapped[float | None]

    parent: Mapped["Harbour | None"] = relationship(
        lambda: Harbour, back_populates="parts", remote_side=lambda: Harbour.id
    )
    parts: Mapped[list["Harbour"]] = relationship(
        lambda: Harbour, back_populates="parent", cascade="all, delete-orphan"
    )
    ships: Mapped[list["Ship"]] = relationship(lambda: Ship, back_populates="home")
    visits: Mapped[list["Visit"]] = relationship(
        lambda: Visit, back_populates="harbour", cascade="all, delete-orphan"
    )
    dues: Mapped[list["Dues"]] = relationship(
        lambda: Dues, back_populates="harbour", cascade="all, delete-orphan"
    )
    bookings: Mapped[list["Booking"]] = relationship(
        lambda: Booking, back_populates="harbour", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.name


class Ship(Base):
    """A ship; its signals are bits: 1 a horn, 2 a light, 4 a bell."""

    __tablename__ = "harbours_ship"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    home_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("harbours_harbour.id"))
    tonnage: Mapped[int | None]
    signals: Mapped[int] = mapped_column(default=0)
    built: Mapped[int]

    home: Mapped[Harbour | None] = relationship(lambda: Harbour, back_populates="ships")
    visits: Mapped[list["Visit"]] = relationship(
        lambda: Visit, back_populates="ship", cascade="all, delete-orphan"
    )
    bookings: Mapped[list["Booking"]] = relationship(
        lambda: Booking, back_populates="ship", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.name


class Visit(Base):
    """A ship in a harbour; the cargo is not known while it is being weighed."""

    __tablename__ = "harbours_visit"

    id: Mapped[BigKey]
    harbour_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("harbours_harbour.id"))
    ship_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("harbours_ship.id"))
    arrived: Mapped[datetime]
    cargo: Mapped[int | None]
    agent: Mapped[str] = mapped_column(String(20), default="")

    harbour: Mapped[Harbour] = relationship(lambda: Harbour, back_populates="visits")
    ship: Mapped[Ship] = relationship(lambda: Ship, back_populates="visits")

    __table_args__ = (Index("harbours_visit_arrived", "arrived"),)

    def __str__(self) -> str:
        return f"{self.ship} in {self.harbour}"


class Dues(Base):
    """What a harbour takes from each ship in a year."""

    __tablename__ = "harbours_dues"

    id: Mapped[BigKey]
    harbour_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("harbours_harbour.id"))
    year: Mapped[int]
    amount: Mapped[Decimal] = mapped_column(Money(8, 2))

    harbour: Mapped[Harbour] = relationship(lambda: Harbour, back_populates="dues")

    __table_args__ = (UniqueConstraint("harbour_id", "year", name="harbours_dues_once"),)

    def __str__(self) -> str:
        return f"{self.harbour} {self.year}: {self.amount}"


class Booking(Base):
    """A day at a quay; a harbour has one a day that needs tugs."""

    __tablename__ = "harbours_booking"

    id: Mapped[BigKey]
    harbour_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("harbours_harbour.id"))
    ship_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("harbours_ship.id"))
    day: Mapped[date]
    tugs: Mapped[int]
    is_cancelled: Mapped[bool] = mapped_column(default=False)

    harbour: Mapped[Harbour] = relationship(lambda: Harbour, back_populates="bookings")
    ship: Mapped[Ship] = relationship(lambda: Ship, back_populates="bookings")

    __table_args__ = (
        # Neither side has this index on MariaDB, which has no partial indexes.
        Index(
            "harbours_one_booking_a_day",
            "harbour_id",
            "day",
            unique=True,
            postgresql_where=text("tugs > 0"),
            sqlite_where=text("tugs > 0"),
        ),
    )

    def __str__(self) -> str:
        return f"{self.ship} in {self.harbour}: {self.day}"
