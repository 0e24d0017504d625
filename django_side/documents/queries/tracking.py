"""Values that are changed in place: what ``save`` writes."""

from dataclasses import asdict
from typing import Any

from django_side.documents.coding import Place
from django_side.documents.models import Crate


def change_a_key_in_place() -> Any:
    """``save`` writes every field as it is."""
    west = Crate.objects.get(name="West")
    west.handling["degrees"] = 25
    del west.handling["fragile"]
    west.save()
    return Crate.objects.get(name="West").handling


def change_a_key_inside_a_key() -> Any:
    """At any depth."""
    north = Crate.objects.get(name="North")
    north.handling["note"]["author"] = "Cy"
    north.save()
    return Crate.objects.get(name="North").handling["note"]["author"]


def pack_the_south_crate() -> Any:
    """A list as well."""
    south = Crate.objects.get(name="South")
    south.contents.extend(["lute", "harp"])
    south.contents.sort()
    south.save()
    return Crate.objects.get(name="South").contents


def move_stickers() -> Any:
    """The decoder has made sets, which the encoder writes."""
    north, _, west = Crate.objects.order_by("id")
    north.stickers.discard("glass")
    west.stickers.add("glass")
    north.save()
    west.save()
    return [crate.stickers for crate in Crate.objects.order_by("id")]


def move_the_south_crate() -> Any:
    """The decoder has made an object of one's own, which the encoder writes."""
    south = Crate.objects.get(name="South")
    south.place.shelf = 9
    south.save()
    return asdict(Crate.objects.get(name="South").place)


def widen_the_west_crate() -> tuple[int, int]:
    """Two fields are two attributes."""
    west = Crate.objects.get(name="West")
    west.width = 50
    west.save()
    return Crate.objects.values_list("width", "height").get(name="West")


def crate_without_contents() -> Any:
    """A default is a function, so that no two objects share a list."""
    crate = Crate.objects.create(name="East", place=Place("C", 1), width=1, height=1)
    crate.refresh_from_db()
    return crate.contents, crate.handling, crate.stickers
