"""Numbers under a key: compared, ordered, grouped and counted."""

from collections.abc import Sequence

from sqlalchemy import Double, Integer, ScalarResult, case, cast, func, select, type_coerce
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.models import Card, Loan


def cards_after_1400(session: Session) -> ScalarResult[str]:
    """As a number, null is NULL."""
    is_later = Card.details["year"].as_integer() > 1400
    return session.scalars(select(Card.title).where(is_later))


def cards_up_to_1400(session: Session) -> ScalarResult[str]:
    """As a number, null is NULL."""
    is_earlier = Card.details["year"].as_integer() <= 1400
    return session.scalars(select(Card.title).where(is_earlier))


def cards_from_1400_to_1750(session: Session) -> ScalarResult[str]:
    """One expression, two conditions."""
    year = Card.details["year"].as_integer()
    return session.scalars(select(Card.title).where(year >= 1400, year < 1750))


def heavy_cards(session: Session) -> ScalarResult[str]:
    """PostgreSQL compares JSON, in which each text is below each number."""
    weight = type_coerce(Card.details, JSONB)["weight"]
    return session.scalars(select(Card.title).where(weight > cast(1, JSONB)))


def weights_as_floats(session: Session) -> ScalarResult[float]:
    """``as_float`` casts the text of a value, on SQLite since SQLAlchemy 2.1."""
    weight = Card.details["weight"].as_float()
    return session.scalars(select(weight).where(weight.is_not(None)).order_by(Card.id))


def loans_for_more_than_nine(session: Session) -> ScalarResult[int]:
    """``as_numeric`` takes the digits of the decimal; SQLAlchemy 2.1 casts on SQLite as well."""
    fee = Loan.terms["fee"].as_numeric(9, 2)
    return session.scalars(select(Loan.id).where(fee > 9))


def big_numbers_of_organ(session: Session) -> tuple[int, int]:
    """Python reads integers of any size; SQLite extracts them by key only if they have 64 bits."""
    details = session.scalars(select(Card.details).where(Card.title == "Organ")).one()
    return details["serial"], details["stamp"]


def cards_of_a_serial(session: Session) -> ScalarResult[str]:
    """On PostgreSQL, ``as_integer`` has 32 bits, and a double loses the last digit."""
    is_meant = Card.details["serial"].as_numeric(20, 0) == 2**53 + 1
    return session.scalars(select(Card.title).where(is_meant))


def loans_by_days(session: Session) -> ScalarResult[int]:
    """JSON has an order of its own on each database, numbers have one."""
    loans = select(Loan.id).where(Loan.terms.is_not(None))
    return session.scalars(loans.order_by(Loan.terms["days"].as_integer(), Loan.borrower))


def numbers_of_loans_by_days(session: Session) -> Sequence[tuple[int | None, int]]:
    """A computed value is grouped like a column."""
    days = Loan.terms["days"].as_integer()
    return session.execute(select(days, func.count()).group_by(days)).all()


def days_of_all_loans(session: Session) -> tuple[int, int]:
    """MariaDB returns a sum as a decimal, which is cast."""
    days = Loan.terms["days"].as_integer()
    return session.execute(select(cast(func.sum(days), Integer), func.max(days))).one()


def dearest_fee(session: Session) -> float:
    """The text is cast before the greatest is chosen."""
    fee = cast(Loan.terms["fee"].as_string(), Double)
    greatest: float = session.scalars(select(func.max(fee))).one()
    return greatest


def cities_of_cards(session: Session) -> ScalarResult[str]:
    """The text of a key is distinct like a column."""
    city = Card.details["place", "city"].as_string()
    return session.scalars(select(city).where(city.is_not(None)).distinct().order_by(city))


def paid_loans_by_borrower(session: Session) -> Sequence[tuple[str, int, int]]:
    """MariaDB has no ``FILTER``, so a value is counted only if the condition is true."""
    paid = func.count(case((Loan.terms["paid"].as_boolean(), Loan.id)))
    statement = select(Loan.borrower, paid, func.count()).group_by(Loan.borrower)
    return session.execute(statement).all()
