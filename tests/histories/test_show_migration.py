"""``migrations show`` for a person's own project: one migration and its revision."""

import os
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from side_by_side.cli.main import app
from tests.conftest import skip_unless_usable
from tests.histories.two_histories import Result, TwoHistories, make_histories

COMMAND = ["migrations", "show", "--settings", "settings"]
CONFIG = ["--config", "alembic.ini", "--database", "sqlite"]
JSON = ["--format", "json"]


@pytest.fixture
def histories(tmp_path: Path) -> TwoHistories:
    """Return two equal histories."""
    return make_histories(tmp_path / "project")


def sql_of(result: Result) -> Any:
    """Return the texts of each side, by database."""
    assert result.status == 0, result.err
    return {
        entry["database"]: {side: sql["text"] for side, sql in entry["sql"].items()}
        for entry in result.json["databases"]
    }


def test_a_migration_and_its_revision_are_shown(histories: TwoHistories) -> None:
    """Both files stand side by side, as those of a chapter do, and so do both SQL texts."""
    result = histories.run(*COMMAND, *CONFIG, "shop.3")
    assert (result.status, result.err) == (0, "")
    lines = [" ".join(line.split()) for line in result.out.splitlines()]
    assert lines[0] == "shop.0003_index"
    assert "django sqlalchemy" in lines
    assert "shop/migrations/0003_index.py alembic/versions/shop/0003_index.py" in lines
    heads = [f"SQL on sqlite, {side}, recorded while it ran" for side in ("django", "sqlalchemy")]
    assert " ".join(heads) in lines
    assert lines[lines.index(" ".join(heads)) + 2] == (
        'CREATE INDEX "shop_item_price" ON "shop_item" ("price"); '
        "CREATE INDEX shop_item_price ON shop_item (price);"
    )


def test_parameters_stand_below_a_statement(histories: TwoHistories) -> None:
    """A statement of a data step is shown with the values with which it was sent."""
    result = histories.run(*COMMAND, *CONFIG, *JSON, "shop.0004_lamp")
    assert sql_of(result)["sqlite"] == {
        "django": 'INSERT INTO "shop_item" ("id", "name", "price") VALUES (%s, %s, %s) '
        'RETURNING "shop_item"."id";\n-- (1000, \'Lamp\', 3)',
        "sqlalchemy": "INSERT INTO shop_item (id, name, price) VALUES (1000, 'Lamp', 3);",
    }
    assert (result.json["chapter"], result.json["name"]) == ("shop", "0004_lamp")
    assert result.json["code"]["sqlalchemy"]["file"] == "alembic/versions/shop/0004_lamp.py"
    assert "Lamp" in result.json["code"]["django"]["text"]


def test_a_migration_without_a_revision_is_shown_alone(histories: TwoHistories) -> None:
    """In place of the revision stands that there is none; Django's SQL is shown."""
    histories.write_migration(
        "shop/0005_names",
        'dependencies = [("shop", "0004_lamp")]\n'
        "operations = [migrations.RunSQL(\"UPDATE shop_item SET name = 'x'\")]",
    )
    result = histories.run(*COMMAND, *CONFIG, *JSON, "shop.5")
    assert sql_of(result) == {"sqlite": {"django": "UPDATE shop_item SET name = 'x';"}}
    assert result.json["code"]["sqlalchemy"] is None
    result = histories.run(*COMMAND, *CONFIG, "--backwards", "shop.5")
    assert "(no revision stands for this migration)" in result.out
    assert "-- it cannot be undone: " in result.out


def test_squashed_migrations_and_those_that_they_replace(histories: TwoHistories) -> None:
    """Both can be shown; the revisions stand for those that are replaced."""
    histories.write_migration(
        "shop/0001_squashed_0002_price",
        """
        replaces = [("shop", "0001_initial"), ("shop", "0002_price")]
        operations = [
            migrations.CreateModel("Item", [
                ("id", models.BigAutoField(primary_key=True, auto_created=True, serialize=False)),
                ("name", models.CharField(max_length=50)),
                ("price", models.IntegerField(default=5)),
            ]),
        ]
        """,
    )
    squashed = histories.run(*COMMAND, *CONFIG, *JSON, "shop.1")
    assert squashed.json["name"] == "0001_squashed_0002_price"
    assert sql_of(squashed)["sqlite"].keys() == {"django"}
    replaced = histories.run(*COMMAND, *CONFIG, *JSON, "shop.0002_price")
    assert sql_of(replaced)["sqlite"].keys() == {"django", "sqlalchemy"}


def test_a_server_is_used_and_its_password_not_shown(histories: TwoHistories) -> None:
    """With two databases, each has its own SQL; backwards, the step is undone."""
    skip_unless_usable("postgresql")
    name = "POSTGRESQL_URL"
    variables = {name: os.environ[name]} if name in os.environ else {}
    variables["OTHER"] = "postgresql://own:Xyzzy7!a@nowhere/own"
    histories.write("alembic/versions/shop/0003_index.py", _with_password(histories))
    databases = ["--database", "sqlite", "--database", "postgresql"]
    options = ["--config", "alembic.ini", *databases, *JSON, "--backwards"]
    result = histories.run(*COMMAND, *options, "shop.0003", **variables)
    assert sql_of(result) == {
        "sqlite": {
            "django": 'DROP INDEX "shop_item_price";',
            "sqlalchemy": "SELECT '***';\nDROP INDEX shop_item_price;",
        },
        "postgresql": {
            "django": 'DROP INDEX IF EXISTS "shop_item_price";',
            "sqlalchemy": "SELECT '***';\nDROP INDEX shop_item_price;",
        },
    }
    assert "Xyzzy7" not in result.out + result.err


def _with_password(histories: TwoHistories) -> str:
    """Return a revision that contains a password."""
    text = (histories.root / "alembic/versions/shop/0003_index.py").read_text(encoding="utf-8")
    start = "def downgrade():\n"
    return text.replace(start, f"{start}    op.execute(\"SELECT 'Xyzzy7!a'\")\n")


def test_without_an_environment_the_revision_is_that_of_a_port(
    histories: TwoHistories, tmp_path: Path
) -> None:
    """It is written into a temporary folder, of which nothing is left."""
    # That of the port is paired with its own revisions.
    pairs = '[tool.side-by-side.steps]\n"shop.0002_price" = "shop_0003"\n'
    histories.write("pyproject.toml", pairs)
    before = sorted(histories.root.rglob("*"))
    folder = tmp_path / "temporary"
    folder.mkdir()
    options = ["--database", "sqlite", *JSON, "shop.0002"]
    result = histories.run(*COMMAND, *options, TMPDIR=str(folder))
    texts = sql_of(result)["sqlite"]
    assert texts["sqlalchemy"].startswith("ALTER TABLE shop_item ADD COLUMN price INTEGER DEFAULT")
    code = result.json["code"]["sqlalchemy"]
    assert code["file"] == "owned/migrations/versions/shop/shop_0002_price.py"
    assert code["text"].startswith('"""Do what the migration shop.0002_price does.')
    assert list(folder.iterdir()) == []
    after = [path for path in sorted(histories.root.rglob("*")) if "__pycache__" not in str(path)]
    assert after == before


def failing(histories: TwoHistories) -> None:
    """Let the function of a migration raise an error."""
    histories.change("shop/migrations/0004_lamp.py", "def insert(apps, editor):", FAILING)


FAILING = "def insert(apps, editor):\n    raise KeyError('no lamp')\n"

#: What is named, and the message.
UNKNOWN = {
    "shap.0002": "no application with migrations is labelled 'shap'; choose from crm, shop",
    "shop.9": "'shop' has no migration '9'; it has 0001_initial, 0002_price, 0003_index, 0004_lamp",
    "shop.000": "'shop' has 4 migrations '000': 0001_initial, 0002_price, 0003_index, 0004_lamp; "
    "give the whole name of one",
    "shop": "'shop' does not name a migration; write the label of the application, a dot and the "
    "number or the name, such as shop.0007",
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_a_migration_that_is_not_there(histories: TwoHistories, name: str) -> None:
    """The message lists those that are."""
    result = histories.run(*COMMAND, *CONFIG, name)
    assert (result.status, result.out) == (2, "")
    assert result.err == f"side-by-side: {UNKNOWN[name]}\n"


@pytest.mark.parametrize("name", ["shop.4", "crm.1"])
def test_a_project_that_fails_gets_one_message(histories: TwoHistories, name: str) -> None:
    """An error of a migration or of a revision ends the command, without a traceback."""
    failing(histories)
    revision = "alembic/versions/crm/0001_initial.py"
    histories.change(revision, "def upgrade():", "def upgrade():\n    1 / 0\n")
    result = histories.run(*COMMAND, *CONFIG, name)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("side-by-side: ")
    assert ("no lamp" if name == "shop.4" else "ZeroDivisionError") in result.err
    assert "Traceback" not in result.err


#: Arguments that do not belong together, and a part of the message.
MIXTURES = [
    ([], "give a chapter and a number, or --settings and a migration"),
    (["evolution"], "'evolution' is one argument; give a chapter and a number, or --settings"),
    (["shop.4", "--config", "alembic.ini"], "give --settings or --manage"),
    (["shop.4", "--alias", "other"], "give --settings or --manage"),
    (["--settings", "settings"], "name one, such as shop.0007"),
    (["shop", "4", "--settings", "settings"], "is one argument; write shop.4, or leave --settings"),
]


@pytest.mark.parametrize(("arguments", "message"), MIXTURES)
def test_arguments_that_do_not_belong_together(arguments: list[str], message: str) -> None:
    """Nothing is opened."""
    result = CliRunner(env={"COLUMNS": "200"}).invoke(app, ["migrations", "show", *arguments])
    assert result.exit_code == 2
    assert message in " ".join(result.output.replace("│", " ").split())
