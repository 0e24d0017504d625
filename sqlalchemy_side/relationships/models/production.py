"""Manufacturers with their cars and factories: references of many to one.

The Django side is ``django_side/relationships/models/production.py``.
"""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class KitCar(Base):
    """A car whose reference is not named after the class that it refers to."""

    __tablename__ = "relationships_kitcar"

    id: Mapped[BigKey]
    company_that_makes_it_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("relationships_manufacturer.id")
    )
    name: Mapped[str] = mapped_column(String(50))

    company_that_makes_it: Mapped["Manufacturer"] = relationship(
        lambda: Manufacturer, back_populates="kitcar_set"
    )

    def __str__(self) -> str:
        return self.name


class Manufacturer(Base):
    """A maker of cars; its factories refer to its code."""

    __tablename__ = "relationships_manufacturer"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(50))
    code: Mapped[str] = mapped_column(String(3), unique=True)

    kitcar_set: Mapped[list[KitCar]] = relationship(
        back_populates="company_that_makes_it", cascade="all"
    )
    car_set: Mapped[list["Car"]] = relationship(
        lambda: Car, back_populates="manufacturer", cascade="all"
    )
    # The database protects: with "all", a deletion leaves even loaded children alone.
    factories: Mapped[list["Factory"]] = relationship(
        lambda: Factory, back_populates="manufacturer", passive_deletes="all"
    )

    def __str__(self) -> str:
        return self.name


class Car(Base):
    """A car is deleted with its manufacturer."""

    __tablename__ = "relationships_car"

    id: Mapped[BigKey]
    manufacturer_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("relationships_manufacturer.id")
    )
    name: Mapped[str] = mapped_column(String(50))

    manufacturer: Mapped[Manufacturer] = relationship(back_populates="car_set")

    def __str__(self) -> str:
        return self.name


class Factory(Base):
    """A factory protects its manufacturer, and refers to the code instead of the key."""

    __tablename__ = "relationships_factory"

    id: Mapped[BigKey]
    manufacturer_id: Mapped[str] = mapped_column(
        String(3), DeferredForeignKey("relationships_manufacturer.code")
    )
    town: Mapped[str] = mapped_column(String(50))

    manufacturer: Mapped[Manufacturer] = relationship(back_populates="factories")

    def __str__(self) -> str:
        return self.town
