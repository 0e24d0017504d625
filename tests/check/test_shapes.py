"""Projects of other shapes: ``manage.py``, several databases, backends and metadata."""

from pathlib import Path

import pytest

from side_by_side.databases.scratch import PREFIX
from tests.check.project import Project, copy_project
from tests.conftest import missing_requirement

MANAGE = ("check", "--manage", "manage.py", "--no-round-trip")

needs_postgresql = pytest.mark.skipif(
    bool(missing_requirement("postgresql-server")), reason="POSTGRESQL_URL names no server"
)


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project of two databases, which only its ``manage.py`` can start."""
    return copy_project("harbour", tmp_path_factory.mktemp("shapes"))


def test_what_manage_py_prepares_is_prepared(harbour: Project) -> None:
    """It sets a variable and the path; the router leaves the other database's tables out.

    The settings of Alembic are in two files.
    """
    done = harbour.run(
        *MANAGE, "--metadata", "service.models:Base", "--alembic", "single/alembic.ini"
    )
    assert (done.status, done.err) == (0, ""), done.out
    assert " of 1 table on sqlite" in done.out
    ported = harbour.run("port", "--manage", "manage.py", "--output", "ported.py")
    message = "counts.Visit: in the database 'counts'; --alias counts ports it\n"
    assert (ported.status, ported.err) == (0, message)
    models = (harbour.folder / "ported.py").read_text()
    assert ("class Ship(Base)" in models, "class Visit(Base)" in models) == (True, False)
    assert not (harbour.folder / "own.sqlite3").exists()


def test_a_message_names_manage_py(harbour: Project) -> None:
    """Without the option, the error that it would have prevented says how to give it."""
    done = harbour.run("port", "--settings", "harbour.settings", "--output", "other.py")
    message = (
        "side-by-side: the settings 'harbour.settings' cannot be used: KeyError: 'HARBOUR_KEY' "
        "(harbour/settings.py:3). Fix it, or set the variables that it reads. manage.py was not "
        "run: if it sets environment variables or sys.path, add --manage manage.py\n"
    )
    assert (done.status, done.err) == (2, message)


@needs_postgresql
def test_an_alias_has_its_own_backend_and_schema(harbour: Project) -> None:
    """A backend of the project makes the tables, in the first schema of the search path.

    Of the two databases of the Alembic environment, the one with the metadata's tables counts.
    """
    sides = ("--alias", "counts", "--metadata", "service.models:Counts", "--app", "counts")
    done = harbour.run(*MANAGE, *sides, "--alembic", "several/alembic.ini", "--format", "json")
    assert (done.status, done.differences) == (0, []), done.out
    assert done.json["database"] == "postgresql"
    assert done.json["comparisons"][0]["tables"] == ["tally.counts_visit"]
    arguments = ("--alias", "counts", "--from", "migrations", "--output", "counts.py")
    assert harbour.run("port", "--manage", "manage.py", *arguments).status == 0
    assert "stay: Mapped[BigInt]" in (harbour.folder / "counts.py").read_text()


ORACLE = (
    "the database backend 'django.db.backends.oracle' of 'harbour.settings' is for oracle, which "
    "cannot be compared. Give --database sqlite, postgresql or mariadb to use Django's own backend "
    "for it"
)
BASE = ("--metadata", "service.models:Base")
BAD = {
    "DATABASES of 'harbour.settings' declares no database 'nowhere'; give --alias default or "
    "counts or archive": ("--alias", "nowhere", *BASE),
    ORACLE: ("--alias", "archive", *BASE),
    "--metadata service.models:mixed: it contains a str, neither a MetaData nor a declarative "
    "base; it has Base": ("--metadata", "service.models:mixed"),
}


@pytest.mark.parametrize("message", BAD)
def test_bad_input_is_one_message(harbour: Project, message: str, tmp_path: Path) -> None:
    """One line on stderr, status 2, and no scratch database is left."""
    done = harbour.run(*MANAGE, *BAD[message], env={"TMPDIR": str(tmp_path)})
    assert (done.status, done.err, done.out) == (2, f"side-by-side: {message}\n", "")
    assert list(tmp_path.glob(f"{PREFIX}*")) == []
