"""Defaults in the model and in the database."""

from datetime import datetime
from typing import Any

from sqlalchemy import String, text
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey, Now


def default_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_default_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def default_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_default_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), default="calm")


def default_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_default_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), default="calm")


def default_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_default_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), default="wild")


def db_default_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def db_default_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), server_default="calm")


def db_default_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), server_default="calm")


def db_default_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), server_default="wild")


def db_default_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), server_default="calm")


def db_default_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def db_default_of_a_number_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_of_a_number_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column(server_default=text("1"))


def db_default_of_a_number_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_of_a_number_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column(server_default=text("2"))


def db_default_of_a_function_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_of_a_function_note"

        id: Mapped[BigKey]
        made: Mapped[datetime | None]


def db_default_of_a_function_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_db_default_of_a_function_note"

        id: Mapped[BigKey]
        made: Mapped[datetime | None] = mapped_column(server_default=Now())
