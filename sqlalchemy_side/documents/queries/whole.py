"""Whole documents: compared, searched and read."""

import json
from typing import Any

from sqlalchemy import JSON, ScalarResult, Text, cast, select
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card


def cards_with_an_empty_object(session: Session) -> ScalarResult[str]:
    """A document is compared like any value."""
    return session.scalars(select(Card.title).where(Card.details == {}))


def cards_of_two_documents(session: Session) -> ScalarResult[str]:
    """Each value becomes JSON."""
    return session.scalars(select(Card.title).where(Card.details.in_([42, []])))


def cards_with_a_sentence(session: Session) -> ScalarResult[str]:
    """A text is a document too."""
    return session.scalars(select(Card.title).where(Card.details == "see drawer 4"))


def cards_whose_details_are_null(session: Session) -> ScalarResult[str]:
    """``JSON.NULL`` is JSON's null."""
    return session.scalars(select(Card.title).where(Card.details == JSON.NULL))


def cards_without_details(session: Session) -> ScalarResult[str]:
    """``is_`` is about SQL."""
    return session.scalars(select(Card.title).where(Card.details.is_(None)))


def cards_that_mention_toledo(session: Session) -> ScalarResult[str]:
    """The document is cast to text, with its keys."""
    mentions = cast(Card.details, Text).icontains("TOLEDO")
    return session.scalars(select(Card.title).where(mentions))


def cards_that_mention_krakow(session: Session) -> ScalarResult[str]:
    """Where JSON is stored as text, its letters outside ASCII are escaped."""
    word = "Kraków"
    if session.get_bind().dialect.name != "postgresql":
        word = json.dumps(word).strip('"')
    mentions = cast(Card.details, Text).icontains(word, escape="/")
    return session.scalars(select(Card.title).where(mentions))


def keys_of_astrolabe(session: Session) -> list[str]:
    """A dict has the order of the text that the database returns."""
    return list(session.scalars(select(Card.details).where(Card.title == "Astrolabe")).one())


def numbers_stored_in_details(session: Session) -> Any:
    """The type of a number is how it is written."""
    card = Card(title="Numbers", details=[1.0, 1e20, 2**100])
    session.add(card)
    session.flush()
    session.refresh(card)
    return card.details


def cards_whose_details_are_json_null(session: Session) -> ScalarResult[str]:
    """``JSON.NULL`` is not ``null()``, which is SQL's."""
    return session.scalars(select(Card.title).where(Card.details == JSON.NULL))
