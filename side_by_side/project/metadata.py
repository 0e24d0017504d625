"""The user's SQLAlchemy metadata: loaded by its name, and built in a scratch database."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, Engine
from sqlalchemy.schema import sort_tables_and_constraints

from side_by_side.databases import KINDS, Address
from side_by_side.databases.masking import frame_secrets, possible_passwords, safe_text
from side_by_side.databases.sqlite_bulk import BulkCreation
from side_by_side.errors import SideBySideError
from side_by_side.project.errors import BadMetadataError, BuildError
from side_by_side.project.explain_error import explain_error
from side_by_side.sql.quoting import quote_name
from sqlalchemy_django.connect_options import with_tls_check

#: What ends two connections of MariaDB that wait for each other.
LOCK_TIMEOUT = "SET SESSION lock_wait_timeout = 10, SESSION innodb_lock_wait_timeout = 10"


#: SQLAlchemy's link to a page on an error.
_LINK = re.compile(r"\(Background on this error at: [^)]*\)")


class OwnDatabaseError(SideBySideError):
    """Code of the project that connects to a database of its own."""

    def __init__(self, where: str, cure: str) -> None:
        self.where = where
        self.cure = cure
        super().__init__(f"{where} connects to a database of its own, which is not allowed; {cure}")


def load_metadata(names: Sequence[str], folder: Path) -> sa.MetaData:
    """Return the metadata that ``module:Base`` or ``module:metadata`` names.

    A name may lead to a list of them, as Alembic's ``target_metadata`` may, and ``module:[A, B]``
    is one. Several are merged: the result holds the tables of all.

    Everything that the modules print goes to stderr, and every connection is refused.

    Raises:
        BadMetadataError: A module cannot be imported, a name is missing or leads to something
            else, or two of the metadata declare the same table.
        OwnDatabaseError: Importing it connects to a database.
    """
    path = str(folder.resolve())
    if path not in sys.path:
        sys.path.insert(0, path)
    parts = {id(part): part for name in names for part in _load(name)}
    return merge_metadata(", ".join(names), list(parts.values()))


def _load(name: str) -> list[sa.MetaData]:
    module_name, colon, attribute = name.partition(":")
    if not (module_name and colon and attribute):
        raise BadMetadataError(name, "it is not of the form module:Base or module:metadata")
    try:
        with redirect_stdout(sys.stderr), redirect_connections(None, f"importing {module_name}"):
            module = import_module(module_name)
    except SideBySideError:
        raise
    except sa.exc.InvalidRequestError as error:
        raise BadMetadataError(name, _explain_invalid_request(error)) from error
    except (Exception, SystemExit) as error:
        reason, cure = explain_error(error, module_name)
        raise BadMetadataError(name, f"{reason}. {cure}") from error
    paths = attribute[1:-1].split(",") if attribute[0] + attribute[-1] == "[]" else [attribute]
    parts = [part for path in paths for part in _find_metadata(name, module, path.strip())]
    if not any(part.tables for part in parts):
        raise BadMetadataError(
            name, "its metadata has no tables; name the module that imports the models"
        )
    return parts


def _explain_invalid_request(error: Exception) -> str:
    text = " ".join(str(error).split())
    if "is already defined for this MetaData" in text:
        table = text.split("'")[1]
        return f"two models declare the table {table!r}; give one of them another __tablename__"
    return text


def _find_metadata(name: str, module: Any, path: str) -> list[sa.MetaData]:
    value = module
    for part in path.split("."):
        if not hasattr(value, part):
            raise BadMetadataError(name, f"{module.__name__} has no {part!r}{_hint(module)}")
        value = getattr(value, part)
    items = value.values() if isinstance(value, Mapping) else value
    if isinstance(items, Iterable) and not isinstance(value, str | type | sa.MetaData):
        # A list of metadata, or a dictionary of them for several databases.
        return [_metadata_of(name, module, item, "it contains") for item in items]
    return [_metadata_of(name, module, value, "it is")]


def _metadata_of(name: str, module: Any, value: Any, verb: str) -> sa.MetaData:
    metadata = value if isinstance(value, sa.MetaData) else getattr(value, "metadata", None)
    if not isinstance(metadata, sa.MetaData):
        reason = f"{verb} {_with_article(value)}, neither a MetaData nor a declarative base"
        raise BadMetadataError(name, f"{reason}{_hint(module)}")
    return metadata


def merge_metadata(names: str, parts: Sequence[sa.MetaData]) -> sa.MetaData:
    """Return a metadata with the tables of all parts; the only part itself.

    Each table still belongs to its part.

    Raises:
        BadMetadataError: Two parts declare a table of the same name.
    """
    if len(parts) == 1:
        return parts[0]
    merged = sa.MetaData(naming_convention=parts[0].naming_convention)
    for part in parts:
        for table in part.tables.values():
            if table.key in merged.tables:
                reason = f"two of the metadata declare the table {table.key!r}"
                raise BadMetadataError(names, f"{reason}; compare them one at a time")
            merged._add_table(table.name, table.schema, table)
    return merged


def _parts(metadata: sa.MetaData) -> list[sa.MetaData]:
    """Return the metadata of the tables, those first to whose tables others refer."""
    # Unlike sort_tables, it does not warn of tables that refer to each other.
    ordered = sort_tables_and_constraints(metadata.tables.values())  # type: ignore[no-untyped-call]
    tables = (table for table, _ in ordered if table is not None)
    return list({id(table.metadata): table.metadata for table in tables}.values())


def _with_article(value: object) -> str:
    name = type(value).__name__
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"


def _hint(module: Any) -> str:
    """Return a list of the names in the module that are or have metadata, for a message."""
    names = [
        name
        for name, value in vars(module).items()
        if isinstance(value, sa.MetaData)
        or ("Base" in name and isinstance(getattr(value, "metadata", None), sa.MetaData))
    ]
    return f"; it has {', '.join(names)}" if names else ""


def build_from_metadata(metadata: sa.MetaData, address: Address, extensions: list[str]) -> None:
    """Create all tables in a scratch database by ``create_all``.

    Only PostgreSQL has schemas inside a database. Elsewhere the schema of a table would be another
    database, so there all tables are created in the scratch one. ``extensions`` are those of the
    Django side, because metadata cannot declare any.

    Raises:
        BuildError: SQLAlchemy or the database raises an error.
    """
    with building(metadata, address, extensions) as connection, _bulk(connection):
        for part in _parts(metadata):
            part.create_all(connection)


@contextmanager
def building(
    metadata: sa.MetaData, address: Address, extensions: list[str], **options: Any
) -> Iterator[sa.Connection]:
    """Connect to a scratch database that has what the tables of a metadata need.

    ``options`` are those of the engine.

    Raises:
        BuildError: SQLAlchemy or the database raises an error meanwhile.
    """
    engine = sa.create_engine(sqlalchemy_url(address), **options)
    schemas = {table.schema for table in metadata.tables.values() if table.schema}
    try:
        with (
            redirect_stdout(sys.stderr),
            redirect_connections(address, ""),
            engine.begin() as connection,
        ):
            _prepare_database(connection, address, schemas, extensions)
            if address.kind != "postgresql":
                connection = connection.execution_options(
                    schema_translate_map=dict.fromkeys(schemas)
                )
            yield connection
    except Exception as error:
        raise BuildError("sqlalchemy", address.kind, failure_reason(error, address)) from error
    finally:
        engine.dispose()


@contextmanager
def _bulk(connection: sa.Connection) -> Iterator[None]:
    """Let many tables of SQLite be created in linear time."""
    if connection.dialect.name != "sqlite":
        yield
        return
    raw: Any = connection.connection.dbapi_connection
    creation = BulkCreation(raw)

    def prepare(*arguments: Any) -> None:
        creation.before(arguments[2])

    event.listen(connection, "before_cursor_execute", prepare)
    yield
    event.remove(connection, "before_cursor_execute", prepare)
    creation.end()


def _prepare_database(
    connection: sa.Connection, address: Address, schemas: set[str], extensions: list[str]
) -> None:
    """Create the extensions and schemas that tables need; make SQLite not wait for the disk."""
    if address.kind == "sqlite":
        connection.exec_driver_sql("PRAGMA synchronous = OFF")
    if address.kind == "postgresql":
        for extension in extensions:
            connection.exec_driver_sql(
                f"CREATE EXTENSION IF NOT EXISTS {quote_name('postgresql', extension)}"
            )
        for schema in sorted(schemas):
            connection.execute(sa.schema.CreateSchema(schema, if_not_exists=True))


def sqlalchemy_url(address: Address) -> URL:
    """Return the URL of an address for SQLAlchemy, with the driver that this package installs."""
    # From its parts, because SQLAlchemy parses the text of an address in another way than Django.
    return URL.create(
        KINDS[address.kind].sqlalchemy_driver,
        address.user or None,
        address.password or None,
        address.host or None,
        address.port,
        address.name or None,
        with_tls_check(address.options) if address.kind == "mariadb" else dict(address.options),
    )


@contextmanager
def redirect_connections(
    address: Address | None, where: str, others: Callable[[], Address] | None = None
) -> Iterator[None]:
    """Make every engine of SQLAlchemy connect to one database for a while; with None, to none.

    With ``others``, that is the database to which the code connects first. For each further one
    that it names, ``others`` returns the address to use instead.

    Raises:
        OwnDatabaseError: Code connects with None, or to another kind of database.
    """
    addresses: dict[tuple[str, ...], Address] = {}

    def redirect(dialect: Any, _record: Any, arguments: Any, keywords: dict[str, Any]) -> None:
        if address is None:
            raise OwnDatabaseError(where, "move the code that connects into a function")
        if dialect.name not in KINDS[address.kind].dialects:
            raise OwnDatabaseError(
                where, f"its dialect is {dialect.name}, so name such a database with --database"
            )
        named = _database_of(arguments, keywords) if others is not None else ()
        if named not in addresses:
            addresses[named] = others() if others is not None and addresses else address
        url = sqlalchemy_url(addresses[named])
        arguments[:], own = dialect.create_connect_args(url)
        keywords.clear()
        keywords.update(own)
        if others is not None and address.kind == "mariadb":
            keywords.setdefault("init_command", LOCK_TIMEOUT)

    event.listen(Engine, "do_connect", redirect)
    try:
        yield
    finally:
        event.remove(Engine, "do_connect", redirect)


def _database_of(arguments: Any, keywords: dict[str, Any]) -> tuple[str, ...]:
    """Return what identifies the database among the arguments of a driver's ``connect``."""
    names = ("host", "hostaddr", "unix_socket", "port", "dbname", "database", "db")
    return tuple(str(value) for value in (*arguments, *map(keywords.get, names)))


def failure_reason(error: BaseException, address: Address, files: Iterable[Path] = ()) -> str:
    """Return the message of an error in one line, without SQLAlchemy's links and passwords.

    ``files`` are the configuration of Alembic, whose addresses an environment may show.
    """
    if isinstance(error, SideBySideError):
        return str(error)
    original = getattr(error, "orig", None)
    text = f"{original}" if original is not None else f"{error}"
    lines = _LINK.sub("", text).splitlines()
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    secrets = {
        secret
        for text in texts
        for line in text.splitlines()
        for secret in possible_passwords(line)
    }
    secrets |= address.secrets | frame_secrets(error)
    return safe_text(" ".join(" ".join(lines).split()), secrets)
