# ruff: noqa
# mypy: ignore-errors
"""Hand-written mirror of the Django tables, for the scheduling service."""

import enum
import uuid
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Optional

import sqlalchemy as sa
from sqlalchemy import (
    Column,
    DateTime,
    Enum,
    Float,
    ForeignKey,
    Integer,
    Numeric,
    String,
    Table,
    Text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .db import Base


class Role(enum.Enum):
    owner = "owner"
    doctor = "doctor"
    desk = "desk"


class Status(str, enum.Enum):
    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    NO_SHOW = "no-show"
    DONE = "done"


class User(Base):
    __tablename__ = "accounts_user"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True, index=True)
    first_name: Mapped[str] = mapped_column(String(150))
    last_name: Mapped[str] = mapped_column(String(150))
    phone: Mapped[Optional[str]] = mapped_column(String(30))
    birthday: Mapped[Optional[date]]
    is_active: Mapped[bool] = mapped_column(default=True)

    memberships: Mapped[list["Membership"]] = relationship(back_populates="user")


class Practice(Base):
    __tablename__ = "booking_practice"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    slug: Mapped[str] = mapped_column(String(50), unique=True)
    opens: Mapped[time]
    closes: Mapped[time]
    prefs: Mapped[dict[str, Any]] = mapped_column(sa.JSON().with_variant(JSONB, "postgresql"))

    memberships: Mapped[list["Membership"]] = relationship(back_populates="practice")
    treatments: Mapped[list["Treatment"]] = relationship(back_populates="practice")


class Membership(Base):
    __tablename__ = "booking_membership"
    __table_args__ = (sa.UniqueConstraint("user_id", "practice_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("accounts_user.id"))
    practice_id: Mapped[int] = mapped_column(ForeignKey("booking_practice.id", ondelete="CASCADE"))
    role: Mapped[Role] = mapped_column(Enum(Role))
    joined: Mapped[date]

    user: Mapped[User] = relationship(back_populates="memberships")
    practice: Mapped[Practice] = relationship(back_populates="memberships")


treatment_tags = Table(
    "booking_treatment_tags",
    Base.metadata,
    Column("treatment_id", ForeignKey("booking_treatment.id"), primary_key=True),
    Column("tag_id", ForeignKey("booking_tag.id"), primary_key=True),
)


class Tag(Base):
    __tablename__ = "booking_tag"
    id = Column(Integer, primary_key=True)
    name = Column(String(40), unique=True, nullable=False)


class Treatment(Base):
    __tablename__ = "booking_treatment"

    id: Mapped[int] = mapped_column(primary_key=True)
    practice_id: Mapped[int] = mapped_column(ForeignKey("booking_practice.id"))
    name: Mapped[str] = mapped_column(String(90))
    duration: Mapped[timedelta]
    price: Mapped[float] = mapped_column(Float)
    active: Mapped[bool] = mapped_column(default=True)

    practice: Mapped[Practice] = relationship(back_populates="treatments")
    tags: Mapped[list[Tag]] = relationship(secondary=treatment_tags)


class Appointment(Base):
    __tablename__ = "booking_appointment"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    treatment_id: Mapped[int] = mapped_column(ForeignKey("booking_treatment.id"), index=True)
    client_id: Mapped[Optional[int]] = mapped_column(ForeignKey("accounts_user.id"))
    starts: Mapped[datetime]
    status: Mapped[Status] = mapped_column(Enum(Status), default=Status.REQUESTED)
    remarks: Mapped[Optional[str]] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(DateTime, server_default=sa.func.now())

    treatment: Mapped[Treatment] = relationship()
    invoice: Mapped[Optional["Invoice"]] = relationship(back_populates="appointment")


class Invoice(Base):
    __tablename__ = "booking_invoice"

    id: Mapped[int] = mapped_column(primary_key=True)
    appointment_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("booking_appointment.id"))
    number: Mapped[str] = mapped_column(String(20), unique=True)
    total: Mapped[Decimal] = mapped_column(Numeric(10, 2))
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    paid_at: Mapped[Optional[datetime]]

    appointment: Mapped[Appointment] = relationship(back_populates="invoice")


class Note(Base):
    __tablename__ = "booking_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    content_type_id: Mapped[int]
    object_id: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("accounts_user.id"))
    body: Mapped[str] = mapped_column(Text)
    stars: Mapped[Optional[int]]


class AuditLog(Base):
    __tablename__ = "booking_auditlog"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=sa.func.now())
    ip: Mapped[Optional[str]] = mapped_column(String(39))
    score: Mapped[float] = mapped_column(default=0)
    payload: Mapped[Optional[dict[str, Any]]] = mapped_column(sa.JSON)
