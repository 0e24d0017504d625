"""Operators and orders of columns, and parameters."""

from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection
from django.db.backends.mysql.operations import DatabaseOperations as MariadbOperations
from django.db.backends.sqlite3.operations import DatabaseOperations as SqliteOperations
from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    FloatField,
    Func,
    IntegerField,
    Min,
    OrderBy,
    OuterRef,
    QuerySet,
    Subquery,
    Transform,
    Value,
    When,
)
from django.db.models.expressions import RawSQL
from django.db.models.functions import Concat, ConcatPair

from django_side.harbours.models import Booking, Harbour, Ship, Visit


@CharField.register_lookup
class _Folded(Transform):
    """``bilateral``: the value goes through the function as well."""

    lookup_name = "folded"
    function = "LOWER"
    bilateral = True


def names_by_three_patterns() -> QuerySet[Ship, str]:
    """There is no lookup for LIKE; a regular expression has places."""
    ships = Ship.objects.filter(name__regex=r"^.o").exclude(name__regex="s$")
    return ships.exclude(name__icontains="G").values_list("name", flat=True)


def ships_of_a_tonnage_or_of_none() -> tuple[list[str], list[str]]:
    """A query is made for each value, and ``None`` is IS NULL."""

    def names_of(tons: int | None) -> list[str]:
        return list(Ship.objects.filter(tonnage=tons).order_by("id").values_list("name", flat=True))

    return names_of(300), names_of(None)


def ships_of_harbours() -> QuerySet[Ship, str]:
    """``Concat`` is made of pairs, and takes NULL as an empty text."""
    name = ConcatPair("name", Concat(Value(" of "), "home__name"))
    return Ship.objects.order_by("id").values_list(name, flat=True)


def signals_inverted() -> QuerySet[Ship, Any]:
    """There is no such operator: it is the negative, less one."""
    return Ship.objects.order_by("id").values_list(-F("signals") - 1, -F("signals") - 2)


def tonnages_from_unknown_and_to_it() -> tuple[list[int | None], list[int | None]]:
    """The methods of ``F`` make an ``OrderBy``, which is for any expression."""
    tonnages = Ship.objects.values_list("tonnage", flat=True)
    unknown_first = F("tonnage").asc(nulls_first=True)
    unknown_last = OrderBy(F("tonnage"), descending=True, nulls_last=True)
    return list(tonnages.order_by(unknown_first)), list(tonnages.order_by(unknown_last))


def cargos_and_depths_around_unknown() -> tuple[
    list[int | None], list[float | None], list[float | None]
]:
    """Likewise, with the other direction of each."""
    cargos = Visit.objects.values_list("cargo", flat=True)
    depths = Harbour.objects.values_list("depth", flat=True)
    unknown_first = OrderBy(F("depth"), descending=True, nulls_first=True)
    return (
        list(cargos.order_by(F("cargo").desc(nulls_first=True))),
        list(depths.order_by(F("depth").asc(nulls_last=True))),
        list(depths.order_by(unknown_first)),
    )


def oldest_ships_by_all() -> tuple[list[str], list[str]]:
    """The least of all takes the place of ALL, and ``in`` that of ANY."""
    tonnages = Ship.objects.filter(home=2).values("tonnage")
    names = Ship.objects.order_by("id").values_list("name", flat=True)
    first = Ship.objects.order_by("built").values("built")[:1]
    return list(names.filter(built__lte=Subquery(first))), list(names.filter(tonnage__in=tonnages))


def ships_not_of_all_years() -> tuple[list[str], list[str]]:
    """Likewise: the least, and the least again."""
    names = Ship.objects.order_by("id").values_list("name", flat=True)
    of_2001 = Ship.objects.filter(built=2001).values("built")[:1]
    of_borgvik = Ship.objects.filter(home=2).values("home").annotate(least=Min("built"))
    return (
        list(names.filter(built__lt=Subquery(of_2001))),
        list(names.filter(built__gt=Subquery(of_borgvik.values("least")))),
    )


def names_without_vowels() -> QuerySet[Ship, str]:
    """``Func`` writes a function that Django has no class for."""
    arguments = (F("name"), Value("[aeiou]"), Value(""), Value("g"))
    shortened = Func(*arguments, function="REGEXP_REPLACE", output_field=CharField())
    return Ship.objects.order_by("id").values_list(shortened, flat=True)


def ships_by_full_text() -> QuerySet[Ship, str]:
    """``django.contrib.postgres`` has the search of PostgreSQL."""
    rows = Ship.objects.alias(words=SearchVector("name", config="simple"))
    found = rows.filter(words=SearchQuery("PETREL", config="simple"))
    return found.values_list("name", flat=True)


def ships_by_full_text_of_mariadb() -> list[str]:
    """``RawSQL`` is a number, which is compared; as a condition it would have to be 1."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE FULLTEXT INDEX names ON harbours_ship (name)")
    relevance = RawSQL(
        "MATCH (name) AGAINST (%s IN BOOLEAN MODE)",
        ("+petrel -anna",),
        output_field=FloatField(),
    )
    rows = Ship.objects.alias(relevance=relevance).filter(relevance__gt=0)
    return list(rows.values_list("name", flat=True))


def ships_between_two_years() -> QuerySet[Ship, str]:
    """Both ends are included."""
    return Ship.objects.filter(built__range=(1985, 1990)).values_list("name", flat=True)


def signals_by_operators_of_a_type() -> QuerySet[Ship, Any]:
    """Bits have methods."""
    signals = F("signals")
    parts = (signals.bitleftshift(1), signals.bitrightshift(1), signals.bitand(6))
    return Ship.objects.order_by("id").values_list(*parts)


def signals_moved_by_written_operator() -> QuerySet[Ship, int]:
    """``arg_joiner`` stands between the arguments, and ``template`` around them."""
    moved = Func(
        *("signals", 1),
        template="(%(expressions)s)",
        arg_joiner=" << ",
        output_field=IntegerField(),
    )
    return Ship.objects.order_by("id").values_list(moved, flat=True)


def name_in_quotes() -> list[str]:
    """Every name gets quotes."""
    operations: list[Any] = [MariadbOperations(connection), SqliteOperations(connection)]
    return [each.quote_name("name") for each in operations]


def ships_after_a_year() -> tuple[list[str], list[str]]:
    """A query is made again each time; there is no cache of statements."""

    def names_after(year: int) -> list[str]:
        return list(
            Ship.objects.filter(built__gt=year).order_by("id").values_list("name", flat=True)
        )

    return names_after(1990), names_after(2001)


def ships_with_visits_and_bookings() -> tuple[list[str], list[str], list[str]]:
    """Expressions that are conditions have the operators of ``Q``."""
    visits = Exists(Visit.objects.filter(ship=OuterRef("id"), harbour=2))
    bookings = Exists(Booking.objects.filter(ship=OuterRef("id")))
    names = Ship.objects.order_by("id").values_list("name", flat=True)
    return (
        list(names.filter(visits & bookings)),
        list(names.filter(visits | bookings)),
        list(names.filter(visits ^ bookings)),
    )


def petrel_by_folded_name() -> QuerySet[Ship, str]:
    """A transform that is bilateral is written once."""
    return Ship.objects.filter(name__folded="PETREL").values_list("name", flat=True)


def weights_in_words() -> QuerySet[Ship, Any]:
    """Without ``default`` it is NULL."""
    weight = Case(When(tonnage__gte=300, then=Value("heavy")), output_field=CharField())
    return Ship.objects.order_by("id").values_list(weight, flat=True)


def initials_of_ships() -> QuerySet[Ship, Any]:
    """``F`` of a text can be sliced."""
    return Ship.objects.order_by("id").values_list(F("name")[:1], F("name")[1:3])
