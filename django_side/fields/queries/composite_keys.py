"""A key of two columns."""

from typing import Any

from django.db.models import QuerySet

from django_side.fields.models import OrderLineItem


def key_columns_of_a_line_item() -> list[str]:
    """``CompositePrimaryKey`` names fields; a second ``primary_key=True`` is ``models.E026``."""
    return [str(field.column) for field in OrderLineItem._meta.pk_fields]


def line_item_of_a_key() -> OrderLineItem:
    """``pk`` is a tuple, in the order of the key."""
    return OrderLineItem.objects.get(pk=(1, "A755H"))


def key_of_a_line_item() -> Any:
    """The attribute ``pk`` returns the tuple."""
    return OrderLineItem.objects.get(product=2).pk


def line_items_of_two_keys() -> QuerySet[OrderLineItem]:
    """``in`` takes a list of tuples."""
    rows = OrderLineItem.objects.filter(pk__in=[(1, "B112K"), (2, "A755H"), (2, "B112K")])
    return rows.order_by("-quantity")


def save_line_item() -> tuple[int, int]:
    """``create`` inserts; ``save`` on an object with a key would try to update first."""
    item = OrderLineItem.objects.create(pk=(2, "B112K"), quantity=5)
    return (
        OrderLineItem.objects.filter(product=item.product_id).count(),
        OrderLineItem.objects.filter(order=item.order_id).count(),
    )


def save_second_line_item_of_one_key() -> OrderLineItem:
    """``create`` never updates, so the database refuses."""
    return OrderLineItem.objects.create(product_id=1, order_id="A755H", quantity=9)


def line_item_of_half_a_key() -> OrderLineItem:
    """A lookup by ``pk`` needs as many values as the key has."""
    return OrderLineItem.objects.get(pk=1)


def delete_line_item() -> QuerySet[OrderLineItem]:
    """The row is found by both columns."""
    OrderLineItem.objects.get(pk=(1, "A755H")).delete()
    return OrderLineItem.objects.order_by("pk")
