"""Deletion rules and related names of foreign keys."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import BigInt, BigKey, DeferredForeignKey


def on_delete_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_on_delete_changed_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt | None] = mapped_column(
            DeferredForeignKey("detection_on_delete_changed_author.id")
        )

    class Author(base):
        __tablename__ = "detection_on_delete_changed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))
        notes: Mapped[list[Note]] = relationship(cascade="all, delete-orphan")


def on_delete_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_on_delete_changed_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt | None] = mapped_column(
            DeferredForeignKey("detection_on_delete_changed_author.id")
        )

    class Author(base):
        __tablename__ = "detection_on_delete_changed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))
        notes: Mapped[list[Note]] = relationship()


def on_delete_of_the_database_added_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_on_delete_of_the_database_added_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_on_delete_of_the_database_added_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_on_delete_of_the_database_added_author.id")
        )
        author: Mapped[Author] = relationship()


def on_delete_of_the_database_added_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_on_delete_of_the_database_added_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_on_delete_of_the_database_added_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey(
                "detection_on_delete_of_the_database_added_author.id", ondelete="CASCADE"
            )
        )
        author: Mapped[Author] = relationship()


def related_name_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_related_name_changed_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_related_name_changed_author.id")
        )

    class Author(base):
        __tablename__ = "detection_related_name_changed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))
        notes: Mapped[list[Note]] = relationship()


def related_name_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_related_name_changed_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_related_name_changed_author.id")
        )

    class Author(base):
        __tablename__ = "detection_related_name_changed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))
        written: Mapped[list[Note]] = relationship()
