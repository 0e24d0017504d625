"""What a database stores in a table, as the database itself writes it."""

from contextlib import closing

from side_by_side.databases import Address, connect
from side_by_side.sql.quoting import quote_name

#: A value as text: on SQLite with its storage class, on MariaDB with its bytes in hexadecimal.
_AS_TEXT = {
    "sqlite": "typeof({0}) || ' ' || quote({0})",
    "postgresql": "coalesce({0}::text, 'NULL')",
    "mariadb": "IFNULL(CONCAT('0x', HEX({0}), ' ', CONVERT({0} USING utf8mb4)), 'NULL')",
}

Rows = list[dict[str, str]]


def stored_rows(
    address: Address, tables: dict[str, tuple[list[str], list[str]]]
) -> dict[str, Rows]:
    """Return the rows of tables, ordered by key, each value as text.

    ``tables`` has for each table the columns to read and those of its primary key.
    """
    kind = address.kind
    stored = {}
    with closing(connect(address, read_only=True)) as connection:
        for table, (columns, keys) in tables.items():
            listed = ", ".join(_AS_TEXT[kind].format(quote_name(kind, name)) for name in columns)
            order = ", ".join(quote_name(kind, name) for name in keys)
            with closing(connection.cursor()) as cursor:
                cursor.execute(
                    f"SELECT {listed} FROM {quote_name(kind, table)} ORDER BY {order}"  # noqa: S608 - quoted
                )
                rows = cursor.fetchall()
            stored[table] = [dict(zip(columns, map(_text, row), strict=True)) for row in rows]
    return stored


def drop_foreign_keys(address: Address) -> None:
    """Drop the foreign keys of a scratch database, if a session cannot disable them.

    Rows of each table can then be written independently of the other tables.
    """
    if address.kind != "postgresql":
        return
    with closing(connect(address)) as connection:
        rows = connection.execute(
            "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)"
            " FROM pg_constraint WHERE contype = 'f' AND conparentid = 0"
        ).fetchall()
        for (statement,) in rows:
            connection.execute(statement)


def _text(value: object) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else f"{value}"
