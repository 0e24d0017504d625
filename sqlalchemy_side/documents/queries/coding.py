"""What is stored as JSON, and what it is in Python."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.documents.coding import Place
from sqlalchemy_side.documents.models import Card, Crate, Loan

#: The days are required.
LONG_RATE = """
UPDATE documents_loan SET terms = '{"days": 9, "rate": 0.12345678901234567890}' WHERE id = 1
"""


def store_terms_of_every_type(session: Session) -> Any:
    """The type of the column has the encoder; SQLAlchemy itself has one for an engine only."""
    terms = {
        "days": 5,
        "fee": Decimal("7.50"),
        "since": date(2024, 3, 1),
        "warning": timedelta(days=1, hours=2),
        "number": UUID("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
    }
    loan = Loan(card_id=1, borrower="Rome", terms=terms)
    session.add(loan)
    session.flush()
    session.refresh(loan)
    return loan.terms


def store_a_decimal_without_an_encoder(session: Session) -> Card:
    """Python's encoder knows no decimals."""
    card = Card(title="Piano", details={"price": Decimal("7.50")})
    session.add(card)
    return card


def rates_of_loans(session: Session) -> ScalarResult[Decimal]:
    """The decoder belongs to the type, which a key inherits."""
    rate = Loan.terms["rate"]
    return session.scalars(select(rate).where(Loan.id.in_([1, 3])).order_by(Loan.id))


def rate_of_twenty_digits(session: Session) -> Decimal:
    """The driver of PostgreSQL decodes JSON to floats, so the type casts the column to a text."""
    session.connection().exec_driver_sql(LONG_RATE)
    terms: Any = session.get_one(Loan, 1, populate_existing=True).terms
    rate: Decimal = terms["rate"]
    return rate


def stickers_of_crates(session: Session) -> ScalarResult[set[str]]:
    """A column that is selected is decoded too; only attributes of objects are tracked."""
    return session.scalars(select(Crate.stickers).order_by(Crate.id))


def crates_with_exactly_one_sticker(session: Session) -> ScalarResult[str]:
    """The encoder writes the value that is compared."""
    return session.scalars(select(Crate.name).where(Crate.stickers == {"up"}))


def rooms_of_places(session: Session) -> list[tuple[str, int]]:
    """The attribute is an object."""
    crates = session.scalars(select(Crate).order_by(Crate.id))
    return [(crate.place.room, crate.place.shelf) for crate in crates]


def crates_at_a_place(session: Session) -> ScalarResult[str]:
    """An object that the encoder knows is compared as JSON."""
    return session.scalars(select(Crate.name).where(Crate.place == Place("B", 1)))
