"""The commands: what they print, on which stream, and their exit status."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from side_by_side.chapters.pairs import all_chapters, find_pairs

# All chapters, before a command that runs in this process sets Django up with some of them only.
from side_by_side.chapters.report import HEADINGS
from side_by_side.chapters.traps import find_traps
from side_by_side.cli import main
from side_by_side.databases.scratch import PREFIX
from side_by_side.databases.selection import how_to_add
from side_by_side.errors import SideBySideError


class Done(NamedTuple):
    """The result of a command."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process, without servers in the environment."""
    monkeypatch.delenv("MARIADB_URL", raising=False)
    monkeypatch.delenv("POSTGRESQL_URL", raising=False)

    def command(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["side-by-side", *arguments])
        with pytest.raises(SystemExit) as caught:
            main.main()
        printed = capsys.readouterr()
        return Done(int(caught.value.code or 0), printed.out, printed.err)

    return command


def test_compare_prints_a_table_and_a_line(run: Run) -> None:
    """Without differences, there is a table of chapters and databases, and a summary."""
    done = run("compare", "--database", "sqlite", "--chapter", "quickstart")
    asked = [pair for pair in find_pairs("quickstart") if pair.question.is_asked_on("sqlite")]
    writing = [pair for pair in asked if pair.question.writes]
    tempting = [
        trap for trap in find_traps("quickstart") if trap.tempting.question.is_asked_on("sqlite")
    ]
    heading, row, _, line = done.out.splitlines()
    assert tuple(re.split(" {2,}", heading)) == ("chapter", "database", *HEADINGS.values())
    assert row.split()[:2] == ["quickstart", "sqlite"]
    by_database = [pair for pair in asked if not pair.question.without_sql]
    numbers = (
        *(2 * len(by_database), 2 * len(by_database), 3 * len(writing), len(by_database)),
        *(2 * (len(asked) - len(by_database)), len(tempting)),
    )
    assert row.split()[4:] == " ".join(f"{number} equal" for number in numbers).split()
    assert line.startswith("1 chapter on 1 database, ")
    assert line.endswith(" seconds")
    assert ": all equal, " in line
    assert (done.status, done.err) == (0, "")


def test_compare_prints_what_it_left_out(run: Run) -> None:
    """Without a server, MariaDB is left out; a line explains how to add it."""
    done = run("compare", "--chapter", "quickstart")
    assert done.status == 0, done.out
    assert (
        "mariadb was left out: set MARIADB_URL, for instance mysql://root@127.0.0.1:3306/, "
        "to add it"
    ) in done.out.splitlines()
    count = "1 database" if how_to_add("postgresql", {}) else "2 databases"
    assert f"1 chapter on {count}, " in done.out


def test_compare_writes_json(run: Run) -> None:
    """The JSON has its version and the same counts."""
    done = run("compare", "--database=sqlite", "--chapter=quickstart", "--format=json")
    document = json.loads(done.out)
    assert (document["format"], document["command"], document["equal"]) == (1, "compare", True)
    assert document["differences"] == []
    [chapter] = document["chapters"]
    assert (chapter["chapter"], chapter["database"]) == ("quickstart", "sqlite")
    assert all(check["different"] == 0 for check in chapter["checks"].values())
    assert all(check["compared"] > 0 for check in chapter["checks"].values())


SPOILED = "bands.groups_paul_is_invited_to"
MISSING_INDEX = "bands_friendship.bands_friendship_first_id_c99871cb"
ADVICE = "work the answer out from rows.yaml to see which is right; then side-by-side show"


@pytest.fixture
def spoiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the answer of one function of the SQLAlchemy side, and an index of its schema."""
    from side_by_side.chapters.sides.sqlalchemy import SqlalchemySide
    from sqlalchemy_side.bands.queries import inviting

    migrate = SqlalchemySide.migrate

    def migrate_and_spoil(self: SqlalchemySide, address: Any) -> None:
        migrate(self, address)
        with sqlite3.connect(address.name) as connection:
            connection.execute("DROP INDEX bands_friendship_first_id_c99871cb")
        connection.close()

    monkeypatch.setattr(SqlalchemySide, "migrate", migrate_and_spoil)

    def groups_paul_is_invited_to(session: Any) -> list[Any]:
        return list(session.new)

    groups_paul_is_invited_to.__module__ = inviting.__name__
    monkeypatch.setattr(inviting, "groups_paul_is_invited_to", groups_paul_is_invited_to)


@pytest.mark.usefixtures("spoiled")
def test_compare_reports_differences(run: Run) -> None:
    """A difference has its place, both values and what to do; the exit status is 1."""
    done = run("compare", "--database", "sqlite", "--chapter", "bands")
    assert done.status == 1
    blocks = done.out.split("\n\n")
    heading, row = blocks[0].splitlines()
    assert tuple(re.split(" {2,}", heading)) == ("chapter", "database", *HEADINGS.values())
    assert re.split("  +", row)[:4] == ["bands", "sqlite", "1 different", "1 different"]
    assert blocks[1].splitlines() == [
        f"{MISSING_INDEX}: index only on django (sqlite)  [index.exists]",
        "  django  django_side/bands/models.py:" + line_of("class Friendship("),
        "  to do   add it on the other side, or drop it on django",
    ]
    assert blocks[2].splitlines() == [
        f"{SPOILED}: missing (sqlalchemy on django's sqlite database)  [answer.missing]",
        "  expected  <Group: The Beatles>",
        "  got       missing",
        f"  to do     {ADVICE} {SPOILED}",
    ]
    assert " differences, " in blocks[-1]


@pytest.mark.usefixtures("spoiled")
def test_compare_reports_differences_as_json(run: Run) -> None:
    """Each difference has a stable id."""
    done = run("compare", "--database=sqlite", "--chapter=bands", "--format=json")
    document = json.loads(done.out)
    assert (done.status, document["equal"]) == (1, False)
    assert {difference["id"] for difference in document["differences"]} == {
        "index.exists",
        "answer.missing",
        "statements.count",
    }


def line_of(text: str) -> str:
    """Return the number of the first line of Django's models that starts with a text."""
    lines = Path("django_side/bands/models.py").read_text().splitlines()
    return str(next(number for number, line in enumerate(lines, 1) if line.startswith(text)))


ALL = [pair.id for chapter in all_chapters() for pair in find_pairs(chapter)]


def test_list_prints_all_pairs(run: Run) -> None:
    """The list has chapters, topics and questions, in order."""
    done = run("list")
    ids = [line.strip() for line in done.out.splitlines() if re.match(r"  \w", line)]
    assert ids == ALL
    assert f"{len(ids)} pairs" in done.out.splitlines()[-1]
    assert done.status == 0


def test_list_writes_json(run: Run) -> None:
    """The JSON has the same."""
    document = json.loads(run("list", "--format", "json").out)
    assert [pair["id"] for pair in document["pairs"]] == ALL


def test_show_prints_both_sides(run: Run) -> None:
    """A pair has the question, both functions with their locations, the SQL and the answer."""
    done = run("show", "academy.advanced_courses")
    assert done.status == 0, done.out
    assert done.out.splitlines()[0].startswith("academy.advanced_courses  ")
    for text in (
        "django_side/academy/queries/filtering.py:",
        "sqlalchemy_side/academy/queries/filtering.py:",
        "def advanced_courses(",
        "def advanced_courses(session: Session)",
        "SQL on sqlite, django",
        "SQL on sqlite, sqlalchemy",
        "WHERE",
        "answer      <Course: Compiler Construction>",
        "django      the same",
        "sqlalchemy  the same",
    ):
        assert text in done.out


def test_show_writes_json(run: Run) -> None:
    """The JSON has the same, with the SQL of each side."""
    document = json.loads(run("show", "academy.advanced_courses", "--format", "json").out)
    assert document["id"] == "academy.advanced_courses"
    [result] = document["databases"]
    for side in ("django", "sqlalchemy"):
        assert result["sides"][side]["right"] is True
        assert len(result["sides"][side]["sql"]) == 1
        assert document["code"][side]["text"].startswith("def advanced_courses(")


def test_show_names_the_databases_of_a_question_that_is_not_asked_on_all(run: Run) -> None:
    """A question has no results on a database where it is not asked, and nothing differs."""
    done = run("show", "evolution.primary_key_of_authors")
    assert done.out.splitlines()[-2] == (
        "Not asked on sqlite, only on postgresql: "
        "side-by-side show evolution.primary_key_of_authors --database postgresql"
    )
    assert (done.status, done.err) == (0, "")
    done = run("show", "evolution.primary_key_of_authors", "--format", "json")
    document = json.loads(done.out)
    assert document["only_on"] == ["postgresql"]
    assert document["databases"] == [
        {"database": "sqlite", "asked": False, "answer": None, "sides": {}}
    ]
    assert (done.status, done.err) == (0, "")


@pytest.fixture
def two_files(tmp_path: Path) -> tuple[str, str]:
    """Two SQLite databases that differ in one column."""
    paths = []
    for name, null in (("first", " NOT NULL"), ("second", "")):
        path = tmp_path / f"{name}.sqlite3"
        with sqlite3.connect(path) as connection:
            connection.execute(f"CREATE TABLE person (id integer PRIMARY KEY, name text{null})")
        connection.close()
        paths.append(f"sqlite:///{path}")
    return paths[0], paths[1]


def test_schema_reports_a_difference(run: Run, two_files: tuple[str, str]) -> None:
    """Two live databases are compared; a difference has its place and id."""
    done = run("schema", *two_files)
    assert done.out.splitlines()[:4] == [
        "person.name: null differs (sqlite)  [column.null]",
        "  first   not null",
        "  second  null",
        "  to do   make the two the same",
    ]
    assert " facts compared: 1 difference, " in done.out.splitlines()[-1]
    assert (done.status, done.err) == (1, "")


def test_schema_reports_equal_databases(run: Run, two_files: tuple[str, str]) -> None:
    """A database is equal to itself."""
    done = run("schema", two_files[0], two_files[0])
    assert done.status == 0
    assert " facts compared: equal, " in done.out.splitlines()[-1]


def test_schema_writes_json(run: Run, two_files: tuple[str, str]) -> None:
    """The JSON has the same."""
    document = json.loads(run("schema", *two_files, "--format", "json").out)
    assert document["differences"] == [
        {
            "id": "column.null",
            "kind": "column",
            "place": ["person", "name"],
            "property": "null",
            "first": False,
            "second": True,
        }
    ]


BAD_INPUT = {
    "unknown chapter": (
        ["compare", "--chapter", "acadmy"],
        "unknown chapter 'acadmy'; there is academy (see side-by-side list)",
    ),
    "unknown chapter of a list": (
        ["list", "--chapter", "nothing"],
        "unknown chapter 'nothing'; there is abstract, academy, ",
    ),
    "unknown question": (["show", "academy.nothing"], "unknown question 'academy.nothing'; "),
    "no question": (
        ["show", "academy"],
        "'academy' is a chapter, and show takes one of its questions, such as ",
    ),
    "a question after a slash": (
        ["show", "academy/advanced_courses"],
        "unknown question 'academy/advanced_courses'; there is academy.advanced_courses, ",
    ),
    "a question without similar names": (
        ["show", "zzzz"],
        "unknown question 'zzzz'; a question is written CHAPTER.NAME, such as ",
    ),
    "unknown database": (
        ["compare", "--database", "oracle"],
        "unknown database 'oracle'; choose sqlite, postgresql or mariadb, or give an address",
    ),
    "unsupported database": (
        ["compare", "--database", "oracle://db/x"],
        "'oracle://db/x' is not the address of a database: 'oracle' is none of sqlite, ",
    ),
    "no server for mariadb": (["compare", "--database", "mariadb"], "mariadb needs a server: "),
    "unreachable server": (
        ["compare", "--database", "postgresql://ada:secret@127.0.0.1:1/x"],
        "cannot open postgresql://ada:***@127.0.0.1:1/x: ",
    ),
    "two kinds": (
        ["schema", "sqlite:///a.sqlite3", "postgresql://h/x"],
        "cannot compare sqlite with postgresql: ",
    ),
    "no such file": (
        ["schema", "sqlite:///a.sqlite3", "sqlite:///b.sqlite3"],
        "cannot open sqlite:///a.sqlite3: there is no such file",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_is_one_message(run: Run, arguments: list[str], message: str) -> None:
    """The message has the cause and the cure; the exit status is 2, and stdout is empty."""
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"side-by-side: {message}")
    assert done.err.count("\n") == 1
    assert "secret" not in done.err


@pytest.mark.parametrize(
    "arguments", [["compare", "--format", "xml"], ["nothing"], ["schema"]], ids=" ".join
)
def test_wrong_use_prints_the_usage(run: Run, arguments: list[str]) -> None:
    """An unknown command, option or value ends with status 2 and the usage."""
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "Usage: " in done.err


PORT = ["port", "--settings=none.settings", "--output=none.py"]


def test_port_takes_the_old_spelling_of_from_migrations(run: Run) -> None:
    """``--as-migrated`` prints one line on stderr, before the message of the command."""
    of_old, of_new = run(*PORT, "--as-migrated"), run(*PORT, "--from", "migrations")
    deprecation = "side-by-side: --as-migrated is deprecated; use --from migrations\n"
    assert of_old == (2, "", deprecation + of_new.err)
    assert of_new.err.count("\n") == 1


def test_detection_has_an_old_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """``migrations noticed`` prints one line on stderr, and does the same."""

    def refuse(*_: object) -> None:
        raise SideBySideError("not now")

    monkeypatch.setattr("side_by_side.steps.detection.detection_report.detect_changes", refuse)
    assert run("migrations", "detection") == (2, "", "side-by-side: not now\n")
    deprecation = "side-by-side: migrations noticed is deprecated; use migrations detection\n"
    assert run("migrations", "noticed") == (2, "", deprecation + "side-by-side: not now\n")


def test_port_writes_no_environment_for_models(run: Run) -> None:
    """``--migrations`` contradicts ``--from models``."""
    done = run(*PORT, "--migrations", "--from", "models")
    assert (done.status, done.out) == (2, "")
    assert done.err.endswith(
        "--migrations ports the tables that the migrations create; leave --from models out\n"
    )


@pytest.mark.parametrize(
    "command", [[], ["compare"], ["list"], ["show"], ["schema"], ["check"], ["port"]], ids=str
)
def test_each_command_has_help(run: Run, command: list[str]) -> None:
    """Help lists the options."""
    done = run(*command, "--help")
    assert done.status == 0
    assert "--help" in done.out
    assert "Usage: " in done.out


def test_empty_databases_are_not_equal(run: Run, tmp_path: Path) -> None:
    """Two databases without tables are an error."""
    path = tmp_path / "empty.sqlite3"
    sqlite3.connect(path).close()
    path.touch()
    done = run("schema", f"sqlite:///{path}", f"sqlite:///{path}")
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        f"side-by-side: sqlite:///{path} has no tables, so there is nothing to compare; is it the "
        "right one?\n"
    )


def test_an_unreadable_schema_is_reported_with_its_database(
    run: Run, two_files: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message has the address of the database that cannot be read."""
    monkeypatch.setattr("side_by_side.schema.sqlite.catalogue._OLDEST", (99, 0))
    done = run("schema", *two_files)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"side-by-side: {two_files[0]}: ")
    assert done.err.endswith("does not report which tables are strict. Use SQLite 3.37 or newer.\n")


def test_invalid_rows_are_one_message_and_leave_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that fits no model is reported with its line, and the databases are dropped."""
    from side_by_side.chapters import build, check_sources, pairs

    (tmp_path / "academy").mkdir()
    rows = tmp_path / "academy" / "rows.yaml"
    rows.write_text("- {model: academy.category, pk: 1, fields: {nothing: 1}}\n")
    monkeypatch.setattr(build, "FOLDER", tmp_path)
    monkeypatch.setattr(check_sources, "FOLDER", tmp_path)
    monkeypatch.setattr(pairs, "FOLDER", tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    done = run("compare", "--database", "sqlite")
    assert done.status == 2
    assert done.err == f"side-by-side: {rows}:1: Category has no field named 'nothing'\n"
    assert list(tmp_path.glob(f"{PREFIX}*")) == []


def test_the_module_is_the_command() -> None:
    """``python -m side_by_side`` is the same command."""
    command = [sys.executable, "-m", "side_by_side", "schema", "x", "y"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
    assert done.returncode == 2
    assert done.stderr.startswith("side-by-side: 'x' is not the address of a database: ")
    assert "Traceback" not in done.stderr
