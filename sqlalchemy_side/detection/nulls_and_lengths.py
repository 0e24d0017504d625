"""Nullability and text length."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey


def null_allowed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_null_allowed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def null_allowed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_null_allowed_note"

        id: Mapped[BigKey]
        body: Mapped[str | None] = mapped_column(String(20))


def null_forbidden_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_null_forbidden_note"

        id: Mapped[BigKey]
        body: Mapped[str | None] = mapped_column(String(20))


def null_forbidden_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_null_forbidden_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def null_forbidden_with_nulls_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_null_forbidden_with_nulls_note"

        id: Mapped[BigKey]
        body: Mapped[str | None] = mapped_column(String(20))


def null_forbidden_with_nulls_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_null_forbidden_with_nulls_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def null_forbidden_with_default_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_null_forbidden_with_default_note"

        id: Mapped[BigKey]
        body: Mapped[str | None] = mapped_column(String(20))


def null_forbidden_with_default_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_null_forbidden_with_default_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), default="?")


def length_raised_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_length_raised_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def length_raised_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_length_raised_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(40))


def length_lowered_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_length_lowered_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def length_lowered_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_length_lowered_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(10))


def length_lowered_too_far_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_length_lowered_too_far_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def length_lowered_too_far_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_length_lowered_too_far_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(5))
