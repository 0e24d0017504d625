"""Conversions to and from text."""

from typing import Any
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey, Text


def integer_to_text_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_integer_to_text_note"

        id: Mapped[BigKey]
        stars: Mapped[int]


def integer_to_text_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_integer_to_text_note"

        id: Mapped[BigKey]
        stars: Mapped[str] = mapped_column(String(10))


def text_to_integer_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_integer_note"

        id: Mapped[BigKey]
        stars: Mapped[str] = mapped_column(String(10))


def text_to_integer_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_integer_note"

        id: Mapped[BigKey]
        stars: Mapped[int]


def short_text_to_long_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_short_text_to_long_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def short_text_to_long_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_short_text_to_long_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(Text)


def long_text_to_short_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_long_text_to_short_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(Text)


def long_text_to_short_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_long_text_to_short_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def text_to_slug_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_slug_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def text_to_slug_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_slug_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), index=True)


def text_to_uuid_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_uuid_note"

        id: Mapped[BigKey]
        code: Mapped[str] = mapped_column(String(36))


def text_to_uuid_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_uuid_note"

        id: Mapped[BigKey]
        code: Mapped[UUID]


def text_to_json_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_json_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(Text)


def text_to_json_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_json_note"

        id: Mapped[BigKey]
        body: Mapped[dict[str, Any]]
