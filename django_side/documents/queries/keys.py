"""Keys and indexes of a document: how they are written, and what they are compared with."""

from typing import Any

from django.db import connection
from django.db.models import F, Func, IntegerField, QuerySet, TextField, Value
from django.db.models.fields.json import KT, KeyTransform
from django.db.models.functions import Cast

from django_side.documents.models import Card, Crate


def cards_by_maker() -> QuerySet[Card, str]:
    """A key is one more step in the path."""
    cards = Card.objects.filter(details__maker="Ibn Omar")
    return cards.values_list("title", flat=True)


def cards_of_a_year() -> QuerySet[Card, str]:
    """The value becomes JSON, so a number is compared with a number."""
    cards = Card.objects.filter(details__year=1750)
    return cards.values_list("title", flat=True)


def cards_from_a_city() -> QuerySet[Card, str]:
    """Keys inside keys are further steps."""
    cards = Card.objects.filter(details__place__city="Toledo")
    return cards.values_list("title", flat=True)


def cards_with_a_second_part() -> QuerySet[Card, str]:
    """A step that is a number is an index, from zero."""
    cards = Card.objects.filter(details__parts__1="mater")
    return cards.values_list("title", flat=True)


def makers_inside_arrays() -> QuerySet[Card, str]:
    """Indexes and keys may follow each other."""
    cards = Card.objects.filter(details__3__maker="Anna Kos")
    return cards.values_list("title", flat=True)


def last_items_of_globe() -> QuerySet[Card, tuple[Any, Any]]:
    """``values_list`` takes the same steps."""
    return Card.objects.filter(title="Globe").values_list("details__1", "details__4__1")


def parts_of_the_first_cards() -> QuerySet[Card, Any]:
    """The value of a key is decoded like a document."""
    return Card.objects.order_by("id").values_list("details__parts", flat=True)[:4]


def signatures() -> list[Any]:
    """The documents are read whole: on SQLite, a key alone has lost the type of its value."""
    documents = Card.objects.order_by("id").values_list("details", flat=True)[:4]
    return [document["signed"] for document in documents if document]


def signed_cards() -> QuerySet[Card, str]:
    """``contains`` compares with types, but SQLite lacks it, and is asked for the type."""
    if connection.vendor != "sqlite":
        cards = Card.objects.filter(details__contains={"signed": True})
        return cards.values_list("title", flat=True)
    type_ = Func("details", Value("$.signed"), function="JSON_TYPE", output_field=TextField())
    return Card.objects.alias(type=type_).filter(type="true").values_list("title", flat=True)


def cards_of_a_room_by_text() -> QuerySet[Card, str]:
    """A text becomes JSON as well, and is no number then."""
    cards = Card.objects.filter(details__place__room="3")
    return cards.values_list("title", flat=True)


def cards_with_a_number_as_key() -> QuerySet[Card, str]:
    """``has_key`` takes a text as a key, even if it looks like an index."""
    cards = Card.objects.filter(details__has_key="7")
    return cards.values_list("title", flat=True)


def values_of_odd_keys() -> QuerySet[Card, tuple[str, ...]]:
    """``KT`` takes what a lookup cannot; two underscores are a step, unless in ``KeyTransform``."""
    fan = Card.objects.filter(title="Fan").annotate(apart=KeyTransform("x__y", "details"))
    dotted, half, quoted = KT("details__a.b"), KT("details__50%"), KT("details__it's")
    return fan.values_list(KT("details__in"), "apart", dotted, half, quoted)


def cards_with_two_underscores() -> QuerySet[Card, str]:
    """The annotation is compared as the value of the key."""
    cards = Card.objects.alias(apart=KeyTransform("x__y", "details")).filter(apart="apart")
    return cards.values_list("title", flat=True)


def value_of_a_key_with_an_accent() -> QuerySet[Card, str]:
    """Python's name of an argument may have an accent, and so may a step."""
    return Card.objects.filter(title="Fan").values_list(KT("details__naïve"), flat=True)


def cards_of_two_years() -> QuerySet[Card, str]:
    """Each value becomes JSON."""
    cards = Card.objects.filter(details__year__in=[1067, 1900])
    return cards.values_list("title", flat=True)


def cards_sold_after_their_year() -> QuerySet[Card, str]:
    """The texts of two keys, as numbers."""
    cards = Card.objects.alias(sold=Cast(KT("details__sold"), IntegerField()))
    later = cards.filter(sold__gt=Cast(KT("details__year"), IntegerField()))
    return later.values_list("title", flat=True)


def first_contents_of_crates() -> QuerySet[Crate, Any]:
    """``F`` follows the steps as well."""
    return Crate.objects.order_by("id").values_list(F("contents__0"), flat=True)
