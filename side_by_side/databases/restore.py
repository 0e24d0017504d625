"""Restores the rows of a copied database, which takes less time than to copy it again."""

import re
from collections.abc import Collection, Iterable
from contextlib import closing
from typing import Any

from side_by_side.databases.address import Address
from side_by_side.databases.kinds import MARIADB, POSTGRESQL

#: Statements after which more than rows may have changed.
_NOT_ROWS = re.compile(
    r"\b(CREATE|ALTER|DROP|TRUNCATE|RENAME|COMMENT|REFRESH|GRANT|REVOKE|PREPARE|XA)\b",
    re.IGNORECASE,
)

#: MariaDB's error for the number of a connection that does not exist.
_UNKNOWN_THREAD = 1094


def changes_rows_only(statements: Iterable[str]) -> bool:
    """Whether rows are all that some statements can have changed."""
    return not any(_NOT_ROWS.search(statement) for statement in statements)


def end_prepared(connection: Any, name: str) -> None:
    """Roll back the transactions of MariaDB that are prepared under the name of a database.

    Such a transaction outlives its connection, and keeps the database from being dropped.

    Source: https://mariadb.com/kb/en/xa-transactions/
    """
    with closing(connection.cursor()) as cursor:
        cursor.execute("XA RECOVER")
        prepared = {transaction[3] for transaction in cursor.fetchall()}
        if prepared & {name, name.encode()}:
            cursor.execute("XA ROLLBACK %s", [name])


class PostgreSQLRows:
    """The rows of some tables and the counters of a PostgreSQL database, as they were once.

    ``connection`` belongs to a superuser, who may load rows in any order.

    Source: https://www.postgresql.org/docs/18/runtime-config-client.html
    """

    def __init__(self, connection: Any, tables: Collection[str]) -> None:
        self.connection = connection
        self.rows: list[tuple[str, bytes]] = []
        described = connection.execute(
            """
            SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum)
                FILTER (WHERE a.attgenerated = '')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                AND a.attnum > 0 AND NOT a.attisdropped AND c.relname = ANY(%s)
            GROUP BY c.relname ORDER BY c.relname
            """,
            [list(tables)],
        ).fetchall()
        self.tables = [POSTGRESQL.quote_name(name) for name, _ in described]
        for name, columns in described:
            listed = ", ".join(map(POSTGRESQL.quote_name, columns))
            table = f"{POSTGRESQL.quote_name(name)} ({listed})"
            with connection.cursor() as cursor, cursor.copy(f"COPY {table} TO STDOUT") as copy:
                self.rows.append((table, b"".join(map(bytes, copy))))
        self.counters = connection.execute(
            "SELECT format('%I.%I', schemaname, sequencename), coalesce(last_value, start_value),"
            " last_value IS NOT NULL FROM pg_sequences"
        ).fetchall()

    @staticmethod
    def is_possible(connection: Any) -> bool:
        """Whether the account of a connection may load rows in any order."""
        return bool(connection.execute("SHOW is_superuser").fetchone() == ("on",))

    def restore(self) -> None:
        """End all other connections to the database, and restore the rows and counters."""
        run = self.connection.execute
        run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        with self.connection.transaction():
            # Neither triggers run, nor are foreign keys verified.
            run("SET LOCAL session_replication_role = replica")
            # Rows that were deleted would leave their places to the new ones, in another order.
            run(f"TRUNCATE {', '.join(self.tables)} CASCADE")
            for table, rows in self.rows:
                if not rows:
                    continue
                with (
                    self.connection.cursor() as cursor,
                    cursor.copy(f"COPY {table} FROM STDIN") as copy,
                ):
                    copy.write(rows)
            if self.counters:
                calls = ", ".join("setval(%s, %s, %s)" for _ in self.counters)
                run(f"SELECT {calls}", [value for counter in self.counters for value in counter])


class MariaDBRows:
    """The rows of some tables of a MariaDB database that is a copy of ``original``."""

    def __init__(self, connection: Any, original: Address, tables: Collection[str]) -> None:
        self.connection = connection
        source = MARIADB.quote_name(original.name)
        self.statements = []
        columns: dict[str, list[str]] = {}
        for table, column in self._run(
            "SELECT c.table_name, c.column_name FROM information_schema.columns c"
            " JOIN information_schema.tables t USING (table_schema, table_name)"
            " WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
            " AND c.is_generated = 'NEVER' ORDER BY c.table_name, c.ordinal_position"
        ):
            if table in tables:
                columns.setdefault(table, []).append(MARIADB.quote_name(column))
        for name, names in columns.items():
            table, listed = MARIADB.quote_name(name), ", ".join(names)
            self.statements += [
                f"DELETE FROM {table}",  # noqa: S608 - quoted
                f"INSERT INTO {table} ({listed}) SELECT {listed} FROM {source}.{table}",  # noqa: S608 - likewise
            ]

    def restore(self) -> None:
        """End all other connections to the database, and restore the rows."""
        for (number,) in self._run(
            "SELECT id FROM information_schema.processlist"
            " WHERE db = DATABASE() AND id <> CONNECTION_ID()"
        ):
            try:
                self._run(f"KILL {number}")
            except self.connection.OperationalError as error:
                # It has ended since.
                if error.args[0] != _UNKNOWN_THREAD:
                    raise
        self._run("SET foreign_key_checks = 0")
        for statement in self.statements:
            self._run(statement)

    def _run(self, statement: str) -> list[Any]:
        with closing(self.connection.cursor()) as cursor:
            cursor.execute(statement)
            return list(cursor.fetchall())
