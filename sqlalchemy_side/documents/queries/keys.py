"""Keys and indexes of a document: how they are written, and what they are compared with."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ScalarResult, func, select, type_coerce
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card, Crate


def cards_by_maker(session: Session) -> ScalarResult[str]:
    """``as_string`` is the text of a value, without the quotes of JSON."""
    is_by_him = Card.details["maker"].as_string() == "Ibn Omar"
    return session.scalars(select(Card.title).where(is_by_him))


def cards_of_a_year(session: Session) -> ScalarResult[str]:
    """``as_integer`` casts the text of a value to a number."""
    is_meant = Card.details["year"].as_integer() == 1750
    return session.scalars(select(Card.title).where(is_meant))


def cards_from_a_city(session: Session) -> ScalarResult[str]:
    """Several keys are a path."""
    is_there = Card.details["place", "city"].as_string() == "Toledo"
    return session.scalars(select(Card.title).where(is_there))


def cards_with_a_second_part(session: Session) -> ScalarResult[str]:
    """A number in a path is an index, from zero."""
    is_meant = Card.details["parts", 1].as_string() == "mater"
    return session.scalars(select(Card.title).where(is_meant))


def makers_inside_arrays(session: Session) -> ScalarResult[str]:
    """Indexes and keys may follow each other."""
    is_meant = Card.details[3, "maker"].as_string() == "Anna Kos"
    return session.scalars(select(Card.title).where(is_meant))


def last_items_of_globe(session: Session) -> Sequence[tuple[Any, Any]]:
    """A value that is neither declared as text nor as number is decoded."""
    items = select(Card.details[1], Card.details[4, 1]).where(Card.title == "Globe")
    return session.execute(items).all()


def parts_of_the_first_cards(session: Session) -> ScalarResult[Any]:
    """``as_json`` is what a value is without it, so it only shows what is meant."""
    parts = Card.details["parts"].as_json()
    return session.scalars(select(parts).order_by(Card.id).limit(4))


def signatures(session: Session) -> list[Any]:
    """The documents are read whole: on SQLite, a key alone has lost the type of its value."""
    documents = session.scalars(select(Card.details).order_by(Card.id).limit(4))
    return [document["signed"] for document in documents if document]


def signed_cards(session: Session) -> ScalarResult[str]:
    """JSON is compared with types by a function or operator of each database."""
    match session.get_bind().dialect.name:
        case "sqlite":
            is_signed = func.json_type(Card.details, "$.signed") == "true"
        case "mariadb":
            is_signed = func.json_contains(Card.details, '{"signed": true}')
        case _:
            is_signed = type_coerce(Card.details, JSONB).contains({"signed": True})
    return session.scalars(select(Card.title).where(is_signed))


def cards_of_a_room_by_text(session: Session) -> ScalarResult[str]:
    """Without ``as_string``, the value is compared as JSON."""
    is_meant = Card.details["place", "room"] == "3"
    return session.scalars(select(Card.title).where(is_meant))


def cards_with_a_number_as_key(session: Session) -> ScalarResult[str]:
    """A text in brackets is a key, even if it looks like an index."""
    has_key = Card.details["7"].as_string().is_not(None)
    return session.scalars(select(Card.title).where(has_key))


def values_of_odd_keys(session: Session) -> Sequence[tuple[str, ...]]:
    """Any text is a key."""
    keys = ("in", "x__y", "a.b", "50%", "it's")
    values = [Card.details[key].as_string() for key in keys]
    return session.execute(select(*values).where(Card.title == "Fan")).all()


def cards_with_two_underscores(session: Session) -> ScalarResult[str]:
    """Underscores mean nothing."""
    is_meant = Card.details["x__y"].as_string() == "apart"
    return session.scalars(select(Card.title).where(is_meant))


def value_of_a_key_with_an_accent(session: Session) -> ScalarResult[str]:
    """Where JSON is stored as text, so is the key, and the path must have its escapes."""
    key = "naïve"
    if session.get_bind().dialect.name != "postgresql":
        key = json.dumps(key).strip('"')
    value = Card.details[key].as_string()
    return session.scalars(select(value).where(Card.title == "Fan"))


def cards_of_two_years(session: Session) -> ScalarResult[str]:
    """All methods of a number can follow."""
    is_meant = Card.details["year"].as_integer().in_([1067, 1900])
    return session.scalars(select(Card.title).where(is_meant))


def cards_sold_after_their_year(session: Session) -> ScalarResult[str]:
    """Both are numbers."""
    is_later = Card.details["sold"].as_integer() > Card.details["year"].as_integer()
    return session.scalars(select(Card.title).where(is_later))


def first_contents_of_crates(session: Session) -> ScalarResult[Any]:
    """``index_property`` makes an attribute of an index."""
    return session.scalars(select(Crate.first).order_by(Crate.id))
