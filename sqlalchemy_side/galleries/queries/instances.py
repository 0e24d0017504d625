"""Objects in Python: what they know of their rows, and of each other."""

import pickle
from typing import Any

from sqlalchemy import and_, delete, inspect, or_, select, update
from sqlalchemy.orm import Session, load_only, make_transient
from sqlalchemy.orm.exc import StaleDataError

from sqlalchemy_side.galleries.models import Exhibition, Medium, Work


def whether_two_loads_are_one_work(session: Session) -> tuple[bool, bool, int]:
    """A session has one object for a row, so equal means identical."""
    statement = select(Work).where(Work.id == 1)
    first, second = session.scalars(statement).one(), session.scalars(statement).one()
    return first == second, hash(first) == hash(second), len({first, second})


def whether_new_works_are_equal(session: Session) -> bool:
    """An object is equal to itself only, stored or not; it can be hashed."""
    first, second = (Work(title="Moth", medium=Medium.OIL, year=1999) for _ in range(2))
    return first == second


def states_of_a_work(session: Session) -> list[tuple[bool, bool]]:
    """``inspect`` returns the state: transient, then pending until the flush, then persistent."""
    work = Work(artist_id=1, title="Cradle", medium=Medium.OIL, year=1930)
    state = inspect(work)
    before = (state.transient, state.persistent)
    session.add(work)
    session.flush()
    return [before, (state.transient, state.persistent)]


def price_before_and_after_a_rise(session: Session) -> list[int]:
    """The history of an attribute has the value of the row, until the next flush."""
    work = session.get_one(Work, 1)
    work.price = (work.price or 0) + 50
    history = inspect(work).attrs.price.history
    return [*history.deleted, *history.added]


def year_after_change_elsewhere(session: Session) -> tuple[int, int]:
    """``update`` changes the session's objects as well; ``synchronize_session`` can forbid it."""
    work = session.get_one(Work, 1)
    statement = update(Work).where(Work.id == 1).values(year=1926)
    session.execute(statement, execution_options={"synchronize_session": False})
    before = work.year
    session.refresh(work, ["year"])
    return before, work.year


def whether_deleted_work_is_there(session: Session) -> bool:
    """``select`` asks the database; ``get`` returns what the session has."""
    work = session.get_one(Work, 5)
    statement = delete(Work).where(Work.id == work.id)
    session.execute(statement, execution_options={"synchronize_session": False})
    return session.scalar(select(Work.id).where(Work.id == 5)) is not None


def save_work_deleted_elsewhere(session: Session) -> bool:
    """A persistent object is updated, never inserted again."""
    work = session.get_one(Work, 5)
    statement = delete(Work).where(Work.id == work.id)
    session.execute(statement, execution_options={"synchronize_session": False})
    try:
        with session.begin_nested():
            work.notes = "Signed."
    except StaleDataError:
        return False
    return True


def columns_not_loaded(session: Session) -> set[str]:
    """``unloaded`` names relationships as well as columns."""
    work = session.get_one(Work, 4, options=[load_only(Work.title)])
    state = inspect(work)
    return state.unloaded & set(state.mapper.column_attrs.keys())


def key_and_value_of_a_work(session: Session) -> tuple[Any, Any, Any]:
    """The key is an attribute of its own."""
    work = session.get_one(Work, 4)
    return work.artist_id, work.gallery_id, work.title


def media_as_shown(session: Session) -> list[str]:
    """The text is a property of the enumeration, written by hand."""
    return [work.medium.label for work in session.scalars(select(Work).order_by(Work.id))]


def whether_pickled_work_is_the_same(session: Session) -> tuple[bool, str]:
    """The restored object is detached; ``merge`` finds the one of the same key."""
    work = session.get_one(Work, 1)
    restored = pickle.loads(pickle.dumps(work))  # noqa: S301 - the bytes are its own
    return session.merge(restored, load=False) is work, restored.title


def copy_work(session: Session) -> tuple[str, int]:
    """``make_transient`` takes the object out of the session, with what it has loaded."""
    work = session.get_one(Work, 1, populate_existing=True)
    make_transient(work)
    work.id = None  # type: ignore[assignment]  # until it is inserted
    work.title = "Winter again"
    session.add(work)
    session.flush()
    return work.title, len(work.showings)


def exhibition_after_each_but_the_last(session: Session) -> list[Exhibition]:
    """It is a query by date and key, with the order of both."""
    day, key = Exhibition.opens, Exhibition.id
    following = []
    for one in session.scalars(select(Exhibition).where(key != 2).order_by(key)):
        later = or_(day > one.opens, and_(day == one.opens, key > one.id))
        statement = select(Exhibition).where(later).order_by(day, key).limit(1)
        following.append(session.scalars(statement).one())
    return following


def exhibition_before_each_but_the_first(session: Session) -> list[Exhibition]:
    """The other way, both comparisons and both orders are reversed."""
    day, key = Exhibition.opens, Exhibition.id
    previous = []
    for one in session.scalars(select(Exhibition).where(key != 3).order_by(key)):
        earlier = or_(day < one.opens, and_(day == one.opens, key < one.id))
        statement = select(Exhibition).where(earlier).order_by(day.desc(), key.desc()).limit(1)
        previous.append(session.scalars(statement).one())
    return previous


def delete_sea_and_count(session: Session) -> dict[str, int]:
    """``session.delete`` counts nothing; the objects that it will delete can be counted."""
    sea = session.get_one(Exhibition, 3)
    showings = len(sea.showings)
    session.delete(sea)
    return {"exhibitions": 1, "showings": showings}
