"""Tempting ports to SQLAlchemy that run and return another answer."""

from typing import Any

from sqlalchemy import ScalarResult, select
from sqlalchemy.ext.indexable import index_property
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card, Crate


def signatures_by_index(session: Session) -> ScalarResult[Any]:
    """The key alone is read."""
    return session.scalars(select(Card.details["signed"]).order_by(Card.id).limit(4))


def signed_cards_by_boolean(session: Session) -> ScalarResult[str]:
    """The value is declared as a boolean."""
    is_signed = Card.details["signed"].as_boolean()
    return session.scalars(select(Card.title).where(is_signed))


def cards_of_a_room_by_string(session: Session) -> ScalarResult[str]:
    """The value is declared as a text."""
    is_meant = Card.details["place", "room"].as_string() == "3"
    return session.scalars(select(Card.title).where(is_meant))


def value_of_a_key_with_an_accent_by_name(session: Session) -> ScalarResult[str]:
    """The key by its name."""
    value = Card.details["naïve"].as_string()
    return session.scalars(select(value).where(Card.title == "Fan"))


def first_contents_of_crates_from_one(session: Session) -> ScalarResult[Any]:
    """The index of the first item, as in Python."""
    first = index_property[Any]("contents", 0)
    return session.scalars(select(first.expr(Crate)).order_by(Crate.id))
