"""The user's Alembic environment: its migrations run on scratch databases."""

import logging
import os
import re
import sys
import warnings
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, redirect_stdout, suppress
from pathlib import Path, PureWindowsPath
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from side_by_side.databases import KINDS, Address, connect
from side_by_side.databases.masking import safe_text
from side_by_side.databases.postgresql_schemas import copy_search_path
from side_by_side.databases.scratch import scratch_databases
from side_by_side.errors import SideBySideError
from side_by_side.project.errors import BuildError
from side_by_side.project.explain_error import explain_error, where_raised
from side_by_side.project.metadata import (
    OwnDatabaseError,
    failure_reason,
    redirect_connections,
    sqlalchemy_url,
)
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


class AlembicEnvironment:
    """An environment whose revisions are run one by one, each time by its env.py.

    The files are read once. ``version_table`` is the name of its migration history table, once
    env.py has run.
    """

    def __init__(self, file: Path, kind: str) -> None:
        """Read the configuration and all revisions.

        Raises:
            BuildError: There is no such file, it configures no environment, or a revision cannot be
                read.
        """
        self.file = _existing(file, kind)
        self.kind = kind
        self.files = [path for path in _files(self.file) if path.is_file()]
        self.version_table = "alembic_version"
        with self.explained("history", None):
            self.configuration = _configuration(self.files)
            with warnings.catch_warnings(), redirect_stdout(sys.stderr):
                # Alembic only warns of a duplicate revision, or of one with an unknown parent.
                warnings.simplefilter("error", UserWarning)
                self.scripts = ScriptDirectory.from_config(self.configuration)
                self.revisions = list(self.scripts.walk_revisions())[::-1]
        # A port's own environment then prepares no comparison with its models.
        self.configuration.attributes["upgrades only"] = True
        # Raw, because a % of an address need not be escaped where nothing reads it.
        self._own = self.configuration.file_config.get(
            self.configuration.config_ini_section, "sqlalchemy.url", raw=True, fallback=None
        )

    def run(
        self,
        address: Address,
        plan: Callable[[Any, Any], Iterable[Any]],
        x: Sequence[str] = (),
        **given: Any,
    ) -> None:
        """Run env.py on a scratch database, with the steps that a plan returns.

        ``plan`` gets the current heads and Alembic's context. ``x`` are the values of ``-x``, and
        ``given`` further options of the context. Every engine that env.py creates connects to the
        scratch database.

        Raises:
            OwnDatabaseError: env.py connects to another kind of database, or to two databases.
            NoRunError: env.py runs no revisions.
            Exception: A revision or env.py raises it.
        """
        planned: list[Any] = []

        def seen(heads: Any, context: Any) -> Iterable[Any]:
            planned.append(context)
            self.version_table = context.version_table
            return plan(heads, context)

        url = environment_url(address, self._own)
        self.configuration.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
        # Many an env.py reads whether it is run for ``revision --autogenerate``.
        self.configuration.cmd_opts = Namespace(x=list(x), autogenerate="revision_context" in given)
        disabled = logging.root.manager.disable
        # Otherwise many an environment reports every revision.
        logging.disable(logging.INFO)
        try:
            with (
                redirect_stdout(sys.stderr),
                redirect_connections(address, str(self.file), self._refuse_second),
                _set_database_url(environment_url(address, os.environ.get("DATABASE_URL"), url)),
                EnvironmentContext(self.configuration, self.scripts, fn=seen, **given),
            ):
                self.scripts.run_env()
        finally:
            logging.disable(disabled)
        if not planned:
            raise NoRunError(self.file)

    def command(self, address: Address, plan: Callable[[Any, Any], Iterable[Any]]) -> None:
        """Run env.py as ``run`` does, and explain what it raises.

        Raises:
            BuildError: A revision or env.py raises an error.
        """
        with self.explained("upgrade", address):
            self.run(address, plan)

    def _refuse_second(self) -> Address:
        cure = "only an environment of one database can be compared step by step"
        raise OwnDatabaseError(f"{self.file} connects to two databases, one of which", cure)

    @contextmanager
    def explained(self, doing: str, address: Address | None) -> Iterator[None]:
        """Convert what env.py or a revision raises while a command does something.

        Raises:
            BuildError: It raises an error.
        """
        try:
            yield
        except SideBySideError:
            raise
        except (Exception, SystemExit) as error:
            if address is None:
                reason = safe_text(" ".join(explain_error(error)[0].split()))
            else:
                reason = _explain(error, address, self.files)
            raise BuildError(
                "sqlalchemy", self.kind, f"alembic {doing} with {self.file}: {reason}"
            ) from error


class NoRunError(SideBySideError):
    """An env.py that runs no revisions."""

    def __init__(self, file: Path) -> None:
        self.file = file
        super().__init__(
            f"env.py of {file} ran no revisions; it has to call context.run_migrations(), as "
            "alembic init writes it"
        )


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
    if type(error).__module__ == "builtins" and not isinstance(error, SystemExit):
        # Python's own messages, such as the name of a missing key, explain little alone.
        reason = f"{type(error).__name__}: {reason}{where_raised(error)}"
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
