"""Aggregates of PostgreSQL, with their options.

The questions are in ``shared_fixtures/warehouse/questions/aggregates.py``, the SQLAlchemy side in
``sqlalchemy_side/warehouse/queries/aggregates.py``.
"""

from typing import Any

from django import VERSION
from django.contrib.postgres.aggregates import (
    ArrayAgg,
    BoolAnd,
    BoolOr,
    Corr,
    CovarPop,
    JSONBAgg,
    RegrAvgX,
    RegrAvgY,
    RegrCount,
    RegrIntercept,
    RegrR2,
    RegrSlope,
    RegrSXX,
    RegrSXY,
    RegrSYY,
)
from django.contrib.postgres.functions import TransactionNow
from django.db.models import F, Q, QuerySet, Value

from django_side.warehouse.models import Delivery, Product, Rate

if VERSION >= (6, 1):
    # All databases have them; those of contrib.postgres are deprecated.
    from django.db.models import BitAnd, BitOr, BitXor, StringAgg
else:
    from django.contrib.postgres.aggregates import (  # type: ignore[assignment]  # the same names
        BitAnd,
        BitOr,
        BitXor,
        StringAgg,
    )

FRAGILE = Q(deliveries__fragile=True)
#: The dependent and the independent variable, in the order of SQL.
POINTS = ("deliveries__distance", "deliveries__weight")


def different_crates_of_products() -> QuerySet[Product, tuple[Any, ...]]:
    """A product without deliveries has one joined row of nulls, which the filter leaves out."""
    crates = ArrayAgg(
        "deliveries__crates",
        distinct=True,
        filter=Q(deliveries__crates__isnull=False),
        order_by="-deliveries__crates",
        default=[],
    )
    products = Product.objects.annotate(crates=crates).order_by("id")
    return products.values_list("name", "crates")[:3]


def bits_of_fragile_deliveries() -> QuerySet[Product, tuple[Any, ...]]:
    """The aggregates of bits return null for no rows, unless there is a default."""
    products = Product.objects.annotate(
        every=BitAnd("deliveries__flags", filter=FRAGILE, default=-1),
        some=BitOr("deliveries__flags", filter=FRAGILE, default=-1),
        odd=BitXor("deliveries__flags", filter=FRAGILE, default=-1),
    )
    return products.order_by("id").values_list("name", "every", "some", "odd")[:3]


def whether_deliveries_are_fragile() -> QuerySet[Product, tuple[Any, ...]]:
    """``BoolAnd`` of no rows is null as well, and not true."""
    wet, late = Q(deliveries__note="wet"), Q(deliveries__note="late")
    products = Product.objects.annotate(
        all_wet=BoolAnd("deliveries__fragile", filter=wet, default=False),
        one_late=BoolOr("deliveries__fragile", filter=late, default=True),
    )
    return products.order_by("id").values_list("name", "all_wet", "one_late")[:3]


def crates_of_products_as_json() -> QuerySet[Product, tuple[Any, ...]]:
    """``JSONBAgg`` returns a list of Python."""
    crates = JSONBAgg(
        "deliveries__crates",
        distinct=True,
        filter=Q(deliveries__crates__isnull=False),
        order_by="deliveries__crates",
        default=[],
    )
    products = Product.objects.annotate(crates=crates).order_by("id")
    return products.values_list("name", "crates")[:3]


def notes_of_products() -> QuerySet[Product, tuple[Any, ...]]:
    """``StringAgg`` leaves nulls out by itself."""
    # A text would be the name of a field.
    separator: Any = Value("; ") if VERSION[:2] > (5, 2) else "; "
    notes = StringAgg(
        "deliveries__note",
        delimiter=separator,
        distinct=True,
        filter=Q(deliveries__weight__gt=1),
        order_by="-deliveries__note",
        default="-",
    )
    products = Product.objects.annotate(notes=notes).order_by("id")
    return products.values_list("name", "notes")[:3]


def means_of_fragile_deliveries() -> QuerySet[Product, tuple[Any, ...]]:
    """The dependent variable, y, is the first argument."""
    products = Product.objects.annotate(
        number=RegrCount(*POINTS, filter=FRAGILE),
        weight=RegrAvgX(*POINTS, filter=FRAGILE, default=-1),
        distance=RegrAvgY(*POINTS, filter=FRAGILE, default=-1),
    )
    return products.order_by("id").values_list("name", "number", "weight", "distance")[:3]


def lines_through_fragile_deliveries() -> QuerySet[Product, tuple[Any, ...]]:
    """The slope, where the line begins, and how well it fits."""
    products = Product.objects.annotate(
        slope=RegrSlope(*POINTS, filter=FRAGILE, default=-1),
        start=RegrIntercept(*POINTS, filter=FRAGILE, default=-1),
        fit=RegrR2(*POINTS, filter=FRAGILE, default=-1),
        correlation=Corr(*POINTS, filter=FRAGILE, default=-1),
    )
    return products.order_by("id").values_list("name", "slope", "start", "fit", "correlation")[:3]


def sums_of_squares_of_fragile_deliveries() -> QuerySet[Product, tuple[Any, ...]]:
    """One point has sums of squares, which are 0."""
    products = Product.objects.annotate(
        of_weights=RegrSXX(*POINTS, filter=FRAGILE, default=-1),
        of_both=RegrSXY(*POINTS, filter=FRAGILE, default=-1),
        of_distances=RegrSYY(*POINTS, filter=FRAGILE, default=-1),
    )
    return products.order_by("id").values_list("name", "of_weights", "of_both", "of_distances")[:3]


def covariances_of_fragile_deliveries() -> QuerySet[Product, tuple[Any, ...]]:
    """``sample`` divides by one less, so one point has no covariance."""
    products = Product.objects.annotate(
        of_all=CovarPop(*POINTS, filter=FRAGILE, default=-1),
        of_sample=CovarPop(*POINTS, sample=True, filter=FRAGILE, default=-1),
    )
    return products.order_by("id").values_list("name", "of_all", "of_sample")[:3]


def rates_of_the_past() -> QuerySet[Rate]:
    """All statements of a transaction see the same moment."""
    return Rate.objects.filter(moment__lt=TransactionNow()).order_by("id")


def heaviest_delivery_of_each_product() -> QuerySet[Delivery]:
    """``distinct`` with names keeps the first row of each product."""
    by_weight = F("weight").desc(nulls_last=True)
    return Delivery.objects.order_by("product_id", by_weight).distinct("product_id")
