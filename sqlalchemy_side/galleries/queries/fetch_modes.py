"""Options of loading that fetch for all objects of a statement, or refuse to."""

from sqlalchemy import inspect, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import (
    Session,
    defer,
    make_transient_to_detached,
    raiseload,
    selectinload,
)
from sqlalchemy.orm.exc import StaleDataError

from sqlalchemy_side.galleries.models import Work


def galleries_by_peers(session: Session) -> list[tuple[int, str | None]]:
    """``selectinload`` fetches for all, but at once, whether they are read or not."""
    works = session.scalars(select(Work).options(selectinload(Work.gallery)).order_by(Work.id))
    return [(work.year, work.gallery.name if work.gallery else None) for work in works]


def notes_by_peers(session: Session) -> tuple[set[str], list[str]]:
    """Another statement loads what the objects of the session lack."""
    works = session.scalars(select(Work).options(defer(Work.notes)).order_by(Work.id)).all()
    missing = inspect(works[0]).unloaded & set(Work.__table__.columns.keys())
    session.scalars(select(Work)).all()
    return missing, [work.notes for work in works]


def galleries_one_by_one_again(session: Session) -> list[tuple[int, str | None]]:
    """``lazyload`` is the default, which a statement without options has."""
    works = session.scalars(select(Work).order_by(Work.id))
    return [(work.year, work.gallery.name if work.gallery else None) for work in works]


def refuse_to_fetch(session: Session) -> str:
    """``raiseload("*")`` refuses every relationship."""
    return str(session.get_one(Work, 1, options=[raiseload("*")]).gallery)


def refuse_to_fetch_notes(session: Session) -> str:
    """The error has no class of its own."""
    work = session.get_one(Work, 1, options=[defer(Work.notes, raiseload=True)])
    try:
        return work.notes
    except InvalidRequestError:
        return "refused"


def update_a_work_that_is_gone(session: Session) -> tuple[str, bool]:
    """``make_transient_to_detached`` claims a row; one error stands for all classes."""
    work = Work(id=9, title="Reef")
    make_transient_to_detached(work)
    try:
        with session.begin_nested():
            session.add(work)
            work.title = "Fjord"
    except StaleDataError:
        return "Fjord", True
    return work.title, False
