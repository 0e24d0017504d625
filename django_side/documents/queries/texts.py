"""Parts of the text that a key has."""

from django.db.models import QuerySet
from django.db.models.fields.json import KT
from django.db.models.functions import Upper

from django_side.documents.models import Card


def cards_with_kos_in_the_maker() -> QuerySet[Card, str]:
    """The lookups of texts take the text of the value."""
    return Card.objects.filter(details__maker__icontains="KOS").values_list("title", flat=True)


def cards_whose_maker_starts_with_an_underscore_after_anna() -> QuerySet[Card, str]:
    """Django escapes wildcards."""
    cards = Card.objects.filter(details__maker__startswith="Anna_")
    return cards.values_list("title", flat=True)


def cards_whose_maker_starts_with_ibn() -> QuerySet[Card, str]:
    """``LIKE`` of the database."""
    cards = Card.objects.filter(details__maker__startswith="ibn")
    return cards.values_list("title", flat=True)


def cards_whose_maker_starts_with_ibn_in_any_case() -> QuerySet[Card, str]:
    """Both sides in capitals or small letters, where ``LIKE`` distinguishes them."""
    cards = Card.objects.filter(details__maker__istartswith="IBN")
    return cards.values_list("title", flat=True)


def cards_whose_maker_ends_with_ten_percent() -> QuerySet[Card, str]:
    """Django escapes wildcards."""
    cards = Card.objects.filter(details__maker__endswith="s 10%")
    return cards.values_list("title", flat=True)


def cards_whose_maker_ends_with_omar_in_any_case() -> QuerySet[Card, str]:
    """``iendswith`` likewise."""
    cards = Card.objects.filter(details__maker__iendswith="OMAR")
    return cards.values_list("title", flat=True)


def cards_by_maker_in_any_case() -> QuerySet[Card, str]:
    """``iexact`` is ``LIKE`` without wildcards."""
    cards = Card.objects.filter(details__maker__iexact="IBN OMAR")
    return cards.values_list("title", flat=True)


def cards_whose_maker_has_capitals() -> QuerySet[Card, str]:
    """The pattern is the database's, on SQLite Python's."""
    cards = Card.objects.filter(details__maker__regex=r"^[A-Z][a-z]+ [A-Z][a-z]+$")
    return cards.values_list("title", flat=True)


def cards_whose_maker_is_ibn_and_a_word() -> QuerySet[Card, str]:
    """``iregex`` ignores case."""
    cards = Card.objects.filter(details__maker__iregex=r"^ibn [a-z]+$")
    return cards.values_list("title", flat=True)


def cards_whose_city_is_written_in_capitals() -> QuerySet[Card, tuple[str, str]]:
    """``KT`` is an expression of text, for functions and annotations."""
    cards = Card.objects.filter(details__place__city__icontains="TOL")
    return cards.values_list("title", Upper(KT("details__place__city")))
