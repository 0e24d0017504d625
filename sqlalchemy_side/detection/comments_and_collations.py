"""Column comments and collations."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey


def collated(number: int) -> String:
    """Return a text with one of two collations of each database."""
    sqlite, postgresql, mariadb = [
        ("NOCASE", "POSIX", "utf8mb4_bin"),
        ("RTRIM", "ucs_basic", "utf8mb4_general_ci"),
    ][number]
    return (
        String(20)
        .with_variant(String(20, collation=sqlite), "sqlite")
        .with_variant(String(20, collation=postgresql), "postgresql")
        .with_variant(String(20, collation=mariadb), "mariadb")
    )


def comment_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_comment_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def comment_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_comment_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), comment="What was seen")


def comment_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_comment_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), comment="What was seen")


def comment_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_comment_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), comment="What was heard")


def comment_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_comment_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20), comment="What was seen")


def comment_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_comment_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def collation_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_collation_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def collation_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_collation_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(collated(0))


def collation_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_collation_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(collated(0))


def collation_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_collation_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(collated(1))


def collation_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_collation_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(collated(0))


def collation_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_collation_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
