"""When a query asks the database, and for which of its rows."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, and_, exists, false, not_, or_, select
from sqlalchemy.exc import MultipleResultsFound
from sqlalchemy.orm import Session, selectinload

from sqlalchemy_side.galleries.models import Gallery, Medium, Work


def whether_there_are_works_before_1925(session: Session) -> bool:
    """``exists`` is an expression, which a statement selects."""
    return session.scalars(select(exists().where(Work.year < 1925))).one()


def titles_of_ink_if_any(session: Session) -> list[str]:
    """A result is always true; the list of its rows is not."""
    statement = select(Work).where(Work.medium == Medium.INK).order_by(Work.id)
    rows = session.scalars(statement).all()
    if rows:
        return [work.title for work in rows]
    return []


def prices_and_titles_read_twice(session: Session) -> tuple[int, set[str]]:
    """A result can be read once; ``all`` keeps its rows in a list."""
    rows = session.scalars(select(Work).where(Work.price.is_not(None))).all()
    return sum(work.price or 0 for work in rows), {work.title for work in rows}


def titles_and_years_by_name(session: Session) -> list[str]:
    """Rows of several columns are named tuples; ``scalars`` would return the first column."""
    statement = select(Work.title, Work.year).where(Work.price.is_not(None)).order_by(Work.id)
    return [f"{row.title} {row.year}" for row in session.execute(statement)]


def cities_of_two_galleries(session: Session) -> dict[str, str]:
    """A dictionary is made of the rows."""
    rows = session.scalars(select(Gallery).where(Gallery.name.in_(["Quay", "Attic"])))
    return {gallery.name: gallery.city for gallery in rows}


def first_and_last_year_by_key(session: Session) -> list[int]:
    """``first`` of a result adds neither order nor limit, so both are written."""
    first = session.scalars(select(Work).order_by(Work.id).limit(1)).one_or_none()
    last = session.scalars(select(Work).order_by(Work.id.desc()).limit(1)).one_or_none()
    return [work.year for work in (first, last) if work]


def earliest_and_latest_work(session: Session) -> tuple[str, str]:
    """An order in each direction; ``one`` raises if there is no row."""
    ink = select(Work).where(Work.medium == Medium.INK).limit(1)
    earliest = session.scalars(ink.order_by(Work.year)).one()
    latest = session.scalars(ink.order_by(Work.year.desc())).one()
    return earliest.title, latest.title


def single_works_of_two_titles(session: Session) -> list[str | None]:
    """``one`` reads a second row, and raises if there is one."""
    titles: list[str | None] = []
    for title in ("Moth", "Winter"):
        try:
            titles.append(session.scalars(select(Work).where(Work.title == title)).one().title)
        except MultipleResultsFound:
            titles.append(None)
    return titles


def every_second_of_four_works(session: Session) -> list[int]:
    """The limit is the database's, the step is Python's."""
    return [work.year for work in session.scalars(select(Work).order_by(Work.year).limit(4))][::2]


def artists_of_works_in_pieces(session: Session) -> list[tuple[int, str]]:
    """``yield_per`` loads the artists for each piece too; what is referred to stays in memory."""
    statement = select(Work).options(selectinload(Work.artist)).order_by(Work.id)
    rows = session.scalars(statement.execution_options(yield_per=2))
    return [(work.year, work.artist.first_name) for work in rows]


def works_of_no_kind(session: Session) -> ScalarResult[Work]:
    """``false`` is a condition of which every database knows a form."""
    return session.scalars(select(Work).where(false()))


def whether_galleries_show_winter_of_1925(session: Session) -> tuple[bool, bool]:
    """The collection is loaded, and ``in`` compares its objects."""
    winter = session.get_one(Work, 1)
    hall, quay = session.scalars(select(Gallery).order_by(Gallery.id).limit(2))
    return winter in hall.works, winter in quay.works


def works_of_oil_and_recent(session: Session) -> tuple[Sequence[int], ...]:
    """Conditions are combined, not statements."""
    oil, recent = Work.medium == Medium.OIL, Work.year >= 1960
    both = and_(oil, recent)
    single = and_(or_(oil, recent), not_(both))
    return tuple(
        session.scalars(select(Work.year).where(condition).order_by(Work.year)).all()
        for condition in (or_(oil, recent), both, single)
    )
