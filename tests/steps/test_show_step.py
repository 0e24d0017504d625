"""One step for the eyes, on each database."""

import json

import pytest
from typer.testing import CliRunner

from side_by_side.chapters.questions import UnknownNameError
from side_by_side.cli.main import app
from side_by_side.steps.show_step import UnknownStepError, show_step
from tests.conftest import DATABASES, server_of


def named(database: str) -> str:
    """Return what the command calls a database of the suite."""
    server = server_of(database)
    return server.url if server else database.removesuffix("-server")


@pytest.mark.parametrize("database", DATABASES)
@pytest.mark.parametrize(
    ("backwards", "statement"),
    [
        (False, "CREATE TABLE legacy_ledger (id bigint NOT NULL PRIMARY KEY"),
        (True, "DROP TABLE legacy_ledger;"),
    ],
)
def test_a_step_shows_both_sql_texts(database: str, backwards: bool, statement: str) -> None:
    """The texts are those that the tools write without running the step."""
    [view] = show_step("options", "2", [named(database)], backwards=backwards)
    assert view.paired.step.name == "0002_legacy_ledger"
    assert {side: sql.how for side, sql in view.sql.items()} == {
        "django": "manage.py sqlmigrate",
        "sqlalchemy": "alembic upgrade --sql",
    }
    assert statement in view.sql["django"].text
    assert statement in view.sql["sqlalchemy"].text


def test_the_command_prints_files_and_sql() -> None:
    """On a wide terminal both files stand side by side, and so do both texts."""
    arguments = ["migrations", "show", "options", "0002"]
    result = CliRunner(env={"COLUMNS": "220"}).invoke(app, arguments)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "options.0002_legacy_ledger"
    [files] = [line for line in lines if "django_side/options/migrations/" in line]
    assert files.split() == [
        "django_side/options/migrations/0002_legacy_ledger.py",
        "sqlalchemy_side/options/migrations/0002_legacy_ledger.py",
    ]


def test_the_json_holds_the_same() -> None:
    """A program gets the files' texts and the SQL with how it was had."""
    arguments = ["migrations", "show", "options", "0002_legacy_ledger", "--format", "json"]
    shown = json.loads(CliRunner().invoke(app, arguments).stdout)
    assert (shown["chapter"], shown["name"]) == ("options", "0002_legacy_ledger")
    assert shown["code"]["django"]["text"].startswith('"""The table that Django does not manage.')
    assert shown["databases"][0]["sql"]["sqlalchemy"]["how"] == "alembic upgrade --sql"


@pytest.mark.parametrize(
    ("name", "backwards", "statement"),
    [
        ("0001_squashed_0004", False, "CREATE TABLE"),
        ("0001_squashed_0004_rename_mail_to_email", True, "DROP TABLE"),
    ],
)
def test_a_squashed_step_is_shown_too(name: str, backwards: bool, statement: str) -> None:
    """By its whole name or the start of it; its number is that of the first that it replaces."""
    [view] = show_step("evolution", name, ["sqlite"], backwards=backwards)
    assert view.paired.step.name == "0001_squashed_0004_rename_mail_to_email"
    assert view.paired.sqlalchemy.path.parent.name == "squashed"
    assert all(statement in sql.text for sql in view.sql.values())


def test_an_unknown_step_is_named() -> None:
    """The message holds the steps that there are."""
    with pytest.raises(UnknownStepError) as caught:
        show_step("options", "17", ["sqlite"])
    assert str(caught.value) == (
        "'options' has no step '17'; it has 0001_initial, 0002_legacy_ledger"
    )
    with pytest.raises(UnknownNameError, match="unknown chapter 'option'; there is options"):
        show_step("option", "1", ["sqlite"])
