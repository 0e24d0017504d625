"""Resolves the paths of Django's queries, such as ``created__year__gt``, to lookups."""

import inspect
from collections import defaultdict
from typing import Any


class Models:
    """The project's models, to resolve names of fields."""

    def __init__(self) -> None:
        from django.apps import apps

        self.all = list(apps.get_models(include_auto_created=True))
        self.by_label: dict[str, list[Any]] = defaultdict(list)
        self.to_many: dict[str, set[Any]] = defaultdict(set)
        self.managers = {"objects", "_default_manager", "_base_manager"}
        field: Any
        for model in self.all:
            self.by_label[model._meta.app_label].append(model)
            for manager in model._meta.managers:
                self.managers.add(manager.name)
            for field in model._meta.get_fields():
                if not field.is_relation:
                    continue
                if field.one_to_many or (field.many_to_many and field.auto_created):
                    name = field.get_accessor_name()
                elif field.many_to_many:
                    name = field.name
                else:
                    continue
                if name:
                    kind = "many-to-many" if field.many_to_many else "one-to-many"
                    self.to_many[name].add((kind, field.related_model))

    def relation(self, model: Any, name: str) -> Any:
        """What an attribute of an instance leads to: (kind, model) or None."""
        if model is None:
            return None
        for field in model._meta.get_fields():
            if not field.is_relation or field.related_model is None:
                continue
            if field.auto_created and not field.concrete:
                accessor = field.get_accessor_name()
                if accessor != name:
                    continue
                if field.one_to_one:
                    return "one", field.related_model
                return (
                    "many-to-many" if field.many_to_many else "one-to-many"
                ), field.related_model
            if field.name == name:
                if field.many_to_many:
                    return "many-to-many", field.related_model
                return "one", field.related_model
        return None

    def resolve(self, model: Any, parts: list[str]) -> Any:
        """Resolve a path on a model: [(owner class name, lookup or transform)], or None."""
        from django.core.exceptions import FieldDoesNotExist

        options, place, field = model._meta, 0, None
        while place < len(parts):
            name = parts[place]
            if name == "pk":
                field = options.pk
            else:
                try:
                    field = options.get_field(name)
                except FieldDoesNotExist:
                    field2 = next(
                        (
                            f
                            for f in options.get_fields()
                            if f.is_relation and f.auto_created and getattr(f, "name", None) == name
                        ),
                        None,
                    )
                    if field2 is None:
                        break
                    field = field2
            place += 1
            if field.is_relation and field.related_model is not None and place < len(parts):
                try:
                    nested = self.resolve(field.related_model, parts[place:])
                except RecursionError:
                    nested = None
                if nested is not None:
                    return nested
            break
        if field is None:
            return None
        return self._lookups(field, parts[place:])

    def _lookups(self, field: Any, rest: list[str]) -> Any:
        found: list[Any] = []
        current = field
        for position, name in enumerate(rest):
            last = position == len(rest) - 1
            registry = lookups_of(current)
            if name in registry:
                owner, lookup = registry[name]
                found.append((owner, name))
                if position == 0:
                    found.append((f"@{type(field).__name__}", name))
                if last:
                    return found
                current = output_of(lookup)
                continue
            dynamic = dynamic_transform(current, name)
            if dynamic is None:
                return None
            found.append(dynamic)
            current = dynamic_output(current)
        # No lookup at the end means exact.
        registry = lookups_of(current)
        if "exact" in registry:
            found.append((registry["exact"][0], "exact"))
            if not rest:
                found.append((f"@{type(field).__name__}", "exact"))
        return found


def lookups_of(thing: Any) -> dict[str, Any]:
    """Return the lookups of a field, a relation or a transform, each with its owner's name."""
    if isinstance(thing, _Joined):
        return _plain_lookups_of(thing.output) | _plain_lookups_of(thing.transform)
    return _plain_lookups_of(thing)


def _plain_lookups_of(thing: Any) -> dict[str, tuple[str, type]]:
    """Name -> (owner's name, lookup) for a field, a relation or a transform class."""
    from django.db.models import Field, ForeignObjectRel

    if isinstance(thing, ForeignObjectRel):
        thing = thing.field
    cls = thing if inspect.isclass(thing) else type(thing)
    found: dict[str, tuple[str, type]] = {}
    for base in cls.__mro__:
        for name, lookup in base.__dict__.get("class_lookups", {}).items():
            found.setdefault(name, (base.__name__, lookup))
    if inspect.isclass(thing) and not issubclass(thing, Field):
        output = getattr(thing, "output_field", None)
        if isinstance(output, Field):
            for name, value in _plain_lookups_of(output).items():
                found.setdefault(name, value)
    return found


def output_of(lookup: Any) -> Any:
    """What a transform gives, as something lookups_of understands."""
    from django.db import models

    if not inspect.isclass(lookup) or not issubclass(lookup, models.Transform):
        return lookup
    output = lookup.__dict__.get("output_field") or getattr(lookup, "output_field", None)
    if isinstance(output, models.Field):
        return _Joined(lookup, output)
    name = lookup.__name__
    if name.startswith(("TruncDate", "DateTransform")):
        return models.DateField()
    if name.startswith("TruncTime"):
        return models.TimeField()
    if name in ("Unaccent", "Lower", "Upper"):
        return models.CharField()
    return _Joined(lookup, models.IntegerField())


class _Joined:
    """A transform's own lookups before those of its output field."""

    def __init__(self, transform: Any, output: Any) -> None:
        self.transform, self.output = transform, output


def dynamic_transform(thing: Any, name: str) -> Any:
    """Return the transform that a key or an index makes, with its owner's name."""
    from django.db import models

    kinds = {base.__name__ for base in (thing if inspect.isclass(thing) else type(thing)).__mro__}
    if isinstance(thing, models.JSONField) or "KeyTransform" in kinds:
        return "JSONField", "<index>" if name.lstrip("-").isdigit() else "<key>"
    if "ArrayField" in kinds:
        return "ArrayField", "<index>" if name.isdigit() else "<slice>"
    if "HStoreField" in kinds:
        return "HStoreField", "<key>"
    return None


def dynamic_output(thing: Any) -> Any:
    """Return what a key or an index leads to."""
    from django.db.models.fields.json import KeyTransform

    kinds = {base.__name__ for base in (thing if inspect.isclass(thing) else type(thing)).__mro__}
    if "ArrayField" in kinds:
        return getattr(thing, "base_field", thing)
    return KeyTransform
