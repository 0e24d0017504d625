"""A key that is missing, a key with null, and no document at all."""

from sqlalchemy import JSON, ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card, Loan


def cards_without_the_key_maker(session: Session) -> ScalarResult[str]:
    """A missing key is NULL, but on SQLite, where it must be asked for its type, so is null."""
    if session.get_bind().dialect.name == "sqlite":
        is_missing = func.json_type(Card.details, "$.maker").is_(None)
    else:
        is_missing = Card.details["maker"].is_(None)
    return session.scalars(select(Card.title).where(is_missing))


def cards_with_a_null_maker(session: Session) -> ScalarResult[str]:
    """``JSON.NULL`` is JSON's null; on SQLite, a missing key equals it."""
    if session.get_bind().dialect.name == "sqlite":
        is_null = func.json_type(Card.details, "$.maker") == "null"
    else:
        is_null = Card.details["maker"] == JSON.NULL
    return session.scalars(select(Card.title).where(is_null))


def cards_with_a_maker(session: Session) -> ScalarResult[str]:
    """As a text, null is NULL like a missing key."""
    has_maker = Card.details["maker"].as_string().is_not(None)
    return session.scalars(select(Card.title).where(has_maker))


def makers_of_the_first_cards(session: Session) -> ScalarResult[str | None]:
    """As a text, null is NULL like a missing key."""
    maker = Card.details["maker"].as_string()
    return session.scalars(select(maker).order_by(Card.id).limit(6))


def cards_not_by_ibn_omar(session: Session) -> ScalarResult[str]:
    """``is_distinct_from`` is true for NULL, which a missing key, null and no document are."""
    is_by_other = Card.details["maker"].as_string().is_distinct_from("Ibn Omar")
    return session.scalars(select(Card.title).where(is_by_other))


def loans_not_for_thirty_days(session: Session) -> ScalarResult[int]:
    """``is_distinct_from`` is true for NULL."""
    is_other = Loan.terms["days"].as_integer().is_distinct_from(30)
    return session.scalars(select(Loan.id).where(is_other))


def cards_never_lent_for_thirty_days(session: Session) -> ScalarResult[str]:
    """``any`` is a subquery, so cards without a loan stay."""
    was_lent = Card.loans.any(Loan.terms["days"].as_integer() == 30)
    return session.scalars(select(Card.title).where(Card.id <= 7, ~was_lent))
