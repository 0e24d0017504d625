"""Abstract models that several models share become mixins, where the columns allow it."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from django.db import models

from side_by_side.port.model import Class, Column, Mixin
from side_by_side.port.write.table_items import named_columns

Model = type[models.Model]


def add_mixins(classes: dict[Model, Class], taken: set[str]) -> dict[str, list[Mixin]]:
    """Take columns that abstract models give out of the classes; return the mixins by label.

    ``taken`` are names that no mixin may have. A class keeps all of its columns where one of
    them is overridden, or where the columns would come in another order than Django's.
    """
    found: dict[str, list[Mixin]] = defaultdict(list)
    for label in dict.fromkeys(each.label for each in classes.values()):
        own = {model: each for model, each in classes.items() if each.label == label}
        users: dict[Model, list[Model]] = defaultdict(list)
        for model, each in own.items():
            if each.table and not each.shared:
                for base in _abstract_bases(model):
                    users[base].append(model)
        shared = {base: models for base, models in users.items() if len(models) > 1}
        # As their fields were made, so that what is inherited comes first.
        for place, base in enumerate(sorted(shared, key=_made), start=-len(shared)):
            if mixin := _mixin(base, shared[base], own, place, taken):
                found[label].append(mixin)
                taken.add(mixin.name)
    return found


def _abstract_bases(model: Model) -> list[Model]:
    """Return the abstract models that give a model columns of its own."""
    return [
        base
        for base in model.__mro__
        if "_meta" in vars(base) and base._meta.abstract and _own_fields(base)  # type: ignore[attr-defined]  # a model
    ]


def _made(base: Model) -> int:
    """Return when the first field of an abstract model was made, in the order of all."""
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


def _mixin(
    base: Model,
    users: list[Model],
    own: dict[Model, Class],
    place: int,
    taken: set[str],
) -> Mixin | None:
    """Return the mixin for an abstract model, and put it into the classes that can have it."""
    names = [base._meta.get_field(name).attname for name in _own_fields(base)]  # type: ignore[union-attr]  # columns
    able: list[tuple[Class, list[Column]]] = []
    for model in users:
        columns = [column for column in own[model].columns if column.attribute in names]
        if _can_share(model, own[model], columns, names):
            able.append((own[model], columns))
    able = [(each, columns) for each, columns in able if columns == able[0][1]]
    if len(able) < 2 or base.__name__ in taken:
        return None
    for each, columns in able:
        is_key_first = each.columns[0] not in columns
        each.columns = [column for column in each.columns if column not in columns]
        each.mixins.append(base.__name__)
        if is_key_first:
            _put_key_first(each, place)
    sorted_columns = [replace(column, sort_order=place) for column in able[0][1]]
    # One of a package that is not installed as an application has no label.
    label = base._meta.app_label or base.__module__
    return Mixin(base.__name__, f"{label}.{base.__name__}", sorted_columns)


def _can_share(model: Model, found: Class, columns: list[Column], names: list[str]) -> bool:
    """Whether a class can have its columns from a mixin, and in Django's order."""
    if len(columns) != len(names) or any(column.index is False for column in columns):
        return False
    if {column.name for column in columns} & named_columns(found.rules):
        return False
    if found.parent or any(column.key is not None and column.identity for column in columns):
        return False
    # Those that are left stand behind, but for a key that Django adds in front.
    order = [column.name for column in found.columns]
    if found.columns and found.columns[0].identity:
        order = order[1:]
    start = [column.name for column in columns]
    is_first = order[: len(start)] == start
    return is_first and not found.shared and not model._meta.proxy


def _put_key_first(found: Class, place: int) -> None:
    key = found.columns[0] if found.columns else None
    if key is not None and key.identity and key.sort_order is None:
        found.columns[0] = replace(key, sort_order=place - 1)
