"""Reads the rows of a database by the models of a state."""

from dataclasses import dataclass
from typing import Any

from django.db import connections
from django.db.migrations.state import ProjectState

#: The rows of a table by their keys, each by the attributes of the model.
Rows = dict[Any, dict[str, Any]]


@dataclass(frozen=True)
class TableRows:
    """The rows of one table, and the model that reads them."""

    model: Any
    rows: Rows


def read_rows(state: ProjectState, alias: str) -> dict[str, TableRows]:
    """Return the rows of all tables, as the models of a state read them."""
    found: dict[str, TableRows] = {}
    # A state keeps the models of many-to-many fields whose model was deleted.
    existing = set(connections[alias].introspection.table_names())
    for model in state.apps.get_models(include_auto_created=True):
        options = model._meta
        if options.proxy or not options.managed or options.db_table not in existing:
            continue
        names = [field.attname for field in options.local_concrete_fields]
        # The base manager of a child would join the table of its parent.
        rows = model._base_manager.using(alias).order_by("pk").values(*names)
        key = options.pk.attname
        found[options.db_table] = TableRows(model, {row[key]: row for row in rows})
    return found
