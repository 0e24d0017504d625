"""Number types."""

from decimal import Decimal
from typing import Any

from sqlalchemy import SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigInt, BigKey, Money, PositiveInteger


def small_to_integer_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_small_to_integer_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column(SmallInteger)


def small_to_integer_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_small_to_integer_note"

        id: Mapped[BigKey]
        stars: Mapped[int]


def integer_to_big_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_integer_to_big_note"

        id: Mapped[BigKey]
        stars: Mapped[int]


def integer_to_big_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_integer_to_big_note"

        id: Mapped[BigKey]
        stars: Mapped[BigInt]


def big_to_integer_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_big_to_integer_note"

        id: Mapped[BigKey]
        stars: Mapped[BigInt]


def big_to_integer_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_big_to_integer_note"

        id: Mapped[BigKey]
        stars: Mapped[int]


def integer_to_positive_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_integer_to_positive_note"

        id: Mapped[BigKey]
        stars: Mapped[int]


def integer_to_positive_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_integer_to_positive_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column(PositiveInteger)


def positive_to_integer_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_positive_to_integer_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column(PositiveInteger)


def positive_to_integer_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_positive_to_integer_note"

        id: Mapped[BigKey]
        stars: Mapped[int]


def digits_raised_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_digits_raised_note"

        id: Mapped[BigKey]
        price: Mapped[Decimal] = mapped_column(Money(6, 2))


def digits_raised_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_digits_raised_note"

        id: Mapped[BigKey]
        price: Mapped[Decimal] = mapped_column(Money(8, 2))


def places_lowered_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_places_lowered_note"

        id: Mapped[BigKey]
        price: Mapped[Decimal] = mapped_column(Money(6, 2))


def places_lowered_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_places_lowered_note"

        id: Mapped[BigKey]
        price: Mapped[Decimal] = mapped_column(Money(6, 1))


def float_to_decimal_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_float_to_decimal_note"

        id: Mapped[BigKey]
        price: Mapped[float]


def float_to_decimal_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_float_to_decimal_note"

        id: Mapped[BigKey]
        price: Mapped[Decimal] = mapped_column(Money(6, 2))


def integer_to_boolean_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_integer_to_boolean_note"

        id: Mapped[BigKey]
        done: Mapped[int]


def integer_to_boolean_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_integer_to_boolean_note"

        id: Mapped[BigKey]
        done: Mapped[bool]


def boolean_to_integer_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_boolean_to_integer_note"

        id: Mapped[BigKey]
        done: Mapped[bool]


def boolean_to_integer_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_boolean_to_integer_note"

        id: Mapped[BigKey]
        done: Mapped[int]
