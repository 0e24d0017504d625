"""Databases that are created once in a process and then copied, because creating one is slow."""

import secrets
import shutil
from collections.abc import Hashable, Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import Any, Protocol

from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import PostgreSQLDatabases, scratch_databases
from side_by_side.sql.quoting import quote_name
from tests.conftest import server_of


class Fill(Hashable, Protocol):
    """A function that creates the content of a new database."""

    def __call__(self, address: Address, /) -> None:
        """Create the content."""
        ...


class Originals:
    """The databases to copy, which are dropped when ``stack`` is closed."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._filled: dict[tuple[str, Fill], Address] = {}

    def get(self, database: str, fill: Fill) -> Address:
        """Return a database of the suite with some content, which is created the first time.

        A test may read it and must not change it.
        """
        if (database, fill) not in self._filled:
            [address] = self._stack.enter_context(create_databases(database, 1))
            fill(address)
            self._filled[database, fill] = address
        return self._filled[database, fill]

    @contextmanager
    def copy(self, database: str, fill: Fill) -> Iterator[Address]:
        """Yield a copy that a test may change."""
        original = self.get(database, fill)
        if original.kind == "postgresql":
            with _copy_on_postgresql(original) as address:
                yield address
            return
        with create_databases(database, 1) as [address]:
            if original.kind == "sqlite":
                shutil.copyfile(original.name, address.name)
            else:
                _copy_on_mariadb(original, address)
            yield address


@contextmanager
def create_databases(database: str, count: int) -> Iterator[list[Address]]:
    """Create empty databases of the suite and yield their addresses."""
    kind = database.removesuffix("-server")
    with scratch_databases(kind, server_of(database), count) as addresses:
        yield addresses


@contextmanager
def _copy_on_postgresql(original: Address) -> Iterator[Address]:
    with closing(PostgreSQLDatabases(original, original.name)) as create_databases:
        name = f"{create_databases.prefix}{secrets.token_hex(6)}"
        create_databases.create(name)
        try:
            yield original.with_name(name)
        finally:
            create_databases.drop(name)


def _copy_on_mariadb(original: Address, copy: Address) -> None:
    """Copy the tables: the steps create nothing else on MariaDB."""
    with closing(connect(copy)) as connection, closing(connection.cursor()) as cursor:

        def run(statement: str) -> list[Any]:
            cursor.execute(statement)
            return list(cursor.fetchall())

        source = quote_name("mariadb", original.name)
        # Tables are copied in the order of their names, which may be before those they refer to.
        run("SET foreign_key_checks = 0")
        for name, kind in run(f"SHOW FULL TABLES IN {source}"):
            assert kind == "BASE TABLE", f"{name} is a {kind}, which is not copied"
            table = quote_name("mariadb", name)
            [(_, statement)] = run(f"SHOW CREATE TABLE {source}.{table}")
            run(statement)
            run(f"INSERT INTO {table} SELECT * FROM {source}.{table}")
