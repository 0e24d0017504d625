"""The names that a field and its column may have."""

from types import SimpleNamespace
from typing import Any

from django.apps.registry import Apps
from django.core.checks.model_checks import check_all_models
from django.core.management.base import SystemCheckError
from django.db import models
from django.db.models import Max, QuerySet

from django_side.fields.models import Example


def field_named_like_a_python_keyword() -> object:
    """The text is not valid Python; ``db_column`` can give a column this name."""
    text = "class Example(models.Model):\n    pass = models.IntegerField()\n"
    return compile(text, "models.py", "exec")


def field_that_hides_an_attribute_of_every_model() -> object:
    """The checks call ``check``; ``models.E020`` reports that it is hidden."""
    example = _model_with("check")
    application: Any = SimpleNamespace(get_models=lambda: [example])
    if errors := check_all_models([application]):
        raise SystemCheckError(errors)
    return example


def object_with_a_field_named_save() -> None:
    """No check reports the hidden method: the call reaches the value, which is a number."""
    _model_with("save")(id=1, save=1).save()


def columns_of_examples() -> dict[str, str]:
    """``db_column`` sets names that the field itself may not have.

    These are Python's keywords, and for Django's checks a name with a trailing underscore
    (``fields.E001``) or with two in a row (``fields.E002``).
    """
    return {field.name: str(field.column) for field in Example._meta.concrete_fields}


def examples_joined_outer_where_there() -> QuerySet[Example]:
    """Every name is quoted in every statement, including SQL keywords."""
    return Example.objects.filter(join="outer", where="there")


def greatest_by_select() -> QuerySet[Example, tuple[str, int, int]]:
    """In queries the field's name stands for the column."""
    rows = Example.objects.values("select").annotate(bars=Max("foo_bar"), foos=Max("foo"))
    return rows.order_by("-select").values_list("select", "bars", "foos")


def save_example() -> tuple[Example, tuple[str, int, int, int]]:
    """Keyword arguments and attributes have the fields' names."""
    words = {"join": "left", "where": "here", "select": "none"}
    example = Example.objects.create(**words, passed=0, foo_bar=2, foo=3)
    example.passed = 1
    example.save()
    return example, (example.join, example.passed, example.foo_bar, example.foo)


def _model_with(name: str) -> Any:
    """Return a model with a field of a name, in no application."""
    meta = type("Meta", (), {"app_label": "fields", "apps": Apps()})
    body = {"__module__": __name__, "Meta": meta, name: models.IntegerField()}
    return type("Example", (models.Model,), body)
