"""Model sets as people write them, against Django models with fields of every kind."""

import json
import os
from pathlib import Path

import pytest

from tests import ROOT
from tests.check.project import Project, copy_project
from tests.conftest import skip_unless_usable
from tests.processes import run_python

#: The sets, each with the library that it needs.
SETS = {
    "sqlm:SQLModel": "sqlmodel",
    "data:Base": "",
    "flasky:db.metadata": "flask_sqlalchemy",
    "imper:metadata": "",
    "pkg:Base": "",
}
#: All sets on SQLite, and those of which the servers refuse most, with and without their names.
CASES = [
    *(("sqlite", name, "ignore") for name in SETS),
    ("postgresql", "pkg:Base", "ignore"),
    ("postgresql", "flasky:db.metadata", "strict"),
    ("mariadb", "pkg:Base", "strict"),
    ("mariadb", "flasky:db.metadata", "ignore"),
]
#: What one round leaves: the fields that a class of SQLModel inherits always come first.
LEFT = {"sqlm:SQLModel": ["table.columns ('people_person',)"]}


@pytest.fixture
def guild(tmp_path: Path) -> Project:
    """A project with fields of every kind, and five mirrors that lack half of it."""
    return Project(copy_project("guild", tmp_path).folder, "core.settings", "service.pkg:Base")


@pytest.mark.parametrize(("kind", "name", "names"), CASES)
def test_one_round_completes_models_in_every_style(
    guild: Project, kind: str, name: str, names: str
) -> None:
    """Missing tables, columns and constraints are added, and named where names count."""
    skip_unless_usable(kind)
    if SETS[name]:
        pytest.importorskip(SETS[name])
    own = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    arguments = ("-m", "tests.check.set_process", kind, name, names)
    done = run_python(*arguments, folder=guild.folder, environment=os.environ | own)
    assert done.returncode == 0, done.stderr
    left = [" ".join(line.split(" ")[:2]) for line in json.loads(done.stdout)]
    assert left == LEFT.get(name, [])


def test_tables_that_no_key_refers_to_are_proposed(guild: Project) -> None:
    """The class of a missing table comes after the last table of the file of its application."""
    [line] = [
        table
        for table in guild.check().json["comparisons"][0]["alone"]
        if table["table"] == "depot_line"
    ]
    edit = line["write"]
    assert (edit["file"], edit["first"] - edit["last"]) == ("service/pkg/shop.py", 1)
    lines = edit["text"].splitlines()
    start = lines.index("class Line(Base):")
    assert lines[start + 1 : start + 7] == [
        '    """The table ``depot_line``."""',
        "",
        '    __tablename__ = "depot_line"',
        '    __table_args__ = {"sqlite_autoincrement": True}',
        "",
        "    id: Mapped[int] = mapped_column(",
    ]


def test_ignored_tables_are_not_proposed(guild: Project) -> None:
    """A table that the configuration declares as no part of the models gets no class."""
    guild.write("pyproject.toml", '[tool.side-by-side]\nignore = ["auth_*", "depot_line"]\n')
    tables = guild.check().json["comparisons"][0]["alone"]
    ignored = [table["write"]["file"] for table in tables if table["ignored"]]
    assert set(ignored) == {None}
    texts = "".join(table["write"]["text"] or "" for table in tables)
    assert "class Line" not in texts


def test_another_default_of_python_is_replaced(guild: Project) -> None:
    """A model that gives 1 where Django gives 0 gets Django's default with its other edits."""
    first = guild.check("--round-trip")
    wrong = [row["column"] for row in first.json["rows"] if row["cause"] == "value.default"]
    assert wrong == ["order"]
    guild.apply(
        [*first.at_least("order"), *first.json["comparisons"][0]["alone"], *first.json["rows"]]
    )
    second = guild.check("--round-trip", "--table", "people_club")
    assert [row for row in second.json["rows"] if row["severity"] != "cosmetic"] == []


def test_few_tables_are_printed_and_many_counted(guild: Project) -> None:
    """Their classes fill the terminal only with ``--verbose``."""
    many = guild.check("--format", "text").out
    assert "  edit   --verbose prints the models of these 11 tables\n" in many
    assert "class Line(Base):" not in many
    assert "class Line(Base):" in guild.check("--format", "text", "--verbose").out
    few = guild.check("--format", "text", "--table", "depot_*").out
    assert "class Line(Base):" in few


def test_what_mariadb_refuses_is_a_difference(guild: Project) -> None:
    """A text without a length and a named check of a column end no check, and have edits."""
    skip_unless_usable("mariadb")
    first = Project(guild.folder, "core.settings", "service.imper:metadata").check(
        database="mariadb"
    )
    assert first.status == 1
    [name] = [
        item
        for item in first.differences
        if (item["id"], item["place"]) == ("column.type", ["people_person", "name"])
    ]
    assert (name["severity"], name["sqlalchemy"], name["write"]["file"]) == (
        "breaking",
        "String, refused: VARCHAR requires a length on dialect mysql",
        "service/imper.py",
    )
