"""Tempting queries over two relations; the right answers are in ``queries``."""

from django.db.models import Count, QuerySet

from django_side.common.models import OtherModel


def children_of_each_other_without_distinct() -> QuerySet[OtherModel, tuple[str, int, int]]:
    """The counts as they are written for one relation."""
    rows = OtherModel.objects.annotate(
        number_of_a=Count("common_childas"), number_of_b=Count("common_childbs")
    )
    return rows.order_by("name").values_list("name", "number_of_a", "number_of_b")
