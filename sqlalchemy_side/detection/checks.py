"""Check and exclusion constraints."""

from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.dialects.postgresql import INT4RANGE, ExcludeConstraint, Range
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey


def check_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_check_added_note"

        id: Mapped[BigKey]
        stars: Mapped[int]


def check_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_check_added_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column()

        __table_args__ = (CheckConstraint(stars >= 1, name="check_added_stars"),)


def check_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_check_changed_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column()

        __table_args__ = (CheckConstraint(stars >= 1, name="check_changed_stars"),)


def check_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_check_changed_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column()

        __table_args__ = (CheckConstraint(stars >= 2, name="check_changed_stars"),)


def check_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_check_removed_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column()

        __table_args__ = (CheckConstraint(stars >= 1, name="check_removed_stars"),)


def check_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_check_removed_note"

        id: Mapped[BigKey]
        stars: Mapped[int]


def exclusion_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_exclusion_added_note"

        id: Mapped[BigKey]
        pages: Mapped[Range[int]] = mapped_column(INT4RANGE)


def exclusion_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_exclusion_added_note"

        id: Mapped[BigKey]
        pages: Mapped[Range[int]] = mapped_column(INT4RANGE)

        __table_args__ = (ExcludeConstraint((pages, "&&"), name="exclusion_added_pages"),)


def exclusion_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_exclusion_changed_note"

        id: Mapped[BigKey]
        pages: Mapped[Range[int]] = mapped_column(INT4RANGE)

        __table_args__ = (ExcludeConstraint((pages, "&&"), name="exclusion_changed_pages"),)


def exclusion_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_exclusion_changed_note"

        id: Mapped[BigKey]
        pages: Mapped[Range[int]] = mapped_column(INT4RANGE)

        __table_args__ = (ExcludeConstraint((pages, "-|-"), name="exclusion_changed_pages"),)
