"""Tempting ports to SQLAlchemy that run and return another answer."""

import pickle
from datetime import date
from typing import Any

from sqlalchemy import ScalarResult, delete, exists, extract, select
from sqlalchemy.orm import Session, aliased

from sqlalchemy_side.galleries.models import Artist, Exhibition, Medium, Work


def rules_of_dates_broken_by_year_and_month(session: Session) -> dict[date, list[str]]:
    """Once a month, as the name of the option promises."""
    taken: dict[date, list[str]] = {}
    for opens in (date(2024, 2, 1), date(2024, 3, 31), date(2025, 6, 10), date(2023, 6, 1)):
        year = extract("year", Exhibition.opens) == opens.year
        month = extract("month", Exhibition.opens) == opens.month
        statement = select(
            exists().where(Exhibition.curator == "Lie", year, month).label("curator"),
            exists().where(Exhibition.name == "Snow", year).label("name"),
            exists().where(Exhibition.room == "A", Exhibition.opens == opens).label("room"),
        )
        row = session.execute(statement).mappings().one()
        taken[opens] = [name for name, is_taken in row.items() if is_taken]
    return taken


def whether_deleted_work_is_there_by_get(session: Session) -> bool:
    """``filter(pk=5).exists()`` as ``get``."""
    work = session.get_one(Work, 5)
    statement = delete(Work).where(Work.id == work.id)
    session.execute(statement, execution_options={"synchronize_session": False})
    return session.get(Work, 5) is not None


def whether_pickled_work_is_the_same_by_equality(session: Session) -> tuple[bool, str]:
    """``restored == work``, as in Django."""
    work = session.get_one(Work, 1)
    restored = pickle.loads(pickle.dumps(work))  # noqa: S301 - the bytes are its own
    return restored == work, restored.title


def copy_work_by_key(session: Session) -> tuple[str, int]:
    """``work.pk = None``, word for word."""
    work = session.get_one(Work, 1, populate_existing=True)
    work.id = None  # type: ignore[assignment]  # as in Django
    work.title = "Winter again"
    session.flush()
    return work.title, len(work.showings)


def names_shown_in_order_by_or(session: Session) -> ScalarResult[str]:
    """The logic of the property, written with the columns of the class."""
    shown = Artist.pseudonym or Artist.first_name + " " + Artist.last_name
    return session.scalars(select(shown).order_by(shown))


def artists_and_works_of_ink_by_where(session: Session) -> Any:
    """``filter`` after ``LEFT JOIN``."""
    ink = aliased(Work)
    statement = select(Artist.first_name, ink.title).outerjoin(ink, ink.artist_id == Artist.id)
    return session.execute(statement.where(ink.medium == Medium.INK).order_by(Artist.id))


def whether_there_are_works_before_1925_by_result(session: Session) -> bool:
    """``if queryset:`` as ``if result:``."""
    return bool(session.scalars(select(Work).where(Work.year < 1925)))


def prices_and_titles_read_twice_from_result(session: Session) -> tuple[int, set[str]]:
    """Two loops over one queryset, as two loops over one result."""
    rows = session.scalars(select(Work).where(Work.price.is_not(None)))
    return sum(work.price or 0 for work in rows), {work.title for work in rows}


def titles_and_years_by_name_by_scalars(session: Session) -> ScalarResult[str]:
    """``values_list("title", "year")`` by the method that also returns objects."""
    statement = select(Work.title, Work.year).where(Work.price.is_not(None)).order_by(Work.id)
    return session.scalars(statement)


def single_works_of_two_titles_by_scalar(session: Session) -> list[str | None]:
    """``get`` as the method that returns a single value."""
    titles = ("Moth", "Winter")
    return [session.scalar(select(Work.title).where(Work.title == title)) for title in titles]
