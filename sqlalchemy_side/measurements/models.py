"""Readings of sensors: arithmetic, and the functions of databases.

The Django side is ``django_side/measurements/models.py``.
"""

from decimal import Decimal

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey, Double, Money


class Sensor(Base):
    """A device that measures; its label is as somebody typed it."""

    __tablename__ = "measurements_sensor"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(40))
    label: Mapped[str] = mapped_column(String(40))

    readings: Mapped[list["Reading"]] = relationship(
        lambda: Reading, back_populates="sensor", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.name


class Reading(Base):
    """What a sensor showed once, and by how much it was corrected."""

    __tablename__ = "measurements_reading"

    id: Mapped[BigKey]
    sensor_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("measurements_sensor.id"))
    value: Mapped[float] = mapped_column(Double)
    steps: Mapped[int]
    correction: Mapped[int | None]
    price: Mapped[Decimal] = mapped_column(Money(9, 3))
    unit: Mapped[str] = mapped_column(String(10), default="")

    sensor: Mapped[Sensor] = relationship(lambda: Sensor, back_populates="readings")

    def __str__(self) -> str:
        return f"{self.sensor} {self.value}"
