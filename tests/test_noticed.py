"""What each tool notices of single changes: run again, and compared with what the page says."""

import inspect
import json
import os
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

from shared_fixtures.noticed import TOPICS, columns
from shared_fixtures.noticed.change import NOTES, Change, rows
from side_by_side.cli import app
from side_by_side.migrations.noticed import alembic, report
from side_by_side.migrations.noticed.changes import NoChangeError, changes_on
from side_by_side.migrations.noticed.outcomes import TOOLS, VERDICTS, Outcome, Written
from side_by_side.migrations.noticed.page import page
from side_by_side.migrations.noticed.recorded import Recorded, read, write
from side_by_side.migrations.noticed.run import LIBRARIES, AlikeError, UnlikeError, run
from side_by_side.migrations.noticed.state import differ_in_looks, owner, plain
from side_by_side.schema.facts import Key
from side_by_side.scratch import scratch_databases
from side_by_side.sides.sqlalchemy import opened
from tests.conftest import server_of

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "what-each-tool-notices.md"
SNAPSHOTS = Path(__file__).parent / "snapshots" / "noticed"
KINDS = ("sqlite", "postgresql", "mariadb")
UPDATING = bool(os.environ.get("UPDATE_SNAPSHOTS"))

#: Losses that are known from elsewhere, by hand: the change, the tool, and the verdict on SQLite,
#: PostgreSQL and MariaDB.
KNOWN = {
    ("field_renamed", "django"): ("refused", "refused", "refused"),
    ("field_renamed", "django_answered"): ("right", "other names or order", "right"),
    ("field_renamed", "alembic"): ("fails", "fails", "lossy"),
    ("check_added", "alembic"): ("missed", "missed", "missed"),
    ("check_changed", "alembic_all"): ("missed", "missed", "missed"),
    ("column_added_required", "alembic"): ("fails", "fails", "lossy"),
    ("column_added_required", "django_answered"): ("right", "right", "right"),
    ("column_added_with_default", "django"): ("right", "right", "right"),
    ("column_added_with_default", "alembic"): ("fails", "fails", "lossy"),
    ("column_added_with_db_default", "alembic"): ("right", "right", "right"),
    ("fractions_given_up", "alembic_all"): (None, None, "missed"),
    ("integer_to_positive", "alembic_all"): ("missed", "missed", "missed"),
    ("digits_raised", "alembic_all"): ("nothing to do", "right", "right"),
    ("db_default_changed", "alembic"): ("missed", "missed", "missed"),
    ("db_default_changed", "alembic_all"): ("wrong", "right", "right"),
    ("enum_value_added", "alembic_all"): (None, "missed", "right"),
    ("enum_values_reordered", "alembic_all"): (None, "missed", "missed"),
    ("blank_allowed", "django"): ("right", "right", "right"),
    ("blank_allowed", "alembic_all"): ("nothing to do",) * 3,
}


#: Where Alembic writes an operation although nothing changed, which the change's note tells.
NOISY = {
    ("sqlite", "default"): ["noticed_boolean_to_integer_note"],
    ("sqlite", "all options"): ["noticed_boolean_to_integer_note"],
    ("postgresql", "all options"): ["noticed_positive_to_integer_note"],
}


def changes(topic: str) -> list[Change]:
    """Return the changes of a topic."""
    found: list[Change] = import_module(f"shared_fixtures.noticed.{topic}").CHANGES
    return found


EVERY = [change for topic in TOPICS for change in changes(topic)]


@pytest.mark.parametrize("side", ["django_side", "sqlalchemy_side"])
@pytest.mark.parametrize("topic", TOPICS)
def test_both_sides_define_the_changes_in_their_order(topic: str, side: str) -> None:
    """Each change has a function before and one after on each side, and nothing else has."""
    module = import_module(f"{side}.noticed.{topic}")
    defined = [
        name
        for name, value in vars(module).items()
        if inspect.isfunction(value) and name.endswith(("_before", "_after"))
    ]
    expected = [f"{each.name}_{when}" for each in changes(topic) for when in ("before", "after")]
    assert defined == expected


@pytest.mark.parametrize("folder", ["shared_fixtures", "django_side", "sqlalchemy_side"])
def test_every_module_is_a_topic(folder: str) -> None:
    """No file of changes is left out of the list of topics."""
    found = {path.stem for path in (ROOT / folder / "noticed").glob("*.py")}
    assert found - {"__init__", "change"} == set(TOPICS)


def test_there_are_enough_changes_and_no_name_twice() -> None:
    """Names are unique; each surprise has a source."""
    names = [change.name for change in EVERY]
    assert len(names) == len(set(names)) >= 66
    assert [each.name for each in EVERY if bool(each.note) != each.source.startswith("https")] == []


@pytest.fixture(scope="session")
def recorded(database: str) -> Recorded:
    """What all tools make of all changes on a database."""
    if database == "postgresql-server":
        pytest.skip("the server's version may differ; the embedded one is kept")
    found = run(database, server_of(database))
    if UPDATING:
        write(SNAPSHOTS / f"{database}.json", found)
        PAGE.write_text(page_of_the_kept())
    return found


def page_of_the_kept() -> str:
    """Return the page as it should be."""
    return page({kind: read(SNAPSHOTS / f"{kind}.json") for kind in KINDS})


def test_outcomes_are_those_that_are_kept(recorded: Recorded, database: str) -> None:
    """What is kept is true: all of it in the same versions, the verdicts on another server.

    With other libraries, whose outcomes differ for good reasons, every change must still have an
    outcome with every tool.
    """
    kept = read(SNAPSHOTS / f"{database}.json")
    if recorded.versions == kept.versions:
        assert recorded == kept
    elif {name: kept.versions[name] for name in LIBRARIES} == LIBRARIES:
        assert verdicts(recorded) == verdicts(kept)
    assert list(recorded.outcomes) == [each.name for each in EVERY if database in each.only_on]
    for found in recorded.outcomes.values():
        assert set(TOOLS) - {"django_answered"} <= set(found) <= set(TOOLS)
        assert {outcome.verdict for outcome in found.values()} <= set(VERDICTS)


def verdicts(recorded: Recorded) -> dict[tuple[str, str], str]:
    """Return the verdict of each tool on each change."""
    return {
        (change, tool): outcome.verdict
        for change, found in recorded.outcomes.items()
        for tool, outcome in found.items()
    }


@pytest.mark.parametrize("known", KNOWN, ids=".".join)
def test_known_losses_are_found(recorded: Recorded, database: str, known: tuple[str, str]) -> None:
    """What is known from elsewhere is what the run finds."""
    expected = KNOWN[known][KINDS.index(database)]
    assert verdicts(recorded).get(known) == expected


def test_the_page_is_fresh() -> None:
    """``UPDATE_SNAPSHOTS=1 pytest tests/test_noticed.py`` writes the page anew."""
    assert PAGE.read_text() == page_of_the_kept()


@pytest.mark.parametrize("options", ["default", "all options"])
def test_alembic_finds_nothing_where_nothing_changed(database: str, options: str) -> None:
    """What Alembic writes for a change is not what it writes anyway."""
    how = alembic.ALL_OPTIONS if options == "all options" else {}
    kind = database.removesuffix("-server")
    metadata = alembic.metadata_of(changes_on(kind), "before")
    with (
        scratch_databases(kind, server_of(database), 1) as [address],
        alembic.plain_alembic(),
        opened(address) as engine,
        engine.begin() as connection,
    ):
        alembic.build(connection, metadata)
        context = alembic.context_of(connection, metadata, **how)
        assert [table for table, _ in alembic.written(context)] == NOISY.get((kind, options), [])


# --- Planted -------------------------------------------------------------------------------------

[ADDED] = [change for change in columns.CHANGES if change.name == "column_added_null"]


def outcome_of(change: Change, tool: str = "django") -> Outcome:
    """Return what a tool makes of one change on SQLite."""
    return run("sqlite", None, {"columns": [change]}).outcomes[change.name][tool]


def plant(
    monkeypatch: pytest.MonkeyPatch, side: str, when: str, function: Callable[..., None]
) -> None:
    """Let a side define the added column in another way."""
    module: ModuleType = import_module(f"{side}_side.noticed.columns")
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
    module = import_module(f"{side}_side.noticed.columns")
    plant(monkeypatch, side, "after", module.column_added_null_before)
    with pytest.raises(NoChangeError) as caught:
        outcome_of(ADDED)
    assert str(caught.value) == (
        f"column_added_null: no change to notice on the {side} side; let column_added_null_after "
        "differ from column_added_null_before, or say in the change why there is none"
    )


def test_a_change_that_only_reads_otherwise_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two texts that define one state are no change."""
    module = import_module("django_side.noticed.columns")

    def same() -> None:
        module.column_added_null_before()

    plant(monkeypatch, "django", "after", same)
    with pytest.raises(NoChangeError, match="no change to notice on the django side"):
        outcome_of(ADDED)


def test_sides_that_differ_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the two sides' models make different tables, the facts are named."""
    module = import_module("sqlalchemy_side.noticed.columns")
    plant(monkeypatch, "sqlalchemy", "after", module.column_added_with_default_before)
    with pytest.raises(UnlikeError) as caught:
        outcome_of(ADDED)
    assert str(caught.value) == (
        "column_added_null: the models after are not the same on the two sides: "
        "note table.exists. Make them so, or say in the change why they cannot be"
    )


def test_sides_that_are_alike_need_no_reason() -> None:
    """A reason for a difference that is none is out of date."""
    with pytest.raises(AlikeError, match="column_added_null: the models are the same"):
        outcome_of(replace(ADDED, unlike="they never were"))


def test_a_wrong_expected_row_fails() -> None:
    """A row that should be there and is not makes the outcome a loss, and is told."""
    wrong = {"note": rows("id body mood", (1, "first", None), (2, "third", None))}
    outcome = outcome_of(replace(ADDED, kept=wrong))
    assert outcome.verdict == "lossy"
    assert outcome.lost == (
        "note: id 2, body 'third', mood None",
        "note: also id 2, body 'second', mood None",
    )


def test_a_missing_table_and_column_are_losses() -> None:
    """What is not there at all is told as such."""
    wrong = {"note": rows("id heading", (1, "first")), "page": rows("id", (1,))}
    outcome = outcome_of(replace(ADDED, kept=wrong))
    assert outcome.lost == ("note.heading: no such column", "page: no such table")


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [
        (Outcome(Written()), "nothing to do"),
        (Outcome(Written(), remaining=("note table.exists",)), "missed"),
        (Outcome(Written(refusal="no")), "refused"),
        (Outcome(Written((), ("add",)), error="no"), "fails"),
        (Outcome(Written((), ("add",)), error="no", half_way=True), "fails half-way"),
        (Outcome(Written((), ("add",)), remaining=("x",)), "wrong"),
        (Outcome(Written((), ("add",)), remaining=("x",), only_looks=True), "other names or order"),
        (Outcome(Written((), ("add",)), lost=("x",)), "lossy"),
        (Outcome(Written((), ("add",))), "right"),
    ],
)
def test_a_verdict_says_the_worst(outcome: Outcome, verdict: str) -> None:
    """Each verdict is given for one kind of outcome."""
    assert outcome.verdict == verdict


def test_names_are_looks_and_columns_are_not() -> None:
    """Another name is a matter of looks only where all other facts are the same."""
    change = Change("kept", says="", rows=NOTES)

    def unique(name: str, column: str) -> Any:
        place = ("noticed_kept_note", name)
        facts = {Key("unique", place, "exists"): True, Key("unique", place, "columns"): (column,)}
        return {"kept": facts}

    target = unique("one", "body")
    assert not differ_in_looks(change, target, target)
    assert differ_in_looks(change, target, unique("two", "body"))
    assert not differ_in_looks(change, target, unique("two", "id"))
    assert not differ_in_looks(change, target, {})
    column: Any = {"kept": {Key("column", ("noticed_kept_note", "one"), "exists"): True}}
    other: Any = {"kept": {Key("column", ("noticed_kept_note", "two"), "exists"): True}}
    assert not differ_in_looks(change, column, other)


def test_a_table_belongs_to_the_longest_name() -> None:
    """A change whose name starts another's does not get its tables."""
    found = [Change("key", says=""), Change("key_moved", says="")]
    assert owner("noticed_key_moved_note", found) == "key_moved"
    assert owner("noticed_key_note", found) == "key"
    assert owner("academy_course", found) == ""


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
def test_values_are_the_same_whatever_the_driver(there: object, wanted: object, same: bool) -> None:
    """A number is a number and a text is a text; the rest is read as what is wanted."""
    assert (plain(there, wanted) == plain(wanted, wanted)) is same


def test_what_is_written_to_a_file_is_read_again(tmp_path: Path) -> None:
    """Nothing is lost on the way to the file and back."""
    outcome = Outcome(Written(("was it?",), ("add",), ""), "no", True, ("x",), True, ("y",))
    recorded = Recorded({"Django": "5"}, {"one": {"django": outcome}})
    write(tmp_path / "kept.json", recorded)
    assert read(tmp_path / "kept.json") == recorded


def test_the_command_prints_verdicts(monkeypatch: pytest.MonkeyPatch) -> None:
    """As text there is a line for each change; as JSON everything is there."""
    found = Recorded({"Django": "5"}, {"one": {tool: Outcome(Written()) for tool in TOOLS}})
    monkeypatch.setattr(report, "run", lambda *_: found)
    monkeypatch.delenv("MARIADB_URL", raising=False)
    arguments = ["migrations", "noticed", "--database", "sqlite"]
    text = CliRunner().invoke(app, arguments)
    assert text.exit_code == 0
    assert text.stdout.splitlines()[1].split() == ["one", *["nothing", "to", "do"] * 4]
    printed = json.loads(CliRunner().invoke(app, [*arguments, "--format", "json"]).stdout)
    assert (printed["format"], printed["left_out"]) == (1, {})
    assert printed["databases"]["sqlite"]["changes"]["one"]["alembic"]["verdict"] == "nothing to do"


def test_what_is_left_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no server of MariaDB is named, the last line says how to name one."""
    found = Recorded({"Django": "5"}, {"one": {tool: Outcome(Written()) for tool in TOOLS}})
    monkeypatch.setattr(report, "run", lambda *_: found)
    monkeypatch.delenv("MARIADB_URL", raising=False)
    monkeypatch.delenv("POSTGRESQL_URL", raising=False)
    printed = CliRunner().invoke(app, ["migrations", "noticed"]).stdout
    assert printed.splitlines()[-1] == (
        "mariadb is left out: set MARIADB_URL, for instance mysql://root@127.0.0.1:3306/, to add it"
    )
