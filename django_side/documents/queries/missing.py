"""A key that is missing, a key with null, and no document at all."""

from typing import Any

from django.db.models import Q, QuerySet

from django_side.documents.models import Card, Loan


def cards_without_the_key_maker() -> QuerySet[Card, str]:
    """``isnull`` of a key is about the key; null is a value."""
    return Card.objects.filter(details__maker__isnull=True).values_list("title", flat=True)


def cards_with_a_null_maker() -> QuerySet[Card, str]:
    """None is JSON's null for a key."""
    return Card.objects.filter(details__maker=None).values_list("title", flat=True)


def cards_with_a_maker() -> QuerySet[Card, str]:
    """``exclude`` leaves out null, and cards without the key, which are not compared with it."""
    return Card.objects.exclude(details__maker=None).values_list("title", flat=True)


def makers_of_the_first_cards() -> QuerySet[Card, Any]:
    """A value that is decoded is None for null."""
    return Card.objects.order_by("id").values_list("details__maker", flat=True)[:6]


def cards_not_by_ibn_omar() -> QuerySet[Card, str]:
    """A missing key must be asked for, as a NULL of SQL must be."""
    cards = Card.objects.filter(~Q(details__maker="Ibn Omar") | Q(details__maker__isnull=True))
    return cards.values_list("title", flat=True)


def loans_not_for_thirty_days() -> QuerySet[Loan, int]:
    """Where each document has the key, ``exclude`` adds those without a document."""
    return Loan.objects.exclude(terms__days=30).values_list("id", flat=True)


def cards_never_lent_for_thirty_days() -> QuerySet[Card, str]:
    """Over a relation, ``exclude`` leaves out the cards with any such loan."""
    cards = Card.objects.filter(id__lte=7).exclude(loans__terms__days=30)
    return cards.values_list("title", flat=True)
