"""Indexes."""

from typing import Any

from sqlalchemy import Index, String, func, text
from sqlalchemy.orm import Mapped, mapped_column

from sqlalchemy_django.base import BigKey


def where(condition: str) -> dict[str, Any]:
    """Return the arguments of a partial index."""
    return {"postgresql_where": text(condition), "sqlite_where": text(condition)}


def index_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_added_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]


def index_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_added_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (Index("index_added_place", "page", "line"),)


def index_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (Index("index_removed_place", "page", "line"),)


def index_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]


def index_turned_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_turned_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (Index("index_turned_place", "page", "line"),)


def index_turned_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_turned_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (Index("index_turned_place", "line", "page"),)


def index_descending_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_descending_note"

        id: Mapped[BigKey]
        page: Mapped[int]

        __table_args__ = (Index("index_descending_place", "page"),)


def index_descending_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_descending_note"

        id: Mapped[BigKey]
        page: Mapped[int] = mapped_column()

        __table_args__ = (Index("index_descending_place", page.desc()),)


def index_condition_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_condition_changed_note"

        id: Mapped[BigKey]
        page: Mapped[int]

        __table_args__ = (Index("index_condition_changed_place", "page", **where("page > 1")),)


def index_condition_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_condition_changed_note"

        id: Mapped[BigKey]
        page: Mapped[int]

        __table_args__ = (Index("index_condition_changed_place", "page", **where("page > 2")),)


def index_condition_removed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_condition_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]

        __table_args__ = (Index("index_condition_removed_place", "page", **where("page > 1")),)


def index_condition_removed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_condition_removed_note"

        id: Mapped[BigKey]
        page: Mapped[int]

        __table_args__ = (Index("index_condition_removed_place", "page"),)


def index_expression_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_expression_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (Index("index_expression_changed_body", func.lower(body)),)


def index_expression_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_expression_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (Index("index_expression_changed_body", func.upper(body)),)


def index_included_column_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_included_column_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (Index("index_included_column_place", "page"),)


def index_included_column_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_included_column_note"

        id: Mapped[BigKey]
        page: Mapped[int]
        line: Mapped[int]

        __table_args__ = (
            Index("index_included_column_place", "page", postgresql_include=["line"]),
        )


def index_operator_class_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_operator_class_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (Index("index_operator_class_body", "body"),)


def index_operator_class_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_operator_class_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (
            Index(
                "index_operator_class_body", "body", postgresql_ops={"body": "varchar_pattern_ops"}
            ),
        )


def index_method_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_method_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (Index("index_method_changed_body", "body"),)


def index_method_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_method_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (Index("index_method_changed_body", "body", postgresql_using="hash"),)


def index_storage_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_storage_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (Index("index_storage_changed_body", "body", postgresql_using="btree"),)


def index_storage_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_index_storage_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = (
            Index(
                "index_storage_changed_body",
                "body",
                postgresql_using="btree",
                postgresql_with={"fillfactor": 70},
            ),
        )
