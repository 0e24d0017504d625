"""Maps of texts: keys, values, and what they contain.

The questions are in ``shared_fixtures/herbarium/questions/traits.py``, the SQLAlchemy side in
``sqlalchemy_side/herbarium/queries/traits.py``.
"""

from typing import Any

from django.contrib.postgres.fields import ArrayField, HStoreField
from django.db.models import F, Func, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast

from django_side.herbarium.models import Plant


def plants_with_a_colour() -> QuerySet[Plant]:
    """A key may have no value."""
    return Plant.objects.filter(traits__has_key="colour").order_by("id")


def plants_of_a_known_colour() -> QuerySet[Plant]:
    """The value of a key that is absent is null, too."""
    return Plant.objects.filter(traits__colour__isnull=False).order_by("id")


def red_plants() -> QuerySet[Plant]:
    """A key is a transform, unless a lookup has its name."""
    return Plant.objects.filter(traits__colour="red")


def plants_whose_colour_is_recorded_as_unknown() -> QuerySet[Plant]:
    """A pair with null is contained where the key is, and is null."""
    return Plant.objects.filter(traits__contains={"colour": None})


def plants_with_colour_and_leaves() -> QuerySet[Plant]:
    """All keys, whatever their values."""
    return Plant.objects.filter(traits__has_keys=["colour", "leaves"]).order_by("id")


def plants_with_leaves_or_a_height() -> QuerySet[Plant]:
    """At least one key."""
    return Plant.objects.filter(traits__has_any_keys=["leaves", "height"]).order_by("id")


def plants_without_other_traits() -> QuerySet[Plant]:
    """An empty map is contained in every one."""
    allowed = {"colour": "red", "leaves": "3", "scent": None, "height": "120"}
    return Plant.objects.filter(traits__contained_by=allowed).order_by("id")


def kinds_of_traits() -> QuerySet[Any, tuple[str, list[str]]]:
    """``keys`` is a transform, so a key of this name has none."""
    return Plant.objects.order_by("id").values_list("name", "traits__keys")


def values_of_traits() -> QuerySet[Any, tuple[str, list[str | None]]]:
    """``values`` is a transform, too."""
    return Plant.objects.order_by("id").values_list("name", "traits__values")


def plants_with_a_three() -> QuerySet[Plant]:
    """The values are an array, with the lookups of arrays."""
    return Plant.objects.filter(traits__values__contains=["3"]).order_by("id")


def remarks_in_pairs() -> QuerySet[Any, tuple[str, list[str], list[list[str]]]]:
    """Other functions of hstore have no class."""
    texts = ArrayField(TextField())
    plants = Plant.objects.filter(remarks__isnull=False).order_by("id")
    return plants.values_list(
        "name",
        Func("remarks", function="hstore_to_array", output_field=texts),
        Func("remarks", function="hstore_to_matrix", output_field=ArrayField(texts)),
    )


def colours_and_leaves_of_plants() -> QuerySet[Any, dict[str, str | None]]:
    """A key that is absent stays absent."""
    keys = Value(["colour", "leaves"], output_field=ArrayField(TextField()))
    part = Func("traits", keys, function="slice", output_field=HStoreField())
    return Plant.objects.order_by("id").values_list(part, flat=True)


def traits_without_the_colour() -> QuerySet[Any, dict[str, str | None]]:
    """A key is deleted from what is read, not from the row."""
    rest = Func("traits", Value("colour"), function="delete", output_field=HStoreField())
    return Plant.objects.order_by("id").values_list(rest, flat=True)


def traits_without_three_yellow_leaves() -> QuerySet[Any, dict[str, str | None]]:
    """Pairs are deleted where key and value are the same."""
    pairs = Cast(Value({"leaves": "3", "colour": "yellow"}, HStoreField()), HStoreField())
    rest = Func("traits", pairs, function="delete", output_field=HStoreField())
    return Plant.objects.filter(shelf=2).order_by("id").values_list(rest, flat=True)


def traits_with_habitats() -> QuerySet[Any, dict[str, str | None]]:
    """``||`` joins two maps."""
    habitat = Func(Value("grows"), F("habitat"), function="hstore")
    both = Func(
        "traits",
        habitat,
        template="%(expressions)s",
        arg_joiner=" || ",
        output_field=HStoreField(),
    )
    return Plant.objects.filter(shelf=1).order_by("id").values_list(both, flat=True)


def plants_as_high_as_120() -> QuerySet[Plant]:
    """Values are texts."""
    plants = Plant.objects.annotate(height=Cast("traits__height", IntegerField()))
    return plants.filter(height__gte=120)


def colour_a_clove() -> dict[str, str | None]:
    """``save`` writes the map as it is."""
    plant = Plant.objects.get(name="Clove")
    plant.traits["colour"] = "violet"
    plant.save()
    plant.refresh_from_db()
    return dict(plant.traits)


def add_a_remark() -> dict[str, str | None]:
    """Django has no other column for maps that change in place."""
    plant = Plant.objects.get(name="Sweetclover")
    plant.remarks["seen"] = "Ben"
    plant.save()
    plant.refresh_from_db()
    return dict(plant.remarks)


def save_a_number_of_leaves() -> dict[str, str | None]:
    """The field calls ``str`` of keys and values."""
    plant = Plant.objects.create(name="Rose", traits={"leaves": 5}, room=4, shelf=1, box=1)
    plant.refresh_from_db()
    return dict(plant.traits)
