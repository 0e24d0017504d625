"""Unique constraints."""

from typing import Any

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey, unique_together
from sqlalchemy_side.detection.indexes import where


def unique_pair_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_pair_added_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]


def unique_pair_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_pair_added_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (UniqueConstraint("page", "line", name="unique_pair_added_place"),)


def unique_extended_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_extended_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (UniqueConstraint("page", name="unique_extended_place"),)


def unique_extended_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_extended_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (UniqueConstraint("page", "line", name="unique_extended_place"),)


def unique_turned_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_turned_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (UniqueConstraint("page", "line", name="unique_turned_place"),)


def unique_turned_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_turned_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (UniqueConstraint("line", "page", name="unique_turned_place"),)


def unique_pair_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_pair_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (UniqueConstraint("page", "line", name="unique_pair_removed_place"),)


def unique_pair_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_pair_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]


def unique_condition_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_condition_changed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (
            Index("unique_condition_changed_place", "page", unique=True, **where("line = 1")),
        )


def unique_condition_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_condition_changed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (
            Index("unique_condition_changed_place", "page", unique=True, **where("line = 2")),
        )


def unique_deferred_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_deferred_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (UniqueConstraint("body", name="unique_deferred_body"),)


def unique_deferred_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_deferred_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (
            UniqueConstraint(
                "body", name="unique_deferred_body", deferrable=True, initially="DEFERRED"
            ),
        )


def unique_nulls_not_distinct_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_nulls_not_distinct_note"

        id: Mapped[BigKey]
        body: Mapped[str | None] = mapped_column(String(20))

        __table_args__ = (UniqueConstraint("body", name="unique_nulls_not_distinct_body"),)


def unique_nulls_not_distinct_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_nulls_not_distinct_note"

        id: Mapped[BigKey]
        body: Mapped[str | None] = mapped_column(String(20))

        __table_args__ = (
            UniqueConstraint(
                "body", name="unique_nulls_not_distinct_body", postgresql_nulls_not_distinct=True
            ),
        )


def unique_together_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_together_added_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]


def unique_together_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_together_added_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

    unique_together(Note.__table__, "page", "line")


def unique_together_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_together_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

    unique_together(Note.__table__, "page", "line")


def unique_together_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_together_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]


def unique_together_named_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_together_named_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

    unique_together(Note.__table__, "page", "line")


def unique_together_named_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_unique_together_named_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (UniqueConstraint("page", "line", name="unique_together_named_place"),)
