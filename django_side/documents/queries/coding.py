"""What is stored as JSON, and what it is in Python."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from django_side.documents.coding import Place
from django_side.documents.models import Card, Crate, Loan

#: The days are required.
LONG_RATE = """
UPDATE documents_loan SET terms = '{"days": 9, "rate": 0.12345678901234567890}' WHERE id = 1
"""


def store_terms_of_every_type() -> Any:
    """The encoder of Django writes texts, which no decoder knows from other texts."""
    terms = {
        "days": 5,
        "fee": Decimal("7.50"),
        "since": date(2024, 3, 1),
        "warning": timedelta(days=1, hours=2),
        "number": UUID("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
    }
    loan = Loan.objects.create(card_id=1, borrower="Rome", terms=terms)
    loan.refresh_from_db()
    return loan.terms


def store_a_decimal_without_an_encoder() -> Card:
    """Python's encoder knows no decimals."""
    return Card.objects.create(title="Piano", details={"price": Decimal("7.50")})


def rates_of_loans() -> list[Decimal]:
    """The decoder belongs to the field; on SQLite, numbers by key pass it by."""
    loans = Loan.objects.filter(id__in=[1, 3]).order_by("id")
    return [loan.terms["rate"] for loan in loans if loan.terms]


def rate_of_twenty_digits() -> Decimal:
    """The decoder gets the text of the column, on each database."""
    with connection.cursor() as cursor:
        cursor.execute(LONG_RATE)
    terms: Any = Loan.objects.get(pk=1).terms
    rate: Decimal = terms["rate"]
    return rate


def stickers_of_crates() -> QuerySet[Crate, set[str]]:
    """``values_list`` decodes too."""
    return Crate.objects.order_by("id").values_list("stickers", flat=True)


def crates_with_exactly_one_sticker() -> QuerySet[Crate, str]:
    """The encoder writes the value that is compared."""
    return Crate.objects.filter(stickers={"up"}).values_list("name", flat=True)


def rooms_of_places() -> list[tuple[str, int]]:
    """The attribute is an object."""
    return [(crate.place.room, crate.place.shelf) for crate in Crate.objects.order_by("id")]


def crates_at_a_place() -> QuerySet[Crate, str]:
    """An object that the encoder knows is compared as JSON."""
    return Crate.objects.filter(place=Place("B", 1)).values_list("name", flat=True)
