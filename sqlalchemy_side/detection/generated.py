"""Generated columns."""

from typing import Any

from sqlalchemy import Computed
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey


def times(number: int, *, stored: bool = True) -> Computed:
    """Return the expression of a column that is a multiple of ``page``."""
    return Computed(f"page * {number}", persisted=stored)


def generated_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_added_note"

        id: Mapped[BigKey]
        page: Mapped[int]


def generated_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_added_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        twice: Mapped[int | None] = mapped_column(times(2))


def generated_expression_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_expression_changed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        more: Mapped[int | None] = mapped_column(times(2))


def generated_expression_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_expression_changed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        more: Mapped[int | None] = mapped_column(times(3))


def generated_stored_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_stored_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        more: Mapped[int | None] = mapped_column(times(2, stored=False))


def generated_stored_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_stored_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        more: Mapped[int | None] = mapped_column(times(2))


def generated_made_plain_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_made_plain_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        more: Mapped[int | None] = mapped_column(times(2))


def generated_made_plain_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_made_plain_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        more: Mapped[int | None]


def plain_made_generated_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_plain_made_generated_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        more: Mapped[int | None]


def plain_made_generated_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_plain_made_generated_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        more: Mapped[int | None] = mapped_column(times(2))


def generated_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        more: Mapped[int | None] = mapped_column(times(2))


def generated_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_generated_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
