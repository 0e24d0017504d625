"""Attributes that are not plain columns: several columns, expressions, other names."""

from typing import Any

from django.db import connection
from django.db.models import F, QuerySet
from django.db.models.functions import Trim

from django_side.cabinets.models import Cabinet


def cabinets_of_a_size() -> QuerySet[Cabinet, str]:
    """Queries know the two fields, and not the property that combines them."""
    rows = Cabinet.objects.filter(width=120, height=200)
    return rows.order_by("id").values_list("title", flat=True)


def sizes_of_cabinets() -> dict[str, Any]:
    """A property of objects."""
    return {cabinet.title: cabinet.size for cabinet in Cabinet.objects.all()}


def change_size_of_a_cabinet() -> tuple[int | None, int | None]:
    """The setter of the property sets two fields; ``update_fields`` must name both."""
    cabinet = Cabinet.objects.get(title="Tin")
    cabinet.size = (20, 30)
    cabinet.save(update_fields=["width", "height"])
    return Cabinet.objects.values_list("width", "height").get(title="Tin")


def forget_sizes_of_an_owner() -> QuerySet[Cabinet, str]:
    """``update`` names both fields as well."""
    Cabinet.objects.filter(owner=1).update(width=None, height=None)
    rows = Cabinet.objects.filter(width=None, height=None)
    return rows.order_by("id").values_list("title", flat=True)


def cabinets_with_a_larger_front() -> QuerySet[Cabinet, str]:
    """The comparison is an expression of the query."""
    rows = Cabinet.objects.alias(front=F("width") * F("height")).filter(front__gt=100 * 230)
    return rows.order_by("id").values_list("title", flat=True)


def texts_in_any_case() -> list[QuerySet[Cabinet, str]]:
    """A lookup is chosen by each query."""
    titles = Cabinet.objects.order_by("id").values_list("title", flat=True)
    return [
        titles.filter(title__iexact="OAK"),
        titles.filter(remark__iexact="DUSTY"),
        titles.filter(story__iexact="A GIFT."),
    ]


def measures_of_the_cabinets_of_an_owner() -> dict[str, tuple[int | None, int | None, int | None]]:
    """Fields are loaded unless they are deferred, and properties compute with them."""
    rows = Cabinet.objects.filter(owner=1)
    return {row.title: (row.width, row.height, row.area) for row in rows}


def texts_read_together() -> tuple[str, str]:
    """A statement for each; ``refresh_from_db`` with the names of both would be one."""
    cabinet = Cabinet.objects.defer("remark", "story").get(title="Oak")
    return cabinet.remark, cabinet.story


def attributes_that_may_be_read() -> dict[str, bool]:
    """A wrapper refuses all statements; Django 6.1 has ``FETCH_RAISE`` for it."""

    def refuse(*_: Any) -> None:
        raise RuntimeError("a statement that should not be")

    def is_loaded(name: str) -> bool:
        try:
            getattr(cabinet, name)
        except RuntimeError:
            return False
        return True

    cabinet = Cabinet.objects.only("title").get(title="Oak")
    with connection.execute_wrapper(refuse):
        return {name: is_loaded(name) for name in ("title", "size", "area", "story")}


def values_before_a_change() -> tuple[str, tuple[int | None, int | None], str]:
    """An object does not remember old values: read them before you replace them."""
    cabinet = Cabinet.objects.get(pk=1)
    old = (cabinet.title, cabinet.size, cabinet.story)
    cabinet.title, cabinet.size, cabinet.story = "Elm", (1, 2), ""
    cabinet.save()
    return old


def measures_after_widening() -> tuple[int, int, int]:
    """A property computes with the values of the object; an annotation needs its query again."""
    rows = Cabinet.objects.annotate(double=F("width") * F("height") * 2)
    cabinet: Any = rows.get(pk=1)
    cabinet.width += 10
    cabinet.save()
    girth = 2 * (cabinet.width + cabinet.height)
    return cabinet.area, girth, rows.get(pk=1).double


def notes_on_attributes() -> dict[str, str]:
    """A field has ``help_text``; anything else can be written in a dictionary of your own."""
    fields = Cabinet._meta.concrete_fields
    texts = {field.name: str(field.help_text) for field in fields if field.help_text}
    return texts | Cabinet.notes


def loud_texts() -> list[tuple[str, str]]:
    """A query uses the names of fields; what objects show is up to your code."""
    rows = Cabinet.objects.filter(title__in=["Oak", "Cork"], story="From Rome.")
    return [(row.title.upper(), row.story.upper()) for row in rows]


def set_and_forget_fronts() -> QuerySet[Cabinet, tuple[str, int | None, int | None]]:
    """A setter of a property; for ``del`` it would need a deleter as well."""
    tin, oak = Cabinet.objects.get(pk=3), Cabinet.objects.get(pk=1)
    width, height = ["20", "30"]
    tin.size, oak.size = (int(width), int(height)), (None, None)
    tin.save(update_fields=["width", "height"])
    oak.save(update_fields=["width", "height"])
    rows = Cabinet.objects.filter(pk__in=[1, 3]).order_by("title")
    return rows.values_list("title", "width", "height")


def update_fronts_of_an_owner() -> QuerySet[Cabinet, str]:
    """``update`` sets fields, and nothing else: name both."""
    Cabinet.objects.filter(owner=1).update(width=10, height=90)
    rows = Cabinet.objects.filter(width=10, height=90)
    return rows.order_by("id").values_list("title", flat=True)


def cabinets_by_a_careless_title() -> QuerySet[Cabinet, str]:
    """The query says how it compares."""
    rows = Cabinet.objects.alias(trimmed=Trim("title"))
    return rows.filter(trimmed__iexact=" OAK ".strip()).values_list("title", flat=True)
