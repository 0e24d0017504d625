"""What happens to rows that refer to a deleted one, and to the objects in memory."""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, ScalarResult, delete, inspect, select, update
from sqlalchemy.orm import Session, joinedload

from sqlalchemy_side.relationships.models import (
    Album,
    Article,
    Artist,
    Bookmark,
    Car,
    Choice,
    Factory,
    KitCar,
    Manufacturer,
    Person,
    Place,
    Poll,
    Site,
    Song,
    Visit,
)
from sqlalchemy_side.relationships.models.people import person_follows, person_friends


def delete_lotus(session: Session) -> tuple[list[str], list[str]]:
    """The session carries out ``cascade="all"``: it loads the lists and deletes their objects."""
    session.delete(session.scalars(select(Manufacturer).filter_by(code="LOT")).one())
    cars = session.scalars(select(Car.name).order_by(Car.id))
    return list(cars), list(session.scalars(select(KitCar.name)))


def delete_lotus_by_statement(session: Session) -> None:
    """A statement does not cascade: the database refuses, at once or at the commit."""
    session.execute(delete(Manufacturer).where(Manufacturer.code == "LOT"))


def delete_artist_one_counted(session: Session) -> dict[str, int]:
    """A flush counts nothing; statements do, one for each class, referring rows first."""
    artist = session.scalars(select(Artist).filter_by(name="artist one")).one()
    statements = {
        "Song": delete(Song).where(Song.artist == artist),
        "Album": delete(Album).where(Album.artist == artist),
        "Artist": delete(Artist).where(Artist.id == artist.id),
    }
    results = {name: session.execute(statement) for name, statement in statements.items()}
    return {name: cast(CursorResult[Any], result).rowcount for name, result in results.items()}


def delete_polls_of_example_org(session: Session) -> list[str]:
    """The cascade works on objects, so the polls are loaded and deleted one by one."""
    statement = select(Poll).where(Poll.site.has(domain="example.org"))
    for poll in session.scalars(statement):
        session.delete(poll)
    return [choice.text for choice in session.scalars(select(Choice).order_by(Choice.id))]


def delete_place_with_restaurant(session: Session) -> ScalarResult[str]:
    """A one-to-one cascades like a list."""
    session.delete(session.scalars(select(Place).filter_by(name="Luigi's")).one())
    return session.scalars(select(Place.name).join(Place.restaurant))


def delete_audi(session: Session) -> None:
    """The session leaves the factories alone, so the database protects them."""
    session.delete(session.scalars(select(Manufacturer).filter_by(code="AUD")).one())


def factories_that_protect_audi(session: Session) -> list[Factory]:
    """The database's error names only the constraint; the list shows the obstacles."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="AUD")).one()
    return manufacturer.factories


def delete_audi_after_its_factories(session: Session) -> list[str]:
    """The order of the deletions in one flush follows the relationships."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="AUD")).one()
    for factory in manufacturer.factories:
        session.delete(factory)
    session.delete(manufacturer)
    return [car.name for car in session.scalars(select(Car).order_by(Car.id))]


def delete_album_one(session: Session) -> None:
    """The session leaves the songs alone: the database restricts."""
    session.delete(session.scalars(select(Album).filter_by(title="album one")).one())


def delete_artist_two(session: Session) -> None:
    """The cascade deletes the album, and the database finds the other artist's song."""
    session.delete(session.scalars(select(Artist).filter_by(name="artist two")).one())


def delete_artist_one(session: Session) -> tuple[list[str], list[str]]:
    """The flush deletes songs before albums, so the database does not object."""
    session.delete(session.scalars(select(Artist).filter_by(name="artist one")).one())
    albums, songs = session.scalars(select(Album)), session.scalars(select(Song))
    return [album.title for album in albums], [song.title for song in songs]


def delete_edsger(session: Session) -> list[str]:
    """Without a cascade the session loads the list and sets the references to NULL."""
    session.delete(session.scalars(select(Person).filter_by(name="Edsger")).one())
    statement = select(Person).where(Person.mentor_id.is_(None)).order_by(Person.id)
    return [person.name for person in session.scalars(statement)]


def delete_alan(session: Session) -> Sequence[tuple[str, str | None]]:
    """Deletion ignores a relation without a reverse side, so it is updated by hand."""
    person = session.scalars(select(Person).filter_by(name="Alan")).one()
    session.execute(
        update(Article).where(Article.staff_member == person).values(staff_member_id=None)
    )
    session.delete(person)
    statement = select(Article.headline, Person.name).outerjoin(Article.staff_member)
    return session.execute(statement.order_by(Article.id)).all()


def delete_example_org(session: Session) -> Sequence[tuple[str, str]]:
    """No cascade sets a default, and the column's own is for INSERT, so it is repeated."""
    site = session.scalars(select(Site).filter_by(domain="example.org")).one()
    session.execute(update(Poll).where(Poll.site == site).values(site_id=1))
    session.delete(site)
    statement = select(Poll.question, Site.domain).join(Poll.site).order_by(Poll.id)
    return session.execute(statement).all()


def delete_grace(session: Session) -> Sequence[tuple[str, str]]:
    """No cascade calls a function: the substitute is found or created, and set, by hand."""
    person = session.scalars(select(Person).filter_by(name="Grace")).one()
    deleted = session.scalars(select(Person).filter_by(name="deleted")).one_or_none()
    for article in person.articles.copy():
        article.author = deleted = deleted or Person(name="deleted")
    session.execute(
        update(Article).where(Article.staff_member == person).values(staff_member_id=None)
    )
    session.delete(person)
    statement = select(Article.headline, Person.name).join(Article.author).order_by(Article.id)
    return session.execute(statement).all()


def delete_visited_place(session: Session) -> None:
    """``passive_deletes="all"`` leaves it to the database, at once or at the commit."""
    session.delete(session.scalars(select(Place).filter_by(name="Ace Hardware")).one())


def delete_place_after_moving_its_visits(session: Session) -> list[str]:
    """What the session leaves undone is done by hand."""
    place = session.scalars(select(Place).filter_by(name="Ace Hardware")).one()
    other = session.scalars(select(Place).filter_by(name="Old Mill")).one()
    session.execute(update(Visit).where(Visit.place == place).values(place_id=other.id))
    session.delete(place)
    statement = select(Visit).options(joinedload(Visit.place)).order_by(Visit.id)
    return [visit.place.name for visit in session.scalars(statement)]


def delete_bookmarked_place(session: Session) -> tuple[list[int], bool]:
    """A relationship needs no foreign key in the database, which then does nothing either."""
    session.delete(session.scalars(select(Place).filter_by(name="Old Mill")).one())
    bookmarks = session.scalars(select(Bookmark.place_id).order_by(Bookmark.id))
    still = select(select(Place).filter_by(name="Old Mill").exists())
    return list(bookmarks), session.scalars(still).one()


def state_of_a_deleted_object(session: Session) -> tuple[bool, bool, str]:
    """The object keeps its key; its state shows the deletion, from the flush to the commit."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="LOT")).one()
    before = inspect(manufacturer).deleted
    session.delete(manufacturer)
    session.flush()
    return before, inspect(manufacturer).deleted, manufacturer.name


def refresh_car_of_deleted_manufacturer(session: Session) -> None:
    """An object that the cascade deleted is no longer in the session."""
    car = session.scalars(select(Car).filter_by(name="Elise")).one()
    session.delete(session.scalars(select(Manufacturer).filter_by(code="LOT")).one())
    session.flush()
    session.refresh(car)


def mentor_id_held_by_pupil(session: Session) -> tuple[int | None, int | None]:
    """The session sets the reference of the object that it holds, and so of the row."""
    pupil = session.scalars(select(Person).filter_by(name="Frank")).one()
    before = pupil.mentor_id
    session.delete(session.scalars(select(Person).filter_by(name="Edsger")).one())
    session.flush()
    return before, pupil.mentor_id


def cars_held_by_their_maker(session: Session) -> list[str]:
    """A loaded list keeps a deleted object until it is expired."""
    manufacturer = session.scalars(select(Manufacturer).filter_by(code="LOT")).one()
    session.delete(next(car for car in manufacturer.car_set if car.name == "Elise"))
    session.expire(manufacturer, ["car_set"])
    return [car.name for car in manufacturer.car_set]


def delete_alan_with_friendships(
    session: Session,
) -> tuple[Sequence[tuple[int, int]], Sequence[tuple[int, int]]]:
    """Each relationship of the class deletes its association rows, so each end needs one."""
    person = session.scalars(select(Person).filter_by(name="Alan")).one()
    session.execute(
        update(Article).where(Article.staff_member == person).values(staff_member_id=None)
    )
    session.delete(person)
    # Before version 2.1, a select of tables alone flushes nothing.
    session.flush()
    friends, follows = (
        select(between.c.from_person_id, between.c.to_person_id)
        for between in (person_friends, person_follows)
    )
    return session.execute(friends).all(), session.execute(follows).all()
