"""A person's SQLAlchemy metadata: found by its name, and made into a scratch database."""

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
from side_by_side.project.errors import BadMetadataError, BuildError, told
from side_by_side.sql.quoting import quoted
from sqlalchemy_django.connect_options import with_tls_check


class OwnDatabaseError(SideBySideError):
    """Code of the project's that connects to a database of its own."""

    def __init__(self, where: str, cure: str) -> None:
        self.where = where
        self.cure = cure
        super().__init__(
            f"{where} connects to a database of its own, and nothing may be executed there; {cure}"
        )


def load_metadata(name: str, folder: Path) -> sa.MetaData:
    """Return the metadata that ``module:Base`` or ``module:metadata`` names.

    What the module prints goes to stderr, and no connection is let through.

    Raises:
        BadMetadataError: There is no such module or name, it fails to import, or it is none.
        OwnDatabaseError: Importing it connects to a database.
    """
    module_name, colon, attribute = name.partition(":")
    if not (module_name and colon and attribute):
        raise BadMetadataError(name, "it is not of the form module:Base or module:metadata")
    path = str(folder.resolve())
    if path not in sys.path:
        sys.path.insert(0, path)
    try:
        with redirect_stdout(sys.stderr), connecting(None, f"importing {module_name}"):
            module = import_module(module_name)
    except SideBySideError:
        raise
    except sa.exc.InvalidRequestError as error:
        raise BadMetadataError(name, _two_models(error)) from error
    except (Exception, SystemExit) as error:
        reason, cure = told(error, module_name)
        raise BadMetadataError(name, f"{reason}. {cure}") from error
    return _metadata(name, module, attribute)


def _two_models(error: Exception) -> str:
    text = " ".join(str(error).split())
    if "is already defined for this MetaData" in text:
        table = text.split("'")[1]
        return (
            f"two models say they are the table {table!r}; give one of them another __tablename__"
        )
    return text


def _metadata(name: str, module: Any, path: str) -> sa.MetaData:
    found = module
    for part in path.split("."):
        if not hasattr(found, part):
            raise BadMetadataError(name, f"{module.__name__} has no {part!r}{_hint(module)}")
        found = getattr(found, part)
    metadata = found if isinstance(found, sa.MetaData) else getattr(found, "metadata", None)
    if not isinstance(metadata, sa.MetaData):
        reason = f"it is {_article(found)}, neither a MetaData nor a declarative base"
        raise BadMetadataError(name, f"{reason}{_hint(module)}")
    if not metadata.tables:
        raise BadMetadataError(
            name, "its metadata has no tables; name the module that imports the models"
        )
    return metadata


def _article(found: object) -> str:
    kind = type(found).__name__
    return f"{'an' if kind[0].lower() in 'aeiou' else 'a'} {kind}"


def _hint(module: Any) -> str:
    """Say which names of the module are, or have, metadata."""
    names = [
        name
        for name, value in vars(module).items()
        if isinstance(value, sa.MetaData)
        or ("Base" in name and isinstance(getattr(value, "metadata", None), sa.MetaData))
    ]
    return f"; it has {', '.join(names)}" if names else ""


def build_from_metadata(metadata: sa.MetaData, address: Address, extensions: list[str]) -> None:
    """Make all tables in a scratch database, by ``create_all``.

    Only PostgreSQL has schemas inside a database; elsewhere a schema of a table would be another
    database, so there all tables are made in the scratch one. ``extensions`` are those of the
    other side, which no metadata can ask for.

    Raises:
        BuildError: SQLAlchemy or the database refuses something.
    """
    engine = sa.create_engine(sqlalchemy_url(address))
    schemas = {table.schema for table in metadata.tables.values() if table.schema}
    try:
        with redirect_stdout(sys.stderr), connecting(address, ""), engine.begin() as connection:
            _prepare(connection, address, schemas, extensions)
            if address.kind != "postgresql":
                connection = connection.execution_options(
                    schema_translate_map=dict.fromkeys(schemas)
                )
            metadata.create_all(connection)
    except Exception as error:
        raise BuildError("sqlalchemy", address.kind, _reason(error, address)) from error
    finally:
        engine.dispose()


def _prepare(
    connection: sa.Connection, address: Address, schemas: set[str], extensions: list[str]
) -> None:
    """Make what tables need that no metadata makes; on SQLite do not wait for the disk."""
    if address.kind == "sqlite":
        connection.exec_driver_sql("PRAGMA synchronous = OFF")
    if address.kind == "postgresql":
        for extension in extensions:
            connection.exec_driver_sql(
                f"CREATE EXTENSION IF NOT EXISTS {quoted('postgresql', extension)}"
            )
        for schema in sorted(schemas):
            connection.execute(sa.schema.CreateSchema(schema, if_not_exists=True))


def build_with_alembic(file: Path, address: Address) -> None:
    """Run a person's Alembic migrations, to all their heads, on a scratch database.

    Whatever address the environment makes its engine with, it gets the scratch database.

    Raises:
        BuildError: There is no such file, or a migration fails.
    """
    if not file.is_file():
        raise BuildError("sqlalchemy", address.kind, f"there is no file {str(file)!r}")
    url = sqlalchemy_url(address).render_as_string(hide_password=False)
    configuration = Config(file, stdout=sys.stderr)
    try:
        configuration.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
        with redirect_stdout(sys.stderr), connecting(address, str(file)), _quiet(url):
            command.upgrade(configuration, "heads")
    except SideBySideError:
        raise
    except (Exception, SystemExit) as error:
        reason = f"alembic upgrade heads with {file}: {_reason(error, address, file)}"
        raise BuildError("sqlalchemy", address.kind, reason) from error


@contextmanager
def _quiet(url: str) -> Iterator[None]:
    """Give the address to environments that read it from DATABASE_URL, as many do."""
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
    """Return the address as SQLAlchemy takes it, with the driver that comes with this package."""
    # From its parts: SQLAlchemy reads the text of an address in another way than Django.
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
def connecting(address: Address | None, where: str) -> Iterator[None]:
    """Let SQLAlchemy connect to one database only, whatever it was told; with None to none.

    Raises:
        OwnDatabaseError: Something connects where nothing may, or to another kind of database.
    """

    def redirect(dialect: Any, _record: Any, arguments: Any, keywords: dict[str, Any]) -> None:
        if address is None:
            raise OwnDatabaseError(where, "keep what connects inside a function")
        if dialect.name not in KINDS[address.kind].dialects:
            raise OwnDatabaseError(where, f"it is of {dialect.name}, so give --database for that")
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
    """Return what went wrong in one line, without SQLAlchemy's links and without passwords.

    ``file`` is an ``alembic.ini``, whose own address an environment may show.
    """
    if isinstance(error, SideBySideError):
        return str(error)
    original = getattr(error, "orig", None)
    text = f"{original}" if original is not None else f"{error}"
    lines = [line for line in text.splitlines() if "Background on this error" not in line]
    own = file.read_text(encoding="utf-8", errors="replace").splitlines() if file else []
    secrets = {secret for line in own for secret in possible_passwords(line)}
    secrets |= address.secrets | frame_secrets(error)
    return safe_text(" ".join(" ".join(lines).split()), secrets)
