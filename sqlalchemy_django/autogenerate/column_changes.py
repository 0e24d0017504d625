"""What is to be done to a column of a table, on one kind of database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from alembic.operations import ops
from sqlalchemy import Column
from sqlalchemy.types import TypeEngine

from sqlalchemy_django import base
from sqlalchemy_django.autogenerate.default_values import default_of, filling
from sqlalchemy_django.autogenerate.existing_tables import POSITIVE, checks
from sqlalchemy_django.autogenerate.offline import dialect_of
from sqlalchemy_django.autogenerate.render import Renderer
from sqlalchemy_django.autogenerate.table_states import Shape

CHECKED = (base.Json, *POSITIVE)


@dataclass(frozen=True)
class Piece:
    """One operation, in its phase.

    ``remake``: SQLite cannot do it to a table that is there, and makes the table anew.
    ``columns`` are those of a constraint that is dropped.
    """

    phase: str
    table: str
    operation: ops.MigrateOperation
    remake: bool = False
    columns: tuple[str, ...] = ()


def _is_same_type(before: TypeEngine[Any], after: TypeEngine[Any], renderer: Renderer) -> bool:
    if renderer.type(before) == renderer.type(after):
        return True
    checked = [isinstance(each, CHECKED) and type(each) for each in (before, after)]
    dialect = renderer.context.dialect
    return checked[0] == checked[1] and before.compile(dialect) == after.compile(dialect)


def altered_column(old: Shape, new: Shape, name: str, renderer: Renderer) -> Iterator[Piece]:
    """Return what makes a column what it is in the new table."""
    before, after = old.columns[name], new.columns[name]
    operation = ops.AlterColumnOp(
        new.name, name, existing_type=before.type, existing_nullable=before.nullable
    )
    for check in checks(old, new, name, renderer.kind):
        is_made = isinstance(check, ops.CreateCheckConstraintOp)
        phase = "create indexes" if is_made else "drop indexes"
        yield Piece(phase, new.name, check, columns=(name,))
    told = renderer.default(before), renderer.default(after)
    if not _is_same_type(before.type, after.type, renderer):
        operation.modify_type = after.type
        if before.type._type_affinity is not after.type._type_affinity:
            dialect = dialect_of("postgresql")
            spelled = after.type.compile(dialect=dialect)
            quoted = dialect.identifier_preparer.quote_identifier(name)
            operation.kw["postgresql_using"] = f"{quoted}::{spelled}"
    if before.nullable is not after.nullable:
        operation.modify_nullable = after.nullable
        yield from _filled(new.name, before, after, renderer)
    counts = [isinstance(each.server_default, sa.Identity) for each in (before, after)]
    if renderer.kind == "mariadb" and counts == [True, True]:
        # Not a default there, and lost by a type that is told without it.
        operation.kw["autoincrement"] = True
    elif told[0] != told[1] and (None in told or plain(str(told[0])) != plain(str(told[1]))):
        operation.modify_server_default = after.server_default
    elif before.server_default is not None:
        operation.existing_server_default = before.server_default
    if renderer.kind != "sqlite":
        operation.existing_comment = before.comment
        if before.comment != after.comment:
            operation.modify_comment = after.comment
    if operation.has_changes():
        yield Piece("alter tables", new.name, operation, remake=True)


def _filled(
    table: str, before: Column[Any], after: Column[Any], renderer: Renderer
) -> Iterator[Piece]:
    """Give a value to the rows without one, as Django does where a default is known."""
    if after.nullable:
        return
    dialect = renderer.context.dialect
    known = [default_of(column, dialect) for column in (after, before)]
    server = after.server_default
    if isinstance(server, sa.DefaultClause):
        known.insert(0, server.arg)
    value = next((each for each in known if each is not None), None)
    if value is not None:
        statement = filling(table, after, value, dialect)
        yield Piece("fill rows", table, ops.ExecuteSQLOp(statement), columns=(after.name,))


def plain(code: str) -> str:
    """Return code without what one database may spell otherwise than another."""
    return re.sub(r"[\s()\"'`]|op\.f|sa\.text|, unique=False", "", code).lower()
