"""Reads the columns of a model: what they declare in SQL, and what Python fills in."""

import datetime
import decimal
import enum
import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db import models
from django.db.models.fields import NOT_PROVIDED
from django.utils import timezone

from side_by_side.column_types.column_type import BASE, ColumnType
from side_by_side.column_types.source import EMPTY, Name, Source, call, code, literal
from side_by_side.port.model import (
    Column,
    Enumeration,
    Index,
    Part,
    Reference,
    TableItem,
    TableItems,
)
from side_by_side.port.read.constraints import field_indexes, merge_forms
from side_by_side.port.read.declared_types import column_type, declaration, key_type, own_checks
from side_by_side.port.read.offline_editors import call_with_editors, editors
from side_by_side.port.read.portable_sql import remove_needless_quotes
from side_by_side.port.references import EnumerationReference
from side_by_side.port.remarks import Kind, field_remark

Model = type[models.Model]
Field = Any

CONVERTED = Kind("fields convert their values in Python; the port has them as they are stored")
MISSING_FILE = Kind("fields of files store '' for a missing file")
DEFAULT = Kind("defaults have no counterpart here")

#: Fields whose values are text.
TEXTS = {"CharField", "TextField", "SlugField", "FileField", "FilePathField"}

#: The default of a text that may be left out.
EMPTY_TEXT = code("{}", literal(""))

#: Callables that have a name without Django as well.
CALLABLES: dict[Callable[..., Any], Source] = {
    dict: code("dict"),
    list: code("list"),
    uuid.uuid4: code("{}", Name("uuid", "uuid4")),
}
#: The current time for each kind of field: Django makes a naive datetime aware.
NOW: dict[type[Any], Source] = {
    models.DateTimeField: code(
        "lambda: {}.now({})", Name("datetime", "datetime"), Name("datetime", "UTC")
    ),
    models.DateField: code("{}.today", Name("datetime", "date")),
    models.TimeField: code("lambda: {}.now().time()", Name("datetime", "datetime")),
}
#: The callables that are such a clock for a field.
CLOCKS: set[tuple[object, object]] = {
    (timezone.now, models.DateTimeField),
    (timezone.now, models.DateField),
    (datetime.datetime.now, models.DateTimeField),
    (datetime.datetime.now, models.DateField),
    (datetime.datetime.now, models.TimeField),
    (datetime.date.today, models.DateField),
}


def read_column(
    model: Model, field: Field, attribute: str, enumeration: Enumeration | None = None
) -> tuple[Column, TableItems, bool] | None:
    """Return a field's column, its own indexes where they are not plain, and whether it is known.

    None where the field has no column.
    """
    declared = declaration(field)
    if declared is None:
        return None
    type_, known = column_type(field, declared)
    if enumeration:
        type_ = _enumerated(enumeration, field)
    name, keys = str(field.column), key_columns(model)
    identity = key_type(field, declared)
    column = Column(
        attribute,
        name,
        identity or type_,
        null=field.null,
        key=keys.index(name) if name in keys else None,
        identity=identity is not None,
        reference=_reference(field),
        unique=field.unique and not field.primary_key,
        checks=own_checks(field, declared, type_),
        comment=field.db_comment or "",
    )
    column = _with_default(_with_sql(column, field), field)
    known = known or column.identity
    if known and _converts(field):
        kind = type(field)
        text = f"{kind.__module__}.{kind.__qualname__} converts its values in Python."
        text += " The port has them as they are stored."
        column = column.remarked(field_remark(CONVERTED, field, text))
    if enumeration:
        column = _with_member(column, enumeration)
    return *_with_index(model, field, column, keys), known


def _reference(field: Field) -> Reference | None:
    """Return what the column of a field refers to in the database."""
    if not (field.remote_field and field.db_constraint):
        return None
    target = field.target_field
    # From Django 6.1 on, the database itself may delete rows.
    action = getattr(field.remote_field.on_delete, "operation", "")
    return Reference(target.model._meta.db_table, str(target.column), on_delete=action)


def _with_member(column: Column, enumeration: Enumeration) -> Column:
    """Return a column of an enumeration with the member as its default, not the value."""
    names = {code("{}", literal(value)): name for name, value in enumeration.members}
    member = names.get(column.default)
    return replace(column, default=code("{}.{}", column.type.python, member)) if member else column


def _enumerated(enumeration: Enumeration, field: Field) -> ColumnType:
    name = EnumerationReference(enumeration.name)
    return ColumnType("choice", code("{}", name), BASE, (name, field.max_length))


def key_columns(model: Model) -> list[str]:
    """Return the names of the columns of the primary key, in its order."""
    key = model._meta.pk
    if isinstance(key, models.CompositePrimaryKey):
        return [str(name) for name in key.columns]
    return [str(key.column)]


def _with_sql(column: Column, field: Field) -> Column:
    """Return a column with the expression that generates it, or with its default as SQL."""

    def generated(_: str, editor: Any) -> str:
        return remove_needless_quotes(_filled(editor, *field.generated_sql(editor.connection)))

    def default(_: str, editor: Any) -> str:
        # Drivers put a space before a negative number.
        return remove_needless_quotes(_filled(editor, *editor.db_default_sql(field))).strip()

    if field.generated:
        # A generated column may be null, even if the field must not.
        return replace(
            column, computed=call_with_editors(generated), stored=field.db_persist, null=True
        )
    if field.has_db_default():
        return replace(column, server_default=call_with_editors(default))
    return column


def has_parameters(model: Model) -> bool:
    """Whether Django sends parameters with a table, and therefore its constraints afterwards.

    Source: ``BaseDatabaseSchemaEditor.table_sql`` in Django's ``db/backends/base/schema.py``.
    """
    editor = editors()["mariadb"]
    fields: list[Field] = list(model._meta.local_concrete_fields)
    for field in fields:
        if field.generated and field.generated_sql(editor.connection)[1]:
            return True
        if field.has_db_default() and editor.db_default_sql(field)[1]:
            return True
    return False


def _filled(editor: Any, sql: str, params: Any) -> str:
    if not params:
        return sql
    return str(sql % tuple(editor.parameter(value) for value in params))


def _with_default(column: Column, field: Field) -> Column:
    """Return a column with what Python fills in: defaults, and the times of changes."""
    clock = NOW.get(_kind_of_clock(field))
    if clock and (field.auto_now or field.auto_now_add):
        return replace(column, default=clock, onupdate=clock if field.auto_now else EMPTY)
    if field.generated:
        return column
    if isinstance(field, models.FileField) and field.null and field.default in (NOT_PROVIDED, None):
        remark = field_remark(MISSING_FILE, field, "Django stores '' for a missing file.")
        return replace(column, default=EMPTY_TEXT).remarked(remark)
    if not field.has_default():
        return replace(column, default=EMPTY_TEXT) if _may_be_left_out(field) else column
    value = field.default
    if value is None:
        return column
    source = _called(field, value) if callable(value) else _source(_stored(field, value))
    if source:
        return replace(column, default=source)
    name = getattr(value, "__qualname__", type(value).__qualname__)
    module = getattr(value, "__module__", type(value).__module__)
    text = f"Django's default is {module}.{name}, which has no counterpart here."
    return column.remarked(field_remark(DEFAULT, field, text))


def _may_be_left_out(field: Field) -> bool:
    """Whether a form may leave a text out, which Django then stores as an empty one.

    Django does so with a text that its forms require as well. There the port has no default.
    """
    is_text = field.get_internal_type() in TEXTS and type(field).__module__.startswith("django.")
    is_given = field.primary_key or field.has_db_default()
    return is_text and field.blank and not field.null and not is_given


def _called(field: Field, value: Callable[..., Any]) -> Source:
    """Return the source of a callable that exists without Django, empty where there is none."""
    if not _hashable(value):
        return EMPTY
    kind = _kind_of_clock(field)
    return NOW[kind] if (value, kind) in CLOCKS else CALLABLES.get(value, EMPTY)


def _stored(field: Field, value: object) -> object:
    """Return a default as the column holds it: for a number, Django takes its text as well."""
    try:
        return field.get_prep_value(value)
    except Exception:  # noqa: BLE001 - the project's own code may raise anything
        return value


#: What a field does to a value on its way from and to the database.
CONVERSIONS = ("from_db_value", "get_prep_value", "get_db_prep_value", "get_db_prep_save")


def _converts(field: Field) -> bool:
    """Whether a field converts values in another way than Django's own fields."""
    return any(
        not kind.__module__.startswith("django.") and not vars(kind).keys().isdisjoint(CONVERSIONS)
        for kind in type(field).__mro__
    )


def _hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


def _kind_of_clock(field: Field) -> Any:
    return next((kind for kind in NOW if isinstance(field, kind)), None)


def _source(value: object) -> Source:
    """Return the source of a plain value, empty where there is none."""
    if isinstance(value, enum.Enum):
        value = value.value
    if type(value) in (dict, list) and not value:
        return code(type(value).__name__)
    if type(value) in (bool, int, float, str, bytes):
        return code("{}", literal(value))
    if isinstance(value, decimal.Decimal):
        return call(Name("decimal", "Decimal"), literal(str(value)))
    if isinstance(value, uuid.UUID):
        return call(Name("uuid", "UUID"), literal(str(value)))
    if type(value) is datetime.timedelta:
        arguments = literal(value).partition("(")[2].removesuffix(")")
        return call(Name("datetime", "timedelta"), arguments)
    if type(value) is datetime.date:
        return call(Name("datetime", "date"), f"{value.year}, {value.month}, {value.day}")
    return EMPTY


def _with_index(
    model: Model, field: Field, column: Column, keys: list[str]
) -> tuple[Column, TableItems]:
    """Return a column with whether it is indexed, and indexes that ``base.py`` does not add."""
    actual = field_indexes(model, field)
    for indexed in (None, True):
        if indexed and (column.unique or column.key is not None):
            continue
        implicit = implicit_indexes(model._meta.db_table, column, keys, indexed=bool(indexed))
        if {kind: implicit[kind] for kind in actual} == actual:
            return replace(column, index=indexed), ()
    listed: dict[str, list[TableItem]] = {kind: list(indexes) for kind, indexes in actual.items()}
    return replace(column, index=False), merge_forms(listed)


def implicit_indexes(
    table: str, column: Column, keys: list[str], *, indexed: bool
) -> dict[str, list[Index]]:
    """Return the indexes that ``base.py`` adds to a column, by kind of database.

    ``indexed`` is whether the column is declared with ``index=True``.
    """
    by_kind: dict[str, list[Index]] = {kind: [] for kind in editors()}
    names = {
        kind: editor._create_index_name(table, [column.name]) for kind, editor in editors().items()
    }
    refers = column.reference is not None and keys != [column.name]
    if indexed:
        for indexes in by_kind.values():
            indexes.append(Index(names["postgresql"], (Part(column.name),)))
    elif refers and not column.unique:
        for kind in ("sqlite", "postgresql"):
            by_kind[kind].append(Index(names[kind], (Part(column.name),)))
    if (refers or indexed or column.unique or keys == [column.name]) and (
        opclass := like_opclass(column.type)
    ):
        editor = editors()["postgresql"]
        name = editor._create_index_name(table, [column.name], "_like")
        by_kind["postgresql"].append(Index(name, (Part(column.name, opclass=opclass),)))
    return by_kind


def like_opclass(type_: ColumnType) -> str:
    """Return the operator class of the second index that ``base.py`` gives text."""
    if type_.name == "Text":
        return "text_pattern_ops"
    return "varchar_pattern_ops" if type_.name in ("String", "choice") else ""
