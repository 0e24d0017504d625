"""Mistakes in mappings and queries that both sides refuse."""

from typing import Any

from django.apps import apps
from django.db import models
from django.shortcuts import get_object_or_404

from django_side.cabinets.models import Cabinet, Drawer


def model_of_a_class_that_is_none() -> str:
    """The registry of applications knows the models only."""
    name: Any = "Size"
    return str(apps.get_model("cabinets", name)._meta.db_table)


def row_of_a_class_that_is_no_model() -> Any:
    """A class without a manager cannot be queried."""
    not_a_model: Any = tuple
    return get_object_or_404(not_a_model, pk=1)


def attribute_of_another_table() -> str:
    """A model knows its own fields."""
    name: Any = "label"
    return str(Cabinet._meta.get_field(name))


def column_of_a_type_that_is_none() -> Any:
    """A relation needs a model."""
    not_a_model: Any = set
    return models.ForeignKey(not_a_model, on_delete=models.CASCADE)


def row_without_a_key() -> list[Any]:
    """An object that is not saved has no related rows to ask for."""
    return list(Drawer(label="silk").specimens.all())


def title_as_a_relationship() -> list[Cabinet]:
    """``select_related`` follows relations."""
    name: Any = "title"
    return list(Cabinet.objects.select_related(name))


def drawer_that_is_gone() -> str:
    """The row is looked for again."""
    drawer = Drawer.objects.get(pk=5)
    Drawer.objects.get(pk=5).delete()
    drawer.refresh_from_db()
    return drawer.label
