"""Tempting ports of SQLAlchemy's code; the right answers are in ``queries``."""

from typing import Any

from django.db.models import F

from django_side.cabinets.models import Cabinet


def measures_after_widening_of_an_annotation() -> tuple[int, int, int]:
    """Save the object, and read its annotation."""
    cabinet: Any = Cabinet.objects.annotate(double=F("width") * F("height") * 2).get(pk=1)
    cabinet.width += 10
    cabinet.save()
    return cabinet.area, 2 * (cabinet.width + cabinet.height), cabinet.double
