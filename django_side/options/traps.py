"""Tempting ports of SQLAlchemy's queries; the right answers are in ``queries``."""

from django.db.models import QuerySet

from django_side.options.models import Ox


def herds_in_use_as_they_come() -> QuerySet[Ox, int | None]:
    """``select(Ox.herd_id).distinct()``, word for word."""
    rows = Ox.objects.filter(herd__isnull=False)
    return rows.values_list("herd_id", flat=True).distinct()
