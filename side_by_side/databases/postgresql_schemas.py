"""The schemas of a scratch database of PostgreSQL, and its search path as a project has it."""

import re
from collections.abc import Sequence
from contextlib import closing

from side_by_side.databases.address import Address
from side_by_side.databases.connect import connect
from side_by_side.databases.kinds import POSTGRESQL


def set_search_path(address: Address, schemas: Sequence[str]) -> None:
    """Make all further connections look for tables in these schemas, which are created.

    Source: https://www.postgresql.org/docs/18/ddl-schemas.html#DDL-SCHEMAS-PATH
    """
    quoted = [POSTGRESQL.quote_name(schema) for schema in schemas]
    with closing(connect(address)) as connection:
        for schema, name in zip(schemas, quoted, strict=True):
            if schema != "$user" and not schema.startswith("pg_"):
                connection.execute(f"CREATE SCHEMA IF NOT EXISTS {name}")
        database = POSTGRESQL.quote_name(address.name)
        connection.execute(f"ALTER DATABASE {database} SET search_path = {', '.join(quoted)}")


def copy_search_path(address: Address, another: Address) -> None:
    """Make a database look for tables in the same schemas as another one."""
    with closing(connect(address)) as connection:
        (schemas,) = connection.execute("SELECT current_schemas(false)").fetchone()
    if schemas != ["public"]:
        set_search_path(another, schemas)


def missing_schema(error: BaseException) -> str:
    """Return the schema of PostgreSQL that an error reports as missing, empty if it does not."""
    found = re.match(r'schema "(.+)" does not exist', str(error))
    return found[1] if found else ""


def create_schema(address: Address, schema: str) -> None:
    """Create a schema in a scratch database."""
    with closing(connect(address)) as connection:
        connection.execute(f"CREATE SCHEMA {POSTGRESQL.quote_name(schema)}")
