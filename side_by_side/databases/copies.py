"""Copies scratch databases, which takes less time than to build them again."""

import secrets
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from side_by_side.databases.address import Address
from side_by_side.databases.connect import connect
from side_by_side.databases.kinds import MARIADB
from side_by_side.databases.scratch import (
    PostgreSQLDatabases,
    scratch_databases,
)


@contextmanager
def copied_database(original: Address, tables: Collection[str] | None = None) -> Iterator[Address]:
    """Yield the address of a copy of a scratch database, and drop it at the end.

    ``tables`` limits it to those that are needed; the copy of PostgreSQL has all. On MariaDB, which
    has no command for it, only tables are copied. No one may be connected to the original on
    PostgreSQL, or write to it.

    Raises:
        ValueError: The original has a view or a trigger on MariaDB.

    Source: https://www.postgresql.org/docs/18/manage-ag-templatedbs.html
    """
    if original.kind == "postgresql":
        with closing(PostgreSQLDatabases(original, original.name)) as databases:
            name = f"{databases.prefix}{secrets.token_hex(6)}"
            databases.create(name)
            try:
                yield original.with_name(name)
            finally:
                databases.drop(name)
    elif original.kind == "sqlite":
        copy = Path(original.name).with_name(f"copy-{secrets.token_hex(6)}.sqlite3")
        shutil.copyfile(original.name, copy)
        try:
            if tables is not None:
                _forget_others(copy, tables)
            yield original.with_name(str(copy))
        finally:
            copy.unlink()
    else:
        with scratch_databases("mariadb", original, 1) as [address]:
            _copy_tables(original, address, tables)
            yield address


def _forget_others(copy: Path, tables: Collection[str]) -> None:
    """Take what belongs to other tables out of the catalogue, which each connection reads whole.

    Source: https://www.sqlite.org/pragma.html#pragma_writable_schema
    """
    with closing(sqlite3.connect(copy)) as connection, connection:
        # sqlite_sequence has the counters of the keys.
        kept = {*tables, "sqlite_sequence"}
        connection.execute("PRAGMA writable_schema = ON")
        connection.executemany(
            "DELETE FROM sqlite_master WHERE tbl_name = ?",
            [
                (name,)
                for (name,) in connection.execute("SELECT DISTINCT tbl_name FROM sqlite_master")
                if name not in kept
            ],
        )


def _copy_tables(original: Address, copy: Address, tables: Collection[str] | None) -> None:
    with closing(connect(copy)) as connection, closing(connection.cursor()) as cursor:

        def run(statement: str, *values: object) -> list[Any]:
            cursor.execute(statement, values or None)
            return list(cursor.fetchall())

        source = MARIADB.quote_name(original.name)
        triggers = run(
            "SELECT event_object_table, trigger_name FROM information_schema.triggers"
            " WHERE trigger_schema = %s",
            original.name,
        )
        # Tables are copied in the order of their names, which may be before those they refer to.
        run("SET foreign_key_checks = 0")
        for name, kind in run(f"SHOW FULL TABLES IN {source}"):
            if tables is not None and name not in tables:
                continue
            if kind != "BASE TABLE":
                raise ValueError(f"{name} is a {kind}, which is not copied")
            for table, trigger in triggers:
                if table == name:
                    raise ValueError(f"{name} has the trigger {trigger}, which is not copied")
            table = MARIADB.quote_name(name)
            [(_, statement)] = run(f"SHOW CREATE TABLE {source}.{table}")
            run(statement)
            run(f"INSERT INTO {table} SELECT * FROM {source}.{table}")  # noqa: S608 - quoted
