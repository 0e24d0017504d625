"""A MariaDB server for tests: databases with random names that are dropped after use."""

import os
from itertools import count
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from side_by_side.schema.differences import differences
from side_by_side.schema.facts import Facts
from side_by_side.schema.mariadb import read

URL = os.environ.get("MARIADB_URL", "")
needs_server = pytest.mark.skipif(not URL, reason="MARIADB_URL names no server")

PREFIX = f"sbs_my_{os.getpid()}_"
COLLATION = "CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
#: Parallel runs have their own accounts.
SHARED = {"sbs_my_reader": f"{PREFIX}reader", "sbs_my_role": f"{PREFIX}role"}
ACCOUNTS = """
DROP USER IF EXISTS sbs_my_reader@'%'; CREATE USER sbs_my_reader@'%';
DROP ROLE IF EXISTS sbs_my_role; CREATE ROLE sbs_my_role
"""
DROP_ACCOUNTS = "DROP USER sbs_my_reader@'%'; DROP ROLE sbs_my_role"


def own(sql: str) -> str:
    """Return statements with this run's accounts."""
    for shared, name in SHARED.items():
        sql = sql.replace(shared, name)
    return sql


class Server:
    """Connections to the server that the environment names, and databases that are dropped."""

    def __init__(self) -> None:
        self.connection = self.connect()
        self.numbers = count(1)

    def connect(self, **options: Any) -> Any:
        """Return a new connection."""
        mysqldb = pytest.importorskip("MySQLdb")
        url = urlsplit(URL)
        settings: dict[str, Any] = {
            "host": url.hostname or "127.0.0.1",
            "port": url.port or 3306,
            "user": unquote(url.username or "root"),
            "passwd": unquote(url.password or ""),
            "charset": "utf8mb4",
            "autocommit": True,
        }
        return mysqldb.connect(**(settings | options))

    def run(self, sql: str, connection: Any = None) -> None:
        """Run statements, which may be separated by semicolons."""
        cursor = (connection or self.connection).cursor()
        cursor.execute(sql)
        while cursor.nextset():
            pass
        cursor.close()

    def database(self, sql: str) -> str:
        """Create a database, run the statements in it and return its name."""
        name = f"{PREFIX}{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} {COLLATION}; USE {name}; {sql}")
        return name

    def facts(self, *sql: str) -> Facts:
        """Return the facts of a new database in which the statements were run."""
        name = self.database("DO 0")
        try:
            for statements in sql:
                self.run(own(statements.replace("THIS_DATABASE", name)))
            return read(self.connection)
        finally:
            self.run(
                f"USE mysql; DROP DATABASE {name}; SET sql_mode = DEFAULT,"
                " foreign_key_checks = DEFAULT, time_zone = DEFAULT; SET NAMES utf8mb4"
            )


def reported(first: Facts, second: Facts) -> set[tuple[str, str]]:
    """Return the differences as pairs of an id and a place."""
    return {
        (difference.key.id, ".".join(difference.key.place))
        for difference in differences(first, second)
    }
