"""Collections that are not lists: dictionaries, numbered lists, queries, and proxies of objects."""

from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from django_side.cabinets.models import Cabinet, Display, Drawer, Specimen, Tag, Theme


def insert_a_drawer_in_the_middle() -> QuerySet[Drawer, tuple[str, int | None]]:
    """Move the others first; nothing keeps the positions in order by itself."""
    drawers = Drawer.objects.filter(cabinet=1)
    drawers.filter(position__gte=1).update(position=F("position") + 1)
    Drawer.objects.create(cabinet_id=1, label="eggs", position=1)
    return drawers.order_by("position").values_list("label", "position")


def take_out_the_first_drawer() -> QuerySet[Drawer, tuple[str, int | None]]:
    """Clear both columns of the one, and move the others."""
    drawers = Drawer.objects.filter(cabinet=1)
    drawers.filter(position=0).update(cabinet=None, position=None)
    drawers.update(position=F("position") - 1)
    return drawers.order_by("position").values_list("label", "position")


def number_drawers_from_one_by_label() -> list[tuple[str, int | None]]:
    """Number the objects, and write them with ``bulk_update``."""
    drawers = list(Drawer.objects.filter(cabinet=1).order_by("-label"))
    for number, drawer in enumerate(drawers, 1):
        drawer.position = number
    Drawer.objects.bulk_update(drawers, ["position"])
    return [(drawer.label, drawer.position) for drawer in drawers]


def names_of_a_specimen_by_language() -> dict[str, str]:
    """A dictionary of two columns; ``in_bulk`` needs a field that is unique in the table."""
    return dict(Specimen.objects.get(pk=1).tags.values_list("language", "text"))


def give_a_specimen_names() -> dict[str, str]:
    """``update_or_create`` by the key."""
    tags = Specimen.objects.get(pk=1).tags
    tags.update_or_create(language="de", defaults={"text": "Kahnboot"})
    tags.update_or_create(language="fr", defaults={"text": "Nautile"})
    return dict(tags.values_list("language", "text"))


def name_in_a_language_of_any_case() -> dict[str, str]:
    """A lookup of the query."""
    tags = Tag.objects.filter(language__iexact="la")
    return dict(tags.values_list("specimen__name", "text"))


def specimens_of_a_drawer_by_kind_and_name() -> dict[tuple[str, str], int | None]:
    """A dictionary that your code fills."""
    specimens = Drawer.objects.get(pk=3).specimens.all()
    return {(specimen.kind, specimen.name): specimen.found for specimen in specimens}


def specimens_of_a_drawer_by_kind() -> dict[str, list[str]]:
    """A list for each key."""
    names: dict[str, list[str]] = {}
    for specimen in Drawer.objects.get(pk=3).specimens.order_by("id"):
        names.setdefault(specimen.kind, []).append(specimen.name)
    return names


def number_of_drawers_of_a_label() -> tuple[int, int]:
    """A related manager counts and filters in the database."""
    drawers = Cabinet.objects.get(pk=1).drawers
    return drawers.count(), drawers.filter(label="stones").count()


def drawers_below_the_first() -> QuerySet[Drawer, str]:
    """A related manager is a query that has yet to be executed."""
    drawers = Cabinet.objects.get(pk=1).drawers
    below = drawers.filter(position__gt=0).order_by("-position")
    return below.values_list("label", flat=True)


def change_drawers_without_loading_them() -> QuerySet[Drawer, str]:
    """``create``, ``remove`` and ``update`` of the manager load nothing."""
    drawers = Cabinet.objects.get(pk=1).drawers
    drawers.create(label="eggs", position=1)
    drawers.remove(Drawer.objects.get(pk=3))
    drawers.update(label=Substr("label", 1, 3))
    return drawers.order_by("label").values_list("label", flat=True)


def forget_the_latin_name() -> set[str]:
    """Delete the row."""
    tags = Specimen.objects.get(pk=1).tags
    tags.filter(language="la").delete()
    return set(tags.values_list("text", flat=True))


def note_that_the_latin_name_is_unknown() -> str:
    """Create the row."""
    specimen = Specimen.objects.get(pk=2)
    return specimen.tags.create(language="la", text="unknown").text


def captions_of_a_theme() -> list[str]:
    """The order is that of the rows between: of the query that you ask."""
    displays = Theme.objects.get(pk=1).displays.select_related("specimen")
    return [f"{display.rank}. {display.specimen.name}" for display in displays.order_by("rank")]


def show_specimens_in_another_order() -> Any:
    """Delete what was shown, and create the rows with their numbers."""
    displays = Display.objects.filter(theme=1)
    displays.delete()
    rows = [
        Display(theme_id=1, specimen_id=key, rank=rank) for rank, key in enumerate((3, 1, 2), 1)
    ]
    Display.objects.bulk_create(rows)
    return displays.order_by("rank").values_list("rank", "specimen__name")
