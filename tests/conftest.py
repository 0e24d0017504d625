"""Builds each database once for a run, by both sides, and says which databases there are."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from side_by_side.chapters.ask import Ask, question_runner
from side_by_side.chapters.build import Databases, build_databases
from side_by_side.chapters.django_setup import set_up
from side_by_side.databases import Address, parse_address
from side_by_side.databases.kinds import KINDS
from side_by_side.databases.selection import how_to_add
from side_by_side.processes import collect_garbage_rarely
from tests.processes import compile_modules
from tests.project_copy import Project, copied

if TYPE_CHECKING:
    from tests.database_copies import Originals

# Test modules import models as they are collected.
set_up()

# Models, questions and tests live to the end of the run.
collect_garbage_rarely()

#: The chapters of a copy of the project: small ones, with what they refer to, and enough of them
#: that one is not taken for another.
FEW = (
    *("bands", "common", "geography", "multiple_parents", "options", "places", "proxies"),
    *("quickstart", "rare"),
)

#: The databases of the suite, and the variable that names a server where one is needed.
DATABASES = {
    "sqlite": "",
    "postgresql": "",
    "postgresql-server": "POSTGRESQL_URL",
    "mariadb": "MARIADB_URL",
}

#: Named in SIDE_BY_SIDE_REQUIRE, a database that is not there fails the suite.
REQUIRED = [name for name in os.environ.get("SIDE_BY_SIDE_REQUIRE", "").split(",") if name]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Let tests that share what takes seconds to make run in one process."""
    from tests.scheduling import SharedWork

    return SharedWork(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Order the tests of a run in several processes."""
    if config.getoption("numprocesses", None) or hasattr(config, "workerinput"):
        from tests.scheduling import long_first

        long_first(items)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Compile the project before the processes of a run begin."""
    config = session.config
    if config.getoption("numprocesses", None) and not hasattr(config, "workerinput"):
        compile_modules()


def pytest_configure() -> None:
    """Stop before the first test where a required database would be left out."""
    for name in REQUIRED:
        if name not in DATABASES:
            pytest.exit(f"SIDE_BY_SIDE_REQUIRE names {name!r}, which is no database", 4)
        if lacking := lacking_for(name):
            pytest.exit(f"{name} is required, and {lacking}", 4)


def server_of(name: str) -> Address | None:
    """Return the address of a database's server, None where the tool brings it, or skip."""
    if lacking := lacking_for(name):
        pytest.skip(lacking)
    variable = DATABASES[name]
    return parse_address(os.environ[variable]) if variable else None


def lacking_for(name: str) -> str:
    """Return what a database of the suite lacks here, empty where it can be used."""
    variable, kind = DATABASES[name], name.removesuffix("-server")
    if variable and not os.environ.get(variable):
        return f"{variable} names no server"
    cure = how_to_add(kind, os.environ if variable else {})
    return f"{kind} cannot be used: {cure}" if cure else ""


def skip_where_no_command_can_use(kind: str) -> None:
    """Skip a test whose commands are given a kind of database that cannot be used here."""
    if cure := how_to_add(kind, os.environ):
        pytest.skip(f"{kind} cannot be used: {cure}")


def databases_of_a_command() -> list[str]:
    """Return the options with which a command runs on one database of each kind that is there."""
    kinds = [kind for kind in KINDS if not how_to_add(kind, os.environ)]
    chosen = [os.environ.get(KINDS[kind].variable) or kind for kind in kinds]
    return [word for database in chosen for word in ("--database", database)]


@pytest.fixture(scope="session", params=DATABASES)
def database(request: pytest.FixtureRequest) -> str:
    """Each database in turn, by its name in the suite."""
    name: str = request.param
    server_of(name)
    return name


@pytest.fixture(scope="session")
def databases(database: str) -> Iterator[Databases]:
    """Two databases of a kind, built and loaded by the two sides."""
    kind = database.removesuffix("-server")
    with build_databases(kind, server_of(database)) as found:
        yield found


@pytest.fixture(scope="session")
def ask(databases: Databases) -> Iterator[Ask]:
    """What asks a side on the database that a side built."""
    with question_runner(databases) as found:
        yield found


@pytest.fixture(scope="session")
def originals() -> Iterator["Originals"]:
    """What keeps databases for the run, and gives copies of them."""
    from tests.database_copies import Originals

    with ExitStack() as stack:
        yield Originals(stack)


@pytest.fixture(scope="session")
def copy_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project for a whole run, because making and compiling one takes seconds."""
    return copied(tmp_path_factory.mktemp("project"), FEW)


@pytest.fixture
def project(copy_of_the_run: Project) -> Iterator[Project]:
    """A copy of the project in which a test may edit and write."""
    yield copy_of_the_run
    copy_of_the_run.restore()


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter that runs the suite, for the commands that it starts."""
    return sys.executable
