"""Options of models."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sqlalchemy_django.base import BigInt, BigKey, DeferredForeignKey


def ordering_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_ordering_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def ordering_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_ordering_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = ({"info": {"ordering": ["body"]}},)


def model_labels_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_labels_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def model_labels_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_labels_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = ({"info": {"verbose_name": "remark", "verbose_name_plural": "remarks"}},)


def permissions_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_permissions_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def permissions_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_permissions_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def manager_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_manager_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def manager_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_manager_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def order_with_respect_to_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_order_with_respect_to_added_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_order_with_respect_to_added_author.id")
        )

    class Author(base):
        __tablename__ = "detection_order_with_respect_to_added_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))
        notes: Mapped[list[Note]] = relationship()


def order_with_respect_to_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_order_with_respect_to_added_note"

        id: Mapped[BigKey]
        author_id: Mapped[BigInt] = mapped_column(
            DeferredForeignKey("detection_order_with_respect_to_added_author.id")
        )
        order: Mapped[int] = mapped_column("_order")

    class Author(base):
        __tablename__ = "detection_order_with_respect_to_added_author"

        id: Mapped[BigKey]
        name: Mapped[str] = mapped_column(String(20))
        notes: Mapped[list[Note]] = relationship(
            order_by=Note.order, collection_class=ordering_list("order")
        )


def table_comment_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_table_comment_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def table_comment_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_table_comment_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = ({"comment": "What was seen"},)


def table_comment_changed_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_table_comment_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = ({"comment": "What was seen"},)


def table_comment_changed_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_table_comment_changed_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = ({"comment": "What was heard"},)


def model_given_away_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_given_away_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def model_given_away_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_given_away_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = ({"info": {"managed": False}},)


def model_taken_over_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_taken_over_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

        __table_args__ = ({"info": {"managed": False}},)


def model_taken_over_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_model_taken_over_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def proxy_added_before(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_proxy_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))


def proxy_added_after(base: Any) -> None:
    class Note(base):
        __tablename__ = "detection_proxy_added_note"

        id: Mapped[BigKey]
        body: Mapped[str] = mapped_column(String(20))

    class Remark(Note):
        __mapper_args__ = {"concrete": True}
        __table__ = Note.__table__
