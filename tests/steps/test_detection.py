"""The recorded outcomes of the detection are current, and so are the pages."""

import inspect
import os
from importlib import import_module

import pytest

from shared_fixtures.detection import TOPICS
from shared_fixtures.detection.change import Change
from side_by_side.chapters.sides.sqlalchemy_connections import open_engine
from side_by_side.databases.scratch import scratch_databases
from side_by_side.steps.detection import alembic_detection
from side_by_side.steps.detection.changes import changes_on
from side_by_side.steps.detection.detection_pages import render_pages
from side_by_side.steps.detection.outcomes import (
    TOOLS,
    VERDICTS,
    RecordedOutcomes,
    read_outcomes,
    write_outcomes,
)
from side_by_side.steps.detection.run_detection import LIBRARIES, run_detection
from tests import ROOT
from tests.conftest import server_of

PAGES = ROOT / "docs" / "detection"
SNAPSHOTS = ROOT / "tests" / "snapshots" / "detection"
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


#: Tables for which Alembic writes an operation without a change; the change's note explains it.
NOISY = {
    ("sqlite", "default"): ["detection_boolean_to_integer_note"],
    ("sqlite", "all options"): ["detection_boolean_to_integer_note"],
    ("postgresql", "all options"): ["detection_positive_to_integer_note"],
}


def changes(topic: str) -> list[Change]:
    """Return the changes of a topic."""
    found: list[Change] = import_module(f"shared_fixtures.detection.{topic}").CHANGES
    return found


EVERY = [change for topic in TOPICS for change in changes(topic)]


@pytest.mark.parametrize("side", ["django_side", "sqlalchemy_side"])
@pytest.mark.parametrize("topic", TOPICS)
def test_both_sides_define_the_changes_in_their_order(topic: str, side: str) -> None:
    """Each change has a function before and one after on each side, and nothing else has."""
    module = import_module(f"{side}.detection.{topic}")
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
    found = {path.stem for path in (ROOT / folder / "detection").glob("*.py")}
    assert found - {"__init__", "change"} == set(TOPICS)


def test_there_are_enough_changes_and_no_name_twice() -> None:
    """Names are unique; each surprise has a source."""
    names = [change.name for change in EVERY]
    assert len(names) == len(set(names)) >= 66
    assert [each.name for each in EVERY if bool(each.note) != each.source.startswith("https")] == []


@pytest.fixture(scope="session")
def recorded(database: str) -> RecordedOutcomes:
    """What all tools make of all changes on a database."""
    if database == "postgresql-server":
        pytest.skip("the server's version may differ; the embedded one is kept")
    found = run_detection(database, server_of(database))
    if UPDATING:
        write_outcomes(SNAPSHOTS / f"{database}.json", found)
        PAGES.mkdir(exist_ok=True)
        for name, text in pages_of_the_snapshots().items():
            (PAGES / name).write_text(text)
    return found


def pages_of_the_snapshots() -> dict[str, str]:
    """Return the pages as they should be, by file name."""
    return render_pages({kind: read_outcomes(SNAPSHOTS / f"{kind}.json") for kind in KINDS})


def test_outcomes_are_those_that_are_kept(recorded: RecordedOutcomes, database: str) -> None:
    """What is kept is true: all of it in the same versions, the verdicts on another server.

    With other libraries, whose outcomes differ for good reasons, every change must still have an
    outcome with every tool.
    """
    kept = read_outcomes(SNAPSHOTS / f"{database}.json")
    if recorded.versions == kept.versions:
        assert recorded == kept
    elif {name: kept.versions[name] for name in LIBRARIES} == LIBRARIES:
        assert verdicts(recorded) == verdicts(kept)
    assert list(recorded.outcomes) == [each.name for each in EVERY if database in each.only_on]
    for found in recorded.outcomes.values():
        assert set(TOOLS) - {"django_answered"} <= set(found) <= set(TOOLS)
        assert {outcome.verdict for outcome in found.values()} <= set(VERDICTS)


def verdicts(recorded: RecordedOutcomes) -> dict[tuple[str, str], str]:
    """Return the verdict of each tool on each change."""
    return {
        (change, tool): outcome.verdict
        for change, found in recorded.outcomes.items()
        for tool, outcome in found.items()
    }


@pytest.mark.parametrize("known", KNOWN, ids=".".join)
def test_known_losses_are_found(
    recorded: RecordedOutcomes, database: str, known: tuple[str, str]
) -> None:
    """What is known from elsewhere is what the run finds."""
    expected = KNOWN[known][KINDS.index(database)]
    assert verdicts(recorded).get(known) == expected


def test_the_pages_are_fresh() -> None:
    """``UPDATE_SNAPSHOTS=1 pytest tests/steps/test_detection.py`` writes the pages."""
    assert {path.name: path.read_text() for path in PAGES.iterdir()} == pages_of_the_snapshots()


@pytest.mark.parametrize("options", ["default", "all options"])
def test_alembic_finds_nothing_where_nothing_changed(database: str, options: str) -> None:
    """What Alembic writes for a change is not what it writes anyway."""
    how = alembic_detection.ALL_OPTIONS if options == "all options" else {}
    kind = database.removesuffix("-server")
    metadata = alembic_detection.metadata_of(changes_on(kind), "before")
    with (
        scratch_databases(kind, server_of(database), 1) as [address],
        alembic_detection.without_warnings(),
        open_engine(address) as engine,
        engine.begin() as connection,
    ):
        alembic_detection.build(connection, metadata)
        context = alembic_detection.context_of(connection, metadata, **how)
        assert [table for table, _ in alembic_detection.written(context)] == NOISY.get(
            (kind, options), []
        )
