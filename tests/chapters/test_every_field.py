"""The fields chapter uses every field class that the installed Django exports."""

import inspect
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from sqlalchemy import inspect as inspect_class

# Sets Django up.
from sqlalchemy_side.fields import models as sqlalchemy_models

FieldClass = type["models.Field[Any, Any]"]

#: Exported classes that are not fields of models, with the reason for each.
NOT_FOR_MODELS = {
    "Field": "the base of all fields, without a type",
    "ForeignObject": "the base of foreign keys, without a column",
}


def exported_fields() -> dict[str, FieldClass]:
    """Return the field classes that ``django.db.models`` exports, by name, removed ones left out.

    A removed class is kept for old migrations, and the check of a model with it fails.
    """
    return {
        name: field
        for name, field in vars(models).items()
        if inspect.isclass(field)
        and issubclass(field, models.Field)
        and field.system_check_removed_details is None
    }


def used_fields() -> dict[FieldClass, str]:
    """Return the field classes of the chapter's models, each with one place where it is used."""
    found: dict[FieldClass, str] = {}
    for model in apps.get_app_config("fields").get_models():
        options = model._meta
        for field in [*options.local_fields, *options.local_many_to_many, *options.private_fields]:
            found.setdefault(type(field), f"{model.__name__}.{field.name}")
    return found


def unused(exported: dict[str, FieldClass]) -> set[str]:
    """Return the names of the exported classes that no field of the chapter is of."""
    used = used_fields()
    return {name for name, field in exported.items() if field not in used}


def test_every_exported_field_is_used() -> None:
    """A field class is used by a model of the chapter, or is listed with the reason why not."""
    assert unused(exported_fields()) == set(NOT_FOR_MODELS)


def test_every_used_field_is_exported_or_the_chapters_own() -> None:
    """The models use nothing that Django does not export, but for the custom field."""
    exported = set(exported_fields().values())
    others = {
        field.__name__: place for field, place in used_fields().items() if field not in exported
    }
    assert others == {"HandField": "Deal.hand"}


def test_a_new_field_is_detected(monkeypatch: pytest.MonkeyPatch) -> None:
    """A class that a new Django exports is missed."""
    monkeypatch.setattr(models, "NewField", type("NewField", (models.Field,), {}), raising=False)
    assert unused(exported_fields()) == {*NOT_FOR_MODELS, "NewField"}


def test_a_removed_field_is_not_missing() -> None:
    """Classes that Django keeps for old migrations only are not asked for."""
    assert "NullBooleanField" in vars(models)
    assert "NullBooleanField" not in exported_fields()


def test_the_model_of_every_field_has_a_column_for_each() -> None:
    """Each column of the model has its twin of the same name, in the same order."""
    for model in apps.get_app_config("fields").get_models():
        twin = inspect_class(getattr(sqlalchemy_models, model.__name__))
        columns = [field.column for field in model._meta.concrete_fields]
        assert [column.name for column in twin.local_table.columns] == columns
