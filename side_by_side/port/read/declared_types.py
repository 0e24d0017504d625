"""Finds the SQLAlchemy type for the column that a field declares on all three databases.

The type follows from what the field declares on each backend, not from its class, so that a custom
field gets the type of its column.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Field

from side_by_side.column_types.column_type import ColumnType, array
from side_by_side.column_types.lookup import declared_type, django_type
from side_by_side.port.read.offline_editors import call_with_editors


@dataclass(frozen=True)
class Declaration:
    """The type of a column as Django declares it on each kind of database."""

    spellings: Mapping[str, str]
    checked: bool
    collation: str = ""


def declaration(field: "Field[Any, Any]") -> Declaration | None:
    """Return what a field declares, or None where it has no column."""
    spellings: dict[str, str] = {}
    checked, collation = False, ""
    listed = call_with_editors(lambda _, editor: field.db_parameters(editor.connection))
    for kind, parameters in listed.items():
        if parameters["type"] is None:
            continue
        spellings[kind] = " ".join(str(parameters["type"]).split())
        checked = checked or bool(parameters["check"])
        collation = collation or str(parameters.get("collation") or "")
    return Declaration(spellings, checked, collation) if spellings else None


def column_type(field: "Field[Any, Any]", declared: Declaration) -> tuple[ColumnType, bool]:
    """Return the type for a declaration, and whether its values are known to pass."""
    if _is_array(field, declared):
        return _array(field)
    type_ = django_type(declared.spellings, declared.collation, checked=declared.checked)
    if type_ is not None:
        return type_, True
    return declared_type(declared.spellings, declared.collation)


def _is_array(field: "Field[Any, Any]", declared: Declaration) -> bool:
    """Whether a field is an array; a range has a ``base_field`` as well."""
    return hasattr(field, "base_field") and declared.spellings.get("postgresql", "").endswith("]")


def _array(field: "Field[Any, Any]") -> tuple[ColumnType, bool]:
    inner: Any = field
    declared, dimensions = declaration(inner), 0
    while declared is not None and _is_array(inner, declared):
        inner, dimensions = inner.base_field, dimensions + 1
        declared = declaration(inner)
    if declared is None:
        declared = Declaration({"postgresql": "text"}, checked=False)
    item, known = column_type(inner, declared)
    return array(item, dimensions), known
