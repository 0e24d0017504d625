"""Tempting ports of SQLAlchemy's code; the right answers are in ``queries``."""

from typing import Any

from django.db.models import F, QuerySet

from django_side.cabinets.models import (
    Cabinet,
    Drawer,
    GuestVisit,
    Letter,
    Receipt,
    SchoolVisit,
    Specimen,
    Theme,
)


def measures_after_widening_of_an_annotation() -> tuple[int, int, int]:
    """Save the object, and read its annotation."""
    cabinet: Any = Cabinet.objects.annotate(double=F("width") * F("height") * 2).get(pk=1)
    cabinet.width += 10
    cabinet.save()
    return cabinet.area, 2 * (cabinet.width + cabinet.height), cabinet.double


def papers_of_an_owner_by_union() -> list[tuple[str, str]]:
    """Let the database merge the rows of both tables."""
    letters = Letter.objects.filter(owner=1).only("year", "text")
    papers = letters.union(Receipt.objects.filter(owner=1).only("year", "text")).order_by("year")
    return [(type(paper).__name__, paper.text) for paper in papers]


def years_of_guests_by_proxy() -> QuerySet[GuestVisit, int]:
    """Query the class that is named after the kind."""
    return GuestVisit.objects.order_by("year").values_list("year", flat=True)


def note_the_visit_of_a_school_by_class() -> QuerySet[SchoolVisit, int]:
    """Trust the class with the kind."""
    SchoolVisit.objects.create(cabinet_id=3, year=1720, pupils=5)
    return SchoolVisit.objects.order_by("year").values_list("year", flat=True)


def themes_with_a_lit_specimen_first_by_filters() -> QuerySet[Theme, str]:
    """Filter twice."""
    rows = Theme.objects.filter(displays__rank=1).filter(displays__lit=True)
    return rows.order_by("id").values_list("title", flat=True)


def give_a_specimen_a_drawer_by_assigning() -> QuerySet[Drawer, str]:
    """Assign the new drawer, as where orphans are deleted."""
    specimen = Specimen.objects.get(name="Scarab")
    specimen.drawer = Drawer.objects.create(label="silk")
    specimen.save()
    return Drawer.objects.order_by("id").values_list("label", flat=True)
