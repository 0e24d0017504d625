"""Adding, dropping and reordering columns and tables."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey


def column_added_null_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_null_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def column_added_null_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_null_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        mood: Mapped[str | None] = mapped_column(String(20))


def column_added_with_default_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_with_default_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def column_added_with_default_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_with_default_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        mood: Mapped[str] = mapped_column(String(20), default="calm")


def column_added_with_db_default_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_with_db_default_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def column_added_with_db_default_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_with_db_default_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        mood: Mapped[str] = mapped_column(String(20), server_default="calm")


def column_added_required_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_required_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def column_added_required_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_required_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        mood: Mapped[str] = mapped_column(String(20))


def number_added_required_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_number_added_required_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def number_added_required_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_number_added_required_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        stars: Mapped[int]


def column_added_unique_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_unique_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def column_added_unique_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_unique_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        code: Mapped[UUID] = mapped_column(default=uuid4, unique=True)


def column_added_stamped_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_stamped_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def column_added_stamped_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_added_stamped_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        made: Mapped[datetime] = mapped_column(default=lambda: datetime.now(UTC))


def column_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        mood: Mapped[str] = mapped_column(String(20))


def column_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def columns_reordered_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_columns_reordered_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        mood: Mapped[str] = mapped_column(String(20))


def columns_reordered_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_columns_reordered_note"

        id: Mapped[BigKey]
        mood: Mapped[str] = mapped_column(String(20))
        body: Mapped[str] = mapped_column(String(20))


def model_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def model_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Shelf(base):
        __tablename__ = "detection_model_added_shelf"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))


def model_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Shelf(base):
        __tablename__ = "detection_model_removed_shelf"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))


def model_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
