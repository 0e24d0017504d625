"""The ledger's table, with types that behave like Django's."""

import datetime
import decimal
import enum
import uuid
from typing import Any

from sqlalchemy import BigInteger, Enum, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from sqlalchemy_django.base import Duration, Json, Money, Time, UtcDateTime, Uuid


class Base(DeclarativeBase):
    """The base of the service's models."""


class Status(enum.Enum):
    """The status of an entry."""

    OPEN = "open"
    PAID = "paid"


class Entry(Base):
    """One entry of the ledger."""

    __tablename__ = "books_entry"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    status: Mapped[Status] = mapped_column(
        Enum(
            Status,
            native_enum=False,
            length=10,
            values_callable=lambda members: [member.value for member in members],
        )
    )
    amount: Mapped[decimal.Decimal] = mapped_column(Money(20, 4))
    booked: Mapped[datetime.datetime] = mapped_column(UtcDateTime)
    took: Mapped[datetime.timedelta] = mapped_column(Duration)
    notes: Mapped[Any | None] = mapped_column(Json)
    code: Mapped[uuid.UUID] = mapped_column(Uuid)
    at: Mapped[datetime.time] = mapped_column(Time)
    before_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("books_entry.id"))
