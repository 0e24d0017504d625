"""A database made from a port alone is the one that Django makes from its models."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from side_by_side.databases import Address
from side_by_side.databases.kinds import KINDS
from side_by_side.schema.differences import Difference
from sqlalchemy_django.sqlite_ddl.parser import parse_create_table
from sqlalchemy_django.sqlite_ddl.tokens import source
from tests import ROOT
from tests.port.conftest import servers
from tests.port.proof import NOT_OWN, Ported, database_differences, dumped, ported, process
from tests.port.zoo import EXTENSIONS, ONE_BY_ONE, ZOO, make

#: The chapters, but for the one whose extensions a server may lack.
CHAPTERS = (
    "from django_side.settings import *\n"
    "INSTALLED_APPS = [app for app in INSTALLED_APPS if app != 'django_side.herbarium']\n"
)

CONTRIB = (
    "SECRET_KEY = 'x'\n"
    "USE_TZ = True\n"
    "DEFAULT_AUTO_FIELD = 'django.db.models.BigAutoField'\n"
    "INSTALLED_APPS = [f'django.contrib.{name}' for name in (\n"
    "    'auth', 'admin', 'contenttypes', 'sessions', 'sites', 'flatpages', 'redirects',\n"
    "    'messages',\n"
    ")]\n"
    "SILENCED_SYSTEM_CHECKS = ['admin.E403']\n"
)

#: Projects, with the kind of database in their settings.
PROJECTS = ["chapters", "contrib"] + [
    f"{name}-{kind}" if kind else name
    for name in ZOO
    for kind in (KINDS if name in ONE_BY_ONE else ("",))
]


def written(project: str, folder: Path) -> tuple[str, Path]:
    """Write a project into a folder; return its settings and the folder that holds it."""
    name, _, kind = project.partition("-")
    if name == "chapters":
        (folder / "chapter_settings.py").write_text(CHAPTERS)
        return "chapter_settings", folder
    if name == "contrib":
        (folder / "settings.py").write_text(CONTRIB)
    else:
        make(name, folder, kind)
    return "settings", folder


@pytest.fixture(scope="module", params=PROJECTS)
def project(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ported]:
    """Each project, ported, with both databases of each kind."""
    name, _, kind = request.param.partition("-")
    settings, folder = written(request.param, tmp_path_factory.mktemp(name))
    available = servers((kind,) if kind else ("postgresql",) if name in EXTENSIONS else ())
    if name in EXTENSIONS and available.get("postgresql") is None:
        pytest.skip("POSTGRESQL_URL names no server, and the embedded one has no extensions")
    if not available:
        pytest.skip(f"there is no server for {kind}")
    output = tmp_path_factory.mktemp("output") / "ported"
    with ported(settings, folder, output, available, EXTENSIONS.get(name, ())) as made:
        yield made


def test_no_fact_differs(project: Ported) -> None:
    """The facts of the two databases are the same on each kind, names and order included."""
    differences = {kind: database_differences(pair) for kind, pair in project.databases.items()}
    assert differences == {kind: [] for kind in project.databases}


def test_the_dumps_are_identical(project: Ported) -> None:
    """The databases' own tools dump the same, line by line."""
    for kind in project.databases.keys() - {"sqlite"}:
        django, port = map(dumped, project.databases[kind])
        assert port == django
        assert any(line.startswith("CREATE TABLE") for line in django)


def test_the_checks_of_columns_are_stored_alike(project: Ported) -> None:
    """SQLite stores the text of a check that has no name as Django writes it."""
    if "sqlite" not in project.databases:
        pytest.skip("the project is for another kind of database")
    django, port = map(_nameless_checks, project.databases["sqlite"])
    assert port == django


def _nameless_checks(address: Address) -> list[tuple[str, str]]:
    """Return the checks without a name, by their tables."""
    with closing(sqlite3.connect(address.name)) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        return sorted(
            (name, source(sql, clause.tokens))
            for name, sql in tables
            if not name.startswith("sqlite_")
            for clause in parse_create_table(sql).checks
            if clause.name is None
        )


def test_the_sources_are_clean(tmp_path: Path) -> None:
    """All that is written passes ruff's own rules, this project's, and mypy when strict.

    This project's rules on names are left out, because the names are Django's, and those that the
    library's own files break.

    Each tool runs once over the ports of all projects, because mypy reads SQLAlchemy each time that
    it does not find it in its cache, which a later run has, too.
    """
    output = tmp_path / "output"
    output.mkdir()
    for number, name in enumerate(PROJECTS):
        folder = tmp_path / f"project_{number}"
        folder.mkdir()
        settings, folder = written(name, folder)
        done = process("django_process", settings, str(folder), str(output / f"ported_{number}"))
        assert done.returncode == 0, done.stdout + done.stderr
    config = f"--config={ROOT / 'pyproject.toml'}"
    for command in (
        ["ruff", "check", "--isolated", "--no-cache", "--line-length=100", "."],
        ["ruff", "check", config, "--no-cache", f"--ignore={','.join(NOT_OWN)}", "."],
        ["ruff", "format", "--check", config, "--no-cache", "."],
        [
            "mypy",
            "--strict",
            "--config-file=",
            f"--cache-dir={ROOT / '.mypy_cache' / 'ports'}",
            ".",
        ],
    ):
        done = subprocess.run(
            [sys.executable, "-m", *command],
            capture_output=True,
            text=True,
            check=False,
            cwd=output,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_planted_difference_is_found(tmp_path: Path) -> None:
    """A changed column, index and check of a port show: the proof can fail."""
    make("rules", tmp_path)
    output = tmp_path / "out" / "ported"
    output.parent.mkdir()
    with ported("settings", tmp_path, output, {"sqlite": None}) as made:
        pair = made.databases["sqlite"]
        assert database_differences(pair) == []
        module = output / "zoo.py"
        text = module.read_text()
        planted = (
            text.replace("high: Mapped[int]", "high: Mapped[int | None]")
            .replace('"ruled_covers", "name"', '"ruled_covers", "low"')
            .replace("low < (high)", "low <= (high)")
        )
        assert planted != text
        module.write_text(planted)
        Path(pair[1].name).unlink()
        done = process("port_process", str(output), pair[1].url)
        assert done.returncode == 0, done.stderr
        assert {difference.key.id for difference in _of_table(database_differences(pair))} == {
            "check.expression",
            "column.null",
            "index.keys",
        }


def _of_table(differences: list[Difference]) -> list[Difference]:
    return [difference for difference in differences if difference.key.place[0] == "zoo_ruled"]
