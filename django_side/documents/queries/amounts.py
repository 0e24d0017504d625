"""Numbers under a key: compared, ordered, grouped and counted."""

from decimal import Decimal
from typing import Any

from django.db.models import Count, DecimalField, FloatField, IntegerField, Max, Q, QuerySet, Sum
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from django_side.documents.models import Card, Loan


def cards_after_1400() -> QuerySet[Card, str]:
    """On SQLite, null is a text, which is above every number."""
    cards = Card.objects.filter(details__year__gt=1400).exclude(details__year=None)
    return cards.values_list("title", flat=True)


def cards_up_to_1400() -> QuerySet[Card, str]:
    """On PostgreSQL and MariaDB, null is below every number above zero."""
    cards = Card.objects.filter(details__year__lte=1400).exclude(details__year=None)
    return cards.values_list("title", flat=True)


def cards_from_1400_to_1750() -> QuerySet[Card, str]:
    """Null is not between two numbers."""
    cards = Card.objects.filter(details__year__gte=1400, details__year__lt=1750)
    return cards.values_list("title", flat=True)


def heavy_cards() -> QuerySet[Card, str]:
    """PostgreSQL compares JSON, in which each text is below each number."""
    return Card.objects.filter(details__weight__gt=1).values_list("title", flat=True)


def weights_as_floats() -> QuerySet[Card, float]:
    """``KT`` is a text, which ``Cast`` converts."""
    cards = Card.objects.filter(details__has_key="weight").order_by("id")
    return cards.values_list(Cast(KT("details__weight"), FloatField()), flat=True)


def loans_for_more_than_nine() -> QuerySet[Loan, int]:
    """The text is cast to a decimal."""
    fee = Cast(KT("terms__fee"), DecimalField(max_digits=9, decimal_places=2))
    return Loan.objects.alias(fee=fee).filter(fee__gt=Decimal(9)).values_list("id", flat=True)


def big_numbers_of_organ() -> tuple[int, int]:
    """Python reads integers of any size; SQLite extracts them by key only if they have 64 bits."""
    details: Any = Card.objects.get(title="Organ").details
    return details["serial"], details["stamp"]


def cards_of_a_serial() -> QuerySet[Card, str]:
    """The number becomes JSON with all digits."""
    return Card.objects.filter(details__serial=2**53 + 1).values_list("title", flat=True)


def loans_by_days() -> QuerySet[Loan, int]:
    """JSON has an order of its own on each database, numbers have one."""
    loans = Loan.objects.filter(terms__isnull=False)
    days = Cast(KT("terms__days"), IntegerField())
    return loans.order_by(days, "borrower").values_list("id", flat=True)


def numbers_of_loans_by_days() -> QuerySet[Loan, tuple[int | None, int]]:
    """A computed value is grouped like a field."""
    loans = Loan.objects.values(days=Cast(KT("terms__days"), IntegerField()))
    return loans.annotate(number=Count("*")).values_list("days", "number")


def days_of_all_loans() -> tuple[int, int]:
    """An aggregate takes the cast value, because not every database adds JSON."""
    days = Cast(KT("terms__days"), IntegerField())
    found = Loan.objects.aggregate(together=Sum(days), most=Max(days))
    return found["together"], found["most"]


def dearest_fee() -> float:
    """The text is cast before the greatest is chosen; on SQLite and MariaDB, null becomes zero."""
    fee: float = Loan.objects.aggregate(fee=Max(Cast(KT("terms__fee"), FloatField())))["fee"]
    return fee


def cities_of_cards() -> QuerySet[Card, str]:
    """The text of a key is distinct like a field."""
    cities = Card.objects.values_list(KT("details__place__city"), flat=True).distinct()
    return cities.filter(details__place__city__isnull=False).order_by(KT("details__place__city"))


def paid_loans_by_borrower() -> QuerySet[Loan, tuple[str, int, int]]:
    """The condition of an aggregate may be about a key."""
    paid = Count("id", filter=Q(terms__paid=True))
    loans = Loan.objects.values("borrower").annotate(paid=paid, number=Count("*"))
    return loans.values_list("borrower", "paid", "number")
