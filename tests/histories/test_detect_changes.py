"""``migrations detection`` for a person's own project: what each tool would write for an edit."""

import os
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from side_by_side.cli.main import app
from tests.conftest import skip_unless_usable
from tests.histories.edited_models import make_edited
from tests.histories.two_histories import Result, TwoHistories

PROJECT = ["migrations", "detection", "--settings", "settings"]
COMMAND = [*PROJECT, "--config", "alembic.ini"]
JSON = ["--format", "json"]


@pytest.fixture
def histories(tmp_path: Path) -> TwoHistories:
    """Return two equal histories with models on both sides."""
    return make_edited(tmp_path / "project")


def add_color(histories: TwoHistories, django: str = "", sqlalchemy: str = "") -> None:
    """Add a field and a column, from their arguments."""
    if django:
        price = "    price = models.IntegerField(default=5)\n"
        field = f"    color = models.CharField({django})\n"
        histories.change("shop/models.py", price, price + field)
    if sqlalchemy:
        column = '    sa.Column("price", sa.Integer(), nullable=False),\n'
        added = f'    sa.Column("color", {sqlalchemy}),\n'
        histories.change("tables.py", column, column + added)


def files_of(histories: TwoHistories) -> dict[Path, str]:
    """Return all files of the project."""
    paths = [path for path in histories.root.rglob("*") if "__pycache__" not in path.parts]
    return {path: path.read_text(encoding="utf-8") for path in paths if path.is_file()}


def detected(result: Result) -> Any:
    """Return the operations of each side, and the ids and places of the differences."""
    [database] = result.json["databases"]
    operations = {
        side: [f"{one['mark']} {one['text']}" for file in files for one in file["operations"]]
        for side, files in database["proposals"].items()
    }
    found = [f"{one['id']} {'.'.join(one['place'])}" for one in database["differences"]]
    return operations, found


def test_models_without_an_edit(histories: TwoHistories) -> None:
    """Neither tool detects anything, although its history ends in data steps."""
    result = histories.run(*COMMAND)
    assert (result.status, result.err) == (0, "")
    assert result.out.count("(nothing detected)") == 2
    assert result.out.endswith("sqlite: nothing detected on either side\n")


def test_the_same_edit_of_both_models(histories: TwoHistories, tmp_path: Path) -> None:
    """Both files are shown, and nothing is written into the project or left elsewhere."""
    add_color(histories, "max_length=9, null=True", "sa.String(9)")
    before = files_of(histories)
    folder = tmp_path / "temporary"
    folder.mkdir()
    result = histories.run(*COMMAND, *JSON, TMPDIR=str(folder))
    assert result.status == 0, result.err
    assert detected(result) == (
        {
            "django": ["+ Add field color to item"],
            "sqlalchemy": ["+ Add column color to shop_item"],
        },
        [],
    )
    assert result.json["equal"] is True
    proposals = result.json["databases"][0]["proposals"]
    [migration], [revision] = proposals["django"], proposals["sqlalchemy"]
    assert migration["file"] == "shop/migrations/0005_item_color.py"
    assert "field=models.CharField(max_length=9, null=True)" in migration["text"]
    assert revision["file"].startswith("alembic/versions/crm/")
    assert revision["file"].endswith("_detected.py")
    added = "op.add_column('shop_item', sa.Column('color', sa.String(length=9), nullable=True))"
    assert added in revision["text"]
    assert files_of(histories) == before
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_an_edit_that_is_not_the_same(histories: TwoHistories, kind: str) -> None:
    """The facts that differ after both proposals are listed, and decide the exit status."""
    skip_unless_usable(kind)
    add_color(histories, "max_length=9, null=True", "sa.String(8)")
    variable = f"{kind.upper()}_URL"
    variables = {variable: os.environ[variable]} if variable in os.environ else {}
    result = histories.run(*COMMAND, "--database", kind, **variables)
    assert result.status == 1, result.err
    title = f"shop_item.color: type differs ({kind}, after both)  [column.type]"
    assert title in result.out.splitlines()
    assert result.out.endswith(
        f"{kind}: django 1 operation, sqlalchemy 1 operation: 1 difference\n"
    )


def test_an_edit_of_one_side(histories: TwoHistories) -> None:
    """What only one tool detects is a difference. Questions of Django are answered and listed."""
    histories.change("shop/models.py", "    name = models", "    title = models")
    add_color(histories, "max_length=9")
    result = histories.run(*COMMAND, *JSON)
    assert result.status == 1, result.err
    operations, found = detected(result)
    assert operations == {
        "django": ["~ Rename field name on item to title", "+ Add field color to item"],
        "sqlalchemy": [],
    }
    assert [text for text in found if text.startswith("column.exists")] == [
        "column.exists shop_item.color",
        "column.exists shop_item.name",
        "column.exists shop_item.title",
    ]
    assert result.json["databases"][0]["asked"] == [
        "Django asks whether item.name was renamed to title; answered yes",
        "Django asks for a value of item.color for existing rows; answered None",
    ]


def test_differences_that_there_were_before(histories: TwoHistories) -> None:
    """They are marked; without an edit, they are not what decides the exit status."""
    for path in ("alembic/versions/shop/0001_initial.py", "tables.py"):
        histories.change(path, "sa.String(50)", "sa.String(51)")
    assert histories.run(*COMMAND).status == 0
    add_color(histories, "max_length=9, null=True", "sa.String(9)")
    result = histories.run(*COMMAND, *JSON)
    assert result.status == 1
    [difference] = result.json["databases"][0]["differences"]
    assert (difference["place"], difference["before"]) == (["shop_item", "name"], True)


def test_a_proposal_that_fails(histories: TwoHistories) -> None:
    """It is shown with the error that it raises when it is run."""
    histories.change(
        "tables.py",
        'sa.Column("price", sa.Integer(), nullable=False)',
        'sa.Column("price", sa.Integer())',
    )
    result = histories.run(*COMMAND, *JSON)
    assert result.status == 1, result.err
    [database] = result.json["databases"]
    # SQLite alters no column without a batch.
    assert list(database["errors"]) == ["sqlalchemy"]
    assert 'near "ALTER": syntax error' in database["errors"]["sqlalchemy"]
    assert detected(result)[0]["sqlalchemy"] == ["~ Alter column price on shop_item"]


def test_an_environment_with_two_branches(tmp_path: Path) -> None:
    """The revision of one branch has all that is detected."""
    histories = make_edited(tmp_path, branches=True)
    add_color(histories, "max_length=9, null=True", "sa.String(9)")
    result = histories.run(*COMMAND, *JSON)
    assert result.status == 0, result.err
    operations, _ = detected(result)
    assert operations["sqlalchemy"] == ["+ Add column color to shop_item"]


def test_an_environment_that_a_port_wrote(histories: TwoHistories) -> None:
    """Each application has a branch, whose next revision has the changes of its tables."""
    port = ["port", "--settings", "settings", "--migrations", "--database", "sqlite"]
    ported = histories.run(*port, "--output", "owned")
    assert ported.status == 0, ported.err
    add_color(histories, "max_length=9, null=True")
    histories.change("crm/models.py", "models.TextField()", "models.TextField(null=True)")
    price = "    price: Mapped[int] = mapped_column(default=5)\n"
    color = "    color: Mapped[str | None] = mapped_column(sa.String(9))\n"
    histories.change("owned/shop.py", price, price + color)
    histories.change("owned/crm.py", "note: Mapped[str]", "note: Mapped[str | None]")
    result = histories.run(*PROJECT, "--config", "owned/alembic.ini", *JSON)
    assert result.status == 0, (result.out, result.err)
    files = [file["file"] for file in result.json["databases"][0]["proposals"]["sqlalchemy"]]
    assert files == [
        "owned/migrations/versions/crm/crm_0002_detected.py",
        "owned/migrations/versions/shop/shop_0002_detected.py",
    ]


def without_metadata(histories: TwoHistories) -> None:
    """Let env.py give no tables to Alembic."""
    histories.change("alembic/env.py", "target_metadata=metadata, ", "")


def failing_models(histories: TwoHistories) -> None:
    """Let a module of models raise an error."""
    histories.write("tables.py", "1 / 0")


def failing_revision(histories: TwoHistories) -> None:
    """Let a revision that is written already raise an error."""
    path = "alembic/versions/shop/0003_index.py"
    histories.change(path, "def upgrade():", "def upgrade():\n    1 / 0")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (without_metadata, "does not provide a MetaData object"),
        (failing_models, "ZeroDivisionError"),
        (failing_revision, "ZeroDivisionError"),
    ],
)
def test_bad_input_gets_one_message(histories: TwoHistories, spoil: Any, message: str) -> None:
    """Exit status 2, and no traceback."""
    spoil(histories)
    result = histories.run(*COMMAND)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("side-by-side: ")
    assert message in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--settings", "settings"], "give --config alembic.ini"),
        (["--config", "alembic.ini"], "give --settings or --manage"),
    ],
)
def test_a_project_and_an_environment_are_needed(arguments: list[str], message: str) -> None:
    """Nothing is opened with one of them."""
    result = CliRunner(env={"COLUMNS": "200"}).invoke(app, ["migrations", "detection", *arguments])
    assert result.exit_code == 2
    assert message in " ".join(result.output.replace("│", " ").split())
