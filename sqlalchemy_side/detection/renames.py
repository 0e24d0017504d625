"""Renaming and moving."""

from typing import Any

from sqlalchemy import CheckConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import BigInt, BigKey, DeferredForeignKey


def field_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_field_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def field_renamed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_field_renamed_note"

        id: Mapped[BigKey]
        text: Mapped[str] = mapped_column(String(20))


def field_renamed_and_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_field_renamed_and_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def field_renamed_and_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_field_renamed_and_changed_note"

        id: Mapped[BigKey]
        text: Mapped[str] = mapped_column(String(40))


def attribute_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_attribute_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def attribute_renamed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_attribute_renamed_note"

        id: Mapped[BigKey]
        text: Mapped[str] = mapped_column("body", String(20))


def column_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def column_renamed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_column_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column("text", String(20))


def foreign_key_renamed_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_renamed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_foreign_key_renamed_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_foreign_key_renamed_author.id")
        )
        author: Mapped[Author] = relationship()


def foreign_key_renamed_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_renamed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_foreign_key_renamed_note"

        id: Mapped[BigKey]
        writer_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_foreign_key_renamed_author.id")
        )
        writer: Mapped[Author] = relationship()


def model_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def model_renamed_after(base: Any) -> None:
    class Remark(base):
        __tablename__ = "detection_model_renamed_remark"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def class_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_class_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def class_renamed_after(base: Any) -> None:
    class Remark(base):
        __tablename__ = "detection_class_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def table_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_table_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def table_renamed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_table_renamed_remark"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def index_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (Index("index_renamed_old", "body"),)


def index_renamed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (Index("index_renamed_new", "body"),)


def unique_constraint_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_constraint_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (UniqueConstraint("body", name="unique_constraint_renamed_old"),)


def unique_constraint_renamed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_constraint_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (UniqueConstraint("body", name="unique_constraint_renamed_new"),)


def check_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_check_renamed_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column()

        __table_args__ = (CheckConstraint(stars >= 1, name="check_renamed_old"),)


def check_renamed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_check_renamed_note"

        id: Mapped[BigKey]
        stars: Mapped[int] = mapped_column()

        __table_args__ = (CheckConstraint(stars >= 1, name="check_renamed_new"),)


def field_moved_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_field_moved_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Page(base):
        __tablename__ = "detection_field_moved_page"

        id: Mapped[BigKey]
        note_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("detection_field_moved_note.id"))
        note: Mapped[Note] = relationship()


def field_moved_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_field_moved_note"

        id: Mapped[BigKey]

    class Page(base):
        __tablename__ = "detection_field_moved_page"

        id: Mapped[BigKey]
        note_id: Mapped[BigInt] = mapped_column(DeferredForeignKey("detection_field_moved_note.id"))
        body: Mapped[str] = mapped_column(String(20))
        note: Mapped[Note] = relationship()
