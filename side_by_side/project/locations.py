"""Where the source of a Django project declares each table and column."""

from pathlib import Path

from django.db import models

from side_by_side.project.source_lines import attribute_lines


def model_locations(model: type[models.Model], table: str) -> dict[tuple[str, ...], str]:
    """Return ``file:line`` of a model by ``(table,)`` and ``(table, column)``.

    ``table`` is the name of its table in the facts of a schema. The table of a many-to-many field
    is where the field is. A model without a table has none.
    """
    options = model._meta
    if options.proxy or not options.managed or options.swapped:
        return {}
    if options.auto_created:
        owner, name = _owner(model)
        lines = attribute_lines(owner, Path.cwd())
        start = lines.get(name, lines.get("", ""))
        return {(table,): start} if start else {}
    lines = attribute_lines(model, Path.cwd())
    start = lines.get("", "")
    if not start:
        return {}
    locations: dict[tuple[str, ...], str] = {(table,): start}
    for field in options.local_concrete_fields:
        locations[table, str(field.column)] = lines.get(field.name, start)
    return locations


def _owner(through: type[models.Model]) -> tuple[type[models.Model], str]:
    """Return the model that has the many-to-many field, and the field's name."""
    owner = through._meta.auto_created
    assert isinstance(owner, type)  # the caller passes only tables of fields
    for field in owner._meta.local_many_to_many:
        if field.remote_field.through is through:
            return owner, field.name
    return owner, ""
