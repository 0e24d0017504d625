"""Documents made of rows, and rows made of documents."""

from collections import Counter
from typing import Any

from django.db import connection
from django.db.models import CharField, Func, IntegerField, JSONField, QuerySet
from django.db.models.functions import JSONArray, JSONObject

from django_side.documents.models import Crate, Loan


class _Rows(Func):
    """A function that returns several rows for one."""

    set_returning = True


def loans_as_objects() -> QuerySet[Loan, dict[str, Any]]:
    """The names of the arguments are the keys."""
    document = JSONObject(to="borrower", what="card__title")
    return Loan.objects.order_by("id").values_list(document, flat=True)[:3]


def loans_as_arrays() -> QuerySet[Loan, list[Any]]:
    """Each argument is an item."""
    document = JSONArray("id", "borrower")
    return Loan.objects.order_by("id").values_list(document, flat=True)[:3]


def numbers_of_things_in_crates() -> QuerySet[Crate, tuple[str, int]]:
    """Each database has a name of its own for the function."""
    names = {"sqlite": "json_array_length", "postgresql": "jsonb_array_length"}
    function = names.get(connection.vendor, "json_length")
    number = Func("contents", function=function, output_field=IntegerField())
    return Crate.objects.order_by("id").values_list("name", number)


def things_in_crates() -> list[tuple[str, str]]:
    """Django has no function in FROM that is joined, so Python makes the rows."""
    crates = Crate.objects.values_list("name", "contents")
    return [(thing, name) for name, contents in crates for thing in contents]


def places_of_things_in_crates() -> list[tuple[str, int, str]]:
    """Python counts the items."""
    return [
        (name, place, thing)
        for name, contents in Crate.objects.order_by("name").values_list("name", "contents")
        for place, thing in reversed([*enumerate(contents, 1)])
    ]


def keys_of_handlings() -> QuerySet[Crate, tuple[str, str]]:
    """A function of several rows may be selected on PostgreSQL."""
    key = _Rows("handling", function="jsonb_object_keys", output_field=CharField())
    return Crate.objects.annotate(key=key).order_by("name", "key").values_list("name", "key")


def values_of_handling() -> QuerySet[Crate, tuple[str, Any]]:
    """A template takes one column of such a function."""
    field = "(%(function)s(%(expressions)s))"
    key = _Rows(
        *("handling",),
        function="jsonb_each",
        template=f"{field}.key",
        output_field=CharField(),
    )
    value = _Rows(
        *("handling",),
        function="jsonb_each",
        template=f"{field}.value",
        output_field=JSONField(),
    )
    west = Crate.objects.filter(name="West").annotate(key=key, value=value)
    return west.order_by("key").values_list("key", "value")


def crates_with_things_in_number() -> list[tuple[str, int]]:
    """Python counts."""
    contents = Crate.objects.values_list("contents", flat=True)
    return list(Counter(thing for things in contents for thing in things).items())
