"""Planted faults in the changes are detected, and outcomes have the right verdict."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import pytest
from typer.testing import CliRunner

from shared_fixtures.detection import columns
from shared_fixtures.detection.change import NOTES, Change, rows
from side_by_side.cli.main import app
from side_by_side.schema.facts import Key
from side_by_side.steps.detection import detection_report
from side_by_side.steps.detection.changes import NoChangeError
from side_by_side.steps.detection.database_state import change_of_table, differ_in_looks, plain
from side_by_side.steps.detection.outcomes import (
    TOOLS,
    Outcome,
    RecordedOutcomes,
    WrittenMigration,
    read_outcomes,
    write_outcomes,
)
from side_by_side.steps.detection.run_detection import (
    SidesDifferError,
    SidesEqualError,
    run_detection,
)

[ADDED] = [change for change in columns.CHANGES if change.name == "column_added_null"]


def outcome_of(change: Change, tool: str = "django") -> Outcome:
    """Return what a tool makes of one change on SQLite."""
    return run_detection("sqlite", None, {"columns": [change]}).outcomes[change.name][tool]


def plant(
    monkeypatch: pytest.MonkeyPatch, side: str, when: str, function: Callable[..., None]
) -> None:
    """Let a side define the added column in another way."""
    module: ModuleType = import_module(f"{side}_side.detection.columns")
    monkeypatch.setattr(module, f"column_added_null_{when}", function)


def test_the_unplanted_change_is_right() -> None:
    """Without a planted fault there is none."""
    assert outcome_of(ADDED).verdict == "right"
    assert outcome_of(ADDED, "alembic").written.operations == ("add_column note.mood",)


@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_a_change_that_changes_nothing_is_an_error(
    monkeypatch: pytest.MonkeyPatch, side: str
) -> None:
    """An after that is its before is named, with its side."""
    module = import_module(f"{side}_side.detection.columns")
    plant(monkeypatch, side, "after", module.column_added_null_before)
    with pytest.raises(NoChangeError) as caught:
        outcome_of(ADDED)
    assert str(caught.value) == (
        f"column_added_null: there is no change on the {side} side; make column_added_null_after "
        f"differ from column_added_null_before, or set {side}_has_none to the reason"
    )


def test_a_change_that_only_reads_otherwise_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two functions that define the same state are not a change."""
    module = import_module("django_side.detection.columns")

    def same() -> None:
        module.column_added_null_before()

    plant(monkeypatch, "django", "after", same)
    with pytest.raises(NoChangeError, match="there is no change on the django side"):
        outcome_of(ADDED)


def test_sides_that_differ_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the two sides' models make different tables, the facts are named."""
    module = import_module("sqlalchemy_side.detection.columns")
    plant(monkeypatch, "sqlalchemy", "after", module.column_added_with_default_before)
    with pytest.raises(SidesDifferError) as caught:
        outcome_of(ADDED)
    assert str(caught.value) == (
        "column_added_null: the models after differ between the two sides: "
        "note table.exists. Make them the same, or set unlike to the reason why they cannot be"
    )


def test_sides_that_are_alike_need_no_reason() -> None:
    """A reason for a difference that is none is out of date."""
    with pytest.raises(SidesEqualError, match="column_added_null: the models are the same"):
        outcome_of(replace(ADDED, unlike="they never were"))


def test_a_wrong_expected_row_fails() -> None:
    """A missing row makes the outcome lossy, and is reported."""
    wrong = {"note": rows("id body mood", (1, "first", None), (2, "third", None))}
    outcome = outcome_of(replace(ADDED, kept=wrong))
    assert outcome.verdict == "lossy"
    assert outcome.lost == (
        "note: id 2, body 'third', mood None",
        "note: also id 2, body 'second', mood None",
    )


def test_a_missing_table_and_column_are_losses() -> None:
    """A missing table and a missing column are reported."""
    wrong = {"note": rows("id heading", (1, "first")), "page": rows("id", (1,))}
    outcome = outcome_of(replace(ADDED, kept=wrong))
    assert outcome.lost == ("note.heading: no such column", "page: no such table")


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [
        (Outcome(WrittenMigration()), "nothing to do"),
        (Outcome(WrittenMigration(), remaining=("note table.exists",)), "missed"),
        (Outcome(WrittenMigration(refusal="no")), "refused"),
        (Outcome(WrittenMigration((), ("add",)), error="no"), "fails"),
        (Outcome(WrittenMigration((), ("add",)), error="no", half_way=True), "fails half-way"),
        (Outcome(WrittenMigration((), ("add",)), remaining=("x",)), "wrong"),
        (
            Outcome(WrittenMigration((), ("add",)), remaining=("x",), only_looks=True),
            "other names or order",
        ),
        (Outcome(WrittenMigration((), ("add",)), lost=("x",)), "lossy"),
        (Outcome(WrittenMigration((), ("add",))), "right"),
    ],
)
def test_a_verdict_is_the_worst_outcome(outcome: Outcome, verdict: str) -> None:
    """Each verdict is given for one kind of outcome."""
    assert outcome.verdict == verdict


def test_names_are_looks_and_columns_are_not() -> None:
    """Another name is a matter of looks only where all other facts are the same."""
    change = Change("kept", summary="", rows=NOTES)

    def unique(name: str, column: str) -> Any:
        place = ("detection_kept_note", name)
        facts = {Key("unique", place, "exists"): True, Key("unique", place, "columns"): (column,)}
        return {"kept": facts}

    target = unique("one", "body")
    assert not differ_in_looks(change, target, target)
    assert differ_in_looks(change, target, unique("two", "body"))
    assert not differ_in_looks(change, target, unique("two", "id"))
    assert not differ_in_looks(change, target, {})
    column: Any = {"kept": {Key("column", ("detection_kept_note", "one"), "exists"): True}}
    other: Any = {"kept": {Key("column", ("detection_kept_note", "two"), "exists"): True}}
    assert not differ_in_looks(change, column, other)


def test_a_table_belongs_to_the_longest_name() -> None:
    """A change whose name starts another's does not get its tables."""
    found = [Change("key", summary=""), Change("key_moved", summary="")]
    assert change_of_table("detection_key_moved_note", found) == "key_moved"
    assert change_of_table("detection_key_note", found) == "key"
    assert change_of_table("academy_course", found) == ""


@pytest.mark.parametrize(
    ("there", "wanted", "same"),
    [
        (Decimal("12.50"), Decimal("12.5"), True),
        (1, True, True),
        ("1", 1, False),
        (None, "None", False),
        ("0123456789abcdef0123456789abcdef", UUID("01234567-89ab-cdef-0123-456789abcdef"), True),
        ({"a": 1}, '{"a": 1}', True),
        ("2024-07-01", datetime(2024, 7, 1), True),
        (2024, datetime(2024, 7, 1), False),
    ],
)
def test_values_do_not_depend_on_the_driver(there: object, wanted: object, same: bool) -> None:
    """A number is a number and a text is a text; the rest is read as what is wanted."""
    assert (plain(there, wanted) == plain(wanted, wanted)) is same


def test_what_is_written_to_a_file_is_read_again(tmp_path: Path) -> None:
    """Nothing is lost on the way to the file and back."""
    outcome = Outcome(
        WrittenMigration(("was it?",), ("add",), ""), "no", True, ("x",), True, ("y",)
    )
    recorded = RecordedOutcomes({"Django": "5"}, {"one": {"django": outcome}})
    write_outcomes(tmp_path / "kept.json", recorded)
    assert read_outcomes(tmp_path / "kept.json") == recorded


def test_the_command_prints_verdicts(monkeypatch: pytest.MonkeyPatch) -> None:
    """As text there is a line for each change; as JSON everything is there."""
    found = RecordedOutcomes(
        {"Django": "5"}, {"one": {tool: Outcome(WrittenMigration()) for tool in TOOLS}}
    )
    monkeypatch.setattr(detection_report, "run_detection", lambda *_: found)
    monkeypatch.delenv("MARIADB_URL", raising=False)
    arguments = ["migrations", "detection", "--database", "sqlite"]
    text = CliRunner().invoke(app, arguments)
    assert text.exit_code == 0
    assert text.stdout.splitlines()[1].split() == ["one", *["nothing", "to", "do"] * 4]
    printed = json.loads(CliRunner().invoke(app, [*arguments, "--format", "json"]).stdout)
    assert (printed["format"], printed["left_out"]) == (1, {})
    assert printed["databases"]["sqlite"]["changes"]["one"]["alembic"]["verdict"] == "nothing to do"


def test_a_database_that_is_left_out_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a MariaDB server, the last line explains how to add one."""
    found = RecordedOutcomes(
        {"Django": "5"}, {"one": {tool: Outcome(WrittenMigration()) for tool in TOOLS}}
    )
    monkeypatch.setattr(detection_report, "run_detection", lambda *_: found)
    monkeypatch.delenv("MARIADB_URL", raising=False)
    monkeypatch.delenv("POSTGRESQL_URL", raising=False)
    printed = CliRunner().invoke(app, ["migrations", "detection"]).stdout
    assert printed.splitlines()[-1] == (
        "mariadb was left out: set MARIADB_URL, for instance mysql://root@127.0.0.1:3306/, "
        "to add it"
    )
