"""Abstract models that several models share become mixins, where the columns allow it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import models

from side_by_side.port.model import Class, Column, Mixin

Model = type[models.Model]


def add_mixins(
    read: Mapping[Model, Class], taken: set[str]
) -> tuple[dict[Model, Class], dict[str, tuple[Mixin, ...]]]:
    """Return the classes without the columns of abstract models, and the mixins by label.

    ``taken`` are names that no mixin may have. A class keeps all of its columns where one of
    them is overridden, or where the columns would come in another order than Django's.
    """
    classes = dict(read)
    mixins: dict[str, list[Mixin]] = defaultdict(list)
    for label in dict.fromkeys(class_.label for class_ in read.values()):
        users: dict[Model, list[Model]] = defaultdict(list)
        for model, class_ in read.items():
            if class_.label == label and class_.table and not class_.shared:
                for base in _abstract_bases(model):
                    users[base].append(model)
        shared = {base: models for base, models in users.items() if len(models) > 1}
        # In the order of their fields, so that inherited columns come first.
        for position, base in enumerate(sorted(shared, key=_creation_order), start=-len(shared)):
            if base.__name__ not in taken and (
                able := _able({model: classes[model] for model in shared[base]}, base)
            ):
                mixins[label].append(_mixin(base, able, position))
                taken.add(base.__name__)
                for model, columns in able.items():
                    classes[model] = _without(classes[model], base, columns, position)
    return classes, {label: tuple(listed) for label, listed in mixins.items()}


def _abstract_bases(model: Model) -> list[Model]:
    """Return the abstract models that give a model columns of its own."""
    return [
        base
        for base in model.__mro__
        if "_meta" in vars(base) and base._meta.abstract and _own_fields(base)  # type: ignore[attr-defined]  # a model
    ]


def _creation_order(base: Model) -> int:
    """Return the creation counter of the first field of an abstract model."""
    first: Any = base._meta.get_field(_own_fields(base)[0])
    return int(first.creation_counter)


def _own_fields(base: Model) -> list[str]:
    """Return the names of the fields that an abstract model does not inherit itself."""
    inherited = {
        field.name
        for above in base.__mro__[1:]
        if "_meta" in vars(above)
        for field in above._meta.local_fields  # type: ignore[attr-defined]  # a model
    }
    return [field.name for field in base._meta.local_fields if field.name not in inherited]


def _able(users: Mapping[Model, Class], base: Model) -> dict[Model, tuple[Column, ...]]:
    """Return the columns of an abstract model in the classes that share them: several or none."""
    names = [base._meta.get_field(name).attname for name in _own_fields(base)]  # type: ignore[union-attr]  # columns
    able: dict[Model, tuple[Column, ...]] = {}
    for model, class_ in users.items():
        columns = tuple(column for column in class_.columns if column.attribute in names)
        if _can_share(model, class_, columns, names):
            able[model] = columns
    first = _without_owners(next(iter(able.values()), ()))
    alike = {model: columns for model, columns in able.items() if _without_owners(columns) == first}
    return alike if len(alike) > 1 else {}


def _without_owners(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return columns whose remarks are about no model, so that those of several can be compared."""
    return tuple(
        replace(column, remarks=tuple(replace(remark, owner="") for remark in column.remarks))
        for column in columns
    )


def _mixin(base: Model, able: Mapping[Model, tuple[Column, ...]], position: int) -> Mixin:
    columns = [
        replace(alike[0], remarks=tuple(remark for column in alike for remark in column.remarks))
        for alike in zip(*able.values(), strict=True)
    ]
    # One of a package that is not installed as an application has no label.
    label = base._meta.app_label or base.__module__
    return Mixin(
        base.__name__,
        f"{label}.{base.__name__}",
        tuple(replace(column, sort_order=position) for column in columns),
    )


def _without(class_: Class, base: Model, columns: tuple[Column, ...], position: int) -> Class:
    """Return a class without the columns of a mixin; a key that Django adds stays in front."""
    own = [column for column in class_.columns if column not in columns]
    is_key_first = class_.columns[0] not in columns
    if is_key_first and own[0].identity and own[0].sort_order is None:
        own[0] = replace(own[0], sort_order=position - 1)
    return replace(class_, columns=tuple(own), mixins=(*class_.mixins, base.__name__))


def _can_share(model: Model, class_: Class, columns: tuple[Column, ...], names: list[str]) -> bool:
    """Whether a class can have its columns from a mixin, and in Django's order."""
    if len(columns) != len(names) or any(column.index is False for column in columns):
        return False
    if {column.name for column in columns} & class_.descending:
        return False
    if class_.parent or any(column.key is not None and column.identity for column in columns):
        return False
    # The other columns follow, except for a key that Django adds in front.
    order = [column.name for column in class_.columns]
    if class_.columns and class_.columns[0].identity:
        order = order[1:]
    start = [column.name for column in columns]
    is_first = order[: len(start)] == start
    return is_first and not class_.shared and not model._meta.proxy
