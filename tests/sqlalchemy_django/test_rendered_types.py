"""A later revision spells each type so that it makes the same column again."""

import enum
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate.api import AutogenContext
from alembic.autogenerate.render import _repr_type
from alembic.runtime.migration import MigrationContext
from sqlalchemy.dialects import mysql, postgresql, sqlite

from sqlalchemy_django import base
from sqlalchemy_django.alembic_env.rendered_types import render_item


class Colour(enum.StrEnum):
    """The choices of a column."""

    RED = "red"


@pytest.mark.parametrize(
    "type_",
    [
        base.choice(Colour, 3),
        base.Json(),
        base.Json(encoder=base.DjangoJSONEncoder),
        base.IpAddress(),
        base.IpAddress(unpack_ipv4=True),
        base.Money(6, 2),
        base.UtcDateTime(),
        base.UtcDateTime("America/Denver"),
        base.LocalDateTime("America/Denver"),
        base.Date(),
        base.FileName(100),
        base.Time(),
        base.Duration(),
        base.Uuid(),
        base.Boolean(),
        base.Double(),
        base.Binary(),
        base.Text(),
        base.PositiveInteger(),
        base.Declared("citext"),
        base.Declared("text", "C"),
        base.Declared(sqlite="text", postgresql="xml", mariadb="longtext"),
        base.BIG_KEY,
        sa.String(20, collation="C"),
        sa.String(20).with_variant(sa.String(20, collation="C"), "postgresql"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("options", [{}, {"render_item": render_item}], ids=["plain", "port"])
def test_a_type_is_rendered_as_it_was(type_: Any, options: dict[str, Any]) -> None:
    """Its source compiles to the same SQL on every database, in any environment."""
    with sa.create_engine("sqlite://", poolclass=sa.NullPool).connect() as connection:
        prefixes = {"user_module_prefix": "base.", "sqlalchemy_module_prefix": "sa."}
        migration = MigrationContext.configure(connection, opts=dict(prefixes))
        context = AutogenContext(migration, opts=prefixes | options)
        source = _repr_type(type_, context)
    again = eval(source, {"sa": sa, "base": base})  # noqa: S307 - it is what the line above wrote
    for dialect in (sqlite.dialect(), postgresql.dialect(), mysql.dialect()):  # type: ignore[no-untyped-call]
        assert again.compile(dialect=dialect) == type_.compile(dialect=dialect)
