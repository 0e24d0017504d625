"""Databases that are made once in a process and then copied, because making one takes long."""

import secrets
import shutil
from collections.abc import Hashable, Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import Any, Protocol

from side_by_side.databases import Address, connect
from side_by_side.databases.scratch import PostgreSQLDatabases, scratch_databases
from side_by_side.sql.quoting import quote_name
from tests.conftest import server_of


class Make(Hashable, Protocol):
    """What makes the content of a new database."""

    def __call__(self, address: Address, /) -> None:
        """Make it."""
        ...


class Originals:
    """The databases that are copied; they are dropped when ``stack`` is closed."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._made: dict[tuple[str, Make], Address] = {}

    def original(self, database: str, make: Make) -> Address:
        """Return a database of a kind of the suite with some content, made where none is there.

        It is there to be copied and to be looked at, not to be changed.
        """
        if (database, make) not in self._made:
            [address] = self._stack.enter_context(databases(database, 1))
            make(address)
            self._made[database, make] = address
        return self._made[database, make]

    @contextmanager
    def copied(self, database: str, make: Make) -> Iterator[Address]:
        """Give a copy that a test may change."""
        original = self.original(database, make)
        if original.kind == "postgresql":
            with _copied_by_server(original) as address:
                yield address
            return
        with databases(database, 1) as [address]:
            if original.kind == "sqlite":
                shutil.copyfile(original.name, address.name)
            else:
                _copy_on_mariadb(original, address)
            yield address


@contextmanager
def databases(database: str, count: int) -> Iterator[list[Address]]:
    """Give new databases of a kind of the suite."""
    with scratch_databases(database.removesuffix("-server"), server_of(database), count) as found:
        yield found


@contextmanager
def _copied_by_server(original: Address) -> Iterator[Address]:
    with closing(PostgreSQLDatabases(original, original.name)) as databases:
        name = f"{databases.prefix}{secrets.token_hex(6)}"
        databases.create(name)
        try:
            yield original.with_name(name)
        finally:
            databases.drop(name)


def _copy_on_mariadb(original: Address, copy: Address) -> None:
    """Copy the tables, which is all that the steps make there."""
    with closing(connect(copy)) as connection, closing(connection.cursor()) as cursor:

        def run(statement: str) -> list[Any]:
            cursor.execute(statement)
            return list(cursor.fetchall())

        source = quote_name("mariadb", original.name)
        # In the order of their names, the tables need not come after those that they refer to.
        run("SET foreign_key_checks = 0")
        for name, kind in run(f"SHOW FULL TABLES IN {source}"):
            assert kind == "BASE TABLE", f"{name} is a {kind}, which is not copied"
            table = quote_name("mariadb", name)
            [(_, statement)] = run(f"SHOW CREATE TABLE {source}.{table}")
            run(statement)
            run(f"INSERT INTO {table} SELECT * FROM {source}.{table}")
