"""Couriers, parcels and labels: SQLAlchemy in an event loop.

The Django side is ``django_side/deliveries/models.py``.
"""

from datetime import date

from sqlalchemy import String
from sqlalchemy.ext.asyncio import AsyncAttrs
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, many_to_many


class Courier(AsyncAttrs, Base):
    """Who brings parcels; ``awaitable_attrs`` loads them when they are needed."""

    __tablename__ = "deliveries_courier"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40), unique=True)
    town: Mapped[str] = mapped_column(String(40))
    hired: Mapped[date]

    # Without a cascade, deleting a courier sets the key of its parcels to NULL.
    parcels: Mapped[list["Parcel"]] = relationship(lambda: Parcel, back_populates="courier")

    def __str__(self) -> str:
        return self.name


class Label(Base):
    """What a parcel is marked with."""

    __tablename__ = "deliveries_label"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40), unique=True)

    parcels: Mapped[list["Parcel"]] = relationship(
        lambda: Parcel, secondary="deliveries_parcel_labels", back_populates="labels"
    )

    def __str__(self) -> str:
        return self.name


class Parcel(AsyncAttrs, Base):
    """What is brought; without a courier it waits in the depot."""

    __tablename__ = "deliveries_parcel"

    id: Mapped[BigKey]
    number: Mapped[str] = mapped_column(String(10), unique=True)
    weight: Mapped[int] = mapped_column(default=1)
    sent: Mapped[date | None]
    courier_id: Mapped[BigInt | None] = mapped_column(DeferredForeignKey("deliveries_courier.id"))

    courier: Mapped[Courier | None] = relationship(back_populates="parcels")
    labels: Mapped[list[Label]] = relationship(
        secondary="deliveries_parcel_labels", back_populates="parcels"
    )

    def __str__(self) -> str:
        return self.number


parcel_labels = many_to_many(
    "deliveries_parcel_labels", parcel_id="deliveries_parcel.id", label_id="deliveries_label.id"
)
