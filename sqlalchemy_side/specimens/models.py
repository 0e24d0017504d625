"""Specimens of a collection of minerals: types of columns and options of tables.

Most questions create tables of their own, with the types that they ask about.

The Django side is ``django_side/specimens/models.py``.
"""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, Money


class Collector(Base):
    """Somebody who has found specimens; the code is printed on the labels."""

    __tablename__ = "specimens_collector"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40), unique=True)
    code: Mapped[UUID]

    specimens: Mapped[list["Specimen"]] = relationship(
        lambda: Specimen, back_populates="collector", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.name


class Specimen(Base):
    """One mineral, its mass in grams, and the moment in which it was found."""

    __tablename__ = "specimens_specimen"

    id: Mapped[BigKey]
    collector_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("specimens_collector.id"))
    label: Mapped[str] = mapped_column(String(20))
    mass: Mapped[Decimal] = mapped_column(Money(8, 2))
    found: Mapped[datetime]

    collector: Mapped[Collector] = relationship(lambda: Collector, back_populates="specimens")

    def __str__(self) -> str:
        return self.label
