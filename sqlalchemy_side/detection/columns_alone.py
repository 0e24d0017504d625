"""Making a single column unique or indexed, and the reverse."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey


def unique_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def unique_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), unique=True)


def unique_added_to_duplicates_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_added_to_duplicates_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def unique_added_to_duplicates_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_added_to_duplicates_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), unique=True)


def unique_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), unique=True)


def unique_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def index_of_a_column_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_of_a_column_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def index_of_a_column_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_of_a_column_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), index=True)


def index_of_a_column_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_of_a_column_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), index=True)


def index_of_a_column_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_of_a_column_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
