"""Run as a process of its own: writes rows of edge values by Django, and reads them.

Arguments: settings, the project's folder, an application, ``write`` or ``read``, and addresses.
Prints the rows that are read, by kind of database and table.
"""

import json
import sys
from pathlib import Path
from typing import Any

from side_by_side.databases import parse_address
from side_by_side.project import open_project
from side_by_side.project.django_project import use_database
from tests.port.value_rows import TABLES as TABLES_OF
from tests.port.value_rows import Bounds, rows, shown

settings, folder, label, action, *addresses = sys.argv[1:]
open_project(settings, Path(folder))

TABLES = TABLES_OF[label]

from django.apps import apps  # noqa: E402 - only once it is set up
from django.db.models.fields.files import FieldFile  # noqa: E402


def read(model: Any, name: str) -> list[dict[str, str]]:
    """Return the rows of a model with the values of its columns as text."""
    read = []
    for row in model.objects.order_by("pk"):
        values = {column: getattr(row, column) for column in TABLES[name]}
        for column, value in values.items():
            if isinstance(value, FieldFile):
                values[column] = value.name
        read.append({column: shown(value) for column, value in values.items()})
    return read


def given(value: Any) -> Any:
    """Return a value as Django takes it."""
    if isinstance(value, list):
        return list(map(given, value))
    return (value.lower, value.upper) if isinstance(value, Bounds) else value


printed: dict[str, dict[str, Any]] = {}
for address in map(parse_address, addresses):
    with use_database(address):
        tables = printed.setdefault(address.kind, {})
        for name, columns in TABLES.items():
            model: Any = apps.get_model(label, name)
            if model._meta.required_db_vendor in (None, address.kind):
                if action == "write":
                    for row in rows(columns):
                        model(**{column: given(value) for column, value in row.items()}).save()
                tables[name] = read(model, name)
json.dump(printed, sys.stdout)
