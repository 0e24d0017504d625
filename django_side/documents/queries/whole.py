"""Whole documents: compared, searched and read."""

import json
from typing import Any

from django.db import connection, models
from django.db.models import JSONField, QuerySet, Value

from django_side.documents.models import Card


def cards_with_an_empty_object() -> QuerySet[Card, str]:
    """A document is compared like any value."""
    return Card.objects.filter(details={}).values_list("title", flat=True)


def cards_of_two_documents() -> QuerySet[Card, str]:
    """Each value becomes JSON."""
    return Card.objects.filter(details__in=[42, []]).values_list("title", flat=True)


def cards_with_a_sentence() -> QuerySet[Card, str]:
    """A text is a document too."""
    return Card.objects.filter(details="see drawer 4").values_list("title", flat=True)


def cards_whose_details_are_null() -> QuerySet[Card, str]:
    """``Value`` with a field of JSON is JSON's null."""
    null = Value(None, JSONField())
    return Card.objects.filter(details=null).values_list("title", flat=True)


def cards_without_details() -> QuerySet[Card, str]:
    """``isnull`` of the field itself is about SQL."""
    return Card.objects.filter(details__isnull=True).values_list("title", flat=True)


def cards_that_mention_toledo() -> QuerySet[Card, str]:
    """The document as text is searched, its keys as well."""
    return Card.objects.filter(details__icontains="TOLEDO").values_list("title", flat=True)


def cards_that_mention_krakow() -> QuerySet[Card, str]:
    """Where JSON is stored as text, its letters outside ASCII are escaped."""
    text = "Kraków"
    if connection.vendor != "postgresql":
        text = json.dumps(text).strip('"')
    return Card.objects.filter(details__icontains=text).values_list("title", flat=True)


def keys_of_astrolabe() -> list[str]:
    """A dict has the order of the text that the database returns."""
    return list(Card.objects.get(title="Astrolabe").details or {})


def numbers_stored_in_details() -> Any:
    """The type of a number is how it is written."""
    card = Card.objects.create(title="Numbers", details=[1.0, 1e20, 2**100])
    card.refresh_from_db()
    return card.details


def cards_whose_details_are_json_null() -> QuerySet[Card, str]:
    """Django 6.1 has a name for it."""
    null = models.JSONNull()
    return Card.objects.filter(details=null).values_list("title", flat=True)
