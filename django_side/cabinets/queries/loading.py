"""Options of a single query: how deep, in how many statements, which rows, under which name."""

from typing import Any

from django.db import connection
from django.db.models import F, FilteredRelation, Prefetch, Q, QuerySet, prefetch_related_objects
from django.db.models.functions import Coalesce

from django_side.cabinets.models import Cabinet, Display, Drawer, Specimen, Theme, Visit


def _titles(cabinets: Any) -> dict[str, Any]:
    """Return the titles of cabinets, each with those of the cabinets in it."""
    return {cabinet.title: _titles(cabinet.inner.all()) for cabinet in cabinets}


def cabinets_of_all_levels() -> dict[str, Any]:
    """A path with a step for each level; there is none for as many levels as there are."""
    return _titles(Cabinet.objects.filter(within=None).prefetch_related("inner__inner__inner"))


def cabinets_around_tin() -> list[str]:
    """``select_related`` joins a level for each step of the path."""
    tin = Cabinet.objects.select_related("within__within").get(title="Tin")
    assert tin.within
    assert tin.within.within
    return [tin.within.title, tin.within.within.title]


def drawers_of_cabinets_in_portions() -> list[tuple[str, int]]:
    """``iterator`` prefetches for as many objects as it reads at a time."""
    rows = Cabinet.objects.order_by("id").prefetch_related("drawers").iterator(chunk_size=3)
    return [(row.title, len(row.drawers.all())) for row in rows]


def cabinets_of_drawers_one_by_one() -> list[tuple[str, str]]:
    """A statement for each drawer, although the cabinet is the same."""
    rows = Drawer.objects.filter(cabinet=1).order_by("id")
    return [(row.label, str(row.cabinet)) for row in rows]


def year_of_a_specimen_that_only_has_a_name() -> int | None:
    """A wrapper refuses all statements; Django 6.1 has ``FETCH_RAISE`` for it."""

    def refuse(*_: Any) -> None:
        raise RuntimeError("a statement that should not be")

    specimen = Specimen.objects.only("name").get(pk=1)
    with connection.execute_wrapper(refuse):
        return specimen.found


def displays_of_themes() -> dict[str, dict[int, str]]:
    """``Prefetch`` takes a query with options of its own."""
    displays = Prefetch("displays", Display.objects.select_related("specimen"))
    rows = Theme.objects.prefetch_related(displays)
    return {row.title: {one.rank: one.specimen.name for one in row.displays.all()} for row in rows}


def visits_of_cabinets_since() -> list[dict[str, list[int]]]:
    """``Prefetch`` with a filter, for each relation that needs it."""
    found = []
    for since in (1711, 1712):
        visits = Prefetch("visits", Visit.objects.filter(year__gte=since))
        rows = Cabinet.objects.filter(owner=1).prefetch_related(visits)
        found.append({row.title: [visit.year for visit in row.visits.all()] for row in rows})
    return found


def cabinets_within_others_but_for_box() -> dict[str, list[str]]:
    """A filter of the prefetch is not one of the query."""
    inner = Prefetch("inner", Cabinet.objects.exclude(title="Box"))
    rows = Cabinet.objects.filter(owner=1).prefetch_related(inner)
    return {row.title: [cabinet.title for cabinet in row.inner.all()] for row in rows}


def first_two_cabinets_with_drawers() -> list[tuple[str, int]]:
    """The limit is of the cabinets; their drawers are read afterwards."""
    rows = Cabinet.objects.order_by("id").prefetch_related("drawers")[:2]
    return [(row.title, len(row.drawers.all())) for row in rows]


def some_drawers_and_then_all() -> tuple[int, int]:
    """Each query returns objects of its own."""
    stones = Prefetch("drawers", Drawer.objects.filter(label="stones"))
    some = Cabinet.objects.prefetch_related(stones).get(pk=1)
    whole = Cabinet.objects.get(pk=1)
    return len(some.drawers.all()), len(whole.drawers.all())


def drawers_joined_to_their_cabinets() -> dict[str, int]:
    """A second statement: a join would repeat the cabinets."""
    rows = Cabinet.objects.filter(owner=1).prefetch_related("drawers")
    return {row.title: len(row.drawers.all()) for row in rows}


def drawers_loaded_afterwards() -> dict[str, int]:
    """``prefetch_related_objects`` takes objects that are there."""
    cabinets = list(Cabinet.objects.all())
    prefetch_related_objects(cabinets, "drawers")
    return {cabinet.title: len(cabinet.drawers.all()) for cabinet in cabinets}


def drawers_below_others() -> QuerySet[Drawer, tuple[str, str]]:
    """From the drawer to its cabinet, and to the drawers of this one."""
    rows = Drawer.objects.filter(cabinet=1, cabinet__drawers__position=F("position") - 1)
    return rows.order_by("position").values_list("label", "cabinet__drawers__label")


def first_drawers_of_cabinets() -> QuerySet[Cabinet, tuple[str, str | None]]:
    """``FilteredRelation`` puts the condition into the outer join."""
    first = FilteredRelation("drawers", condition=Q(drawers__position=0))
    rows = Cabinet.objects.annotate(first=first).filter(Q(owner=1) | Q(title="Elm"))
    return rows.order_by("id").values_list("title", "first__label")


def widths_with_zero_for_unknown() -> QuerySet[Cabinet, tuple[str, int]]:
    """An annotation needs a name that no field has."""
    rows = Cabinet.objects.filter(height=None).annotate(known=Coalesce("width", 0))
    return rows.order_by("id").values_list("title", "known")
