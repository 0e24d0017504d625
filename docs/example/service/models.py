"""The tables of the shop, for the service that prints its invoices."""

import enum
from datetime import datetime

from sqlalchemy import Enum, ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """The base of the service's models."""


class Customer(Base):
    """Somebody who has ordered at least once."""

    __tablename__ = "shop_customer"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254))
    name: Mapped[str] = mapped_column(String(100))

    orders: Mapped[list["Order"]] = relationship(back_populates="customer")


class Status(enum.Enum):
    """How far an order has come."""

    OPEN = "open"
    PAID = "paid"
    SENT = "sent"


class Order(Base):
    """What a customer wants; paid before it is sent."""

    __tablename__ = "shop_order"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("shop_customer.id"))
    status: Mapped[Status] = mapped_column(Enum(Status))
    note: Mapped[str | None]
    total: Mapped[float]
    placed: Mapped[datetime]

    customer: Mapped[Customer] = relationship(back_populates="orders")
