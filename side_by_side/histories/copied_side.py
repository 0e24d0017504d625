"""A copy of Django's database, on which Alembic continues after a revision that failed."""

from collections.abc import Sequence
from contextlib import ExitStack, closing

from alembic.script import Script

from side_by_side.databases import Address, connect
from side_by_side.databases.copies import copied_database
from side_by_side.databases.postgresql_schemas import copy_search_path
from side_by_side.sql.quoting import quote_string, quote_table


def copy_for_rest(stack: ExitStack, django: Address) -> Address | None:
    """Return a copy of Django's database; None where MariaDB has what cannot be copied.

    The copy is dropped when the stack ends.
    """
    try:
        copy = stack.enter_context(copied_database(django))
    except ValueError:
        return None
    copy_search_path_of(django, copy)
    return copy


def copy_search_path_of(address: Address, other: Address) -> None:
    """Give a database of PostgreSQL the search path of another."""
    if address.kind == "postgresql":
        copy_search_path(address, other)


def stamp(address: Address, version_table: str, applied: Sequence[Script]) -> None:
    """Let the history table of the copy list the revisions of the applied steps."""
    below: set[str] = set()
    for script in applied:
        parents = script.down_revision or ()
        below |= {parents} if isinstance(parents, str) else set(parents)
    table = quote_table(address.kind, version_table)
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        cursor.execute(f"CREATE TABLE {table} (version_num VARCHAR(255) NOT NULL PRIMARY KEY)")
        for script in applied:
            if script.revision not in below:
                value = quote_string(script.revision, address.kind)
                cursor.execute(f"INSERT INTO {table} (version_num) VALUES ({value})")  # noqa: S608 - quoted
