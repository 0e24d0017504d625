"""The names of the dialects, and the values in which they differ. SQLAlchemy is not imported."""

#: SQLAlchemy's names for the dialect of MariaDB.
MARIADB = ("mysql", "mariadb")

#: The dialects with partial indexes, indexes on expressions, and foreign keys without an index.
NOT_MARIADB = ("postgresql", "sqlite")

#: The dialects and drivers, by the scheme of an address.
DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "mysql": "mariadb+mysqldb",
    "mariadb": "mariadb+mysqldb",
}

#: Those of asynchronous engines.
ASYNC_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+psycopg_async",
    "postgresql": "postgresql+psycopg_async",
    "mysql": "mariadb+asyncmy",
    "mariadb": "mariadb+asyncmy",
}

#: The length at which Django shortens a name, by dialect.
NAME_LENGTHS = {"postgresql": 63, "mysql": 64, "mariadb": 64, "sqlite": 200}


def database_name(dialect: str) -> str:
    """Return ``sqlite``, ``postgresql`` or ``mariadb`` for a dialect."""
    return "mariadb" if dialect in MARIADB else dialect
