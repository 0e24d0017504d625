"""The types of columns, as the database has them."""

from sqlalchemy import Connection, Engine, Table, text

_COLUMN_TYPES = {
    "sqlite": "SELECT lower(type) FROM pragma_table_info(:name) ORDER BY cid",
    "postgresql": "SELECT format_type(atttypid, atttypmod) FROM pg_attribute "
    "WHERE attrelid = CAST(:name AS regclass) AND attnum > 0 ORDER BY attnum",
    "mariadb": "SELECT column_type FROM information_schema.columns WHERE table_name = :name "
    "AND table_schema = database() ORDER BY ordinal_position",
}


def column_types(connection: Connection, table: Table) -> list[str]:
    """Return the types that the database gave to the columns."""
    dialect = connection.dialect.name.replace("mysql", "mariadb")
    types = connection.scalars(text(_COLUMN_TYPES[dialect]), {"name": table.name})
    return list(types)


_IS_STORED = {
    "sqlite": "SELECT hidden = 3 FROM pragma_table_xinfo('specimens_shelf') WHERE name = 'twice'",
    "postgresql": "SELECT attgenerated = 's' FROM pg_attribute "
    "WHERE attrelid = CAST('specimens_shelf' AS regclass) AND attname = 'twice'",
    "mariadb": "SELECT extra = 'STORED GENERATED' FROM information_schema.columns "
    "WHERE table_name = 'specimens_shelf' AND table_schema = database() "
    "AND column_name = 'twice'",
}


def is_stored(engine: Engine, shelf: Table) -> bool:
    """Create the table, and return whether its column ``twice`` is stored."""
    query = text(_IS_STORED[engine.dialect.name.replace("mysql", "mariadb")])
    with engine.begin() as connection:
        shelf.create(connection, checkfirst=False)
        return bool(connection.scalars(query).one())
