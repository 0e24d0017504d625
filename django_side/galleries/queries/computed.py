"""Values that are computed: of objects, of queries, and of both."""

from django.db.models import (
    Case,
    Count,
    F,
    FilteredRelation,
    Min,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Concat

from django_side.galleries.models import Artist, Gallery, Medium, Work


def names_shown_in_order() -> QuerySet[Artist, str]:
    """A query cannot use a property: the same logic is written as an expression."""
    names = Concat("first_name", Value(" "), "last_name")
    shown = Case(When(~Q(pseudonym=""), then=F("pseudonym")), default=names)
    return Artist.objects.annotate(shown=shown).order_by("shown").values_list("shown", flat=True)


def name_shown_of_an_artist() -> str:
    """The property of an object."""
    return Artist.objects.get(pk=2).shown_name


def works_of_the_sixties() -> QuerySet[Work, str]:
    """The remainder is subtracted: the division of integers differs between databases."""
    rows = Work.objects.alias(decade_began=F("year") - F("year") % 10)
    return rows.filter(decade_began=1960).order_by("id").values_list("title", flat=True)


def decades_of_an_artist() -> set[int]:
    """The property of each object."""
    return {work.decade for work in Work.objects.filter(artist=1)}


def numbers_of_works_of_galleries() -> dict[str, int]:
    """``annotate`` adds the value to the objects of one queryset."""
    rows = Gallery.objects.annotate(number_of_works=Count("works"))
    return {gallery.name: gallery.number_of_works for gallery in rows}


def cheapest_works_of_galleries() -> dict[str, int | None]:
    """``annotate`` again: the name need not be declared."""
    rows = Gallery.objects.annotate(cheapest=Min("works__price"))
    return {gallery.name: gallery.cheapest for gallery in rows}


def artists_and_works_of_ink() -> QuerySet[Artist, tuple[str, str | None]]:
    """The condition of ``FilteredRelation`` goes into the ON clause of the outer join."""
    ink = FilteredRelation("works", condition=Q(works__medium=Medium.INK))
    rows = Artist.objects.annotate(ink=ink).order_by("id")
    return rows.values_list("first_name", "ink__title")


def artists_by_works_of_ink_before_1960() -> QuerySet[Artist, str]:
    """A condition on the filtered relation is about the same work."""
    ink = FilteredRelation("works", condition=Q(works__medium=Medium.INK))
    rows = Artist.objects.annotate(ink=ink).filter(ink__year__lt=1960)
    return rows.values_list("first_name", flat=True)
