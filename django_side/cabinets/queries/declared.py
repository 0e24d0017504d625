"""Ways to declare a class: types by annotation, dataclasses, hooks, statements, reflection."""

import re
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.db.models import Count, QuerySet

from django_side.cabinets.models import Cabinet, Insect, Mineral, Owner, Tag, Visit


def columns_by_annotation() -> tuple[str, dict[str, Any]]:
    """Each field declares its length; the table is named after the application and the model."""
    fields = Owner._meta.concrete_fields
    columns = {field.name: (getattr(field, "max_length", None), field.null) for field in fields}
    return Owner._meta.db_table, columns


def keys_of_kinds() -> dict[str, str]:
    """Django declares the link to the parent, which is the key."""
    return {kind.__name__: str(kind._meta.pk.column) for kind in (Mineral, Insect)}


def a_guest_with_pupils() -> QuerySet[Visit, tuple[str, int | None]]:
    """The one model has all columns, and any kind may fill them."""
    Visit.objects.create(kind="guest", cabinet_id=4, year=1721, pupils=2)
    return Visit.objects.order_by("year").values_list("kind", "pupils")


def a_new_cabinet_with_defaults() -> tuple[Any, ...]:
    """An object has all defaults from the beginning, and the empty text where none is given."""
    cabinet = Cabinet.objects.create(owner_id=3, title="New", width=30, height=40)
    texts = (cabinet.title, cabinet.remark, cabinet.story)
    return *texts, cabinet.revision, cabinet.width, cabinet.area


def title_in_small_letters() -> tuple[str, bool]:
    """A query chooses the columns; all of them belong to the model."""
    cabinet = Cabinet.objects.defer("story").get(pk=1)
    return cabinet.title.lower(), "story" not in cabinet.get_deferred_fields()


def numbers_of_cabinets_by_owner() -> dict[int, int]:
    """A query with groups; a model needs a table, or a view."""
    numbers = Cabinet.objects.values("owner_id").annotate(number=Count("*"))
    return {row["owner_id"]: row["number"] for row in numbers}


def texts_and_the_title_before() -> tuple[str, ...]:
    """Read the old value before you replace it."""
    cabinet = Cabinet.objects.get(pk=1)
    before = cabinet.title
    cabinet.title = "Elm"
    cabinet.save(update_fields=["title"])
    return cabinet.remark, cabinet.story, before


def width_that_must_not_be_read() -> int | None:
    """A wrapper refuses all statements; Django 6.1 has ``FETCH_RAISE`` for it."""

    def refuse(*_: Any) -> None:
        raise RuntimeError("a statement that should not be")

    cabinet = Cabinet.objects.defer("width").get(pk=1)
    with connection.execute_wrapper(refuse):
        return cabinet.width


def revision_that_the_database_sets() -> tuple[str, int]:
    """Django does not know of it: read the field again."""
    cabinet = Cabinet.objects.get(pk=1)
    Cabinet.objects.filter(pk=1).update(revision=9)
    cabinet.title = "Elm"
    cabinet.save(update_fields=["title"])
    cabinet.refresh_from_db(fields=["revision"])
    return cabinet.title, cabinet.revision


def attributes_from_the_database() -> list[str]:
    """``inspectdb`` writes the source of models, once; you edit it."""
    source = StringIO()
    call_command("inspectdb", "cabinets_tag", stdout=source)
    names = re.findall(r"^    (\w+) = models", source.getvalue(), re.MULTILINE)
    return sorted(set(names) - {"id"})


def texts_of_a_reflected_table() -> QuerySet[Tag, tuple[str, str]]:
    """A model has its columns before there is a database."""
    return Tag.objects.order_by("id").values_list("language", "text")
