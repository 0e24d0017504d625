"""The operations that alter a column, on one database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from sqlalchemy import Column
from sqlalchemy.types import TypeEngine

from sqlalchemy_django import base
from sqlalchemy_django.autogenerate.default_values import server_default_of, update_statement
from sqlalchemy_django.autogenerate.existing_tables import POSITIVE, alter_positive_check
from sqlalchemy_django.autogenerate.offline import dialect_of
from sqlalchemy_django.autogenerate.render import Renderer
from sqlalchemy_django.autogenerate.table_states import TableState

CHECKED = (base.Json, *POSITIVE)


@dataclass(frozen=True)
class PhasedOperation:
    """One operation, and the phase in which it runs.

    ``needs_copy``: SQLite cannot do it to an existing table, which Alembic copies instead.
    ``columns`` are those of a constraint that is dropped.
    """

    phase: str
    table: str
    operation: ops.MigrateOperation
    needs_copy: bool = False
    columns: tuple[str, ...] = ()


def _is_same_type(old: TypeEngine[Any], new: TypeEngine[Any], renderer: Renderer) -> bool:
    if renderer.type(old) == renderer.type(new):
        return True
    checked = [isinstance(type_, CHECKED) and type(type_) for type_ in (old, new)]
    dialect = renderer.context.dialect
    return checked[0] == checked[1] and old.compile(dialect) == new.compile(dialect)


def alter_column(
    old: TableState, new: TableState, name: str, renderer: Renderer
) -> Iterator[PhasedOperation]:
    """Return the operations that make a column what it is in the new table."""
    before, after = old.columns[name], new.columns[name]
    for check in alter_positive_check(old, new, name, renderer.database):
        is_created = isinstance(check, ops.CreateCheckConstraintOp)
        phase = "create indexes" if is_created else "drop indexes"
        yield PhasedOperation(phase, new.name, check, columns=(name,))
    operation = ops.AlterColumnOp(
        new.name, name, existing_type=before.type, existing_nullable=before.nullable
    )
    if not _is_same_type(before.type, after.type, renderer):
        _set_type(operation, before, after)
    if before.nullable is not after.nullable:
        operation.modify_nullable = after.nullable
        yield from _fill_rows(new.name, before, after, renderer)
    _set_server_default(operation, before, after, renderer)
    if renderer.database != "sqlite":
        operation.existing_comment = before.comment
        if before.comment != after.comment:
            operation.modify_comment = after.comment
    if operation.has_changes():
        yield PhasedOperation("alter tables", new.name, operation, needs_copy=True)


def _set_type(operation: ops.AlterColumnOp, before: Column[Any], after: Column[Any]) -> None:
    operation.modify_type = after.type
    if before.type._type_affinity is not after.type._type_affinity:
        dialect = dialect_of("postgresql")
        type_ = after.type.compile(dialect=dialect)
        quoted = dialect.identifier_preparer.quote_identifier(after.name)
        operation.kw["postgresql_using"] = f"{quoted}::{type_}"


def _set_server_default(
    operation: ops.AlterColumnOp, before: Column[Any], after: Column[Any], renderer: Renderer
) -> None:
    is_identity = [isinstance(column.server_default, sa.Identity) for column in (before, after)]
    old, new = renderer.default(before), renderer.default(after)
    if renderer.database == "mariadb" and all(is_identity):
        # There it is not a default, and MODIFY drops it unless it is repeated.
        operation.kw["autoincrement"] = True
    elif old != new and (None in (old, new) or normalized(str(old)) != normalized(str(new))):
        operation.modify_server_default = after.server_default
    elif before.server_default is not None:
        operation.existing_server_default = before.server_default


def _fill_rows(
    table: str, before: Column[Any], after: Column[Any], renderer: Renderer
) -> Iterator[PhasedOperation]:
    """Set rows that are null to the default, as Django does when a column forbids null."""
    if after.nullable:
        return
    dialect = renderer.context.dialect
    defaults = [server_default_of(column, dialect) for column in (after, before)]
    if isinstance(after.server_default, sa.DefaultClause):
        defaults.insert(0, after.server_default.arg)
    value = next((default for default in defaults if default is not None), None)
    if value is not None:
        statement = update_statement(table, after, value, dialect)
        operation = ops.ExecuteSQLOp(statement)
        yield PhasedOperation("fill rows", table, operation, columns=(after.name,))


def normalized(code: str) -> str:
    """Return code without what databases spell in different ways."""
    return re.sub(r"[\s()\"'`]|op\.f|sa\.text|, unique=False", "", code).lower()
