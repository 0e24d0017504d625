"""The names of modules, classes and attributes in the port: Django's where that is possible."""

import keyword
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db import models

Model = type[models.Model]

#: Attributes of a declarative class that SQLAlchemy reserves.
RESERVED = {"metadata", "registry", "type_annotation_map"}


def attribute_name(wanted: str, taken: set[str]) -> str:
    """Reserve and return an attribute name, as close to Django's as possible.

    One that SQLAlchemy or Python reserves gets an underscore at its end. One that Python would
    mangle, ``__x``, or SQLAlchemy would skip, ``__x__``, loses the underscores in front.
    """
    name = wanted
    if name.startswith("__"):
        name = f"{name.strip('_')}_"
    if name in RESERVED or name.startswith("_sa_") or keyword.iskeyword(name):
        name += "_"
    if not name.isidentifier():
        name = "".join(letter if letter.isalnum() else "_" for letter in name)
        name = name if name.isidentifier() else f"_{name}"
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def module_names(labels: Iterable[str]) -> dict[str, str]:
    """Return the name of each application's module; ``base`` is the port's own."""
    names: dict[str, str] = {}
    for label in labels:
        taken = (
            label.lower() == "base" or keyword.iskeyword(label) or label in sys.stdlib_module_names
        )
        names[label] = f"{label}_models" if taken else label
    return names


@dataclass(frozen=True)
class Names:
    """The names of classes, and of the tables that have none."""

    #: Whether all classes stand in one file, where no name may come twice.
    single: bool
    classes: Mapping[Model, str]
    modules: Mapping[str, str]
    #: Names that the port's own base has.
    kept: frozenset[str]

    def target(self, model: Model) -> str:
        """Return how a relationship names a class: with its module where the name is another's."""
        name = self.classes[model]
        if self.single or self._counts[name] == 1:
            return name
        return f"{self.modules[model._meta.app_label]}.{name}"

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self.classes.values())


def class_names(
    ported: Iterable[Model], modules: dict[str, str], base: str, *, single: bool
) -> Names:
    """Return the names of the classes of the models that are ported.

    ``base`` is the source that a single file starts with, whose own names are taken there.
    """
    kept = set(re.findall(r"^(?:class|def) (\w+)|^(\w+)\b.* = ", base, re.MULTILINE))
    classes: dict[Model, str] = {}
    listed = list(ported)
    counted = Counter(model.__name__ for model in listed)
    for model in listed:
        name = model.__name__
        if single and (counted[name] > 1 or re.search(rf"\b{name}\b", base)):
            name = f"{model._meta.app_label.title().replace('_', '')}{name}"
        classes[model] = name
    return Names(
        single, classes, modules, frozenset(name for pair in kept for name in pair if name)
    )


def parent_of(model: Model) -> Model | None:
    """Return the model whose class a class inherits from: a proxy's own, or a child's parent."""
    if model._meta.proxy:
        bases = [
            base
            for base in model.__bases__
            if issubclass(base, models.Model) and hasattr(base, "_meta") and not base._meta.abstract
        ]
        return bases[0] if bases else model._meta.concrete_model
    for parent, link in model._meta.parents.items():
        # By its name: the link that an abstract model declares is that model's own field.
        own = {field.name: field for field in model._meta.local_fields}
        if link is not None and link.name in own and own[link.name].primary_key:
            return parent
    return None
