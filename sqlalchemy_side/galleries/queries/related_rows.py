"""Adding, setting and clearing related rows."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, event, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.galleries.models import Artist, Exhibition, Gallery, Medium, Showing, Work


def get_winter_or_add_it_to_an_artist(session: Session) -> list[tuple[str, int, bool]]:
    """A query, and an object if it finds none; a savepoint would guard against others."""
    ida = session.get_one(Artist, 1)
    found = []
    for title in ("Winter", "Dawn"):
        statement = select(Work).where(Work.artist == ida, Work.title == title)
        work = session.scalars(statement).one_or_none()
        created = work is None
        if work is None:
            work = Work(artist_id=ida.id, title=title, medium=Medium.INK, year=1940)
            session.add(work)
        found.append((work.title, work.year, created))
    return found


def update_winter_or_add_it_to_an_artist(session: Session) -> list[tuple[str, int, bool]]:
    """The same query, and one assignment for both cases."""
    ida = session.get_one(Artist, 1)
    saved = []
    for title in ("Winter", "Dawn"):
        statement = select(Work).where(Work.artist == ida, Work.title == title)
        work = session.scalars(statement.with_for_update()).one_or_none()
        created = work is None
        if work is None:
            work = Work(artist_id=ida.id, title=title, medium=Medium.INK)
            session.add(work)
        work.year = 1940
        saved.append((work.title, work.year, created))
    return saved


def set_works_of_a_gallery(session: Session) -> list[Work]:
    """The collection is assigned; the flush updates the keys that differ."""
    hall = session.get_one(Gallery, 1)
    hall.works = list(session.scalars(select(Work).where(Work.id < 3).order_by(Work.id)))
    return hall.works


def clear_works_of_a_gallery(session: Session) -> ScalarResult[int]:
    """An ``update`` is one statement; ``hall.works.clear()`` would load the works first."""
    hall = session.get_one(Gallery, 1)
    session.execute(update(Work).where(Work.gallery == hall).values(gallery_id=None))
    statement = select(Work.year).where(Work.gallery_id.is_(None))
    return session.scalars(statement.order_by(Work.year))


def add_new_work_to_a_gallery(session: Session) -> list[str]:
    """What is appended to a collection is saved with it, by the cascade of the relationship."""
    quay = session.get_one(Gallery, 2)
    quay.works.append(Work(artist_id=1, title="Reef", medium=Medium.INK, year=1932))
    return [work.title for work in quay.works]


def remove_work_from_a_gallery(session: Session) -> list[int]:
    """Without ``delete-orphan``, removing sets the key to NULL."""
    hall = session.get_one(Gallery, 1)
    hall.works.remove(min(hall.works, key=lambda work: work.year))
    return [work.year for work in hall.works]


def get_works_for_an_exhibition(session: Session) -> list[tuple[str, int]]:
    """The row between is an object with its own values."""
    snow = session.get_one(Exhibition, 1)
    for title in ("Winter", "Dawn"):
        of_ida = (Work.artist_id == 1, Work.title == title)
        statement = select(Work).join(Work.showings).where(Showing.exhibition == snow, *of_ida)
        if session.scalars(statement).one_or_none() is None:
            work = Work(artist_id=1, title=title, medium=Medium.INK, year=1940)
            snow.showings.append(Showing(work=work, wall=5))
    rows = select(Work.title, Showing.wall).join(Showing.work)
    rows = rows.where(Showing.exhibition == snow, Work.artist_id == 1).order_by(Showing.id)
    return [(title, wall) for title, wall in session.execute(rows)]


def set_works_of_an_exhibition(session: Session) -> Sequence[tuple[str, int]]:
    """Objects between that are kept stay in the collection; orphans are deleted."""
    snow = session.get_one(Exhibition, 1)
    works = session.scalars(select(Work).where(Work.id < 3)).all()
    kept = [showing for showing in snow.showings if showing.work in works]
    shown = {showing.work for showing in kept}
    new = [Showing(work=work, wall=7) for work in works if work not in shown]
    snow.showings = [*kept, *new]
    return [(showing.work.title, showing.wall) for showing in snow.showings]


def add_work_to_an_exhibition(session: Session) -> list[tuple[str, int]]:
    """``association_proxy`` takes the work, and its ``creator`` makes the object between."""
    ice = session.get_one(Exhibition, 4)
    ice.works.append(session.get_one(Work, 4))
    session.flush()
    return [(showing.work.title, showing.wall) for showing in ice.showings]


def works_saved_as_they_are_taken_down(session: Session) -> list[int]:
    """The flush of objects sends events; the statement ``update`` sends none for each row."""
    saved: list[int] = []

    def note(session: Session, _context: object) -> None:
        saved.extend(work.id for work in session.dirty if isinstance(work, Work))

    event.listen(session, "after_flush", note)
    hall, quay = session.get_one(Gallery, 1), session.get_one(Gallery, 2)
    session.execute(update(Work).where(Work.gallery == quay).values(gallery_id=None))
    hall.works.remove(session.get_one(Work, 1))
    session.flush()
    hall.works.clear()
    session.flush()
    return saved


def works_saved_as_all_are_hung_anew(session: Session) -> list[int]:
    """A query between two changes flushes the first of them."""
    saved: list[int] = []

    def note(session: Session, _context: object) -> None:
        saved.extend(work.id for work in session.dirty if isinstance(work, Work))

    event.listen(session, "after_flush", note)
    hall = session.get_one(Gallery, 1)
    hall.works.clear()
    hall.works = list(session.scalars(select(Work).where(Work.id.in_((3, 4)))))
    session.flush()
    return saved


def raise_price_of_shown_works_or_add_them(
    session: Session,
) -> list[tuple[str, int | None, bool]]:
    """A query along the relationship, and both objects if it finds none."""
    sea = session.get_one(Exhibition, 2)
    saved: list[tuple[str, int | None, bool]] = []
    for title, price in (("Harbour", 750), ("Gale", 100)):
        shown = select(Work).join(Work.showings).where(Showing.exhibition == sea)
        work = session.scalars(shown.where(Work.title == title).with_for_update()).one_or_none()
        created = work is None
        if work is None:
            work = Work(artist_id=3, title=title, medium=Medium.INK, year=1940)
            sea.showings.append(Showing(work=work, wall=4))
        work.price = price
        saved.append((work.title, work.price, created))
    return saved
