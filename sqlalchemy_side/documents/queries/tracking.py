"""Values that are changed in place: what a session finds out."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.coding import Place, Size
from sqlalchemy_side.documents.models import Crate


def change_a_key_in_place(session: Session) -> Any:
    """``MutableDict`` marks the attribute as changed when a key is set or deleted."""
    west = session.scalars(select(Crate).where(Crate.name == "West")).one()
    west.handling["degrees"] = 25
    del west.handling["fragile"]
    session.flush()
    session.refresh(west)
    return west.handling


def change_a_key_inside_a_key(session: Session) -> Any:
    """The value of a key is a plain dict, so the change is announced by hand."""
    north = session.scalars(select(Crate).where(Crate.name == "North")).one()
    north.handling["note"]["author"] = "Cy"
    north.handling.changed()
    session.flush()
    session.refresh(north)
    return north.handling["note"]["author"]


def pack_the_south_crate(session: Session) -> Any:
    """``MutableList`` knows every method that changes a list."""
    south = session.scalars(select(Crate).where(Crate.name == "South")).one()
    south.contents.extend(["lute", "harp"])
    south.contents.sort()
    session.flush()
    session.refresh(south)
    return south.contents


def move_stickers(session: Session) -> Any:
    """``MutableSet`` knows those of a set."""
    north, _, west = session.scalars(select(Crate).order_by(Crate.id))
    north.stickers.discard("glass")
    west.stickers.add("glass")
    return [
        set(stickers) for stickers in session.scalars(select(Crate.stickers).order_by(Crate.id))
    ]


def move_the_south_crate(session: Session) -> Any:
    """A class of one's own announces its changes, if it inherits from ``Mutable``."""
    south = session.scalars(select(Crate).where(Crate.name == "South")).one()
    south.place.shelf = 9
    session.flush()
    session.refresh(south)
    return {"room": south.place.room, "shelf": south.place.shelf}


def widen_the_west_crate(session: Session) -> Any:
    """``MutableComposite`` is the same for several columns."""
    west = session.scalars(select(Crate).where(Crate.name == "West")).one()
    west.size.width = 50
    return session.execute(select(Crate.width, Crate.height).where(Crate.name == "West")).one()


def crate_without_contents(session: Session) -> Any:
    """``default`` is a function as well."""
    crate = Crate(name="East", place=Place("C", 1), size=Size(1, 1))
    session.add(crate)
    session.flush()
    session.refresh(crate)
    return crate.contents, crate.handling, set(crate.stickers)
