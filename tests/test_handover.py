"""A database goes from one migration tool to the other, with its rows, and back."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from django.core.management import call_command
from django.db.migrations.executor import MigrationExecutor

from side_by_side.databases import Address, connect
from side_by_side.differences import differences
from side_by_side.migrations.books import read_live, tools
from side_by_side.migrations.compare import stepping_sides
from side_by_side.migrations.handover import handover
from side_by_side.migrations.history import history
from side_by_side.migrations.rows import insert, read_entries
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.scratch import scratch_databases
from side_by_side.sides import django, sqlalchemy
from side_by_side.state import row_reader
from tests.conftest import server_of

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


@contextmanager
def databases(database: str, count: int) -> Iterator[list[Address]]:
    """Give new databases of a kind of the suite."""
    with scratch_databases(database.removesuffix("-server"), server_of(database), count) as found:
        yield found


def run(address: Address, *statements: str) -> None:
    """Run plain statements."""
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        for statement in statements:
            false = "false" if address.kind == "postgresql" else "0"
            cursor.execute(statement.replace("{false}", false))


def go_on(tool: str, address: Address, chapter: str) -> None:
    """Run the tool's own command up to the chapter's last step."""
    if tool == "django":
        with django.opened(address):
            call_command("migrate", chapter, verbosity=0, skip_checks=True)
        return
    with sqlalchemy.opened(address) as engine, engine.connect() as connection:
        configuration = Config(sqlalchemy.CONFIGURATION)
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, f"{chapter}@head")
        connection.commit()


def begin(tool: str, address: Address, chapter: str, number: str = "") -> None:
    """Apply a chapter's steps with a tool, up to a number or all, and put in the rows."""
    sides = stepping_sides()
    [side] = [each for each in sides if each.name == tools()[tool].side]
    entries = read_entries(chapter)
    with side.stepping(address) as stepper, closing(connect(address)) as connection:
        for step in (paired.step for paired in history(chapter, sides)):
            if number and step.chapter == chapter and step.number > number:
                continue
            stepper.apply(step)
            for entry in entries:
                if step.chapter == chapter and entry.after == step.number and entry.insert:
                    insert(address.kind, connection, entry)
                    reader = row_reader(address.kind, connection, set(entry.insert))
                    reader.reset_counters(connection)
    if tool == "django":
        with django.opened(address) as opened:
            # As every run of migrate does at its end: a squashed step is on record as well.
            MigrationExecutor(opened).check_replacements()
    run(address, *ROWS.get(chapter, ()))


@dataclass(frozen=True)
class Content:
    """All that is in a database but the tools' books."""

    facts: Any
    rows: Any


def content(address: Address) -> Content:
    """Return the facts and the rows of a database."""
    facts = without_bookkeeping(read_schema(address))
    tables = {key.place[0] for key in facts if key.kind == "table"}
    with closing(connect(address, read_only=True)) as connection:
        return Content(facts, row_reader(address.kind, connection, tables).read(connection))


def books(address: Address) -> dict[str, frozenset[tuple[str, ...]]]:
    """Return the rows of both tools' tables, as far as they are there."""
    return dict(read_live(address, list(tools().values())).rows)


def other(tool: str) -> str:
    """Return the other tool."""
    return "django" if tool == "alembic" else "alembic"


@contextmanager
def unchanged(address: Address) -> Iterator[None]:
    """Look that a database is afterwards what it was before, books included."""
    before, said = content(address), books(address)
    yield
    assert (content(address), books(address)) == (before, said)


@pytest.mark.parametrize("to", ["alembic", "django"])
@pytest.mark.parametrize(("chapter", "last"), MOMENTS)
def test_the_other_tool_goes_on(database: str, to: str, chapter: str, last: list[str]) -> None:
    """After the handover the other tool's next step leads where the first tool would have led."""
    hand_over_and_go_on(database, to, chapter, last)


@pytest.mark.parametrize("to", ["alembic", "django"])
@pytest.mark.parametrize(("chapter", "last"), MORE_MOMENTS)
def test_it_goes_on_from_anywhere(to: str, chapter: str, last: list[str]) -> None:
    """Likewise from other steps."""
    hand_over_and_go_on("sqlite", to, chapter, last)


def hand_over_and_go_on(database: str, to: str, chapter: str, last: list[str]) -> None:
    """Begin with one tool, go on with the other, and compare with one tool all the way."""
    number = max(last)
    with databases(database, 3) as (live, straight, theirs):
        begin(other(to), live, chapter, number)
        begin(to, theirs, chapter, number)
        before, said = content(live), books(live)
        done = handover(to, live.url, [])
        assert (done.outcome, list(done.proof.found)) == ("stamped", [])
        assert done.proof.facts > 0
        assert [step.number for step in done.chapters[chapter]] == last
        # The target's table says what it would say had the target itself done it.
        assert books(live) == said | books(theirs)
        assert content(live) == before
        assert sum(map(len, before.rows.values())) > 0
        go_on(to, live, chapter)
        begin(other(to), straight, chapter, number)
        go_on(other(to), straight, chapter)
        after, expected = content(live), content(straight)
        assert differences(after.facts, expected.facts) == []
        assert after.rows == expected.rows
        assert differences(after.facts, before.facts) != []


@pytest.mark.parametrize("to", ["alembic", "django"])
def test_a_dry_run_changes_nothing(database: str, to: str) -> None:
    """It proves, says what would be stamped, and leaves the books as they are."""
    with databases(database, 1) as [live]:
        begin(other(to), live, "options", "0001")
        before, said = content(live), books(live)
        done = handover(to, live.url, ["options"], dry_run=True)
        assert done.outcome == "would be stamped"
        rows = {"alembic": [("options_0001",)], "django": [("options", "0001_initial")]}
        assert done.rows == rows[to]
        assert (content(live), books(live)) == (before, said)


#: What is done to a database, the first line that tells of it, and the step that is named.
PLANTED = {
    "a column more": (
        "ALTER TABLE options_book ADD COLUMN isbn varchar(13)",
        "options_book.isbn: column only on live ({kind})  [column.exists]",
        "options.0001_initial is the last to change options_book",
    ),
    "an index less": (
        "DROP INDEX customer_first_name_idx{on options_customer}",
        "options_customer.customer_first_name_idx: index only on {tool} ({kind})  [index.exists]",
        "options.0001_initial makes it",
    ),
    "a table less": (
        "DROP TABLE options_order",
        "options_order: table only on {tool} ({kind})  [table.exists]",
        "options.0001_initial makes it",
    ),
    "a table more": (
        "CREATE TABLE options_shelf (id integer)",
        "options_shelf: table only on live ({kind})  [table.exists]",
        "",
    ),
    "a step that is not on record": (
        "CREATE TABLE legacy_ledger (id bigint NOT NULL PRIMARY KEY, entry varchar(50) NOT NULL)",
        "legacy_ledger: table only on live ({kind})  [table.exists]",
        "options.0002_legacy_ledger makes it so, and is not on record",
    ),
}


@pytest.mark.parametrize("to", ["alembic", "django"])
@pytest.mark.parametrize("what", PLANTED)
def test_a_schema_that_is_not_right_is_refused(database: str, to: str, what: str) -> None:
    """What differs is told with the step it has to do with, and nothing is stamped."""
    from side_by_side.migrations.handover_report import handover_json, handover_text

    sql, title, step = PLANTED[what]
    with databases(database, 1) as [live]:
        begin(other(to), live, "options", "0001")
        table = " ON options_customer" if live.kind == "mariadb" else ""
        run(live, sql.replace("{on options_customer}", table))
        before, said = content(live), books(live)
        done = handover(to, live.url, [])
        assert done.outcome == "different"
        assert len(done.proof.found) == 1
        lines = handover_text(done).splitlines()
        assert lines[0] == title.format(kind=live.kind, tool=to)
        named = [line.partition("step")[2].strip() for line in lines if line.startswith("  step")]
        assert [line.partition(": ")[0] for line in named] == ([step] if step else [])
        assert "nothing was changed" in lines[-1]
        plain = handover_json(done)
        assert (plain["equal"], plain["outcome"]) == (False, "different")
        assert plain["differences"][0]["step"] == (step.split()[0] if step else None)
        assert (content(live), books(live)) == (before, said)
