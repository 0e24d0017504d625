"""The databases of the suite, each built once for a run by both sides."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from side_by_side.chapters.ask import Ask, question_runner
from side_by_side.chapters.build import Databases, build_databases
from side_by_side.chapters.django_setup import set_up
from side_by_side.chapters.pairs import all_chapters
from side_by_side.chapters.requirements import missing_extensions, why_left_out
from side_by_side.databases import Address, parse_address
from side_by_side.databases.kinds import KINDS
from side_by_side.databases.selection import how_to_add
from side_by_side.processes import collect_garbage_rarely
from tests.processes import compile_modules
from tests.project_copy import Project, copy_project

if TYPE_CHECKING:
    from tests.database_copies import Originals

# Test modules import models when they are collected.
set_up()

# Every run of the suite tries the same values. With --hypothesis-profile=random they are new ones.
hypothesis.settings.register_profile("same", derandomize=True, database=None)
hypothesis.settings.register_profile("random", derandomize=False, print_blob=True)
hypothesis.settings.load_profile("same")

# Models, questions and tests live to the end of the run.
collect_garbage_rarely()

#: The chapters of a copy of the project: small ones, the chapters that they refer to, and enough
#: of them that a test does not pass with the wrong one.
FEW = (
    *("bands", "common", "geography", "multiple_parents", "options", "places", "proxies"),
    *("quickstart", "rare"),
)

#: The databases of the suite, and for some the environment variable that names their server.
DATABASES = {
    "sqlite": "",
    "postgresql": "",
    "postgresql-server": "POSTGRESQL_URL",
    "mariadb": "MARIADB_URL",
}

#: The databases without which the suite must not run.
REQUIRED = [name for name in os.environ.get("SIDE_BY_SIDE_REQUIRE", "").split(",") if name]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Run tests in one process that share something which takes seconds to create."""
    from tests.scheduling import SharedWork

    return SharedWork(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Order the tests of a run in several processes."""
    if config.getoption("numprocesses", None) or hasattr(config, "workerinput"):
        from tests.scheduling import sort_long_first

        sort_long_first(items)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Compile the project before the processes of a run begin."""
    config = session.config
    if config.getoption("numprocesses", None) and not hasattr(config, "workerinput"):
        compile_modules()


def pytest_configure() -> None:
    """Stop before the first test if a required database would be left out."""
    for name in REQUIRED:
        if name not in DATABASES:
            pytest.exit(f"SIDE_BY_SIDE_REQUIRE names {name!r}, which is not a database", 4)
        if requirement := missing_requirement(name):
            pytest.exit(f"{name} is required, and {requirement}", 4)


def server_of(name: str) -> Address | None:
    """Return the address of a database's server, None if the tool brings it, or skip the test."""
    if requirement := missing_requirement(name):
        pytest.skip(requirement)
    variable = DATABASES[name]
    return parse_address(os.environ[variable]) if variable else None


def missing_requirement(name: str) -> str:
    """Return what a database of the suite lacks, empty if it can be used."""
    variable, kind = DATABASES[name], name.removesuffix("-server")
    if variable and not os.environ.get(variable):
        return f"{variable} names no server"
    cure = how_to_add(kind, os.environ if variable else {})
    return f"{kind} cannot be used: {cure}" if cure else ""


def skip_unless_usable(kind: str) -> None:
    """Skip a test whose commands run on a kind of database that cannot be used."""
    if cure := how_to_add(kind, os.environ):
        pytest.skip(f"{kind} cannot be used: {cure}")


def database_options() -> list[str]:
    """Return the options that run a command on each kind of database that can be used."""
    kinds = [kind for kind in KINDS if not how_to_add(kind, os.environ)]
    databases = [os.environ.get(KINDS[kind].variable) or kind for kind in kinds]
    return [word for database in databases for word in ("--database", database)]


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
    with build_databases(kind, server_of(database)) as built:
        yield built


def skip_if_left_out(chapter: str, database: str) -> None:
    """Skip a test of a chapter that cannot be built on a database of the suite."""
    if reason := why_left_out(chapter, database.removesuffix("-server"), server_of(database)):
        pytest.skip(f"{chapter} is left out: {reason}")


def without_extensions(kind: str, server: Address | None) -> list[str]:
    """Return the chapters whose extensions a server does not have."""
    return [chapter for chapter in all_chapters() if missing_extensions(chapter, kind, server)]


@pytest.fixture(scope="session")
def ask(databases: Databases) -> Iterator[Ask]:
    """The function that asks a side a question on a database that a side built."""
    with question_runner(databases) as runner:
        yield runner


@pytest.fixture(scope="session")
def originals() -> Iterator["Originals"]:
    """The databases that are kept for the run and copied for tests."""
    from tests.database_copies import Originals

    with ExitStack() as stack:
        yield Originals(stack)


@pytest.fixture(scope="session")
def session_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project for a whole run, because making and compiling one takes seconds."""
    return copy_project(tmp_path_factory.mktemp("project"), FEW)


@pytest.fixture
def project(session_project: Project) -> Iterator[Project]:
    """A copy of the project in which a test may edit and write."""
    yield session_project
    session_project.restore()


@pytest.fixture(scope="session")
def python() -> str:
    """The interpreter that runs the suite, for the commands that it starts."""
    return sys.executable
