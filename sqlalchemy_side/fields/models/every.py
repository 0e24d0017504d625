"""A column for every Django field class, including composite keys.

The Django side is ``django_side/fields/models/every.py``.
"""

import uuid
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, Computed, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import (
    Base,
    BigInt,
    BigKey,
    DeferredForeignKey,
    IntegerKey,
    IpAddress,
    Money,
    PositiveBigInteger,
    PositiveInteger,
    PositiveSmallInteger,
    SmallKey,
    Text,
    many_to_many,
)
from sqlalchemy_side.fields.models.guide import Musician


class SmallKeyed(Base):
    """A key of 16 bits."""

    __tablename__ = "fields_smallkeyed"

    id: Mapped[SmallKey]
    name: Mapped[str] = mapped_column(String(20))

    def __str__(self) -> str:
        return self.name


class IntegerKeyed(Base):
    """A key of 32 bits."""

    __tablename__ = "fields_integerkeyed"

    id: Mapped[IntegerKey]
    name: Mapped[str] = mapped_column(String(20))

    def __str__(self) -> str:
        return self.name


many_to_many(
    "fields_everyfield_many_to_many_field",
    everyfield_id="fields_everyfield.id",
    musician_id="fields_musician.id",
)


class EveryField(Base):
    """One column for each field; files are paths, and the order of rows is a number."""

    __tablename__ = "fields_everyfield"

    id: Mapped[BigKey]
    big_integer_field: Mapped[BigInt]
    binary_field: Mapped[bytes]
    boolean_field: Mapped[bool]
    char_field: Mapped[str] = mapped_column(String(20))
    date_field: Mapped[date]
    date_time_field: Mapped[datetime]
    decimal_field: Mapped[Decimal] = mapped_column(Money(12, 4))
    duration_field: Mapped[timedelta]
    email_field: Mapped[str] = mapped_column(String(254))
    file_field: Mapped[str] = mapped_column(String(100))
    file_path_field: Mapped[str] = mapped_column(String(100))
    float_field: Mapped[float]
    generic_ip_address_field: Mapped[str] = mapped_column(IpAddress)
    image_field: Mapped[str] = mapped_column(String(100))
    integer_field: Mapped[int]
    json_field: Mapped[dict[str, Any]]
    positive_big_integer_field: Mapped[int] = mapped_column(PositiveBigInteger)
    positive_integer_field: Mapped[int] = mapped_column(PositiveInteger)
    positive_small_integer_field: Mapped[int] = mapped_column(PositiveSmallInteger)
    slug_field: Mapped[str] = mapped_column(String(50), index=True)
    small_integer_field: Mapped[int] = mapped_column(SmallInteger)
    text_field: Mapped[str] = mapped_column(Text)
    time_field: Mapped[time]
    url_field: Mapped[str] = mapped_column(String(200))
    uuid_field: Mapped[uuid.UUID]
    foreign_key_id: Mapped[int] = mapped_column(DeferredForeignKey("fields_integerkeyed.id"))
    one_to_one_field_id: Mapped[int] = mapped_column(
        SmallInteger, DeferredForeignKey("fields_smallkeyed.id"), unique=True
    )
    generated_field: Mapped[int | None] = mapped_column(
        BigInteger, Computed("integer_field * 2", persisted=True)
    )
    _order: Mapped[int]

    foreign_key: Mapped[IntegerKeyed] = relationship(IntegerKeyed)
    one_to_one_field: Mapped[SmallKeyed] = relationship(SmallKeyed)
    many_to_many_field: Mapped[list[Musician]] = relationship(
        Musician, secondary="fields_everyfield_many_to_many_field"
    )

    def __str__(self) -> str:
        return self.char_field


class Product(Base):
    """Something that can be ordered."""

    __tablename__ = "fields_product"

    id: Mapped[BigKey]
    name: Mapped[str] = mapped_column(String(100))

    def __str__(self) -> str:
        return self.name


class Order(Base):
    """An order; its reference is its key."""

    __tablename__ = "fields_order"

    reference: Mapped[str] = mapped_column(String(20), primary_key=True)

    def __str__(self) -> str:
        return self.reference


class OrderLineItem(Base):
    """One product in one order: both together are the key."""

    __tablename__ = "fields_orderlineitem"

    product_id: Mapped[BigInt] = mapped_column(
        DeferredForeignKey("fields_product.id"), primary_key=True
    )
    order_id: Mapped[str] = mapped_column(
        String(20), DeferredForeignKey("fields_order.reference"), primary_key=True
    )
    quantity: Mapped[int]

    product: Mapped[Product] = relationship(Product)
    order: Mapped[Order] = relationship(Order)

    def __str__(self) -> str:
        return f"{self.quantity} of {self.product_id} in {self.order_id}"
