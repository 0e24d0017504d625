"""Classes that inherit from each other: tables that are joined, shared, or independent; proxies."""

from itertools import chain
from typing import Any

from django.db.models import F, Q, QuerySet, Value

from django_side.cabinets.models import (
    Insect,
    Letter,
    Mineral,
    Owner,
    Receipt,
    SchoolVisit,
    SortedDrawer,
    Specimen,
    Visit,
)


def specimens_that_know_a_hardness() -> list[str]:
    """A query for the parent returns the parent; a child is another object, behind a link."""
    return [row.name for row in Specimen.objects.all() if hasattr(row, "hardness")]


def keys_of_minerals() -> QuerySet[Mineral, tuple[int, int]]:
    """The key of a child is the link to the parent, ``specimen_ptr``."""
    return Mineral.objects.order_by("pk").values_list("specimen_ptr_id", "id")


def _feature(specimen: Specimen) -> int | None:
    """Return what a specimen has as a mineral or as an insect; a link may lead nowhere."""
    mineral: Mineral | None = getattr(specimen, "mineral", None)
    insect: Insect | None = getattr(specimen, "insect", None)
    return mineral.hardness if mineral else insect.wings if insect else None


def features_of_specimens() -> dict[str, int | None]:
    """``select_related`` joins the tables of children."""
    rows = Specimen.objects.select_related("mineral", "insect")
    return {row.name: _feature(row) for row in rows}


def features_that_every_query_loads() -> dict[str, int | None]:
    """Every query names the children; a manager of the model could do it for all."""
    rows = Specimen.objects.select_related("mineral", "insect")
    return {row.name: _feature(row) for row in rows}


def hard_minerals_and_small_insects() -> QuerySet[Specimen, str]:
    """The links to children can be followed in conditions."""
    rows = Specimen.objects.filter(Q(mineral__hardness__gt=7) | Q(insect__wings__lt=4))
    return rows.order_by("id").values_list("name", flat=True)


def specimens_as_hard_as_topaz() -> QuerySet[Specimen, str]:
    """Likewise."""
    return Specimen.objects.filter(mineral__hardness=8).values_list("name", flat=True)


def minerals_beside_harder_ones() -> QuerySet[Mineral, tuple[str, str]]:
    """From the drawer to its specimens, and from these to their children."""
    rows = Mineral.objects.filter(drawer__specimens__mineral__hardness__gt=F("hardness"))
    return rows.values_list("name", "drawer__specimens__name")


def specimens_of_known_years() -> dict[str, int | None]:
    """A link to a child is an outer join in ``values_list``."""
    rows = Specimen.objects.filter(found__isnull=False)
    return dict(rows.values_list("name", "mineral__hardness"))


def a_mineral_is_only_a_specimen() -> tuple[list[str], list[str]]:
    """``keep_parents`` deletes the row of the child only."""
    Mineral.objects.get(name="Quartz").delete(keep_parents=True)
    Specimen.objects.filter(name="Quartz").update(kind="specimen")
    specimens = Specimen.objects.order_by("id").values_list("name", flat=True)
    return list(specimens), list(Mineral.objects.values_list("name", flat=True))


def papers_by_reverse_names() -> tuple[list[str], list[str]]:
    """``%(class)ss`` in the abstract class becomes ``letters`` and ``receipts``."""
    owner = Owner.objects.get(pk=1)
    receipts = owner.receipts.order_by("text")
    return [str(letter) for letter in owner.letters.all()], [str(row) for row in receipts]


def papers_of_an_owner() -> list[tuple[str, str]]:
    """An abstract class has no rows: query each child, and merge the objects in Python."""
    papers = chain(Letter.objects.filter(owner=1), Receipt.objects.filter(owner=1))
    in_order = sorted(papers, key=lambda paper: paper.year)
    return [(type(paper).__name__, paper.text) for paper in in_order]


def papers_since_1700() -> list[str]:
    """Likewise."""
    letters, receipts = (model.objects.filter(year__gte=1700) for model in (Letter, Receipt))
    return [paper.text for paper in chain(letters, receipts)]


def years_of_papers_by_kind() -> Any:
    """A union of values, with a constant for the kind."""
    letters = Letter.objects.annotate(kind=Value("letter")).values_list("kind", "year")
    receipts = Receipt.objects.annotate(kind=Value("receipt")).values_list("kind", "year")
    return letters.union(receipts, all=True).order_by("kind", "year")


def years_of_guests() -> QuerySet[Visit, int]:
    """A proxy has all rows of its table; a condition chooses the kind."""
    return Visit.objects.filter(kind="guest").values_list("year", flat=True)


def drawers_of_another_class() -> QuerySet[SortedDrawer, str]:
    """A proxy with an order."""
    return SortedDrawer.objects.values_list("label", flat=True)


def note_the_visit_of_a_school() -> QuerySet[SchoolVisit, int]:
    """The manager of the proxy filters by the kind, and does not set it."""
    SchoolVisit.objects.create(kind="school", cabinet_id=3, year=1720, pupils=5)
    return SchoolVisit.objects.order_by("year").values_list("year", flat=True)
