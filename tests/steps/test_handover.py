"""A database goes from one migration tool to the other, with its rows, and back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from django.core.management import call_command
from django.db.migrations.executor import MigrationExecutor

from side_by_side.chapters.sides import django_connections, sqlalchemy_connections
from side_by_side.chapters.sides.migration_files import ALEMBIC_INI
from side_by_side.chapters.stored_rows import row_reader
from side_by_side.databases import Address, connect
from side_by_side.schema import read_connection, without_bookkeeping
from side_by_side.schema.differences import differences
from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.handover.handover import hand_over
from side_by_side.steps.handover.transfer import Handover
from side_by_side.steps.history import read_history
from side_by_side.steps.history_rows import insert_rows, read_entries
from side_by_side.steps.history_tables import make_history_tables
from side_by_side.steps.history_tables.read_tables import read_recorded_history
from tests.database_copies import Originals

#: When a chapter is handed over: after which steps, of which none of the others comes after.
MOMENTS = [("options", ["0001"]), ("evolution", ["0013", "0014"])]
#: Further ones, tried where it takes the least time: inside of what is squashed, after a type was
#: changed, and near the end, with tables split, joined and renamed before it.
MORE_MOMENTS = [("evolution", [number]) for number in ("0002", "0020", "0035")]

#: Rows for a chapter without a history.yaml, put in when it is handed over.
ROWS: Mapping[str, Sequence[str]] = {
    "options": (
        "INSERT INTO options_herd (id, name) VALUES (1, 'Highland')",
        "INSERT INTO options_ox (id, horn_length, herd_id) VALUES (1, 90, 1), (2, 0, NULL)",
        "INSERT INTO options_plough (id, name, ox_id) VALUES (1, 'It''s heavy', 1)",
        "INSERT INTO options_folder (id, deleted, name) VALUES (1, {false}, 'é')",
    )
}


def run(address: Address, *statements: str) -> None:
    """Run plain statements."""
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        for statement in statements:
            false = "false" if address.kind == "postgresql" else "0"
            cursor.execute(statement.replace("{false}", false))


def go_on(tool: str, address: Address, chapter: str) -> None:
    """Run the tool's own command up to the chapter's last step."""
    if tool == "django":
        with django_connections.open_connection(address):
            call_command("migrate", chapter, verbosity=0, skip_checks=True)
        return
    run_alembic(address, command.upgrade, f"{chapter}@head")


def run_alembic(address: Address, do: Callable[..., object], revision: str) -> None:
    """Run a command of Alembic."""
    with sqlalchemy_connections.open_engine(address) as engine, engine.connect() as connection:
        configuration = Config(ALEMBIC_INI)
        configuration.attributes["connection"] = connection
        do(configuration, revision)
        connection.commit()


@dataclass(frozen=True)
class Begun:
    """What a database is made as: a chapter's steps applied with a tool, up to a number or all."""

    tool: str
    chapter: str
    number: str = ""

    def __call__(self, address: Address) -> None:
        """Make it."""
        begin(self.tool, address, self.chapter, self.number)


def begin(tool: str, address: Address, chapter: str, number: str = "") -> None:
    """Apply a chapter's steps with a tool, up to a number or all, and put in the rows."""
    sides = make_stepping_sides()
    [side] = [each for each in sides if each.name == make_history_tables()[tool].side]
    entries = read_entries(chapter)
    with side.open_stepper(address) as stepper, closing(connect(address)) as connection:
        for step in (paired.step for paired in read_history(chapter, sides)):
            if number and step.chapter == chapter and step.number > number:
                continue
            stepper.apply(step)
            for entry in entries:
                if step.chapter == chapter and entry.after == step.number and entry.insert:
                    insert_rows(address.kind, connection, entry)
                    reader = row_reader(address.kind, connection, set(entry.insert))
                    reader.reset_counters(connection)
    if tool == "django":
        with django_connections.open_connection(address) as opened:
            # As every run of migrate does at its end: a squashed step is on record as well.
            MigrationExecutor(opened).check_replacements()
    run(address, *ROWS.get(chapter, ()))


@dataclass(frozen=True)
class Content:
    """All that is in a database but the migration history tables."""

    facts: Any
    rows: Any


def content(address: Address) -> Content:
    """Return the facts and the rows of a database."""
    with looking(address) as look:
        return look()


@contextmanager
def looking(address: Address) -> Iterator[Callable[[], Content]]:
    """Give what returns the content as it is now: a second look takes half of the time."""
    with closing(connect(address, read_only=True)) as connection:

        def look() -> Content:
            facts = without_bookkeeping(read_connection(connection, address.kind))
            tables = {key.place[0] for key in facts if key.kind == "table"}
            return Content(facts, row_reader(address.kind, connection, tables).read(connection))

        yield look


@cache
def content_of_original(originals: Originals, database: str, begun: Begun) -> Content:
    """Return the content of all copies."""
    return content(originals.get(database, begun))


def history_rows_of(address: Address) -> dict[str, frozenset[tuple[str, ...]]]:
    """Return the rows of both tools' tables, as far as they are there."""
    return dict(read_recorded_history(address, list(make_history_tables().values())).rows)


def other(tool: str) -> str:
    """Return the other tool."""
    return "django" if tool == "alembic" else "alembic"


@contextmanager
def unchanged(address: Address) -> Iterator[None]:
    """Look that a database is afterwards what it was before, migration history tables included."""
    with looking(address) as look:
        before, rows_before = look(), history_rows_of(address)
        yield
        assert (look(), history_rows_of(address)) == (before, rows_before)


@pytest.mark.parametrize("to", ["alembic", "django"])
@pytest.mark.parametrize(("chapter", "last"), MOMENTS)
def test_the_other_tool_goes_on(
    originals: Originals, database: str, to: str, chapter: str, last: list[str]
) -> None:
    """After the handover the other tool's next step leads where the first tool would have led."""
    hand_over_and_go_on(originals, database, to, chapter, last)


@pytest.mark.parametrize("to", ["alembic", "django"])
@pytest.mark.parametrize(("chapter", "last"), MORE_MOMENTS)
@pytest.mark.parametrize("database", ["sqlite"])
def test_it_goes_on_from_anywhere(
    originals: Originals, database: str, to: str, chapter: str, last: list[str]
) -> None:
    """Likewise from other steps."""
    hand_over_and_go_on(originals, database, to, chapter, last)


def hand_over_and_go_on(
    originals: Originals, database: str, to: str, chapter: str, last: list[str]
) -> None:
    """Begin with one tool, go on with the other, and compare with one tool all the way."""
    begun, theirs = (Begun(tool, chapter, max(last)) for tool in (other(to), to))
    before = content_of_original(originals, database, begun)
    rows_before = history_rows_of(originals.get(database, begun))
    with (
        originals.copy(database, begun) as live,
        originals.copy(database, begun) as straight,
        looking(live) as look,
    ):
        assert (look(), history_rows_of(live)) == (before, rows_before)
        done = hand_over(to, live.url, [])
        assert (done.outcome, list(done.proof.differences)) == ("stamped", [])
        assert done.proof.facts > 0
        assert [step.number for step in done.chapters[chapter]] == last
        # The target's table has the rows that the target itself would have written.
        assert history_rows_of(live) == rows_before | history_rows_of(
            originals.get(database, theirs)
        )
        assert look() == before
        assert sum(map(len, before.rows.values())) > 0
        go_on(to, live, chapter)
        go_on(other(to), straight, chapter)
        after, expected = look(), content(straight)
        assert differences(after.facts, expected.facts) == []
        assert after.rows == expected.rows
        assert differences(after.facts, before.facts) != []


@pytest.mark.parametrize("to", ["alembic", "django"])
def test_a_dry_run_changes_nothing(originals: Originals, database: str, to: str) -> None:
    """It verifies, prints what would be stamped, and writes nothing."""
    with originals.copy(database, Begun(other(to), "options", "0001")) as live, unchanged(live):
        done = hand_over(to, live.url, ["options"], dry_run=True)
    assert done.outcome == "would be stamped"
    rows = {"alembic": [("options_0001",)], "django": [("options", "0001_initial")]}
    assert done.rows == rows[to]


#: Statements that change a database, the first line of the report, and the step it names.
PLANTED = {
    "a column more": (
        "ALTER TABLE options_book ADD COLUMN isbn varchar(13)",
        "options_book.isbn: column only on live ({kind})  [column.exists]",
        "options.0001_initial is the last to change options_book",
    ),
    "an index less": (
        "DROP INDEX customer_first_name_idx{on options_customer}",
        "options_customer.customer_first_name_idx: index only on {tool} ({kind})  [index.exists]",
        "options.0001_initial creates it",
    ),
    "a table less": (
        "DROP TABLE options_order",
        "options_order: table only on {tool} ({kind})  [table.exists]",
        "options.0001_initial creates it",
    ),
    "a table more": (
        "CREATE TABLE options_shelf (id integer)",
        "options_shelf: table only on live ({kind})  [table.exists]",
        "",
    ),
    "a step that is not recorded": (
        "CREATE TABLE legacy_ledger (id bigint NOT NULL PRIMARY KEY, entry varchar(50) NOT NULL)",
        "legacy_ledger: table only on live ({kind})  [table.exists]",
        "options.0002_legacy_ledger creates it, and is not recorded as applied",
    ),
}


@cache
def planted(originals: Originals, database: str, to: str) -> Handover:
    """Return what comes of a handover where all is planted, each thing in a table of its own."""
    with originals.copy(database, Begun(other(to), "options", "0001")) as live:
        table = " ON options_customer" if live.kind == "mariadb" else ""
        run(live, *(sql.replace("{on options_customer}", table) for sql, _, _ in PLANTED.values()))
        with unchanged(live):
            return hand_over(to, live.url, [])


@pytest.mark.parametrize("to", ["alembic", "django"])
@pytest.mark.parametrize("what", PLANTED)
def test_a_schema_that_is_not_right_is_refused(
    originals: Originals, database: str, to: str, what: str
) -> None:
    """A difference is reported with the step that explains it, and nothing is stamped."""
    from side_by_side.steps.handover.handover_report import handover_json, handover_text

    done = planted(originals, database, to)
    assert done.outcome == "different"
    _, title, step = PLANTED[what]
    *told, last = handover_text(done).splitlines()
    number = told.index(title.format(kind=done.address.kind, tool=to))
    about = takewhile(lambda line: line.startswith("  "), told[number + 1 :])
    named = [line.partition("step")[2].strip() for line in about if line.startswith("  step")]
    assert [line.partition(": ")[0] for line in named] == ([step] if step else [])
    assert "nothing was changed" in last
    plain = handover_json(done)
    assert (plain["equal"], plain["outcome"]) == (False, "different")
    [found] = [each for each in plain["differences"] if each["place"] == place_of(title)]
    assert found["step"] == (step.split()[0] if step else None)
    # Only the planted differences are reported.
    planted_places = [place_of(other_title) for _, other_title, _ in PLANTED.values()]
    assert [each for each in plain["differences"] if each["place"] not in planted_places] == []


def place_of(title: str) -> list[str]:
    """Return the place that the first line of a difference names."""
    return title.partition(":")[0].split(".")
