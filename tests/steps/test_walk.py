"""Every step of every chapter is applied, undone and applied again; differences are reported."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from rich.console import Console

from side_by_side.chapters.pairs import all_chapters
from side_by_side.chapters.sides.migration_files import (
    ALEMBIC_INI,
    StepsUnreadableError,
    read_scripts,
)
from side_by_side.steps import compare_steps
from side_by_side.steps.adapters.alembic_steps import SqlalchemyStepper
from side_by_side.steps.compare_steps import StepsComparison, walk_on
from side_by_side.steps.history import read_history, read_squashed_steps
from side_by_side.steps.moves import StepDifference, WalkedStep
from side_by_side.steps.step import Change, Move
from side_by_side.steps.step_lines import marks, step_difference_text
from side_by_side.steps.step_report import steps_json, steps_text
from side_by_side.steps.walk import Walker
from tests.conftest import server_of, skip_if_left_out


def walked(database: str, chapter: str) -> list[WalkedStep]:
    """Go through a chapter's steps on a database of the suite."""
    kind = database.removesuffix("-server")
    return walk_on(kind, server_of(database), [chapter])[chapter]


@pytest.mark.parametrize("chapter", all_chapters())
def test_every_step_is_equal(database: str, chapter: str) -> None:
    """After each move the two databases hold the same facts and the same rows."""
    skip_if_left_out(chapter, database)
    steps = walked(database, chapter)
    texts = [
        step_difference_text(database, each, found) for each in steps for found in each.differences
    ]
    assert texts == []
    assert all(each.compared > 0 for each in steps)
    sides = compare_steps.make_stepping_sides()
    known = [*read_history(chapter, sides), *read_squashed_steps(chapter, sides)]
    assert [each.paired.step for each in steps] == [
        each.step for each in known if each.step.chapter == chapter
    ]


#: Statements that change Alembic's database after a move, and the expected report.
PLANTED = {
    "a column": (
        "ALTER TABLE geography_zipcode ADD COLUMN more integer",
        "geography_zipcode.more: column only on sqlalchemy",
    ),
    "an index": (
        "CREATE INDEX more ON geography_zipcode (code)",
        "geography_zipcode.more: index only on sqlalchemy",
    ),
    "a table": ("CREATE TABLE more (id integer)", "more: table only on sqlalchemy"),
    "no table": ("DROP TABLE geography_zipcode", "geography_zipcode: table only on django"),
    "a row less": (
        "DELETE FROM geography_zipcode WHERE code = '60622'",
        "geography_zipcode: only django has the row id=integer 2, ",
    ),
}


def plant(monkeypatch: pytest.MonkeyPatch, way: str, sql: str) -> None:
    """Run a statement on Alembic's database just before a state is looked at."""
    look = Walker._compare
    done: list[str] = []

    def change_and_look(self: Walker, step: WalkedStep, gone: str) -> None:
        if gone == way and (self.states["django"].rows or "DELETE" not in sql) and not done:
            self.connections["sqlalchemy"].execute(sql)
            done.append(sql)
        look(self, step, gone)

    monkeypatch.setattr(Walker, "_compare", change_and_look)


@pytest.mark.parametrize(
    ("what", "way"),
    [
        ("a column", "up again"),
        ("an index", "up again"),
        ("a table", "down"),
        ("a table", "up again"),
        ("no table", "up again"),
        ("a row less", "up"),
    ],
)
def test_a_planted_difference_is_reported(
    what: str, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A planted difference is reported with the direction of the move."""
    sql, expected = PLANTED[what]
    plant(monkeypatch, way, sql)
    [step] = walk_on("sqlite", None, ["geography"])["geography"]
    texts = [step_difference_text("sqlite", step, found) for found in step.differences]
    assert (step.differences[0].way, len(texts)) == (
        way,
        2 if (what, way) == ("a table", "down") else 1,
    )
    if what == "a row less":
        assert texts[0].startswith(f"geography.0001_initial up (sqlite): {expected}")
    else:
        assert texts[0].startswith(f"{expected} (sqlite, geography.0001_initial {way})  [")


def test_a_refusal_of_one_side_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one side refuses to go down, the other comes up again, and the step is not equal."""
    monkeypatch.setattr(SqlalchemyStepper, "undo", lambda *_: Move((), (), 0.0, "rows go"))
    [step] = walk_on("sqlite", None, ["geography"])["geography"]
    assert step.differences[0] == StepDifference(
        "down", "django does not refuse; sqlalchemy refuses: rows go"
    )
    # Django's table is new, so that the rows are only where they were not dropped.
    assert {each.way for each in step.differences} == {"down", "up again"}


def test_a_later_failure_is_reported_with_the_difference(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What went wrong first is not lost where a later step cannot be done any more."""
    plant(monkeypatch, "up again", "CREATE TABLE legacy_ledger (id integer)")
    first, *others = walk_on("sqlite", None, ["options"])["options"]
    assert others == []
    texts = [
        step_difference_text("sqlite", first, found).splitlines()[0] for found in first.differences
    ]
    assert texts[0].startswith("legacy_ledger: table only on sqlalchemy")
    assert texts[1].startswith(
        "options.0001_initial later (sqlite): options.0002_legacy_ledger failed on sqlite when "
        "sqlalchemy applied it: OperationalError: table legacy_ledger already exists"
    )


def test_revisions_are_read_again_where_a_file_has_changed(tmp_path: Path) -> None:
    """What was read before is taken only as long as all files are as they were."""
    configuration = Config(ALEMBIC_INI)
    configuration.set_main_option("version_locations", str(tmp_path))

    def read() -> list[str]:
        return [each.revision for each in read_scripts(configuration).walk_revisions()]

    def write(revision: str, parent: str | None) -> None:
        text = f"revision = {revision!r}\ndown_revision = {parent!r}\n"
        (tmp_path / f"{revision}.py").write_text(text)

    write("one", None)
    assert (read(), read()) == (["one"], ["one"])
    assert read_scripts(configuration) is read_scripts(configuration)
    write("two", "one")
    assert read() == ["two", "one"]
    write("one", "zero")
    with pytest.raises(StepsUnreadableError, match="zero"):
        read()
    (tmp_path / "two.py").unlink()
    write("one", None)
    assert read() == ["one"]


def test_marks_are_counted() -> None:
    """Operations of one kind in a row have one mark with their number."""
    assert marks([Change(mark, "") for mark in "+++~~-p"]) == "+3 ~2 - p"


def report(found: dict[str, Any]) -> str:
    """Return what is printed for a run."""
    console = Console(width=160, record=True, file=StringIO())
    steps_text(StepsComparison(found, {}, 1.0), console)
    return console.export_text()


def test_the_report_has_a_line_a_step() -> None:
    """Each line has the marks of both sides, the tables, the seconds, and the outcome."""
    steps = walk_on("sqlite", None, ["options"])
    printed = report({"sqlite": steps}).splitlines()
    assert printed[0].split() == [
        "step",
        "django",
        "sqlalchemy",
        "tables",
        "seconds",
        "sqlite",
    ]
    assert printed[3].split()[:4] == ["0002_legacy_ledger", "s", "s", "legacy_ledger"]
    assert printed[3].split()[-1] == "equal"
    assert "all equal" in printed[-1]
    plain = steps_json(StepsComparison({"sqlite": steps}, {}, 1.0))
    assert plain["equal"] is True
    assert [step["name"] for step in plain["steps"]] == ["0001_initial", "0002_legacy_ledger"]
    assert plain["steps"][1]["django"]["up"]["changes"] == [
        {"mark": "s", "text": "Raw SQL operation"}
    ]
