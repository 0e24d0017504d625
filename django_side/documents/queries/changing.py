"""Documents that are replaced, and changed by the database."""

from typing import Any

from django.db import connection
from django.db.models import F, Func, JSONField, QuerySet, Value
from django.db.models.fields.json import KT

from django_side.documents.models import Card, Crate


def remove_details_of_dial() -> QuerySet[Card, str]:
    """None is NULL when it is saved."""
    Card.objects.filter(title="Dial").update(details=None)
    return Card.objects.filter(details__isnull=True).order_by("id").values_list("title", flat=True)


def set_details_of_dial_to_null() -> QuerySet[Card, str]:
    """``Value`` with a field of JSON is JSON's null."""
    null = Value(None, JSONField())
    Card.objects.filter(title="Dial").update(details=null)
    return Card.objects.filter(details=null).order_by("id").values_list("title", flat=True)


def sell_the_fan() -> Any:
    """``save`` writes all fields, changed or not."""
    fan = Card.objects.get(title="Fan")
    details: Any = fan.details
    details["sold"] = 1925
    fan.save()
    return Card.objects.values_list("details__sold", flat=True).get(title="Fan")


def replace_details_of_idol() -> Any:
    """A document is a value like any other."""
    idol = Card.objects.filter(title="Idol")
    idol.update(details={"maker": None, "parts": [1, {"two": 2.5}]})
    return idol.values_list("details", flat=True).get()


def rename_cards_to_their_maker() -> QuerySet[Card, str]:
    """``KT`` is an expression of text."""
    Card.objects.filter(id__lte=2).update(title=KT("details__maker"))
    return Card.objects.filter(id__lte=2).order_by("id").values_list("title", flat=True)


def warm_the_west_crate() -> Any:
    """``Func`` calls the function of the database, which only sets the key."""
    if connection.vendor == "postgresql":
        arguments = "handling", Value("{degrees}"), Value(21, JSONField())
        warmer = Func(*arguments, function="jsonb_set", output_field=JSONField())
    else:
        arguments = "handling", Value("$.degrees"), Value(21)
        warmer = Func(*arguments, function="json_set", output_field=JSONField())
    west = Crate.objects.filter(name="West")
    west.update(handling=warmer)
    return west.values_list("handling", flat=True).get()


def forget_the_note() -> QuerySet[Crate, Any]:
    """PostgreSQL has an operator, which ``arg_joiner`` writes between the arguments."""
    if connection.vendor == "postgresql":
        rest = Func(
            *("handling", Value("{note,author}")),
            template="(%(expressions)s)",
            arg_joiner=" #- ",
            output_field=JSONField(),
        )
    else:
        path = Value("$.note.author")
        rest = Func("handling", path, function="json_remove", output_field=JSONField())
    Crate.objects.update(handling=rest)
    return Crate.objects.order_by("id").values_list("handling", flat=True)


def merge_handlings() -> QuerySet[Crate, Any]:
    """Each database has its own name for it."""
    keys = Value({"fragile": True, "upright": True}, JSONField())
    if connection.vendor == "postgresql":
        merged = Func(
            *(F("handling"), keys),
            template="(%(expressions)s)",
            arg_joiner=" || ",
            output_field=JSONField(),
        )
    else:
        function = "json_patch" if connection.vendor == "sqlite" else "json_merge_patch"
        merged = Func("handling", keys, function=function, output_field=JSONField())
    Crate.objects.update(handling=merged)
    return Crate.objects.order_by("id").values_list("handling", flat=True)


def name_the_maker_of_fan() -> QuerySet[Card, str]:
    """A property of Python sets the key; a query goes by the field."""
    fan = Card.objects.get(title="Fan")
    fan.maker = "Eva"
    fan.save()
    return Card.objects.filter(details__maker="Eva").values_list("title", flat=True)


def makers_by_attribute() -> list[str | None]:
    """A property of Python reads the key."""
    cards = Card.objects.filter(title__in=["Astrolabe", "Dial", "Lute"])
    return [card.maker for card in cards.order_by("id")]
