"""The ledger's table, with the most obvious types."""

import datetime
import decimal
import enum
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Enum, ForeignKey, Numeric, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


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
    status: Mapped[Status] = mapped_column(Enum(Status, native_enum=False, length=10))
    amount: Mapped[decimal.Decimal] = mapped_column(Numeric(20, 4))
    booked: Mapped[datetime.datetime] = mapped_column(DateTime)
    took: Mapped[datetime.timedelta]
    notes: Mapped[Any | None] = mapped_column(JSON)
    code: Mapped[str] = mapped_column(String(36))
    at: Mapped[datetime.time]
    before_id: Mapped[int | None] = mapped_column(BigInteger, ForeignKey("books_entry.id"))
