"""Arrays in columns: lookups, elements and slices, and changes.

The questions are in ``shared_fixtures/warehouse/questions/arrays.py``, the SQLAlchemy side in
``sqlalchemy_side/warehouse/queries/arrays.py``.
"""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, CharField, F, Func, OuterRef, QuerySet, Value

from django_side.warehouse.models import Delivery, Product


def small_products_of_metal() -> QuerySet[Product]:
    """``contains`` ignores the order, and tags that occur twice."""
    return Product.objects.filter(tags__contains=["small", "metal"]).order_by("id")


def products_only_small_or_of_metal() -> QuerySet[Product]:
    """``contained_by`` is the converse."""
    return Product.objects.filter(tags__contained_by=["small", "metal"]).order_by("id")


def products_of_wood_or_shiny() -> QuerySet[Product]:
    """``overlap`` needs one element in common."""
    return Product.objects.filter(tags__overlap=["wood", "shiny"]).order_by("id")


def numbers_of_tags() -> QuerySet[Product, tuple[Any, ...]]:
    """``len`` is 0 for an empty array, for which PostgreSQL's ``array_length`` is null."""
    return Product.objects.order_by("id").values_list("name", "tags__len")


def products_first_tagged_small() -> QuerySet[Product]:
    """Django counts from 0, and adds 1 in the SQL."""
    return Product.objects.filter(tags__0="small").order_by("id")


def first_two_sizes() -> QuerySet[Product, tuple[Any, ...]]:
    """The end of the slice is excluded, as in Python."""
    return Product.objects.order_by("id").values_list("name", "sizes__0_2")


def products_tagged_metal_and_small_in_this_order() -> QuerySet[Product]:
    """Arrays are equal if they have the same elements in the same order."""
    return Product.objects.filter(tags=["metal", "small"])


def products_with_one_of_two_lists() -> QuerySet[Product]:
    """``in`` takes a list of arrays."""
    return Product.objects.filter(tags__in=[["wood"], ["small", "small"]]).order_by("id")


def products_with_two_in_the_corner() -> QuerySet[Product]:
    """A nested array has an index for each dimension."""
    return Product.objects.filter(grid__0__1=2)


def beginnings_of_second_rows() -> QuerySet[Product, tuple[Any, ...]]:
    """An element that does not exist is null."""
    with_grid = Product.objects.exclude(grid=None)
    return with_grid.order_by("id").values_list("name", "grid__1__0")


def products_of_size_eight() -> QuerySet[Product]:
    """``contains`` takes a list, also for one element."""
    return Product.objects.filter(sizes__contains=[8]).order_by("id")


def products_of_size_eight_and_larger() -> QuerySet[Product]:
    """There is no lookup for ``8 <= ALL (sizes)``, but ``Func`` writes any SQL."""
    no_less = Func(
        Value(8),
        F("sizes"),
        template="%(expressions)s)",
        arg_joiner=" <= ALL (",
        output_field=BooleanField(),
    )
    return Product.objects.filter(no_less).order_by("id")


def products_with_a_size_above_ten() -> QuerySet[Product]:
    """``ANY`` likewise."""
    above = Func(
        Value(10),
        F("sizes"),
        template="%(expressions)s)",
        arg_joiner=" < ANY (",
        output_field=BooleanField(),
    )
    return Product.objects.filter(above)


def products_up_to_size_ten() -> QuerySet[Product]:
    """``ALL`` of no elements is true."""
    none_above = Func(
        Value(10),
        F("sizes"),
        template="%(expressions)s)",
        arg_joiner=" >= ALL (",
        output_field=BooleanField(),
    )
    return Product.objects.filter(none_above).order_by("id")


def names_and_languages() -> QuerySet[Product, Any]:
    """``ARRAY[...]`` is the constructor of arrays."""
    both = Func(
        "name",
        "language",
        template="ARRAY[%(expressions)s]",
        output_field=ArrayField(CharField()),
    )
    return Product.objects.filter(tags__contains=["wood"]).values_list(both, flat=True)


def crates_of_each_product() -> QuerySet[Product, tuple[Any, ...]]:
    """``ArraySubquery`` returns the rows of a subquery as an array, empty without rows."""
    crates = (
        Delivery.objects.filter(product=OuterRef("pk"))
        .order_by(F("crates").desc(nulls_last=True))
        .values("crates")
    )
    return Product.objects.order_by("id").values_list("name", ArraySubquery(crates))


def append_a_tag() -> list[str]:
    """``save`` writes all columns, so a change in place is not lost."""
    product = Product.objects.get(name="Steel bolt")
    product.tags.append("new")
    product.save()
    product.refresh_from_db()
    return product.tags


def append_a_size() -> list[int] | None:
    """Every list is saved, whatever it is."""
    product = Product.objects.get(name="Brass bolts")
    (product.sizes or []).append(12)
    product.save()
    product.refresh_from_db()
    return product.sizes


def append_a_tag_in_the_database() -> int:
    """There is no expression for ``array_append``, but ``Func`` calls any function."""
    longer = Func(F("tags"), Value("checked"), function="array_append")
    return Product.objects.filter(tags__contains=["metal"]).update(tags=longer)
