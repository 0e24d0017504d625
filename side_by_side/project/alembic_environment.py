"""The user's Alembic environment: its migrations run on scratch databases."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, redirect_stdout, suppress
from pathlib import Path, PureWindowsPath

from alembic import command
from alembic.config import Config
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from side_by_side.databases import KINDS, Address, connect
from side_by_side.databases.postgresql_schemas import copy_search_path
from side_by_side.databases.scratch import scratch_databases
from side_by_side.errors import SideBySideError
from side_by_side.project.errors import BuildError
from side_by_side.project.explain_error import explain_error
from side_by_side.project.metadata import failure_reason, redirect_connections, sqlalchemy_url
from side_by_side.sql.quoting import quote_name


@contextmanager
def migrate_with_alembic(file: Path, address: Address) -> Iterator[Sequence[Address]]:
    """Run an environment's migrations up to all heads, and yield the addresses of its databases.

    ``file`` is an ``alembic.ini`` or a ``pyproject.toml``; the other file, if the folder has it,
    counts as well, as for Alembic's own command. The environment may connect to any address: the
    first database that it names is the given one, and each further one another scratch database.

    Source: https://alembic.sqlalchemy.org/en/latest/tutorial.html#using-pyproject-toml-for-configuration

    Raises:
        BuildError: The file does not exist, or a migration fails.
    """
    file = _existing(file, address.kind)
    addresses = [address]
    with ExitStack() as stack:

        def add_address() -> Address:
            addresses.append(_another(stack, address, len(addresses)))
            return addresses[-1]

        files = [path for path in _files(file) if path.is_file()]
        try:
            configuration = _configuration(files)
            # Raw, because a % of an address need not be escaped where nothing reads it.
            own = configuration.file_config.get(
                configuration.config_ini_section, "sqlalchemy.url", raw=True, fallback=None
            )
            url = environment_url(address, own)
            configuration.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
            with (
                _limit_waiting(address),
                redirect_stdout(sys.stderr),
                redirect_connections(address, str(file), add_address),
                _set_database_url(environment_url(address, os.environ.get("DATABASE_URL"), url)),
            ):
                command.upgrade(configuration, "heads")
        except SideBySideError:
            raise
        except (Exception, SystemExit) as error:
            reason = f"alembic upgrade heads with {file}: {_explain(error, address, files)}"
            raise BuildError("sqlalchemy", address.kind, reason) from error
        yield addresses


def _existing(file: Path, kind: str) -> Path:
    """Return the file, whose path may be written as on Windows.

    Raises:
        BuildError: There is no such file.
    """
    for path in (file, Path(PureWindowsPath(file).as_posix())):
        if path.is_file():
            return path
    raise BuildError("sqlalchemy", kind, f"there is no file {str(file)!r}")


def _files(file: Path) -> tuple[Path, Path]:
    """Return the two files of a configuration, of which one may not exist."""
    other = "alembic.ini" if _is_toml(file) else "pyproject.toml"
    return file, file.with_name(other)


def _is_toml(file: Path) -> bool:
    return file.suffix == ".toml"


def _configuration(files: Sequence[Path]) -> Config:
    toml = next(filter(_is_toml, files), None)
    ini = next((file for file in files if file is not toml), None)
    return Config(ini, toml_file=toml, stdout=sys.stderr)


def environment_url(address: Address, *own: str | None) -> str:
    """Return the URL of an address with the driver of the first URL that is of its kind.

    Only an asynchronous driver works in an asynchronous environment.
    """
    url = sqlalchemy_url(address)
    for text in own:
        with suppress(ArgumentError):
            driver = make_url(text or "").drivername
            if driver.partition("+")[0] in KINDS[address.kind].dialects:
                url = url.set(drivername=driver)
                break
    return url.render_as_string(hide_password=False)


def _another(stack: ExitStack, address: Address, number: int) -> Address:
    """Create a further scratch database next to one; it is dropped when the stack ends."""
    if address.kind == "sqlite":
        # The folder of the other one is removed with everything in it.
        return address.with_name(f"{address.name}-{number}")
    [another] = stack.enter_context(scratch_databases(address.kind, address, 1))
    if address.kind == "postgresql":
        copy_search_path(address, another)
    return another


@contextmanager
def _limit_waiting(address: Address) -> Iterator[None]:
    """Let PostgreSQL end connections of one environment that wait for each other for long."""
    if address.kind != "postgresql":
        yield
        return
    database = f"ALTER DATABASE {quote_name('postgresql', address.name)}"
    with closing(connect(address)) as connection:
        connection.execute(f"{database} SET lock_timeout = '10s'")
        yield
        connection.execute(f"{database} RESET lock_timeout")


def _explain(error: BaseException, address: Address, files: Sequence[Path]) -> str:
    if isinstance(error, ModuleNotFoundError):
        return ". ".join(explain_error(error))
    reason = failure_reason(error, address, files)
    if re.search("lock timeout|Lock wait timeout|database is locked", reason):
        return f"{reason}. Two of its connections wait for each other: give each its own database"
    return reason


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
