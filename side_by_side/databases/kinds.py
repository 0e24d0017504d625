"""The kinds of database, with the values in which they differ, and their drivers."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from side_by_side.errors import SideBySideError
from sqlalchemy_django.dialects import NAME_LENGTHS

#: The name under which this package is installed; each driver is an extra of it.
DISTRIBUTION = "django-sqlalchemy-side-by-side"


@dataclass(frozen=True)
class Kind:
    """A kind of database: the values in which one kind differs from another.

    The options of its addresses are in ``sqlalchemy_django.connect_options.OPTIONS``, which also
    has the functions that read them.
    """

    name: str
    #: How the name is written in a sentence.
    title: str
    #: The schemes of its addresses; the first is the one that the tool writes.
    schemes: tuple[str, ...]
    #: The module of its DBAPI driver.
    driver: str
    #: Django's own backend for it.
    django_engine: str
    #: SQLAlchemy's dialect and driver, as they start a URL.
    sqlalchemy_driver: str
    #: The names of SQLAlchemy's dialects for it; options of tables and indexes start with them.
    dialects: tuple[str, ...]
    #: The character around a quoted name.
    quote: str
    #: The length at which Django shortens the names of indexes and constraints.
    name_length: int
    #: The mark of a parameter in a statement of its driver.
    parameter: str
    #: The statement that limits the wait for a lock, and the setting that it changes.
    lock_timeout: str
    lock_setting: str
    #: The query for the tables in a database, as their facts name them.
    table_names: str
    #: Whether a transaction that is rolled back also takes back its CREATE and ALTER statements.
    rolls_back_ddl: bool = True
    #: The options of an address that hold a password.
    password_options: tuple[str, ...] = ()
    #: The environment variable that names a server to use, and an example of its value.
    variable: str = ""
    example: str = ""

    def quote_name(self, name: str) -> str:
        """Return a name as SQL, always in quotes, with each quote character in it doubled.

        Source: https://mariadb.com/kb/en/identifier-names/#quote-character and
        https://www.postgresql.org/docs/18/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
        """
        return f"{self.quote}{name.replace(self.quote, self.quote * 2)}{self.quote}"


SQLITE = Kind(
    name="sqlite",
    title="SQLite",
    schemes=("sqlite",),
    driver="sqlite3",
    django_engine="django.db.backends.sqlite3",
    sqlalchemy_driver="sqlite+pysqlite",
    dialects=("sqlite",),
    quote='"',
    name_length=NAME_LENGTHS["sqlite"],
    parameter="?",
    lock_timeout="PRAGMA busy_timeout = {milliseconds}",
    lock_setting="busy_timeout",
    table_names="SELECT name FROM sqlite_master WHERE type = 'table'",
)

POSTGRESQL = Kind(
    name="postgresql",
    title="PostgreSQL",
    schemes=("postgresql", "postgres"),
    driver="psycopg",
    django_engine="django.db.backends.postgresql",
    sqlalchemy_driver="postgresql+psycopg",
    dialects=("postgresql",),
    quote='"',
    name_length=NAME_LENGTHS["postgresql"],
    parameter="%s",
    lock_timeout="SET lock_timeout = {milliseconds}",
    lock_setting="lock_timeout",
    table_names=(
        "SELECT CASE schemaname WHEN 'public' THEN tablename"
        " ELSE concat(schemaname, '.', tablename) END FROM pg_catalog.pg_tables"
        " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
    ),
    password_options=("password",),
    variable="POSTGRESQL_URL",
)

MARIADB = Kind(
    name="mariadb",
    title="MariaDB",
    schemes=("mysql", "mariadb"),
    driver="MySQLdb",
    django_engine="django.db.backends.mysql",
    sqlalchemy_driver="mysql+mysqldb",
    dialects=("mysql", "mariadb"),
    quote="`",
    name_length=NAME_LENGTHS["mariadb"],
    parameter="%s",
    # The first is for tables that are being altered, the second for rows.
    lock_timeout=(
        "SET SESSION lock_wait_timeout = {seconds}, SESSION innodb_lock_wait_timeout = {seconds}"
    ),
    lock_setting="lock_wait_timeout",
    table_names=(
        "SELECT table_name FROM information_schema.tables"
        " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
    ),
    rolls_back_ddl=False,
    password_options=("password", "passwd"),
    variable="MARIADB_URL",
    example="mysql://root@127.0.0.1:3306/",
)

#: The kinds of database that can be compared, by name, in the order of every report.
KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (SQLITE, POSTGRESQL, MARIADB)}


class MissingDriverError(SideBySideError):
    """A kind of database whose driver is not installed."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(
            f"{kind} needs the driver {KINDS[kind].driver}, which is not installed; "
            f"pip install '{DISTRIBUTION}[{kind}]'"
        )


def require_driver(kind: str) -> ModuleType:
    """Return the driver of a kind of database. It is imported only where it is needed.

    Raises:
        MissingDriverError: The driver, or a library that it needs, is not installed.
    """
    try:
        return import_module(KINDS[kind].driver)
    except ImportError as error:
        raise MissingDriverError(kind) from error
