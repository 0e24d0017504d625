"""Documents inside documents, and keys that are there."""

from typing import Any

from django.db.models import BooleanField, Func, JSONField, QuerySet, Value

from django_side.documents.models import Card, Crate


def cards_that_contain_a_place() -> QuerySet[Card, str]:
    """Each key that is given must be there, with the value of the same type."""
    cards = Card.objects.filter(details__contains={"place": {"room": "3"}})
    return cards.values_list("title", flat=True)


def crates_that_contain_a_drum() -> QuerySet[Crate, str]:
    """Each item that is given must be there, in any order."""
    return Crate.objects.filter(contents__contains=["drum"]).values_list("name", flat=True)


def cards_inside_a_document() -> QuerySet[Card, str]:
    """``contained_by`` asks the other way round."""
    document = {"year": 1750, "sold": 1821, "maker": "Anna_Kos 10%", "serial": 2**53}
    return Card.objects.filter(details__contained_by=document).values_list("title", flat=True)


def cards_that_contain_a_place_on_sqlite() -> QuerySet[Card, str]:
    """Django refuses to write the SQL."""
    cards = Card.objects.filter(details__contains={"place": {"room": "3"}})
    return cards.values_list("title", flat=True)


def cards_with_a_key_for_the_sale() -> QuerySet[Card, str]:
    """``has_key`` works on every database."""
    return Card.objects.filter(details__has_key="sold").values_list("title", flat=True)


def cards_with_two_keys() -> QuerySet[Card, str]:
    """``has_keys`` demands all."""
    cards = Card.objects.filter(details__has_keys=["sold", "serial"])
    return cards.values_list("title", flat=True)


def cards_with_any_of_two_keys() -> QuerySet[Card, str]:
    """``has_any_keys`` demands one."""
    cards = Card.objects.filter(details__has_any_keys=["sold", "stamp"])
    return cards.values_list("title", flat=True)


def whether_has_key_is_known() -> bool:
    """There is one field for every database, with all lookups."""
    return JSONField().get_lookup("has_key") is not None


def cards_with_a_room() -> QuerySet[Card, str]:
    """The lookup follows a key as well."""
    return Card.objects.filter(details__place__has_key="room").values_list("title", flat=True)


def cards_with_a_part_by_path() -> QuerySet[Card, str]:
    """Django has no lookup for paths of SQL/JSON; ``Func`` calls the function."""
    path = Value('$.parts[*] ? (@ == "mater")')
    function = Func("details", path, function="jsonb_path_exists", output_field=BooleanField())
    return Card.objects.filter(function).values_list("title", flat=True)


def cards_before_1500_by_path() -> QuerySet[Card, str]:
    """``jsonb_path_match`` fails where the path is no condition, unless the last argument."""
    path, no_variables, silent = Value("$.year < 1500"), Value("{}"), Value(True)
    matches = Func(
        *("details", path, no_variables, silent),
        function="jsonb_path_match",
        output_field=BooleanField(),
    )
    return Card.objects.filter(matches).values_list("title", flat=True)


def names_inside_parts() -> QuerySet[Card, Any]:
    """The result is decoded as its field does it."""
    path = Value("$.parts[*].name")
    names = Func("details", path, function="jsonb_path_query_array", output_field=JSONField())
    return Card.objects.order_by("id").values_list(names, flat=True)[:3]
