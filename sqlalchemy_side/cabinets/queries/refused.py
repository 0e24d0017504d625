"""Mistakes in mappings and queries that both sides refuse."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, inspect, select
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    Session,
    class_mapper,
    joinedload,
    mapped_column,
)

from sqlalchemy_side.cabinets.models import Cabinet, Drawer, Size
from sqlalchemy_side.cabinets.variants.rules import PlacedDrawer


def model_of_a_class_that_is_none(session: Session) -> str:
    """A class that is not mapped has no mapper."""
    return str(class_mapper(Size).local_table)


def row_of_a_class_that_is_no_model(session: Session) -> Any:
    """Nothing can be inspected but what is mapped."""
    return session.get(Size, 1)


def attribute_of_another_table(session: Session) -> str:
    """A mapper knows the columns of its own table."""
    return inspect(Cabinet).get_property_by_column(Drawer.__table__.c.label).key


def column_of_a_type_that_is_none(session: Session) -> Any:
    """An annotation has to be in the map of types."""

    class Base(DeclarativeBase):
        """A registry of its own."""

    class Numbers(Base):
        """A class with a column for which no type is known."""

        __tablename__ = "cabinets_numbers"

        id: Mapped[int] = mapped_column(primary_key=True)
        numbers: Mapped[set[int]]

    return Numbers


def row_without_a_key(session: Session) -> Any:
    """What is inserted has to have the key by which the session finds it again."""
    session.add(PlacedDrawer(label="silk"))
    return session.scalars(select(PlacedDrawer)).all()


def title_as_a_relationship(session: Session) -> Sequence[Cabinet]:
    """An option for relationships is none for columns."""
    title: Any = Cabinet.title
    return session.scalars(select(Cabinet).options(joinedload(title))).all()


def drawer_that_is_gone(session: Session) -> str:
    """What has expired is read again when it is needed, and the row may be gone."""
    drawer = session.get_one(Drawer, 5)
    gone = delete(Drawer).where(Drawer.id == 5)
    session.execute(gone.execution_options(synchronize_session=False))
    session.expire(drawer)
    return drawer.label
