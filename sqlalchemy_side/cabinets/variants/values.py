"""Cabinets whose attributes are not plain columns."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, String, cast, func
from sqlalchemy.ext.hybrid import Comparator, hybrid_property
from sqlalchemy.orm import (
    ColumnProperty,
    CompositeProperty,
    DeclarativeBase,
    Mapped,
    column_property,
    composite,
    deferred,
    query_expression,
    synonym,
    synonym_for,
)

from sqlalchemy_side.cabinets.models import Size
from sqlalchemy_side.cabinets.variants import copy_tables

METADATA = copy_tables()
TABLE = METADATA.tables["cabinets_cabinet"]


class Base(DeclarativeBase):
    """A registry of its own. A table that exists gives a class an attribute for each column."""

    if TYPE_CHECKING:
        id: Mapped[int]
        owner_id: Mapped[int]
        title: Mapped[str]
        width: Mapped[int | None]
        height: Mapped[int | None]


class ByArea(CompositeProperty.Comparator[Size]):
    """Sizes are compared by what they cover, and not width with width and height with height."""

    def __gt__(self, other: Any) -> ColumnElement[bool]:
        """Compare the product of the columns."""
        width, height = self.__clause_element__().clauses
        larger: ColumnElement[bool] = width * height > other.width * other.height
        return larger


class AnyCase(ColumnProperty.Comparator[str]):
    """Texts are equal without regard to case."""

    def __eq__(self, other: object) -> ColumnElement[bool]:  # type: ignore[override]  # as SQLAlchemy's
        """Compare both in small letters."""
        return func.lower(self.__clause_element__()) == func.lower(other)


class ComparedCabinet(Base):
    """What ``==`` and ``>`` mean is a matter of the mapping."""

    __table__ = TABLE

    size: Mapped[Size] = composite(Size, TABLE.c.width, TABLE.c.height, comparator_factory=ByArea)
    title: Mapped[str] = column_property(TABLE.c.title, comparator_factory=AnyCase)
    remark: Mapped[str] = deferred(TABLE.c.remark_text, comparator_factory=AnyCase)
    caption: Mapped[str] = synonym("story", comparator_factory=AnyCase)


class GroupedCabinet(Base):
    """What is read together, and not before it is needed."""

    __table__ = TABLE

    size: Mapped[Size] = composite(
        Size, TABLE.c.width, TABLE.c.height, deferred=True, group="measures"
    )
    area: Mapped[int | None] = column_property(
        TABLE.c.width * TABLE.c.height, deferred=True, group="measures"
    )
    remark: Mapped[str] = deferred(TABLE.c.remark_text, group="texts")
    story: Mapped[str] = deferred(TABLE.c.story, group="texts")


class StrictCabinet(Base):
    """What is read by the statements that ask for it, and never by an attribute."""

    __table__ = TABLE

    width: Mapped[int | None] = deferred(TABLE.c.width, raiseload=True)
    height: Mapped[int | None] = deferred(TABLE.c.height, raiseload=True)
    story: Mapped[str] = deferred(TABLE.c.story, raiseload=True)
    area: Mapped[int | None] = column_property(
        TABLE.c.width * TABLE.c.height, deferred=True, raiseload=True
    )
    size: Mapped[Size] = composite(Size, "width", "height")


class HalfStrictCabinet(Base):
    """SQLAlchemy accepts ``raiseload`` of a composite, and does nothing with it."""

    __table__ = TABLE

    size: Mapped[Size] = composite(
        Size, TABLE.c.width, TABLE.c.height, deferred=True, raiseload=True
    )
    story: Mapped[str] = deferred(TABLE.c.story, raiseload=True)
    area: Mapped[int | None] = column_property(
        TABLE.c.width * TABLE.c.height, deferred=True, raiseload=True
    )


class RememberingCabinet(Base):
    """The old value is read before it is replaced, even if it was not loaded."""

    __table__ = TABLE

    size: Mapped[Size] = composite(Size, TABLE.c.width, TABLE.c.height, active_history=True)
    title: Mapped[str] = column_property(TABLE.c.title, active_history=True)
    story: Mapped[str] = column_property(TABLE.c.story, active_history=True)


class HalfRememberingCabinet(Base):
    """SQLAlchemy accepts ``active_history`` of a deferred column, and does nothing with it."""

    __table__ = TABLE

    title: Mapped[str] = column_property(TABLE.c.title, active_history=True)
    story: Mapped[str] = deferred(TABLE.c.story, active_history=True)


class MeasuredCabinet(Base):
    """An SQL expression is computed again after its object was written."""

    __table__ = TABLE

    area: Mapped[int | None] = column_property(TABLE.c.width * TABLE.c.height)
    girth: Mapped[int | None] = deferred((TABLE.c.width + TABLE.c.height) * 2)
    double: Mapped[int | None] = query_expression()


class OnceMeasuredCabinet(Base):
    """The same expressions, which keep the value that was read first."""

    __table__ = TABLE

    area: Mapped[int | None] = column_property(
        TABLE.c.width * TABLE.c.height, expire_on_flush=False
    )
    girth: Mapped[int | None] = deferred(
        (TABLE.c.width + TABLE.c.height) * 2, expire_on_flush=False
    )
    double: Mapped[int | None] = query_expression(expire_on_flush=False)


class NotedCabinet(Base):
    """``info`` is a dictionary for anything; SQLAlchemy does not look into it."""

    __table__ = TABLE

    size: Mapped[Size] = composite(
        Size, TABLE.c.width, TABLE.c.height, info={"note": "in centimetres"}
    )
    area: Mapped[int | None] = column_property(
        TABLE.c.width * TABLE.c.height, info={"note": "of the front"}
    )
    story: Mapped[str] = deferred(TABLE.c.story, info={"note": "for guests"})
    caption: Mapped[str] = synonym("title", info={"note": "on a plate"})
    price: Mapped[int | None] = query_expression(info={"note": "of the day"})


class LoudCabinet(Base):
    """A property of Python in place of a column, which queries use under the same name."""

    __table__ = TABLE

    _story: Mapped[str]

    def _shout(self) -> str:
        return self._story.upper()

    #: The column gets the other name, so that this one is free.
    story: Mapped[str] = synonym("_story", map_column=True, descriptor=property(_shout))

    if not TYPE_CHECKING:
        # A type checker knows no decorator on top of a property.
        @synonym_for("_title", map_column=True)
        @property
        def title(self) -> str:
            """The title in capitals; a query has it as it is stored."""
            return self._title.upper()


class AnyText(Comparator[str]):
    """Texts are equal without regard to case and to spaces around them."""

    def __eq__(self, other: object) -> ColumnElement[bool]:  # type: ignore[override]  # as SQLAlchemy's
        """Compare what is left of both."""
        return func.trim(func.lower(self.__clause_element__())) == str(other).strip().lower()


class HybridCabinet(Base):
    """Attributes that are computed, and that can be set, deleted, compared and updated."""

    __table__ = TABLE

    if TYPE_CHECKING:
        story: Mapped[str]

    @hybrid_property
    def front(self) -> str | None:
        """Width and height as a text."""
        return f"{self.width}x{self.height}" if self.width and self.height else None

    @front.inplace.expression
    @classmethod
    def _select_front(cls) -> ColumnElement[str]:
        return cast(cls.width, String) + "x" + cast(cls.height, String)

    @front.inplace.setter
    def _set_front(self, front: str | None) -> None:
        assert front
        self.width, self.height = map(int, front.split("x"))

    @front.inplace.deleter
    def _forget_front(self) -> None:
        self.width = self.height = None

    @front.inplace.update_expression
    @classmethod
    def _update_front(cls, value: Any) -> list[tuple[Any, Any]]:
        width, height = value.split("x")
        return [(cls.width, int(width)), (cls.height, int(height))]

    @hybrid_property
    def label(self) -> str:
        """The title, which queries compare with any text."""
        return self.title

    @label.inplace.comparator
    @classmethod
    def _compare_label(cls) -> AnyText:
        return AnyText(cls.title)
