"""What a database stores in a table, as the database itself writes it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

from side_by_side.databases import Address, connect
from side_by_side.sql.quoting import quote_name, quote_string

#: A value as text: on SQLite with its storage class, on MariaDB with its bytes in hexadecimal.
_AS_TEXT = {
    "sqlite": "typeof({0}) || ' ' || quote({0})",
    "postgresql": "coalesce({0}::text, 'NULL')",
    "mariadb": "IFNULL(CONCAT('0x', HEX({0}), ' ', CONVERT({0} USING utf8mb4)), 'NULL')",
}

#: The rows of a table, each value as text by column.
Rows = list[dict[str, str]]

#: Runs a query without parameters and returns its rows.
Execute = Callable[[str], Sequence[Sequence[Any]]]


def stored_rows(
    execute: Execute, kind: str, table: str, columns: list[str], keys: list[str]
) -> Rows:
    """Return the rows of a table, ordered by key, each value as text.

    ``table`` is its quoted name.
    """
    listed = ", ".join(_AS_TEXT[kind].format(quote_name(kind, name)) for name in columns)
    order = ", ".join(quote_name(kind, name) for name in keys)
    with _in_utc(execute, kind):
        rows = execute(f"SELECT {listed} FROM {table} ORDER BY {order}")  # noqa: S608 - quoted
    return [dict(zip(columns, map(_text, row), strict=True)) for row in rows]


@contextmanager
def _in_utc(execute: Execute, kind: str) -> Iterator[None]:
    """Let PostgreSQL write moments in UTC for a while: connections differ in their time zone."""
    if kind != "postgresql":
        yield
        return
    [[zone]] = execute("SHOW TimeZone")
    execute("SET TimeZone = 'UTC'")
    yield
    execute(f"SET TimeZone = {quote_string(zone, kind)}")


def drop_foreign_keys(address: Address, *, deferred: bool) -> None:
    """Drop the foreign keys of a scratch database that are not checked at commit, or all of them.

    Rows of each table can then be written independently of the other tables. On other databases,
    a session disables all.
    """
    if address.kind != "postgresql":
        return
    with closing(connect(address)) as connection:
        rows = connection.execute(
            "SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname)"
            " FROM pg_constraint"
            " WHERE contype = 'f' AND conparentid = 0 AND (%s OR NOT condeferrable)",
            (deferred,),
        ).fetchall()
        for (statement,) in rows:
            connection.execute(statement)


def check_at_once(execute: Execute, kind: str, *, triggers: bool) -> None:
    """Let deferred rules on several rows refuse a row when it is written, not at commit.

    Foreign keys stay deferred, and constraint triggers unless ``triggers``: they may need rows of
    tables that are written later.
    """
    if kind != "postgresql":
        return
    kinds = "'u', 'x', 't'" if triggers else "'u', 'x'"
    names = execute(
        "SELECT DISTINCT quote_ident(nspname) || '.' || quote_ident(conname) FROM pg_constraint"  # noqa: S608 - constant
        " JOIN pg_namespace ON pg_namespace.oid = connamespace"
        f" WHERE contype IN ({kinds}) AND condeferred"
    )
    if names:
        execute(f"SET CONSTRAINTS {', '.join(name for (name,) in names)} IMMEDIATE")


def _text(value: object) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else f"{value}"
