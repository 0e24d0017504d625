"""Options of a single query: how deep, in how many statements, which rows, under which name."""

from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import (
    Load,
    Session,
    aliased,
    immediateload,
    join,
    joinedload,
    lazyload,
    load_only,
    outerjoin,
    selectinload,
    with_loader_criteria,
    with_parent,
)

from sqlalchemy_side.cabinets.models import Cabinet, Display, Drawer, Specimen, Theme, Visit
from sqlalchemy_side.cabinets.variants import related


def _titles(cabinets: Any) -> dict[str, Any]:
    """Return the titles of cabinets, each with those of the cabinets in it."""
    return {cabinet.title: _titles(cabinet.inner) for cabinet in cabinets}


def cabinets_of_all_levels(session: Session) -> dict[str, Any]:
    """``recursion_depth`` is how often the relationship is followed again; -1 is without end."""
    inner = selectinload(Cabinet.inner, recursion_depth=-1)
    statement = select(Cabinet).where(Cabinet.within_id.is_(None)).options(inner)
    return _titles(session.scalars(statement).all())


def cabinets_around_tin(session: Session) -> list[str]:
    """``immediateload`` reads each level with a statement, unless the session has the object."""
    around = immediateload(Cabinet.within, recursion_depth=2)
    tin = session.scalars(select(Cabinet).where(Cabinet.title == "Tin").options(around)).one()
    session.expunge_all()
    assert tin.within
    assert tin.within.within
    return [tin.within.title, tin.within.within.title]


def drawers_of_cabinets_in_portions(session: Session) -> list[tuple[str, int]]:
    """``yield_per`` loads the drawers for as many objects as it reads at a time."""
    statement = select(Cabinet).order_by(Cabinet.id).options(selectinload(Cabinet.drawers))
    rows = session.scalars(statement.execution_options(yield_per=3))
    return [(row.title, len(row.drawers)) for row in rows]


def cabinets_of_drawers_one_by_one(session: Session) -> list[tuple[str, str]]:
    """``lazyload`` undoes what the mapping joins; the session reads the one cabinet once."""
    statement = select(related.Drawer).where(related.Drawer.cabinet_id == 1)
    statement = statement.options(lazyload(related.Drawer.cabinet)).order_by(related.Drawer.id)
    return [(row.label, row.cabinet.title) for row in session.scalars(statement) if row.cabinet]


def year_of_a_specimen_that_only_has_a_name(session: Session) -> int | None:
    """``load_only`` with ``raiseload`` refuses the columns that it left out."""
    only = load_only(Specimen.name, raiseload=True)
    return session.scalars(select(Specimen).where(Specimen.id == 1).options(only)).one().found


def displays_of_themes(session: Session) -> dict[str, dict[int, str]]:
    """``options`` of an option are several below it."""
    specimens = joinedload(Display.specimen).load_only(Specimen.name, Specimen.kind)
    displays = selectinload(Theme.displays).options(load_only(Display.rank), specimens)
    rows = session.scalars(select(Theme).options(Load(Theme).options(displays)))
    return {row.title: {one.rank: one.specimen.name for one in row.displays} for row in rows}


def visits_of_cabinets_since(session: Session) -> list[dict[str, list[int]]]:
    """``with_loader_criteria`` is a condition wherever a statement is about the class."""
    found = []
    for since in (1711, 1712):
        recent = with_loader_criteria(Visit, Visit.year >= since)
        statement = select(Cabinet).where(Cabinet.owner_id == 1)
        rows = session.scalars(statement.options(selectinload(Cabinet.visits), recent))
        found.append({row.title: [visit.year for visit in row.visits] for row in rows})
    return found


def cabinets_within_others_but_for_box(session: Session) -> dict[str, list[str]]:
    """``and_`` is about the list; ``with_loader_criteria`` is about the query as well."""
    inner = selectinload(Cabinet.inner.and_(Cabinet.title != "Box"))
    rows = session.scalars(select(Cabinet).where(Cabinet.owner_id == 1).options(inner))
    return {row.title: [cabinet.title for cabinet in row.inner] for row in rows}


def first_two_cabinets_with_drawers(session: Session) -> list[tuple[str, int]]:
    """``selectinload`` reads the drawers of the cabinets that the limit has left."""
    statement = select(Cabinet).order_by(Cabinet.id).limit(2)
    rows = session.scalars(statement.options(selectinload(Cabinet.drawers)))
    return [(row.title, len(row.drawers)) for row in rows]


def some_drawers_and_then_all(session: Session) -> tuple[int, int]:
    """The list that a session has stays as it is, unless the query may replace it."""
    statement = select(Cabinet).where(Cabinet.id == 1)
    stones = selectinload(Cabinet.drawers.and_(Drawer.label == "stones"))
    cabinet = session.scalars(statement.options(stones)).one()
    some = len(cabinet.drawers)
    session.scalars(statement.execution_options(populate_existing=True)).one()
    return some, len(cabinet.drawers)


def drawers_joined_to_their_cabinets(session: Session) -> dict[str, int]:
    """A join repeats the cabinets: the result refuses to be read before ``unique``."""
    statement = select(Cabinet).where(Cabinet.owner_id == 1)
    rows = session.scalars(statement.options(joinedload(Cabinet.drawers))).unique()
    return {row.title: len(row.drawers) for row in rows}


def drawers_loaded_afterwards(session: Session) -> dict[str, int]:
    """Ask for the objects once more, with the option; the session has them already."""
    cabinets = session.scalars(select(Cabinet)).all()
    session.scalars(select(Cabinet).options(selectinload(Cabinet.drawers))).all()
    return {cabinet.title: len(cabinet.drawers) for cabinet in cabinets}


def drawers_below_others(session: Session) -> Any:
    """An alias has a name in the SQL; ``from_entity`` lets ``with_parent`` be about it."""
    above = aliased(Drawer, name="above")
    is_next = and_(Drawer.cabinet_id == above.cabinet_id, Drawer.position == above.position + 1)
    oak = session.get_one(Cabinet, 1)
    statement = select(Drawer.label, above.label).select_from(join(Drawer, above, is_next))
    in_oak = with_parent(oak, Cabinet.drawers, from_entity=above)
    return session.execute(statement.where(in_oak).order_by(Drawer.position)).all()


def first_drawers_of_cabinets(session: Session) -> Any:
    """``outerjoin`` of the ORM takes a relationship, with a condition that goes into the join."""
    first = Cabinet.drawers.and_(Drawer.position == 0)
    statement = select(Cabinet.title, Drawer.label).select_from(outerjoin(Cabinet, Drawer, first))
    statement = statement.where(or_(Cabinet.owner_id == 1, Cabinet.title == "Elm"))
    return session.execute(statement.order_by(Cabinet.id)).all()


def widths_with_zero_for_unknown(session: Session) -> Any:
    """A class over a subquery: ``adapt_on_names`` finds the computed column by its name."""
    width = func.coalesce(Cabinet.width, 0).label("width")
    known = select(Cabinet.id, Cabinet.title, Cabinet.height, width).subquery()
    cabinet = aliased(Cabinet, alias=known, adapt_on_names=True)
    statement = select(cabinet.title, cabinet.width).where(cabinet.height.is_(None))
    return session.execute(statement.order_by(cabinet.id)).all()
