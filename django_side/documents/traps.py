"""Tempting ports to Django that run and return another answer."""

from typing import Any

from django.db.models import QuerySet

from django_side.documents.models import Card


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
