"""Reads the raw rows of a chapter's tables, as text that the database itself renders."""

from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass

from side_by_side.databases.dbapi import Connection, Cursor
from side_by_side.sql.quoting import quote_name, quote_string

_COLUMNS = {
    "sqlite": """
        SELECT m.name, x.name, x.type, 0 FROM sqlite_master m, pragma_table_info(m.name) x
        WHERE m.type = 'table' ORDER BY m.name, x.cid""",
    "postgresql": """
        SELECT c.relname, a.attname, '', a.attidentity <> ''
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'f')
            AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY c.relname, a.attnum""",
    "mariadb": """
        SELECT table_name, column_name, data_type, extra LIKE '%auto_increment%'
        FROM information_schema.columns WHERE table_schema = DATABASE()
        ORDER BY table_name, ordinal_position""",
}

#: How a value is rendered as text: on SQLite with its storage class, binaries as hex digits.
_WRITTEN = {
    "sqlite": "typeof({0}) || ' ' || quote({0})",
    "mariadb": "IFNULL(IF({1}, HEX({0}), QUOTE({0})), 'NULL')",
}


@dataclass(frozen=True)
class RowReader:
    """Reads all rows of some tables in one statement; created once for a database.

    ``counters`` maps the tables with an automatic key to the name of the key.
    """

    kind: str
    tables: tuple[str, ...]
    counters: Mapping[str, str]
    statement: str

    def read(self, connection: Connection) -> dict[str, tuple[str, ...]]:
        """Return the rows of each table as texts, ``column=value, ...``, in a fixed order.

        ``connection`` is a DBAPI connection, so that rows not yet committed are seen.
        """
        rows: dict[str, list[str]] = {table: [] for table in self.tables}
        with closing(connection.cursor()) as cursor:
            cursor.execute(self.statement)
            for table, text in cursor.fetchall():
                # MariaDB returns bytes if a binary column is among those concatenated.
                rows[table].append(text.decode() if isinstance(text, bytes) else text)
        return {table: tuple(sorted(texts)) for table, texts in rows.items()}

    def reset_counters(self, connection: Connection) -> None:
        """Set the counter of each automatic key to the greatest existing key.

        A rollback does not restore counters, so without this the keys that a question generates
        would depend on the questions before it. SQLite's counters are rows, and are rolled back.
        """
        if self.counters and self.kind != "sqlite":
            with closing(connection.cursor()) as cursor:
                _RESETTERS[self.kind](cursor, self.counters)


def _reset_on_postgresql(cursor: Cursor, counters: Mapping[str, str]) -> None:
    settings = []
    for name, column in counters.items():
        table, key = quote_name("postgresql", name), quote_name("postgresql", column)
        settings.append(
            # The function parses the table's name as SQL, and takes the column's literally.
            f"setval(pg_get_serial_sequence({quote_string(table)}, {quote_string(column)}), "  # noqa: S608 - quoted
            f"(SELECT coalesce(max({key}), 1) FROM {table}), EXISTS (SELECT FROM {table}))"
        )
    cursor.execute(f"SELECT {', '.join(settings)}")


def _reset_on_mariadb(cursor: Cursor, counters: Mapping[str, str]) -> None:
    """Alter only the tables whose counter has moved: each ALTER is slow."""
    greatest = " UNION ALL ".join(
        f"SELECT {quote_string(table, 'mariadb')} AS name, (SELECT"  # noqa: S608 - quoted
        f" coalesce(max({quote_name('mariadb', key)}), 0) + 1"
        f" FROM {quote_name('mariadb', table)}) AS next"
        for table, key in counters.items()
    )
    cursor.execute(
        f"SELECT name FROM ({greatest}) AS greatest JOIN information_schema.tables"  # noqa: S608 - likewise
        " ON table_schema = DATABASE() AND table_name = name AND auto_increment <> next"
    )
    for (table,) in cursor.fetchall():
        cursor.execute(f"ALTER TABLE {quote_name('mariadb', table)} AUTO_INCREMENT = 1")


_RESETTERS = {"postgresql": _reset_on_postgresql, "mariadb": _reset_on_mariadb}


def row_reader(kind: str, connection: Connection, tables: Collection[str]) -> RowReader:
    """Return a reader of some tables, with all columns that the database has.

    Raises:
        ValueError: None of the tables exists, so that nothing could ever differ.
    """
    columns: dict[str, list[tuple[str, str]]] = {}
    counters: dict[str, str] = {}
    with closing(connection.cursor()) as cursor:
        cursor.execute(_COLUMNS[kind])
        for table, column, type_, counts in cursor.fetchall():
            if table in tables:
                columns.setdefault(table, []).append((column, type_))
                if counts:
                    counters[table] = column
    if not columns:
        raise ValueError(f"none of these tables exists: {sorted(tables)}")
    selects = [_select(kind, table, described) for table, described in columns.items()]
    return RowReader(kind, tuple(columns), counters, " UNION ALL ".join(selects))


def _select(kind: str, table: str, columns: list[tuple[str, str]]) -> str:
    if kind == "postgresql":
        # The server renders a whole row, which is planned much faster than single columns.
        name = quote_name(kind, table)
        return f"SELECT {quote_string(table)}, row_to_json(t)::text FROM {name} t"  # noqa: S608 - quoted
    # Older versions of SQLite lack CONCAT, and MariaDB reads || as OR.
    start, join, end = ("CONCAT(", ", ", ")") if kind == "mariadb" else ("", " || ", "")
    written = [
        quote_string(f"{name}=", kind)
        + join
        + _WRITTEN[kind].format(quote_name(kind, name), int("blob" in type_))
        for name, type_ in columns
    ]
    text = start + f"{join}', '{join}".join(written) + end
    return f"SELECT {quote_string(table, kind)}, {text} FROM {quote_name(kind, table)}"  # noqa: S608 - quoted
