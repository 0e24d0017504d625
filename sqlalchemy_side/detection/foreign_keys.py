"""Foreign keys and their targets."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, foreign, mapped_column, relationship

from sqlalchemy_django.base import BigInt, BigKey, DeferredForeignKey


def foreign_key_added_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_added_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_foreign_key_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def foreign_key_added_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_added_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_foreign_key_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        author_id: Mapped[BigInt | None] = mapped_column(
            DeferredForeignKey("detection_foreign_key_added_author.id")
        )
        author: Mapped[Author | None] = relationship()


def foreign_key_removed_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_removed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_foreign_key_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_foreign_key_removed_author.id")
        )
        author: Mapped[Author] = relationship()


def foreign_key_removed_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_removed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_foreign_key_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def integer_to_foreign_key_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_integer_to_foreign_key_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_integer_to_foreign_key_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt]


def integer_to_foreign_key_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_integer_to_foreign_key_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_integer_to_foreign_key_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_integer_to_foreign_key_author.id")
        )
        author: Mapped[Author] = relationship()


def foreign_key_to_one_to_one_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_to_one_to_one_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_foreign_key_to_one_to_one_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_foreign_key_to_one_to_one_author.id")
        )
        author: Mapped[Author] = relationship()


def foreign_key_to_one_to_one_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_to_one_to_one_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_foreign_key_to_one_to_one_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_foreign_key_to_one_to_one_author.id"), unique=True
        )
        author: Mapped[Author] = relationship()


def one_to_one_to_foreign_key_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_one_to_one_to_foreign_key_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_one_to_one_to_foreign_key_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_one_to_one_to_foreign_key_author.id"), unique=True
        )
        author: Mapped[Author] = relationship()


def one_to_one_to_foreign_key_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_one_to_one_to_foreign_key_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_one_to_one_to_foreign_key_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_one_to_one_to_foreign_key_author.id")
        )
        author: Mapped[Author] = relationship()


def target_changed_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_target_changed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Editor(base):
        __tablename__ = "detection_target_changed_editor"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_target_changed_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_target_changed_author.id")
        )
        author: Mapped[Author] = relationship()


def target_changed_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_target_changed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Editor(base):
        __tablename__ = "detection_target_changed_editor"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_target_changed_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_target_changed_editor.id")
        )
        author: Mapped[Editor] = relationship()


def target_column_changed_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_target_column_changed_author"

        id: Mapped[BigKey]
        number: Mapped[BigInt] = mapped_column(unique=True)
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_target_column_changed_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_target_column_changed_author.id")
        )
        author: Mapped[Author] = relationship()


def target_column_changed_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_target_column_changed_author"

        id: Mapped[BigKey]
        number: Mapped[BigInt] = mapped_column(unique=True)
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_target_column_changed_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_target_column_changed_author.number")
        )
        author: Mapped[Author] = relationship()


def constraint_given_up_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_constraint_given_up_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_constraint_given_up_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_constraint_given_up_author.id")
        )
        author: Mapped[Author] = relationship()


def constraint_given_up_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_constraint_given_up_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_constraint_given_up_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(index=True)
        author: Mapped[Author] = relationship(
            primaryjoin=lambda: foreign(Note.author_id) == Author.id
        )
