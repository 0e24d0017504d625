"""Runs Alembic's commands for the tables of the models, on the database that DATABASE_URL names."""

import os
from logging.config import fileConfig
from typing import Any

import sqlalchemy as sa
from alembic import context, util

from sqlalchemy_django import base
from sqlalchemy_django.alembic_env import (
    comparators,
    dialect_tables,
    engines,
    owned_tables,
    rendered_types,
    running,
)


def make_options(dialect: str) -> dict[str, Any]:
    """Return the options of ``context.configure`` for a dialect.

    With the attribute ``upgrades only`` of the configuration, nothing is compared: copying all
    tables takes longer than a revision.
    """
    if context.config.attributes.get("upgrades only"):
        return {"target_metadata": base.Base.metadata}
    return {
        "target_metadata": dialect_tables.tables_on(dialect, base.Base.metadata),
        "include_name": owned_tables.include_name,
        "include_object": owned_tables.include_object,
        "include_schemas": bool(owned_tables.schemas()),
        "compare_type": comparators.compare_type,
        "compare_server_default": True,
        "process_revision_directives": owned_tables.place_revision,
        "render_item": rendered_types.render_item,
        "user_module_prefix": "base.",
        # SQLite alters a table by copying it.
        "render_as_batch": True,
    }


def make_engine() -> sa.Engine:
    """Return an engine for DATABASE_URL or, without it, ``sqlalchemy.url`` in alembic.ini."""
    address = os.environ.get("DATABASE_URL") or context.config.get_main_option("sqlalchemy.url")
    if not address:
        raise util.CommandError("set DATABASE_URL, or sqlalchemy.url in alembic.ini")
    # The schemas in which PostgreSQL looks up tables, the first for new ones.
    path = context.config.get_main_option("search_path") or ""
    return engines.engine_for(address, path)


if context.config.config_file_name is not None:
    fileConfig(context.config.config_file_name, disable_existing_loggers=False)
running.run(make_engine, make_options)
