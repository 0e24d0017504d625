"""A revision for each migration, compared with it on each database."""

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from side_by_side.project.metadata import sqlalchemy_url
from side_by_side.schema.differences import differences
from tests import ROOT
from tests.conftest import skip_unless_usable
from tests.histories.live_database import live_database
from tests.histories.two_histories import TwoHistories
from tests.port.history.shop import SETTINGS, write_shop
from tests.processes import run_python

PORT = ("-m", "side_by_side", "port", "--settings", "shop_settings", "--migrations", "--history")


class Finished(NamedTuple):
    """What a command printed, and its exit status."""

    status: int
    err: str


def run(folder: Path, *arguments: str, **variables: str) -> Finished:
    """Run a Python command in a folder."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "200"} | variables
    done = run_python(*arguments, folder=folder, environment=environment)
    return Finished(done.returncode, done.stderr)


def port(folder: Path, *more: str, output: str = "owned") -> Finished:
    """Port the project in a folder with its history."""
    return run(folder, *PORT, "--output", output, *more)


def prove_alone(folder: Path, migrations: dict[str, str], database: str) -> str:
    """Port a project of these migrations alone, which must be equal; return what was reported."""
    skip_unless_usable(database)
    write_shop(folder, migrations)
    settings = SETTINGS.replace('"django.contrib.auth", ', "")
    (folder / "shop_settings.py").write_text(settings)
    result = port(folder, "--database", database)
    assert result.status == 0, result.err
    assert "all equal" in result.err
    return result.err


def revision(folder: Path, name: str) -> str:
    """Return the source of the revision of a migration."""
    return (folder / "owned/migrations/versions/shop" / f"shop_{name}.py").read_text()


@pytest.fixture(scope="module")
def ported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the project with a port for SQLite and PostgreSQL, not proved."""
    folder = tmp_path_factory.mktemp("shop")
    write_shop(folder)
    result = port(folder, "--no-proof")
    assert result.status == 0, result.err
    return folder


@pytest.mark.parametrize("database", ["sqlite", "postgresql", "mariadb"])
def test_every_step_is_equal(tmp_path: Path, database: str) -> None:
    """All steps are equal up, down and up again, with rows, and so are the ends."""
    skip_unless_usable(database)
    write_shop(tmp_path)
    result = port(tmp_path, "--database", database)
    assert result.status == 0, result.err
    assert re.search(r"18 steps up, down and up again, \d+ .* on 1 database: all equal", result.err)
    assert "leaves existing rows to a person" in result.err
    assert "shop.0004_groups" in result.err


def test_a_revision_reads_as_written_by_hand(ported: Path) -> None:
    """New tables have no branches, other changes only where the databases differ."""
    first = revision(ported, "0001_initial")
    assert 'revision = "shop_0001"' in first
    assert 'depends_on = ("auth_0012",)' in first
    assert 'op.create_table(\n        "shop_item",' in first
    second = revision(ported, "0002_more")
    assert 'op.alter_column("shop_item", "price"' not in second.replace("\n", "")
    assert "- Add field price to Item." in second
    assert 'batch.alter_column("price", server_default=None)' in second
    assert second.count('batch.alter_column("slug", server_default=None)') == 1
    # Evaluated when the step runs, once for all rows.
    assert '.values({"made": datetime.now(UTC)})' in second
    third = revision(ported, "0003_less")
    assert 'op.rename_table("shop_item", "shop_thing")' in third
    # Alembic has no operation for it.
    assert third.count("op.execute(") == third.count(" RENAME ")


def test_a_step_in_python_is_shown_and_its_rows_are_inserted(ported: Path) -> None:
    """The function is a comment, the rows that it leaves in an empty database are inserted."""
    text = revision(ported, "0004_groups")
    assert "#     def make_groups(apps, editor):" in text
    assert 'was_empty = is_empty({"auth_group": 0, "shop_thing": 0})' in text
    assert '{"id": 1, "name": "buyers"}' in text
    assert "# It changes nothing in an empty database." in text
    assert "UPDATE shop_thing SET code = ':%' WHERE code = ''" in text


def run_alembic(folder: Path, *arguments: str) -> Finished:
    """Run Alembic with the environment of the port on a database in the folder."""
    url = f"sqlite:///{folder / 'own.db'}"
    command = ("-m", "alembic", "-c", "owned/alembic.ini", *arguments)
    return run(folder, *command, DATABASE_URL=url)


def test_a_database_with_rows_needs_a_person(ported: Path) -> None:
    """A step in Python raises on other rows, unless the option says that it was seen to."""
    assert run_alembic(ported, "upgrade", "shop_0003").status == 0
    insert = "import sqlite3; c = sqlite3.connect('own.db'); c.execute("
    row = "\"insert into auth_group (name) values ('x')\"); c.commit(); c.close()"
    assert run(ported, "-c", insert + row).status == 0
    refused = run_alembic(ported, "upgrade", "heads")
    assert refused.status != 0
    assert "the table auth_group has 1 rows, and 0 in a database that was empty" in refused.err
    done = run_alembic(ported, "-x", "data-steps-done", "upgrade", "heads")
    assert done.status == 0, done.err


@pytest.mark.parametrize("database", ["postgresql", "mariadb"])
def test_the_printed_sql_makes_the_same(ported: Path, database: str) -> None:
    """``upgrade heads --sql`` prints what builds the same schema and rows as ``migrate``."""
    skip_unless_usable(database)
    project = TwoHistories(ported)
    with live_database(project, database) as own, live_database(project, database) as other:
        replace(own, settings="shop_settings").migrate()
        url = sqlalchemy_url(other.address).render_as_string(hide_password=False)
        alembic = ("-m", "alembic", "-c", "owned/alembic.ini")
        variables = os.environ | {"PYTHONPATH": str(ROOT), "DATABASE_URL": url}
        printed = run_python(
            *alembic, "upgrade", "heads", "--sql", folder=ported, environment=variables
        )
        assert printed.returncode == 0, printed.stderr
        lines = [line for line in printed.stdout.splitlines() if not line.startswith("--")]
        statements = "\n".join(lines).split(";\n")
        other.execute(*filter(None, map(str.strip, statements)))
        assert differences(own.facts(), other.facts()) == []
        assert other.rows("auth_group", "name") == own.rows("auth_group", "name") != []


def test_sqlite_prints_no_copies(ported: Path) -> None:
    """What SQLite copies is refused with the way out, where the SQL is only printed."""
    refused = run_alembic(ported, "upgrade", "heads", "--sql")
    assert refused.status != 0
    assert "Traceback" not in refused.err
    assert refused.err.strip().endswith(
        "SQLite alters django_content_type by copying it, and --sql cannot read it: run "
        "the command on a database, without --sql"
    )


def test_nothing_is_written_if_a_migration_fails(tmp_path: Path) -> None:
    """There is one message, and no output."""
    failing = {"0001_initial": "operations = [migrations.RunSQL('no SQL')]"}
    write_shop(tmp_path, failing)
    result = port(tmp_path, "--database", "sqlite")
    assert result.status == 2
    assert 'near "no": syntax error' in result.err
    assert "Traceback" not in result.err
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--history", "--output", "owned"), "--history writes revisions"),
        (("--no-proof", "--output", "owned"), "--no-proof is for --history"),
    ],
)
def test_options_that_need_others(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    """An option without the one that it needs is refused."""
    write_shop(tmp_path)
    command = ("-m", "side_by_side", "port", "--settings", "shop_settings", *arguments)
    result = run(tmp_path, *command)
    assert result.status == 2
    assert message in result.err
