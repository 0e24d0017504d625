"""Models, their columns, and what the database makes of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Column, MetaData, ScalarResult, String, Table, func, inspect, select
from sqlalchemy.orm import Session, make_transient
from sqlalchemy.schema import CreateTable

from sqlalchemy_side.fields.models import Album, Fruit, Musician


def albums_with_their_artists(session: Session) -> Sequence[tuple[str, str, int]]:
    """The join to the artist is explicit."""
    statement = (
        select(Album.name, Musician.last_name, Album.num_stars)
        .join(Album.artist)
        .order_by(Album.num_stars.desc(), Album.release_date)
    )
    return session.execute(statement).all()


def albums_since_july_18_1960(session: Session) -> ScalarResult[Album]:
    """The comparison uses Python's operator."""
    statement = (
        select(Album).where(Album.release_date >= date(1960, 7, 18)).order_by(Album.release_date)
    )
    return session.scalars(statement)


def numbers_of_albums(session: Session) -> Sequence[tuple[str, int]]:
    """The outer join is explicit; an inner join would drop Art Blakey."""
    statement = (
        select(Musician.last_name, func.count(Album.id))
        .outerjoin(Musician.album_set)
        .group_by(Musician.id, Musician.last_name)
        .order_by(Musician.last_name)
    )
    return session.execute(statement).all()


def save_album(session: Session) -> tuple[Album, Musician]:
    """The relationship takes the object; its key is copied at the flush."""
    artist = session.scalars(select(Musician).where(Musician.last_name == "Blakey")).one()
    album = Album(artist=artist, name="Moanin'", release_date=date(1959, 1, 1), num_stars=5)
    session.add(album)
    return album, album.artist


def types_of_the_columns_of_albums(session: Session) -> dict[str, str]:
    """``Mapped`` sets the type where Python has one; ``mapped_column`` sets the others."""
    dialect = session.get_bind().dialect
    columns = [column for column in inspect(Album).columns if not column.primary_key]
    return {column.name: column.type.compile(dialect).lower() for column in columns}


def text_without_a_length(session: Session) -> str:
    """The table is created; only compiling the statement for the database raises."""
    note: Table = Table("fields_note", MetaData(), Column("text", String))
    return str(CreateTable(note).compile(session.get_bind()))


def fields_of_a_fruit(session: Session) -> list[str]:
    """A class has only the columns that it declares, and at least one of them is a key."""
    return [column.key for column in inspect(Fruit).column_attrs]


def change_the_key_of_a_fruit(session: Session) -> Sequence[Any]:
    """A changed key updates the row; ``make_transient`` removes the object's identity first."""
    fruit = Fruit(name="Apple")
    session.add(fruit)
    session.flush()
    make_transient(fruit)
    fruit.name = "Pear"
    session.add(fruit)
    return session.scalars(select(Fruit.name).order_by(Fruit.name)).all()
