"""Ports that run, and answer otherwise."""

from django.db.models import F

from django_side.specimens.models import Specimen


def doubled_mass_as_it_is() -> str:
    """Print what the expression returns."""
    return str(Specimen.objects.values_list(F("mass") * 2, flat=True).get(label="agate"))
