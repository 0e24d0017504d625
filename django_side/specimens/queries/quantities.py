"""Numbers: what a column keeps of them, and what comes back."""

from decimal import Decimal

from django.db.models import QuerySet, Sum

from django_side.specimens.models import Collector, Specimen


def collectors_of_thirty_centigrams() -> QuerySet[Collector, str]:
    """The sum is compared in the database."""
    heavy = Collector.objects.alias(total=Sum("specimens__mass")).filter(total=Decimal("0.30"))
    return heavy.values_list("name", flat=True)


def mass_that_is_rounded() -> tuple[str, str]:
    """The object keeps what it was given until it is read again."""
    specimen = Specimen.objects.get(label="agate")
    specimen.mass = Decimal("1.005")
    specimen.save()
    given = str(specimen.mass)
    specimen.refresh_from_db()
    return given, str(specimen.mass)
