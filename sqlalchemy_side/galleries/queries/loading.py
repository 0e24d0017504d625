"""When related rows and columns are loaded, and with how many statements."""

from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import (
    Session,
    aliased,
    contains_eager,
    defaultload,
    defer,
    immediateload,
    joinedload,
    raiseload,
    selectinload,
    subqueryload,
    undefer,
    with_loader_criteria,
)

from sqlalchemy_side.galleries.models import Artist, Exhibition, Gallery, Medium, Showing, Work


def works_with_mentors_and_galleries(
    session: Session,
) -> list[tuple[str, str, str | None, str | None]]:
    """``joinedload`` uses outer joins, unless ``innerjoin`` promises that there is a row."""
    with_mentor = joinedload(Work.artist, innerjoin=True).joinedload(Artist.mentor)
    statement = select(Work).options(with_mentor, joinedload(Work.gallery)).order_by(Work.id)
    return [
        (
            work.title,
            work.artist.last_name,
            work.artist.mentor.last_name if work.artist.mentor else None,
            work.gallery.name if work.gallery else None,
        )
        for work in session.scalars(statement)
    ]


def works_with_galleries_one_by_one(session: Session) -> list[tuple[int, str | None]]:
    """A lazy load of a known key takes the object from the session, without a statement."""
    rows = session.scalars(select(Work).order_by(Work.id))
    return [(work.year, work.gallery.name if work.gallery else None) for work in rows]


def statements_with_and_without_joined_galleries(session: Session) -> tuple[int, int, list[str]]:
    """A listener counts statements; without ``expunge_all`` the gallery would be known."""
    statements: list[str] = []

    def count(_connection: Any, _cursor: Any, sql: str, *_: Any) -> None:
        statements.append(sql)

    works = select(Work).where(Work.id == 1)
    connection = session.connection()
    event.listen(connection, "before_cursor_execute", count)
    loaded = session.scalars(works.options(joinedload(Work.gallery))).all()
    names = [str(work.gallery) for work in loaded]
    together = len(statements)
    session.expunge_all()
    names += [str(work.gallery) for work in session.scalars(works)]
    event.remove(connection, "before_cursor_execute", count)
    return together, len(statements) - together, names


def refuse_to_load_a_gallery(session: Session) -> str:
    """``raiseload`` refuses one relationship of the objects of one statement."""
    work = session.get_one(Work, 1, options=[raiseload(Work.gallery)])
    return str(work.gallery)


def refuse_to_load_notes(session: Session) -> str:
    """``defer`` has an argument for the same."""
    work = session.get_one(Work, 1, options=[defer(Work.notes, raiseload=True)])
    return work.notes


def works_with_known_galleries(session: Session) -> list[tuple[int, str | None]]:
    """``sql_only`` allows what the session has already, if something still refers to it."""
    _known = session.scalars(select(Gallery).where(Gallery.city == "Oslo")).all()
    names: list[tuple[int, str | None]] = []
    statement = select(Work).options(raiseload(Work.gallery, sql_only=True)).order_by(Work.id)
    for work in session.scalars(statement):
        try:
            names.append((work.year, work.gallery.name if work.gallery else None))
        except InvalidRequestError:
            names.append((work.year, None))
    return names


def exhibitions_with_works_and_artists(session: Session) -> dict[str, set[tuple[str, str]]]:
    """Each relationship along the path has its option, the association object included."""
    with_works = selectinload(Exhibition.showings).selectinload(Showing.work)
    rows = session.scalars(select(Exhibition).options(with_works.selectinload(Work.artist)))
    return {
        f"{row.name} {row.opens.year}": {(work.title, work.artist.last_name) for work in row.works}
        for row in rows
    }


def artists_with_works_in_order_of_titles(session: Session) -> list[tuple[str, list[str]]]:
    """``contains_eager`` keeps the order of the rows, which an outer join has not left out."""
    statement = select(Artist).outerjoin(Artist.works).options(contains_eager(Artist.works))
    rows = session.scalars(statement.order_by(Artist.id, Work.title)).unique()
    return [(artist.first_name, [work.title for work in artist.works]) for artist in rows]


def artists_with_works_for_sale(session: Session) -> list[tuple[str, set[str]]]:
    """``and_`` filters the list itself, for as long as the session has the artist."""
    for_sale = selectinload(Artist.works.and_(Work.price.is_not(None)))
    rows = session.scalars(select(Artist).options(for_sale).order_by(Artist.id))
    return [(artist.first_name, {work.title for work in artist.works}) for artist in rows]


def artists_and_galleries_with_oil_only(
    session: Session,
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """One criterion applies to a class wherever a statement loads it."""
    oil = with_loader_criteria(Work, Work.medium == Medium.OIL)
    artists = session.scalars(select(Artist).options(selectinload(Artist.works), oil))
    galleries = session.scalars(select(Gallery).options(selectinload(Gallery.works), oil))
    return (
        {artist.first_name: {work.title for work in artist.works} for artist in artists},
        {
            gallery.name: {f"{work.title} {work.year}" for work in gallery.works}
            for gallery in galleries
        },
    )


def works_of_artists_already_loaded(session: Session) -> dict[str, int]:
    """A statement with an option fills what its objects have not loaded yet."""
    statement = select(Artist).where(Artist.id < 4)
    artists = session.scalars(statement).all()
    session.scalars(statement.options(selectinload(Artist.works))).all()
    return {artist.first_name: len(artist.works) for artist in artists}


def works_per_gallery_of_oslo(session: Session) -> dict[str, int]:
    """``subqueryload`` repeats the statement of the galleries inside the second one."""
    statement = select(Gallery).where(Gallery.city == "Oslo").options(subqueryload(Gallery.works))
    return {gallery.name: len(gallery.works) for gallery in session.scalars(statement)}


def mentors_loaded_at_once(session: Session) -> list[tuple[str, bool]]:
    """``immediateload`` is a lazy load that does not wait: a statement for each mentor."""
    statement = select(Artist).where(Artist.mentor_id.is_not(None)).order_by(Artist.id)
    rows = session.scalars(statement.options(immediateload(Artist.mentor)))
    return [(artist.first_name, "mentor" not in inspect(artist).unloaded) for artist in rows]


def dear_works_with_their_galleries(session: Session) -> list[tuple[int, str]]:
    """``contains_eager`` takes the galleries from the join that the condition needs."""
    statement = select(Work).join(Work.gallery).where(Work.price > 300, Gallery.city == "Oslo")
    rows = session.scalars(statement.options(contains_eager(Work.gallery)))
    return [(work.year, work.gallery.name) for work in rows if work.gallery]


def pupils_and_mentors_of_another_name(session: Session) -> Any:
    """The second role of the table is an ``aliased`` class, with a name of its own."""
    mentor = aliased(Artist)
    statement = select(Artist.last_name, mentor.last_name).join(Artist.mentor.of_type(mentor))
    statement = statement.where(Artist.last_name != mentor.last_name).order_by(Artist.id)
    return session.execute(statement)


def works_with_names_of_artists_only(session: Session) -> list[tuple[int, Artist]]:
    """``defaultload`` leads to the columns, and leaves open when the artist is loaded."""
    brief = defaultload(Work.artist).load_only(Artist.first_name, Artist.last_name)
    statement = select(Work).where(Work.year >= 1960).options(brief).order_by(Work.id)
    return [(work.year, work.artist) for work in session.scalars(statement)]


def notes_read_one_by_one(session: Session) -> list[str]:
    """A deferred column is loaded for one object at a time."""
    statement = select(Work).where(Work.medium == Medium.OIL).options(defer(Work.notes))
    return [work.notes for work in session.scalars(statement.order_by(Work.id))]


def histories_of_galleries(session: Session) -> list[str]:
    """``undefer`` loads what the mapping leaves out."""
    statement = select(Gallery).options(undefer(Gallery.history)).order_by(Gallery.id)
    return [gallery.history for gallery in session.scalars(statement)]
