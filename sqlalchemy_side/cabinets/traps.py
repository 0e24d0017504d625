"""Tempting ports of Django's code; the right answers are in ``queries``."""

from typing import Any

from sqlalchemy import ScalarResult, inspect, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import Session, with_expression

from sqlalchemy_side.cabinets.models import Cabinet, Drawer, Mineral, Size, Specimen, Tag
from sqlalchemy_side.cabinets.variants import collected
from sqlalchemy_side.cabinets.variants.values import (
    HalfRememberingCabinet,
    HalfStrictCabinet,
    OnceMeasuredCabinet,
)


def cabinets_with_a_larger_front_by_default(session: Session) -> ScalarResult[str]:
    """Compare two sizes."""
    return session.scalars(select(Cabinet.title).where(Cabinet.size > Size(100, 230)))


def attributes_that_may_be_read_of_a_composite(session: Session) -> dict[str, bool]:
    """Forbid the composite to be loaded, in place of its columns."""

    def is_loaded(name: str) -> bool:
        try:
            getattr(cabinet, name)
        except InvalidRequestError:
            return False
        return True

    statement = select(HalfStrictCabinet).where(HalfStrictCabinet.title == "Oak")
    cabinet = session.scalars(statement).one()
    return {name: is_loaded(name) for name in ("title", "size", "area", "story")}


def values_before_a_change_by_default(session: Session) -> tuple[Any, ...]:
    """Read the history of an object that was expired, as a commit does it."""
    cabinet = session.get_one(Cabinet, 1)
    session.expire(cabinet)
    cabinet.title, cabinet.size, cabinet.story = "Elm", Size(1, 2), ""
    old = inspect(cabinet).attrs
    histories = (old.title.history, old.size.history, old.story.history)
    return tuple(next(iter(history.deleted), None) for history in histories)


def values_before_a_change_of_a_deferred_text(session: Session) -> tuple[Any, ...]:
    """Remember the old value of a deferred column as well."""
    cabinet = session.get_one(HalfRememberingCabinet, 1)
    size = (cabinet.width, cabinet.height)
    session.expire(cabinet)
    cabinet.title, cabinet.story = "Elm", ""
    old = inspect(cabinet).attrs
    histories = (old.title.history, old.story.history)
    title, story = (next(iter(history.deleted), None) for history in histories)
    return title, size, story


def measures_after_widening_kept(session: Session) -> tuple[int | None, ...]:
    """Avoid the statement that computes again."""
    double = with_expression(OnceMeasuredCabinet.double, OnceMeasuredCabinet.area * 2)
    statement = select(OnceMeasuredCabinet).where(OnceMeasuredCabinet.id == 1).options(double)
    cabinet = session.scalars(statement).one()
    assert cabinet.girth
    assert cabinet.width
    cabinet.width += 10
    again = session.scalars(statement).one()
    return again.area, again.girth, again.double


def insert_a_drawer_in_the_middle_of_a_lost_cabinet(session: Session) -> None:
    """Use the collection of an object that no variable has."""
    drawer = collected.Drawer(label="eggs")
    session.get_one(collected.Cabinet, 1).drawers.insert(1, drawer)


def number_drawers_from_one_by_sorting(session: Session) -> list[tuple[str, int | None]]:
    """Sort the list that numbers itself."""
    drawers = session.get_one(collected.Cabinet, 1).drawers
    drawers.sort(key=lambda drawer: drawer.label, reverse=True)
    return [(drawer.label, drawer.position) for drawer in drawers]


def specimens_of_a_drawer_by_kind_in_a_dictionary(session: Session) -> dict[str, list[str]]:
    """Let the mapping make the dictionary."""
    specimens = session.get_one(collected.Drawer, 3).by_kind
    return {kind: [specimen.name] for kind, specimen in specimens.items()}


def number_of_drawers_of_a_label_by_count(session: Session) -> tuple[int, int]:
    """Call the method that has the name of the manager's."""
    drawers: list[object] = list(session.scalars(select(Drawer).where(Drawer.cabinet_id == 1)))
    return len(drawers), drawers.count("stones")


def note_that_the_latin_name_is_unknown_by_default(session: Session) -> str | None:
    """Assign None to a proxy."""
    session.get_one(collected.Specimen, 2).latin = None
    return session.scalars(select(Tag.text).where(Tag.specimen_id == 2)).one_or_none()


def specimens_that_know_a_hardness_with_a_discriminator(session: Session) -> list[str]:
    """Query the parent, as in Django."""
    return [row.name for row in session.scalars(select(Specimen)) if hasattr(row, "hardness")]


def a_mineral_is_only_a_specimen_by_delete(session: Session) -> tuple[Any, Any]:
    """Delete the child."""
    mineral = session.scalars(select(Mineral).where(Mineral.name == "Quartz")).one()
    session.delete(mineral)
    specimens = session.scalars(select(Specimen.name).order_by(Specimen.id)).all()
    return list(specimens), list(session.scalars(select(Mineral.name)))
