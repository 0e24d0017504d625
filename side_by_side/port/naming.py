"""The names of modules, classes and attributes in the port: Django's where that is possible."""

import keyword
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.db import models

Model = type[models.Model]

#: Attributes of a declarative class that SQLAlchemy reserves.
RESERVED = {"metadata", "registry", "type_annotation_map"}

#: What the texts of relationships use. A class of that name would come before it.
CALLED = frozenset(
    {
        *("String", "Integer", "BigInteger"),
        *("foreign", "remote", "and_", "or_", "not_", "func", "case", "cast", "literal", "null"),
        *("desc", "asc", "nulls_first", "nulls_last", "select", "text", "true", "false"),
    }
)

#: Modules and packages that a port has itself, or imports.
KEPT_MODULES = frozenset({"base", "migrations", "alembic", "sqlalchemy"})


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
    """Return the name of each application's module: its label, except for what hides something.

    No two are the same where upper and lower case are not distinguished.
    """
    names: dict[str, str] = {}
    listed = list(labels)
    plain = [label for label in listed if not _is_kept_module(label)]
    taken = {*KEPT_MODULES}
    for label in (*plain, *(label for label in listed if label not in plain)):
        name = label if label in plain else f"{label}_models"
        while name.lower() in taken:
            name += "_"
        taken.add(name.lower())
        names[label] = name
    return {label: names[label] for label in listed}


def _is_kept_module(label: str) -> bool:
    is_word = keyword.iskeyword(label) or label in sys.stdlib_module_names
    return is_word or label.lower() in KEPT_MODULES


def file_names(modules: Mapping[str, str], needs: Mapping[str, set[str]]) -> dict[str, str]:
    """Return the module that has the classes of each application, by labels: usually its own.

    ``needs`` are the applications from whose classes those of each inherit. Where that makes a
    circle, the modules could not import each other, so the classes stand in one together.
    """
    reached = {label: _reached(label, needs) for label in modules}
    files: dict[str, str] = {}
    taken = {name.lower() for name in modules.values()} | {*KEPT_MODULES}
    for label, name in modules.items():
        circle = [other for other in modules if other in reached[label] and label in reached[other]]
        if label in files or not circle:
            files.setdefault(label, name)
            continue
        together = f"{circle[0]}_and_{circle[1] if len(circle) == 2 else 'others'}"
        while together.lower() in taken:
            together += "_"
        taken.add(together.lower())
        files |= dict.fromkeys(circle, together)
    return files


def _reached(label: str, needs: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    left = [label]
    while left:
        further = needs.get(left.pop(), set()) - reached
        reached |= further
        left += further
    return reached


@dataclass(frozen=True)
class Names:
    """The names of classes, and of the modules that have them."""

    classes: Mapping[Model, str]
    #: The module of each application by its label, and the one that has its classes: another
    #: where several applications share one. In a single file both are empty.
    modules: Mapping[str, str]
    files: Mapping[str, str]
    #: Names that the port's own base has.
    kept: frozenset[str]

    def target(self, model: Model) -> str:
        """Return how a relationship names a class: with its module where the name is another's."""
        name = self.classes[model]
        if self._counts[name] == 1:
            return name
        return f"{self.files[model._meta.app_label]}.{name}"

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self.classes.values())


def class_names(
    ported: Iterable[Model], files: Mapping[str, str], kept: frozenset[str]
) -> dict[Model, str]:
    """Return the names of the classes of models: no two in one file, and none that is ``kept``.

    What has another's name gets the label of its application in front. So does a class that would
    need its module, where a table has the module's name: SQLAlchemy finds the table.
    """
    listed, kept = list(ported), kept | CALLED
    tables = {model._meta.db_table for model in listed}
    file_of = {model: files[model._meta.app_label] for model in listed}
    counted = Counter((file_of[model], model.__name__) for model in listed)
    anywhere = Counter(model.__name__ for model in listed)
    plain = {
        model: model.__name__
        for model in listed
        if counted[file_of[model], model.__name__] == 1
        and model.__name__ not in kept
        and (anywhere[model.__name__] == 1 or file_of[model] not in tables)
    }
    taken = {(file_of[model], name) for model, name in plain.items()}
    names = dict(plain)
    for model in listed:
        if model in plain:
            continue
        name = f"{model._meta.app_label.title().replace('_', '')}{model.__name__}"
        while name in kept or (file_of[model], name) in taken:
            name += "_"
        taken.add((file_of[model], name))
        names[model] = name
    return {model: names[model] for model in listed}


def in_order(listed: Iterable[Model]) -> list[Model]:
    """Return the models that become classes: the owner of a table first, parents first."""
    left = [model for model in listed if not model._meta.auto_created]
    ported = set(left)
    # The model that creates a table comes before those that only use it.
    left.sort(key=lambda model: not model._meta.managed)
    order: dict[Model, None] = {}

    def add(model: Model) -> None:
        base = parent_of(model)
        if base is not None and base not in order and base in ported:
            add(base)
        order.setdefault(model)

    for model in left:
        add(model)
    return list(order)


def needed_labels(listed: Iterable[Model]) -> dict[str, set[str]]:
    """Return the applications whose classes must be there before those of each, by labels.

    A class needs its parent, and the owner of a table that it shares.
    """
    needs: dict[str, set[str]] = {}
    owners: dict[str, Model] = {
        model._meta.db_table: model for model in listed if model._meta.auto_created
    }
    for model in in_order(listed):
        owner = owners.setdefault(model._meta.db_table, model)
        for other in (parent_of(model), owner):
            if other is not None and other._meta.app_label != model._meta.app_label:
                needs.setdefault(model._meta.app_label, set()).add(other._meta.app_label)
    return needs


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
