"""Tempting ports to Django that run and return another answer."""

from typing import Any

from django.db.models import QuerySet
from django.db.models.fields.json import KT

from django_side.documents.models import Card, Loan


def signatures_by_key() -> QuerySet[Card, Any]:
    """The key alone is read."""
    return Card.objects.order_by("id").values_list("details__signed", flat=True)[:4]


def signed_cards_by_exact() -> QuerySet[Card, str]:
    """True becomes JSON, as in a document."""
    cards = Card.objects.filter(details__signed=True)
    return cards.values_list("title", flat=True)


def cards_with_a_number_as_key_by_step() -> QuerySet[Card, str]:
    """``isnull`` is False where the key exists."""
    cards = Card.objects.filter(details__7__isnull=False)
    return cards.values_list("title", flat=True)


def cards_with_two_underscores_by_step() -> QuerySet[Card, str]:
    """The key by its name."""
    cards = Card.objects.filter(details__x__y="apart")
    return cards.values_list("title", flat=True)


def cards_that_mention_krakow_by_name() -> QuerySet[Card, str]:
    """The word as it is written."""
    return Card.objects.filter(details__icontains="Kraków").values_list("title", flat=True)


def cards_with_a_maker_by_key() -> QuerySet[Card, str]:
    """``isnull=False``, as for a field."""
    return Card.objects.filter(details__maker__isnull=False).values_list("title", flat=True)


def makers_of_the_first_cards_as_text() -> QuerySet[Card, str | None]:
    """``KT`` for a text."""
    return Card.objects.order_by("id").values_list(KT("details__maker"), flat=True)[:6]


def cards_not_by_ibn_omar_by_exclude() -> QuerySet[Card, str]:
    """``exclude``, as for a field."""
    return Card.objects.exclude(details__maker="Ibn Omar").values_list("title", flat=True)


def cards_that_contain_a_place_by_key() -> QuerySet[Card, str]:
    """The key is compared with the text."""
    return Card.objects.filter(details__place__room="3").values_list("title", flat=True)


def cards_after_1400_with_null() -> QuerySet[Card, str]:
    """A comparison with a number, as for a field."""
    return Card.objects.filter(details__year__gt=1400).values_list("title", flat=True)


def cards_up_to_1400_with_null() -> QuerySet[Card, str]:
    """A comparison with a number, as for a field."""
    return Card.objects.filter(details__year__lte=1400).values_list("title", flat=True)


def loans_for_more_than_nine_by_text() -> QuerySet[Loan, int]:
    """The fee is compared as it is stored."""
    return Loan.objects.alias(fee=KT("terms__fee")).filter(fee__gt="9").values_list("id", flat=True)


def big_numbers_of_organ_by_key() -> tuple[int, int]:
    """The keys alone are read."""
    return Card.objects.values_list("details__serial", "details__stamp").get(title="Organ")


def loans_by_days_by_key() -> QuerySet[Loan, int]:
    """Ordered by the key, as by a field."""
    loans = Loan.objects.filter(terms__isnull=False).order_by("terms__days", "borrower")
    return loans.values_list("id", flat=True)


def rates_of_loans_by_key() -> QuerySet[Loan, Any]:
    """The key alone is read."""
    loans = Loan.objects.filter(id__in=[1, 3]).order_by("id")
    return loans.values_list("terms__rate", flat=True)
