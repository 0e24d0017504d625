"""The tempting ports of the herbarium chapter."""

from django.db.models import QuerySet

from django_side.herbarium.models import Collector


def collectors_with_a_double_n_by_contains() -> QuerySet[Collector]:
    """The lookup with the name of SQLAlchemy's method."""
    return Collector.objects.filter(nickname__contains="NN")
