"""The user's SQLAlchemy metadata: loaded by its name, and built in a scratch database."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy import event
from sqlalchemy.engine import URL, Engine

from side_by_side.databases import KINDS, Address
from side_by_side.databases.masking import frame_secrets, possible_passwords, safe_text
from side_by_side.errors import SideBySideError
from side_by_side.project.errors import BadMetadataError, BuildError
from side_by_side.project.explain_error import explain_error
from side_by_side.sql.quoting import quote_name
from sqlalchemy_django.connect_options import with_tls_check


class OwnDatabaseError(SideBySideError):
    """Code of the project that connects to a database of its own."""

    def __init__(self, where: str, cure: str) -> None:
        self.where = where
        self.cure = cure
        super().__init__(f"{where} connects to a database of its own, which is not allowed; {cure}")


def load_metadata(name: str, folder: Path) -> sa.MetaData:
    """Return the metadata that ``module:Base`` or ``module:metadata`` names.

    Everything that the module prints goes to stderr, and every connection is refused.

    Raises:
        BadMetadataError: The module cannot be imported, or the name is missing or not metadata.
        OwnDatabaseError: Importing it connects to a database.
    """
    module_name, colon, attribute = name.partition(":")
    if not (module_name and colon and attribute):
        raise BadMetadataError(name, "it is not of the form module:Base or module:metadata")
    path = str(folder.resolve())
    if path not in sys.path:
        sys.path.insert(0, path)
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
    return _find_metadata(name, module, attribute)


def _explain_invalid_request(error: Exception) -> str:
    text = " ".join(str(error).split())
    if "is already defined for this MetaData" in text:
        table = text.split("'")[1]
        return f"two models declare the table {table!r}; give one of them another __tablename__"
    return text


def _find_metadata(name: str, module: Any, path: str) -> sa.MetaData:
    value = module
    for part in path.split("."):
        if not hasattr(value, part):
            raise BadMetadataError(name, f"{module.__name__} has no {part!r}{_hint(module)}")
        value = getattr(value, part)
    metadata = value if isinstance(value, sa.MetaData) else getattr(value, "metadata", None)
    if not isinstance(metadata, sa.MetaData):
        reason = f"it is {_with_article(value)}, neither a MetaData nor a declarative base"
        raise BadMetadataError(name, f"{reason}{_hint(module)}")
    if not metadata.tables:
        raise BadMetadataError(
            name, "its metadata has no tables; name the module that imports the models"
        )
    return metadata


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
    engine = sa.create_engine(sqlalchemy_url(address))
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
            metadata.create_all(connection)
    except Exception as error:
        raise BuildError("sqlalchemy", address.kind, _reason(error, address)) from error
    finally:
        engine.dispose()


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


def build_with_alembic(file: Path, address: Address) -> None:
    """Run the project's Alembic migrations up to all heads on a scratch database.

    The environment may connect to any address: it reaches the scratch database.

    Raises:
        BuildError: The file does not exist, or a migration fails.
    """
    if not file.is_file():
        raise BuildError("sqlalchemy", address.kind, f"there is no file {str(file)!r}")
    url = sqlalchemy_url(address).render_as_string(hide_password=False)
    configuration = Config(file, stdout=sys.stderr)
    try:
        configuration.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
        with (
            redirect_stdout(sys.stderr),
            redirect_connections(address, str(file)),
            _set_database_url(url),
        ):
            command.upgrade(configuration, "heads")
    except SideBySideError:
        raise
    except (Exception, SystemExit) as error:
        reason = f"alembic upgrade heads with {file}: {_reason(error, address, file)}"
        raise BuildError("sqlalchemy", address.kind, reason) from error


@contextmanager
def _set_database_url(url: str) -> Iterator[None]:
    """Set DATABASE_URL for a while, from which many environments read the address."""
    before = os.environ.get("DATABASE_URL")
    os.environ["DATABASE_URL"] = url
    try:
        yield
    finally:
        if before is None:
            del os.environ["DATABASE_URL"]
        else:
            os.environ["DATABASE_URL"] = before


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
def redirect_connections(address: Address | None, where: str) -> Iterator[None]:
    """Make every engine of SQLAlchemy connect to one database for a while; with None, to none.

    Raises:
        OwnDatabaseError: Code connects with None, or to another kind of database.
    """

    def redirect(dialect: Any, _record: Any, arguments: Any, keywords: dict[str, Any]) -> None:
        if address is None:
            raise OwnDatabaseError(where, "move the code that connects into a function")
        if dialect.name not in KINDS[address.kind].dialects:
            raise OwnDatabaseError(
                where, f"its dialect is {dialect.name}, so name such a database with --database"
            )
        given, named = dialect.create_connect_args(sqlalchemy_url(address))
        arguments[:] = given
        keywords.clear()
        keywords.update(named)

    event.listen(Engine, "do_connect", redirect)
    try:
        yield
    finally:
        event.remove(Engine, "do_connect", redirect)


def _reason(error: BaseException, address: Address, file: Path | None = None) -> str:
    """Return the message of an error in one line, without SQLAlchemy's links and passwords.

    ``file`` is an ``alembic.ini``, whose address an environment may show.
    """
    if isinstance(error, SideBySideError):
        return str(error)
    original = getattr(error, "orig", None)
    text = f"{original}" if original is not None else f"{error}"
    lines = [line for line in text.splitlines() if "Background on this error" not in line]
    lines_of_file = file.read_text(encoding="utf-8", errors="replace").splitlines() if file else []
    secrets = {secret for line in lines_of_file for secret in possible_passwords(line)}
    secrets |= address.secrets | frame_secrets(error)
    return safe_text(" ".join(" ".join(lines).split()), secrets)
