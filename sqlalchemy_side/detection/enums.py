"""Enum types of the database."""

from typing import Any

from sqlalchemy import Enum, String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey


def enum_value_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_enum_value_added_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(
            Enum("calm", "wild", name="detection_enum_value_added_mood")
        )


def enum_value_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_enum_value_added_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(
            Enum("calm", "wild", "sad", name="detection_enum_value_added_mood")
        )


def enum_value_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_enum_value_removed_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(
            Enum("calm", "wild", "sad", name="detection_enum_value_removed_mood")
        )


def enum_value_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_enum_value_removed_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(
            Enum("calm", "wild", name="detection_enum_value_removed_mood")
        )


def enum_values_reordered_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_enum_values_reordered_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(
            Enum("calm", "wild", name="detection_enum_values_reordered_mood")
        )


def enum_values_reordered_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_enum_values_reordered_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(
            Enum("wild", "calm", name="detection_enum_values_reordered_mood")
        )


def text_to_enum_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_enum_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(String(10))


def text_to_enum_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_text_to_enum_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(Enum("calm", "wild", name="detection_text_to_enum_mood"))
