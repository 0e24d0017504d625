"""Many-to-many relations and their tables."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import (
    BigInt,
    BigKey,
    DeferredForeignKey,
    many_to_many,
    unique_together,
)


def many_to_many_added_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_added_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_many_to_many_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def many_to_many_added_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_added_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    authors_of_note = many_to_many(
        "detection_many_to_many_added_note_authors",
        base.metadata,
        note_id="detection_many_to_many_added_note.id",
        author_id="detection_many_to_many_added_author.id",
    )

    class Note(base):
        __tablename__ = "detection_many_to_many_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        authors: Mapped[list[Author]] = relationship(secondary=authors_of_note)


def many_to_many_removed_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_removed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    authors_of_note = many_to_many(
        "detection_many_to_many_removed_note_authors",
        base.metadata,
        note_id="detection_many_to_many_removed_note.id",
        author_id="detection_many_to_many_removed_author.id",
    )

    class Note(base):
        __tablename__ = "detection_many_to_many_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))
        authors: Mapped[list[Author]] = relationship(secondary=authors_of_note)


def many_to_many_removed_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_removed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_many_to_many_removed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def many_to_many_renamed_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_renamed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    authors_of_note = many_to_many(
        "detection_many_to_many_renamed_note_authors",
        base.metadata,
        note_id="detection_many_to_many_renamed_note.id",
        author_id="detection_many_to_many_renamed_author.id",
    )

    class Note(base):
        __tablename__ = "detection_many_to_many_renamed_note"

        id: Mapped[BigKey]
        authors: Mapped[list[Author]] = relationship(secondary=authors_of_note)


def many_to_many_renamed_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_renamed_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    writers_of_note = many_to_many(
        "detection_many_to_many_renamed_note_writers",
        base.metadata,
        note_id="detection_many_to_many_renamed_note.id",
        author_id="detection_many_to_many_renamed_author.id",
    )

    class Note(base):
        __tablename__ = "detection_many_to_many_renamed_note"

        id: Mapped[BigKey]
        writers: Mapped[list[Author]] = relationship(secondary=writers_of_note)


def many_to_many_retargeted_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_retargeted_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Editor(base):
        __tablename__ = "detection_many_to_many_retargeted_editor"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    people_of_note = many_to_many(
        "detection_many_to_many_retargeted_note_people",
        base.metadata,
        note_id="detection_many_to_many_retargeted_note.id",
        author_id="detection_many_to_many_retargeted_author.id",
    )

    class Note(base):
        __tablename__ = "detection_many_to_many_retargeted_note"

        id: Mapped[BigKey]
        people: Mapped[list[Author]] = relationship(secondary=people_of_note)


def many_to_many_retargeted_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_retargeted_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Editor(base):
        __tablename__ = "detection_many_to_many_retargeted_editor"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    people_of_note = many_to_many(
        "detection_many_to_many_retargeted_note_people",
        base.metadata,
        note_id="detection_many_to_many_retargeted_note.id",
        editor_id="detection_many_to_many_retargeted_editor.id",
    )

    class Note(base):
        __tablename__ = "detection_many_to_many_retargeted_note"

        id: Mapped[BigKey]
        people: Mapped[list[Editor]] = relationship(secondary=people_of_note)


def many_to_many_through_a_model_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_through_a_model_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    authors_of_note = many_to_many(
        "detection_many_to_many_through_a_model_note_authors",
        base.metadata,
        note_id="detection_many_to_many_through_a_model_note.id",
        author_id="detection_many_to_many_through_a_model_author.id",
    )

    class Note(base):
        __tablename__ = "detection_many_to_many_through_a_model_note"

        id: Mapped[BigKey]
        authors: Mapped[list[Author]] = relationship(secondary=authors_of_note)


def many_to_many_through_a_model_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_many_to_many_through_a_model_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_many_to_many_through_a_model_note"

        id: Mapped[BigKey]

    class Writing(base):
        __tablename__ = "detection_many_to_many_through_a_model_note_authors"

        id: Mapped[BigKey]
        note_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_many_to_many_through_a_model_note.id")
        )
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_many_to_many_through_a_model_author.id")
        )
        note: Mapped[Note] = relationship()
        author: Mapped[Author] = relationship()

    unique_together(Writing.__table__, "note_id", "author_id")


def foreign_key_to_many_to_many_before(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_to_many_to_many_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    class Note(base):
        __tablename__ = "detection_foreign_key_to_many_to_many_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_foreign_key_to_many_to_many_author.id")
        )
        author: Mapped[Author] = relationship()


def foreign_key_to_many_to_many_after(base: Any) -> None:
    class Author(base):
        __tablename__ = "detection_foreign_key_to_many_to_many_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))

    author_of_note = many_to_many(
        "detection_foreign_key_to_many_to_many_note_author",
        base.metadata,
        note_id="detection_foreign_key_to_many_to_many_note.id",
        author_id="detection_foreign_key_to_many_to_many_author.id",
    )

    class Note(base):
        __tablename__ = "detection_foreign_key_to_many_to_many_note"

        id: Mapped[BigKey]
        author: Mapped[list[Author]] = relationship(secondary=author_of_note)
