"""Flights: dates, times, time zones and durations.

The Django side is ``django_side/moments/models.py``.
"""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


def clock_time() -> time:
    """Return the current time of day in UTC."""
    return datetime.now(UTC).time()


class Flight(Base):
    """A flight: two moments, the time that was planned for it, a day of sale and a clock time."""

    __tablename__ = "moments_flight"

    id: Mapped[BigKey]
    code: Mapped[str] = mapped_column(String(10))
    departs: Mapped[datetime]
    arrives: Mapped[datetime | None]
    planned: Mapped[timedelta]
    sold_from: Mapped[date]
    gate_opens: Mapped[time]

    announcements: Mapped[list["Announcement"]] = relationship(
        lambda: Announcement, back_populates="flight", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.code


class Announcement(Base):
    """A text about a flight, and the clock times at which it was made and changed."""

    __tablename__ = "moments_announcement"

    id: Mapped[BigKey]
    flight_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("moments_flight.id"))
    text: Mapped[str] = mapped_column(String(40))
    made: Mapped[time] = mapped_column(default=clock_time)
    changed: Mapped[time] = mapped_column(default=clock_time, onupdate=clock_time)

    flight: Mapped[Flight] = relationship(lambda: Flight, back_populates="announcements")

    def __str__(self) -> str:
        return self.text
