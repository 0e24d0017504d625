"""Runs Alembic's commands for the tables of the models, on the database that DATABASE_URL names."""

import os
import sqlite3
from logging.config import fileConfig
from typing import Any

import sqlalchemy as sa
from alembic import context, util

from sqlalchemy_django import base
from sqlalchemy_django.alembic_env import comparators, dialect_tables, owned_tables, running


def make_options(dialect: str) -> dict[str, Any]:
    """Return the options of ``context.configure`` for a dialect."""
    return {
        "target_metadata": dialect_tables.tables_on(dialect, base.Base.metadata),
        "include_name": owned_tables.include_name,
        "include_object": owned_tables.include_object,
        "compare_type": comparators.compare_type,
        "compare_server_default": True,
        "process_revision_directives": owned_tables.place_revision,
        "user_module_prefix": "base.",
        # SQLite alters a table by copying it.
        "render_as_batch": True,
    }


def make_engine() -> sa.Engine:
    """Return an engine for DATABASE_URL or, without it, ``sqlalchemy.url`` in alembic.ini."""
    address = os.environ.get("DATABASE_URL") or context.config.get_main_option("sqlalchemy.url")
    if not address:
        raise util.CommandError("set DATABASE_URL, or sqlalchemy.url in alembic.ini")
    url = sa.make_url(address)
    url = url.set(drivername=base.DRIVERS.get(url.drivername, url.drivername))
    engine = sa.create_engine(url, poolclass=sa.pool.NullPool)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", disable_implicit_begin)
        sa.event.listen(engine, "begin", begin)
    return engine


def disable_implicit_begin(connection: sqlite3.Connection, _record: object) -> None:
    """Stop the driver from beginning transactions: it begins none before DDL."""
    connection.isolation_level = None


def begin(connection: sa.Connection) -> None:
    """Begin a transaction on SQLite."""
    connection.exec_driver_sql("BEGIN")


if context.config.config_file_name is not None:
    fileConfig(context.config.config_file_name, disable_existing_loggers=False)
running.run(make_engine, make_options)
