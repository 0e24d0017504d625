"""Documents that are replaced, and changed by the database."""

from typing import Any

from sqlalchemy import JSON, ColumnElement, ScalarResult, func, select, type_coerce, update
from sqlalchemy.dialects.postgresql import JSONB, array
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from sqlalchemy_side.documents.models import Card, Crate


def remove_details_of_dial(session: Session) -> ScalarResult[str]:
    """None is NULL, because the type of the column has ``none_as_null``."""
    session.execute(update(Card).where(Card.title == "Dial").values(details=None))
    return session.scalars(select(Card.title).where(Card.details.is_(None)).order_by(Card.id))


def set_details_of_dial_to_null(session: Session) -> ScalarResult[str]:
    """``JSON.NULL`` is JSON's null."""
    session.execute(update(Card).where(Card.title == "Dial").values(details=JSON.NULL))
    return session.scalars(select(Card.title).where(Card.details == JSON.NULL).order_by(Card.id))


def sell_the_fan(session: Session) -> Any:
    """A change inside a value is only written if the attribute is marked as changed."""
    fan = session.scalars(select(Card).where(Card.title == "Fan")).one()
    fan.details["sold"] = 1925
    flag_modified(fan, "details")
    return session.scalars(select(Card.details["sold"]).where(Card.title == "Fan")).one()


def replace_details_of_idol(session: Session) -> Any:
    """A document is a value like any other."""
    details = {"maker": None, "parts": [1, {"two": 2.5}]}
    session.execute(update(Card).where(Card.title == "Idol").values(details=details))
    return session.scalars(select(Card.details).where(Card.title == "Idol")).one()


def rename_cards_to_their_maker(session: Session) -> ScalarResult[str]:
    """``as_string`` is an expression of text."""
    maker = Card.details["maker"].as_string()
    session.execute(update(Card).where(Card.id <= 2).values(title=maker))
    return session.scalars(select(Card.title).where(Card.id <= 2).order_by(Card.id))


def warm_the_west_crate(session: Session) -> Any:
    """``func`` calls the function of the database, which only sets the key."""
    if session.get_bind().dialect.name == "postgresql":
        warmer = func.jsonb_set(Crate.handling, array(["degrees"]), type_coerce(21, JSONB))
    else:
        warmer = func.json_set(Crate.handling, "$.degrees", 21)
    session.execute(update(Crate).where(Crate.name == "West").values(handling=warmer))
    return session.scalars(select(Crate.handling).where(Crate.name == "West")).one()


def forget_the_note(session: Session) -> ScalarResult[Any]:
    """``delete_path`` of ``JSONB`` is ``#-``."""
    if session.get_bind().dialect.name == "postgresql":
        rest = type_coerce(Crate.handling, JSONB).delete_path(["note", "author"])
    else:
        rest = func.json_remove(Crate.handling, "$.note.author")
    session.execute(update(Crate).values(handling=rest))
    return session.scalars(select(Crate.handling).order_by(Crate.id))


def merge_handlings(session: Session) -> ScalarResult[Any]:
    """``+`` of ``JSONB`` is ``||``; the others have a function."""
    keys = {"fragile": True, "upright": True}
    merged: ColumnElement[Any]
    match session.get_bind().dialect.name:
        case "sqlite":
            merged = func.json_patch(Crate.handling, type_coerce(keys, JSON))
        case "mariadb":
            merged = func.json_merge_patch(Crate.handling, type_coerce(keys, JSON))
        case _:
            merged = type_coerce(Crate.handling, JSONB) + type_coerce(keys, JSONB)
    session.execute(update(Crate).values(handling=merged))
    return session.scalars(select(Crate.handling).order_by(Crate.id))


def name_the_maker_of_fan(session: Session) -> ScalarResult[str]:
    """``index_property`` sets the key, marks the change, and is the key in a query."""
    fan = session.scalars(select(Card).where(Card.title == "Fan")).one()
    fan.maker = "Eva"
    return session.scalars(select(Card.title).where(Card.maker.as_string() == "Eva"))


def makers_by_attribute(session: Session) -> list[str | None]:
    """``index_property`` has a default for no document and for a missing key."""
    cards = select(Card).where(Card.title.in_(["Astrolabe", "Dial", "Lute"]))
    return [card.maker for card in session.scalars(cards.order_by(Card.id))]
