"""Model inheritance."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigInt, BigKey, DeferredForeignKey


def abstract_parent_introduced_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_abstract_parent_introduced_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def abstract_parent_introduced_after(base: Any) -> None:
    class Written:
        body: Mapped[str] = mapped_column(String(20))

    class Note(base, Written):
        __tablename__ = "detection_abstract_parent_introduced_note"

        id: Mapped[BigKey]


def child_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_child_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def child_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_child_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Letter(Note):
        __tablename__ = "detection_child_added_letter"

        note_ptr_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_child_added_note.id"), primary_key=True
        )
        address: Mapped[str] = mapped_column(String(20))


def parent_given_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_parent_given_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Letter(base):
        __tablename__ = "detection_parent_given_letter"

        id: Mapped[BigKey]
        address: Mapped[str] = mapped_column(String(20))


def parent_given_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_parent_given_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Letter(Note):
        __tablename__ = "detection_parent_given_letter"

        note_ptr_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_parent_given_note.id"), primary_key=True
        )
        address: Mapped[str] = mapped_column(String(20))


def parent_taken_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_parent_taken_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Letter(Note):
        __tablename__ = "detection_parent_taken_letter"

        note_ptr_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_parent_taken_note.id"), primary_key=True
        )
        address: Mapped[str] = mapped_column(String(20))


def parent_taken_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_parent_taken_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Letter(base):
        __tablename__ = "detection_parent_taken_letter"

        id: Mapped[BigKey]
        address: Mapped[str] = mapped_column(String(20))


def field_moved_to_the_parent_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_field_moved_to_the_parent_note"

        id: Mapped[BigKey]

    class Letter(Note):
        __tablename__ = "detection_field_moved_to_the_parent_letter"

        note_ptr_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_field_moved_to_the_parent_note.id"), primary_key=True
        )
        body: Mapped[str] = mapped_column(String(20))


def field_moved_to_the_parent_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_field_moved_to_the_parent_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Letter(Note):
        __tablename__ = "detection_field_moved_to_the_parent_letter"

        note_ptr_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_field_moved_to_the_parent_note.id"), primary_key=True
        )


def proxy_to_child_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_proxy_to_child_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Letter(Note):
        __mapper_args__ = {"concrete": True}
        __table__ = Note.__table__


def proxy_to_child_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_proxy_to_child_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Letter(Note):
        __tablename__ = "detection_proxy_to_child_letter"

        note_ptr_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_proxy_to_child_note.id"), primary_key=True
        )
