"""Ways to declare a class: types by annotation, dataclasses, hooks, statements, reflection."""

from typing import Any

from sqlalchemy import Table, inspect, select, update
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.ext.declarative import DeferredReflection
from sqlalchemy.orm import DeclarativeBase, Session

from sqlalchemy_side.cabinets.models import Cabinet
from sqlalchemy_side.cabinets.variants.declared import (
    DataCabinet,
    GuestVisit,
    Insect,
    Mineral,
    NumberOfCabinets,
    Owner,
    Plate,
    TextCabinet,
    Visit,
)


def columns_by_annotation(session: Session) -> tuple[str, dict[str, Any]]:
    """``type_annotation_map`` has a type for each annotation; ``__table_cls__`` makes the table."""
    table = inspect(Owner).local_table
    assert isinstance(table, Table)
    lengths = {column.key: getattr(column.type, "length", None) for column in table.c}
    return str(table.name), {
        column.key: (lengths[column.key], column.nullable) for column in table.c
    }


def keys_of_kinds(session: Session) -> dict[str, str]:
    """``declared_attr.cascading`` declares a column for each child of a mixin."""
    tables = {kind.__name__: kind.__table__ for kind in (Mineral, Insect)}
    return {name: str(next(iter(table.primary_key)).name) for name, table in tables.items()}


def a_guest_with_pupils(session: Session) -> list[tuple[str, int | None]]:
    """``use_existing_column`` lets two kinds of one table declare the same column."""
    session.add(GuestVisit(cabinet_id=4, year=1721, pupils=2))
    visits = session.scalars(select(Visit).order_by(Visit.year))
    return [(visit.kind, visit.pupils) for visit in visits]


def a_new_cabinet_with_defaults(session: Session) -> tuple[Any, ...]:
    """A dataclass has the arguments, defaults and ``repr`` that its attributes declare."""
    cabinet = DataCabinet(owner_id=3, title="New")
    session.add(cabinet)
    session.flush()
    texts = (cabinet.title, cabinet.caption, cabinet.story)
    return *texts, cabinet.revision, cabinet.size.width, cabinet.area


def title_in_small_letters(session: Session) -> tuple[str, bool]:
    """``exclude_properties`` leaves out columns, ``column_prefix`` renames the attributes."""
    plate = session.get_one(Plate, 1)
    return plate.title, hasattr(plate, "_story")


def numbers_of_cabinets_by_owner(session: Session) -> dict[int, int]:
    """A class can be mapped to any statement, with a key of your choice."""
    return {one.owner_id: one.number for one in session.scalars(select(NumberOfCabinets))}


def texts_and_the_title_before(session: Session) -> tuple[str, ...]:
    """``mapped_column`` has arguments for groups of deferred columns, and for the old value."""
    cabinet = session.get_one(TextCabinet, 1)
    session.expire(cabinet, ["title"])
    cabinet.title = "Elm"
    before = inspect(cabinet).attrs.title.history.deleted
    return cabinet.remark, cabinet.story, *before


def width_that_must_not_be_read(session: Session) -> int | None:
    """``deferred_raiseload`` refuses a column that no query has loaded."""
    return session.get_one(TextCabinet, 1).width


def revision_that_the_database_sets(session: Session) -> tuple[str, int]:
    """``server_onupdate`` announces it; ``eager_defaults`` reads it with the UPDATE."""
    cabinet = session.get_one(TextCabinet, 1)
    session.execute(update(Cabinet).where(Cabinet.id == 1).values(revision=9))
    cabinet.title = "Elm"
    session.flush()
    return cabinet.title, cabinet.revision


def attributes_from_the_database(session: Session) -> list[str]:
    """``automap_base`` maps all tables that it finds, with relationships along their keys."""

    def name_after(_base: Any, _class: Any, other: Any, _constraint: Any) -> str:
        return str(other.__name__).removeprefix("cabinets_")

    base: Any = automap_base()
    base.prepare(
        session.connection(),
        reflection_options={"only": ["cabinets_tag"]},
        name_for_scalar_relationship=name_after,
    )
    keys = inspect(base.classes.cabinets_tag).attrs.keys()
    return sorted(set(keys) - {"id", "specimen_id"})


def texts_of_a_reflected_table(session: Session) -> Any:
    """``DeferredReflection`` maps the class when the database can be asked for the columns."""

    class Base(DeclarativeBase):
        """A registry of its own."""

    class Reflected(DeferredReflection):
        """What waits for ``prepare``."""

        __abstract__ = True

    class Tag(Reflected, Base):
        """A class of which only the table is known."""

        __tablename__ = "cabinets_tag"

    Reflected.prepare(session.connection())
    columns = Tag.__table__.c
    return session.execute(select(columns.language, columns.text).order_by(columns.id)).all()
