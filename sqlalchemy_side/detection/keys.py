"""Primary keys."""

from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigInt, BigKey, IntegerKey


def key_widened_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_widened_note"

        id: Mapped[IntegerKey]
        body: Mapped[str] = mapped_column(String(20))


def key_widened_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_widened_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def key_counted_no_more_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_counted_no_more_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def key_counted_no_more_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_counted_no_more_note"

        id: Mapped[BigInt] = mapped_column(primary_key=True, autoincrement=False)
        body: Mapped[str] = mapped_column(String(20))


def key_counted_from_now_on_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_counted_from_now_on_note"

        id: Mapped[BigInt] = mapped_column(primary_key=True, autoincrement=False)
        body: Mapped[str] = mapped_column(String(20))


def key_counted_from_now_on_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_counted_from_now_on_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def key_to_uuid_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_to_uuid_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def key_to_uuid_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_to_uuid_note"

        id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
        body: Mapped[str] = mapped_column(String(20))


def key_moved_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_moved_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def key_moved_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_moved_note"

        body: Mapped[str] = mapped_column(String(20), primary_key=True)


def key_renamed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_renamed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def key_renamed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_renamed_note"

        number: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def key_composed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_composed_note"

        page: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
        line: Mapped[int]


def key_composed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_key_composed_note"

        page: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
        line: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
