"""Reads the columns of a model: what they declare in SQL, and what Python fills in."""

from collections.abc import Container
from dataclasses import replace
from typing import Any

from django.db import models

from side_by_side.column_types.column_type import BASE, ColumnType
from side_by_side.column_types.source import code, literal
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
from side_by_side.port.read.conversions import hooks
from side_by_side.port.read.counted_keys import counted_key
from side_by_side.port.read.declared_types import column_type, declaration, own_checks
from side_by_side.port.read.offline_editors import call_with_editors, editors
from side_by_side.port.read.portable_sql import remove_needless_quotes
from side_by_side.port.read.python_defaults import with_default
from side_by_side.port.read.table_names import split_name, table_key
from side_by_side.port.references import EnumerationReference

Model = type[models.Model]
Field = Any


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
    counted = counted_key(field, declared)
    column = Column(
        attribute,
        name,
        counted.type if counted else type_,
        null=field.null,
        key=keys.index(name) if name in keys else None,
        identity=counted is not None and not counted.serial,
        always=counted is not None and counted.always,
        serial=counted is not None and counted.serial,
        reference=_reference(field),
        unique=field.unique and not field.primary_key,
        checks=own_checks(field, declared, type_),
        comment=field.db_comment or "",
    )
    column = with_default(_with_sql(column, field), field)
    known = known or counted is not None
    for remark in hooks(model, field, converts=known):
        column = column.remarked(remark)
    if enumeration:
        column = _with_member(column, enumeration)
    return *_with_index(model, field, column, keys, declared.spellings), known


def _reference(field: Field) -> Reference | None:
    """Return what the column of a field refers to in the database."""
    if not (field.remote_field and field.db_constraint):
        return None
    target = field.target_field
    # From Django 6.1 on, the database itself may delete rows.
    action = getattr(field.remote_field.on_delete, "operation", "")
    schema, _ = split_name(target.model)
    return Reference(table_key(target.model), str(target.column), schema=schema, on_delete=action)


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


def _with_index(
    model: Model, field: Field, column: Column, keys: list[str], kinds: Container[str]
) -> tuple[Column, TableItems]:
    """Return a column with whether it is indexed, and indexes that ``base.py`` does not add."""
    actual = field_indexes(model, field, kinds)
    for indexed in (None, True):
        if indexed and (column.unique or column.key is not None):
            continue
        implicit = implicit_indexes(model._meta.db_table, column, keys, indexed=bool(indexed))
        if {kind: implicit[kind] for kind in actual} == actual:
            return replace(column, index=True) if indexed else column, ()
    listed: dict[str, list[TableItem]] = {kind: list(indexes) for kind, indexes in actual.items()}
    return replace(column, index=False), merge_forms(listed)


def implicit_indexes(
    table: str, column: Column, keys: list[str], *, indexed: bool
) -> dict[str, list[Index]]:
    """Return the indexes that ``base.py`` adds to a column, by kind of database.

    ``indexed`` is whether the column is declared with ``index=True``.
    """
    by_kind: dict[str, list[Index]] = {kind: [] for kind in editors()}

    def name_on(kind: str, suffix: str = "") -> str:
        return str(editors()[kind]._create_index_name(table, [column.name], suffix))

    refers = column.reference is not None and keys != [column.name]
    if indexed:
        index = Index(name_on("postgresql"), (Part(column.name),))
        for indexes in by_kind.values():
            indexes.append(index)
    elif refers and not column.unique:
        for kind in ("sqlite", "postgresql"):
            by_kind[kind].append(Index(name_on(kind), (Part(column.name),)))
    if (refers or indexed or column.unique or keys == [column.name]) and (
        opclass := like_opclass(column.type)
    ):
        part = Part(column.name, opclass=opclass)
        by_kind["postgresql"].append(Index(name_on("postgresql", "_like"), (part,)))
    return by_kind


def like_opclass(type_: ColumnType) -> str:
    """Return the operator class of the second index that ``base.py`` gives text."""
    if type_.name == "Text":
        return "text_pattern_ops"
    return "varchar_pattern_ops" if type_.name in ("String", "FileName", "choice") else ""
