"""Tempting ports to SQLAlchemy that run and return another answer."""

from typing import Any

from sqlalchemy import JSON, ScalarResult, Text, cast, column, func, select, table, update
from sqlalchemy.ext.indexable import index_property
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card, Crate, Loan


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


def cards_whose_details_are_null_by_none(session: Session) -> ScalarResult[str]:
    """``details=None`` of Django, word for word."""
    return session.scalars(select(Card.title).where(Card.details.is_(None)))


def cards_that_mention_krakow_by_cast(session: Session) -> ScalarResult[str]:
    """The word as it is written."""
    mentions = cast(Card.details, Text).icontains("Kraków")
    return session.scalars(select(Card.title).where(mentions))


def cards_without_the_key_maker_by_null(session: Session) -> ScalarResult[str]:
    """``isnull`` of Django, word for word."""
    return session.scalars(select(Card.title).where(Card.details["maker"].is_(None)))


def cards_without_the_key_maker_by_text(session: Session) -> ScalarResult[str]:
    """The text of the key is NULL."""
    has_none = Card.details["maker"].as_string().is_(None)
    return session.scalars(select(Card.title).where(has_none))


def cards_with_a_null_maker_by_json_null(session: Session) -> ScalarResult[str]:
    """JSON's null by its name."""
    return session.scalars(select(Card.title).where(Card.details["maker"] == JSON.NULL))


def cards_not_by_ibn_omar_by_unequal(session: Session) -> ScalarResult[str]:
    """``exclude`` as ``!=``."""
    is_by_other = Card.details["maker"].as_string() != "Ibn Omar"
    return session.scalars(select(Card.title).where(is_by_other))


def loans_not_for_thirty_days_by_unequal(session: Session) -> ScalarResult[int]:
    """``exclude`` as ``!=``."""
    return session.scalars(select(Loan.id).where(Loan.terms["days"].as_integer() != 30))


def cards_never_lent_for_thirty_days_by_join(session: Session) -> ScalarResult[str]:
    """``exclude`` over a relation as a join and ``!=``."""
    is_other = Loan.terms["days"].as_integer() != 30
    return session.scalars(select(Card.title).join(Card.loans).where(Card.id <= 7, is_other))


def whether_has_key_is_known_by_column(session: Session) -> bool:
    """The column, whose type is generic, is asked."""
    return hasattr(Card.details, "has_key")


def cards_whose_maker_starts_with_an_underscore_as_wildcard(
    session: Session,
) -> ScalarResult[str]:
    """``startswith``, as in Django."""
    starts = Card.details["maker"].as_string().startswith("Anna_")
    return session.scalars(select(Card.title).where(starts))


def heavy_cards_by_float(session: Session) -> ScalarResult[str]:
    """The weight is declared as a number."""
    return session.scalars(select(Card.title).where(Card.details["weight"].as_float() > 1))


def cards_of_a_serial_by_float(session: Session) -> ScalarResult[str]:
    """A number that is too large for ``as_integer`` on PostgreSQL."""
    is_meant = Card.details["serial"].as_float() == 9007199254740993.0
    return session.scalars(select(Card.title).where(is_meant))


def loans_by_days_as_json(session: Session) -> ScalarResult[int]:
    """The key is ordered by as it is."""
    loans = select(Loan.id).where(Loan.terms.is_not(None))
    return session.scalars(loans.order_by(Loan.terms["days"], Loan.borrower))


def dearest_fee_of_texts(session: Session) -> float:
    """The greatest value, then a number of it."""
    return float(session.scalars(select(func.max(Loan.terms["fee"].as_string()))).one())


def remove_details_of_dial_from_json(session: Session) -> ScalarResult[str]:
    """The column as SQLAlchemy declares it by default."""
    cards = table("documents_card", column("title"), column("details", JSON))
    session.execute(update(cards).where(cards.c.title == "Dial").values(details=None))
    return session.scalars(select(Card.title).where(Card.details.is_(None)).order_by(Card.id))


def sell_the_fan_in_place(session: Session) -> Any:
    """The key is set, as in Django."""
    fan = session.scalars(select(Card).where(Card.title == "Fan")).one()
    fan.details["sold"] = 1925
    return session.scalars(select(Card.details["sold"]).where(Card.title == "Fan")).one()


def change_a_key_inside_a_key_in_place(session: Session) -> Any:
    """The key is set, as in Django."""
    north = session.scalars(select(Crate).where(Crate.name == "North")).one()
    north.handling["note"]["author"] = "Cy"
    session.flush()
    session.refresh(north)
    return north.handling["note"]["author"]


def type_of_details_as_json(session: Session) -> str:
    """The type by its name."""
    return JSON().compile(session.get_bind().dialect).lower()
