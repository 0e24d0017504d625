"""What the database does not store: choices, forms, labels, validators."""

from enum import StrEnum
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, validates

from sqlalchemy_django.base import BigKey, choice


class Mood(StrEnum):
    """Two moods."""

    CALM = "calm"
    WILD = "wild"


class MoodOrSad(StrEnum):
    """Three moods."""

    CALM = "calm"
    WILD = "wild"
    SAD = "sad"


def valid_slug(value: str) -> str:
    """Return the value, which is one word."""
    if not value.replace("-", "").isalnum():
        raise ValueError(f"{value!r} is no slug")
    return value


def choices_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_choices_added_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(String(10))


def choices_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_choices_added_note"

        id: Mapped[BigKey]
        mood: Mapped[Mood] = mapped_column(choice(Mood, 10))


def choice_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_choice_added_note"

        id: Mapped[BigKey]
        mood: Mapped[Mood] = mapped_column(choice(Mood, 10))


def choice_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_choice_added_note"

        id: Mapped[BigKey]
        mood: Mapped[MoodOrSad] = mapped_column(choice(MoodOrSad, 10))


def blank_allowed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_blank_allowed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def blank_allowed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_blank_allowed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def labels_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_labels_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def labels_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_labels_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(
            String(20), info={"verbose_name": "text", "help_text": "Be short"}
        )


def validator_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_validator_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def validator_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_validator_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        @validates("body")
        def _is_slug(self, _key: str, value: str) -> str:
            return valid_slug(value)
