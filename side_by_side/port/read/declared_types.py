"""Finds the SQLAlchemy type for the column that a field declares on all three databases.

The type follows from what the field declares on each backend, not from its class, so that a custom
field gets the type of its column.
"""

import inspect
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field, FileField, JSONField
from django.db.models.fields import PositiveIntegerRelDbTypeMixin

from side_by_side.column_types import common
from side_by_side.column_types.column_type import BASE, ColumnType, Options, array
from side_by_side.column_types.lookup import declared_type, django_type
from side_by_side.column_types.source import Name
from side_by_side.port.read.clocks import database_zone
from side_by_side.port.read.offline_editors import call_with_editors

#: The fields whose checked types have another name than theirs.
CHECKED = {"Json": "JSONField"}


@dataclass(frozen=True)
class Declaration:
    """The type of a column as Django declares it on each kind of database."""

    spellings: Mapping[str, str]
    #: The condition of the check that Django declares with the column.
    checks: Mapping[str, str] = field(default_factory=dict)
    #: The collation, empty where Django declares none.
    collations: Mapping[str, str] = field(default_factory=dict)

    def is_everywhere(self, spelling: str) -> bool:
        """Whether the type is spelled so on each kind of database, without a collation."""
        return {*self.spellings.values()} == {spelling} and not any(self.collations.values())


def declaration(field: "Field[Any, Any]") -> Declaration | None:
    """Return what a field declares, or None where it has no column."""
    listed = call_with_editors(lambda _, editor: field.db_parameters(editor.connection))
    declared = {kind: each for kind, each in listed.items() if each["type"] is not None}
    if not declared:
        return None
    return Declaration(
        {kind: " ".join(str(each["type"]).split()) for kind, each in declared.items()},
        {kind: str(each["check"]) for kind, each in declared.items() if each["check"]},
        {kind: str(each.get("collation") or "") for kind, each in declared.items()},
    )


def column_type(field: "Field[Any, Any]", declared: Declaration) -> tuple[ColumnType, bool]:
    """Return the type for a declaration, and whether its values are known to pass."""
    if _is_array(field, declared):
        return _array(field)
    type_ = django_type(declared.spellings, checked=bool(declared.checks))
    if type_ is None and (declared.checks or _is_checked(field)):
        # A field of a project's own may add a check, or leave out the one of its type.
        type_ = django_type(declared.spellings, checked=not declared.checks)
    known = type_ is not None
    if type_ is None:
        type_, known = declared_type(declared.spellings)
    return _with_options(type_, field).collated_by_kind(declared.collations), known


def own_checks(
    field: "Field[Any, Any]", declared: Declaration, type_: ColumnType
) -> dict[str, str]:
    """Return the checks of a field by kind of database, empty where its type brings them.

    A check of the type that the field leaves out is an empty text.

    Source: ``Field.db_check`` and ``data_type_check_constraints`` of Django's backends.
    """
    if type_.is_checked:
        name = CHECKED.get(type_.name, f"{type_.name}Field")

        def check(_: str, editor: Any) -> str:
            checks = editor.connection.data_type_check_constraints
            return str(checks.get(name, "")) % field.db_type_parameters(editor.connection)

        brought = call_with_editors(check)
        checks = {kind: brought[kind] for kind in declared.spellings if brought[kind]}
        if declared.checks == checks:
            return {}
        return dict(declared.checks) or dict.fromkeys(checks, "")
    return dict(declared.checks)


def _is_checked(field: Any) -> bool:
    """Whether a field is one of Django's, or of its kind, that declare a check."""
    return isinstance(field, JSONField | PositiveIntegerRelDbTypeMixin)


def _with_options(type_: ColumnType, field: Any) -> ColumnType:
    """Return a type with the options of the field that change its values."""
    target = field
    while target.remote_field and target.concrete:
        target = target.target_field
    if type_ == common.UTC_DATETIME and not settings.USE_TZ:
        # Without TIME_ZONE, it is that of the computer.
        return replace(common.LOCAL_DATETIME, arguments=(settings.TIME_ZONE or "",))
    if type_ == common.UTC_DATETIME and (zone := database_zone()) != "UTC":
        return replace(type_, arguments=(zone,))
    if type_.name == "TSTZRANGE" and not settings.USE_TZ and settings.TIME_ZONE:
        return ColumnType("LocalDateTimeRange", type_.python, BASE, (settings.TIME_ZONE,))
    if isinstance(field, FileField) and type_.name == "String" and field.empty_strings_allowed:
        return replace(common.FILE_NAME, arguments=type_.arguments)
    options: Options = ()
    encoder = getattr(target, "encoder", None)
    if type_ == common.DJANGO_JSON and inspect.isclass(encoder):
        # A class of the project's own is most often one that adds to Django's.
        if issubclass(encoder, DjangoJSONEncoder):
            options = (("encoder", Name(BASE, "DjangoJSONEncoder")),)
    elif type_ == common.IP_ADDRESS and getattr(target, "unpack_ipv4", False):
        options = (("unpack_ipv4", True),)
    return replace(type_, options=options) if options else type_


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
        declared = Declaration({"postgresql": "text"})
    item, known = column_type(inner, declared)
    if item.name == "FileName":
        # Among the items, a missing file is None.
        item = replace(common.STRING, arguments=item.arguments)
    if item.name == "Json" and type(field).get_db_prep_save is Field.get_db_prep_save:
        # Before 6.1, Django stores None among the items as JSON's null.
        item = replace(item, options=(*item.options, ("none_as_null", False)))
    return array(item, dimensions), known
