"""Every option of ``Meta`` is used by a model of the chapter, or there is a reason why not."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import models
from django.db.models.options import DEFAULT_NAMES

#: The options that no model of the chapter has, and why.
WITHOUT_MEANING = {
    "app_label": "says the chapter of a class outside of one: options.table_of_a_class_elsewhere",
    "apps": "says in which registry a class is known: options.table_of_a_class_elsewhere",
    "auto_created": "set by Django itself, on the class between the two of a many-to-many",
    "swappable": "names a setting that puts another class in this one's place, before any query",
}


def classes() -> Iterator[type[models.Model]]:
    """Yield the models of the chapter, with the abstract ones that they are made of."""
    for model in apps.get_app_config("options").get_models():
        for base in model.__mro__:
            if issubclass(base, models.Model) and base is not models.Model:
                yield base


USED = {option for model in classes() for option in model._meta.original_attrs}


@pytest.mark.parametrize("option", DEFAULT_NAMES)
def test_an_option_is_used_or_has_no_meaning(option: str) -> None:
    """The list of options is Django's own, so that a new one fails here until it is treated."""
    assert (option in USED) != (option in WITHOUT_MEANING)


def test_every_reason_is_about_an_option() -> None:
    """A reason for what Django does not know any more is out of date."""
    assert set(WITHOUT_MEANING) <= set(DEFAULT_NAMES)
