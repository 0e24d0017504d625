"""Bookings of shows, half-way through a move: both libraries in one transaction.

The Django side is ``django_side/together/models.py``.
"""

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import Base, BigInt, BigKey, DeferredForeignKey


class Show(Base):
    """What is on, and how many seats are left."""

    __tablename__ = "together_show"

    id: Mapped[BigKey]
    title: Mapped[str] = mapped_column(String(40))
    seats_left: Mapped[int]

    bookings: Mapped[list["Booking"]] = relationship(
        lambda: Booking, back_populates="show", cascade="all, delete-orphan"
    )

    def __str__(self) -> str:
        return self.title


class Booking(Base):
    """The seats of one customer."""

    __tablename__ = "together_booking"

    id: Mapped[BigKey]
    show_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("together_show.id"))
    customer: Mapped[str] = mapped_column(String(40))
    seats: Mapped[int]

    show: Mapped[Show] = relationship(lambda: Show, back_populates="bookings")
    payments: Mapped[list["Payment"]] = relationship(
        lambda: Payment, back_populates="booking", cascade="all, delete-orphan"
    )

    __table_args__ = (UniqueConstraint("show_id", "customer", name="together_booked_once"),)

    def __str__(self) -> str:
        return f"{self.customer}: {self.seats}"


class Payment(Base):
    """What was paid for a booking, in whole euros."""

    __tablename__ = "together_payment"

    id: Mapped[BigKey]
    booking_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("together_booking.id"))
    amount: Mapped[int]

    booking: Mapped[Booking] = relationship(lambda: Booking, back_populates="payments")

    def __str__(self) -> str:
        return f"{self.amount} euros"


class Message(Base):
    """What is sent to a customer; it refers to no other row."""

    __tablename__ = "together_message"

    id: Mapped[BigKey]
    text: Mapped[str] = mapped_column(String(80))

    def __str__(self) -> str:
        return self.text
