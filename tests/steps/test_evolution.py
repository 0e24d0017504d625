"""The chapter evolution: its steps go up and back with rows in place, one at a time and at once.

That both sides have the same facts and rows after each step is held in ``test_migrations.py``.
"""

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from side_by_side.chapters.chapter_modules import FOLDER
from side_by_side.chapters.rows import read_rows
from side_by_side.chapters.sides.django import DjangoSide
from side_by_side.chapters.sides.django_connections import open_connection
from side_by_side.chapters.stored_rows import row_reader
from side_by_side.databases import connect
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_connection
from side_by_side.schema.differences import Difference, differences
from side_by_side.schema.facts import Facts
from side_by_side.steps.adapters.django_steps import DjangoSteps
from side_by_side.steps.history_rows import (
    Entry,
    Values,
    compare_entry_rows,
    insert_rows,
    read_entries,
)
from side_by_side.steps.step import Step
from sqlalchemy_django.engine import make_engine
from sqlalchemy_side.evolution.models import Article
from tests.conftest import server_of

# Django's migrations can be imported only after Django's set-up, which is done above.
from django.db.migrations.executor import MigrationExecutor  # isort: skip

CHAPTER = "evolution"
SQUASHED = "0001_squashed_0004_rename_mail_to_email"
#: The step that cannot be undone, and why.
REFUSING = "0039"
REASON = "the addresses of those who left are not kept anywhere"

#: Where columns stand otherwise than when the steps went up: on SQLite, Django makes the table
#: anew, with the column that it alters first. By the steps undone; later ones put that right.
ORDERED = ("id", "_order", "title", "text", "author_id", "slug", "issue_id")
REFERRING = ("id", "issue_id", "title", "text", "author_id", "slug")
MOVED = {
    **{f"{number:04d}": ORDERED for number in range(20, 30)},
    **{f"{number:04d}": REFERRING for number in range(15, 19)},
    "0007": ("id", "writer_id", "title", "text"),
}


#: All rows of some tables when a step is undone, by hand as those of ``history.yaml``.
UNDONE: dict[str, dict[str, list[Values]]] = {
    "0033": {
        "evolution_conversation": [
            {"id": 1, "title": "Night trains", "text": "Where to?", "guest": "Eve", "author_id": 2},
            {"id": 4, "title": "On sheep", "text": "How many?", "guest": "", "author_id": 1},
        ]
    },
    "0022": {
        "evolution_author": [
            {"id": key, "biography": biography, "website": website}
            for key, biography, website in (
                *((key, None, None) for key in (1, 2, 7, 8, 15)),
                (11, "Wasn't born yet.", ""),
                (12, "", "https://fay.example/"),
                (13, "Walks.", "https://gus.example/?a=1%202"),
                (14, "", ""),
            )
        ]
    },
    "0016": {
        "evolution_issue": [
            {"id": 1, "number": "No. 10"},
            {"id": 2, "number": "No. 9"},
            {"id": 3, "number": "No. 11"},
            {"id": 5, "number": "No. 12"},
        ]
    },
    "0009": {
        "evolution_article": [
            {"id": key, "slug": "100-wool" if key == 8 else None}
            for key in (1, 2, 3, 5, 6, 8, 10, 11, 12, 13, 20, 21, 22)
        ]
    },
}


def test_numbers_are_given_once() -> None:
    """Branches count on: each number belongs to one step, from the first to the last."""
    own = [each.step for each in DjangoSteps().step_files(CHAPTER) if each.step.chapter == CHAPTER]
    numbers = sorted(step.number for step in own if step.name != SQUASHED)
    assert numbers == [f"{number:04d}" for number in range(1, 41)]


@dataclass
class Walk:
    """What a walk through Django's steps found: facts by the number of the step just gone."""

    up: dict[str, Facts] = field(default_factory=dict)
    down: dict[str, Facts] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    rows: dict[str, tuple[str, ...]] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    next_key: int = 0


def facts_of(address: Any) -> Facts:
    """Return the facts of the chapter's own tables."""
    with closing(connect(address)) as connection:
        return facts_over(connection, address.kind)


def facts_over(connection: Any, kind: str) -> Facts:
    """Return the same over an open connection: the server remembers its catalogue."""
    found = read_connection(connection, kind)
    return {key: value for key, value in found.items() if key.place[0].startswith(f"{CHAPTER}_")}


def steps() -> list[Step]:
    """Return the steps with those that they depend on, and without the squashed one."""
    return [each.step for each in DjangoSteps().step_files(CHAPTER) if not each.replaces]


def walk(address: Any) -> Walk:
    """Go up one step at a time, put the history's rows in, and go back to the start with them."""
    found, kind, entries = Walk(), address.kind, read_entries(CHAPTER)
    with (
        DjangoSteps().open_stepper(address) as stepper,
        closing(connect(address)) as connection,
    ):
        for step in steps():
            stepper.apply(step)
            if step.chapter != CHAPTER:
                continue
            found.up[step.number] = facts_over(connection, kind)
            for entry in entries:
                if entry.after == step.number:
                    found.wrong += compare_entry_rows(kind, connection, entry)
                    insert_rows(kind, connection, entry)
        found.rows = rows_of(found.up["0040"], connection, kind)
        found.next_key = next_key(connection)
        for step in reversed(steps()):
            if step.chapter != CHAPTER:
                continue
            if refused := stepper.undo(step).refused:
                found.refused[step.number] = refused
                stepper.executor.recorder.record_unapplied(*step)
            found.down[step.number] = facts_over(connection, kind)
            undone = Entry(step.number, {}, UNDONE.get(step.number, {}), Path(__file__), 0)
            found.wrong += [
                f"undone: {each}" for each in compare_entry_rows(kind, connection, undone)
            ]
    return found


def next_key(connection: Any) -> int:
    """Return the key that a new article gets, and delete it again."""
    with closing(connection.cursor()) as cursor:
        cursor.execute(
            "INSERT INTO evolution_article (title, text, author_id, slug)"
            " VALUES ('New', '', 1, 'new')"
        )
        cursor.execute("SELECT id FROM evolution_article WHERE slug = 'new'")
        [(key,)] = cursor.fetchall()
        cursor.execute("DELETE FROM evolution_article WHERE slug = 'new'")
    return int(key)


def rows_of(facts: Facts, connection: Any, kind: str) -> dict[str, tuple[str, ...]]:
    """Return the raw rows of the tables that the facts are of."""
    return row_reader(kind, connection, {key.place[0] for key in facts}).read(connection)


@pytest.fixture(scope="module")
def walked(database: str) -> Walk:
    """A walk through all steps, up and back."""
    kind = database.removesuffix("-server")
    with scratch_databases(kind, server_of(database), 1) as [address]:
        return walk(address)


def test_rows_are_those_written_by_hand(walked: Walk) -> None:
    """After each step with expected rows, and after undoing it, the rows are those."""
    assert walked.wrong == []


def test_keys_count_on(walked: Walk) -> None:
    """A new article's key comes after those that a step gave."""
    assert walked.next_key == 1000005


def test_steps_go_back_with_rows(walked: Walk, database: str) -> None:
    """Undoing a step leaves the facts of the step before, but for the order of some columns."""
    up = {"": {}, **walked.up}
    befores = dict(zip(walked.up, up, strict=False))
    found = {
        number: unlike_facts
        for number, facts in walked.down.items()
        if (unlike_facts := differences(up[befores[number]], facts))
    }
    moved = MOVED if database == "sqlite" else {}
    assert {number: [told(each) for each in found[number]] for number in found} == {
        number: [(("evolution_article",), "table.columns", columns)]
        for number, columns in moved.items()
    }
    assert len(walked.down) == 40
    assert walked.down["0001"] == {}


def told(difference: Difference) -> tuple[Any, ...]:
    """Return where a difference is, of which kind, and what is there now."""
    return difference.key.place, difference.key.id, difference.second


def test_one_step_refuses_and_does_nothing(walked: Walk) -> None:
    """The step that deletes rows states why it cannot be undone, and the facts are unchanged."""
    assert walked.refused == {REFUSING: REASON}
    assert walked.down[REFUSING] == walked.down["0040"]


def test_all_at_once_is_one_at_a_time(walked: Walk, database: str) -> None:
    """``migrate``, which takes the squash, makes the facts that forty single steps made.

    The rows that the history leaves are those of ``rows.yaml``.
    """
    kind = database.removesuffix("-server")
    with scratch_databases(kind, server_of(database), 1) as [address]:
        chapters = ("quickstart", CHAPTER)
        side = DjangoSide(chapters)
        side.migrate(address)
        side.load(address, {each: read_rows(FOLDER / each / "rows.yaml") for each in chapters})
        with closing(connect(address)) as connection:
            facts = facts_over(connection, kind)
            assert differences(walked.up["0040"], facts) == []
            assert walked.rows == rows_of(facts, connection, kind)


def test_the_squash_is_the_four_steps(walked: Walk, database: str) -> None:
    """The squashed step makes the facts of the four, counts as all of them, and can differ."""
    kind = database.removesuffix("-server")
    with scratch_databases(kind, server_of(database), 1) as [address]:
        with open_connection(address) as connection:
            executor = MigrationExecutor(connection)
            executor.migrate([(CHAPTER, SQUASHED)])
            applied = {name for _, name in executor.recorder.applied_migrations()}
        own = [step.name for step in steps() if step.chapter == CHAPTER]
        assert applied == {SQUASHED, *own[:4]}
        with closing(connect(address)) as raw:
            assert differences(walked.up["0004"], facts_over(raw, kind)) == []
            raw.cursor().execute("ALTER TABLE evolution_writer ADD COLUMN more integer")
            found = differences(walked.up["0004"], facts_over(raw, kind))
        assert [told(each)[1] for each in found] == ["column.exists"]


#: Names that PostgreSQL keeps where a table or column is renamed, and no model can say.
LEFT = {
    ("evolution_author", "id", "identity_sequence"): "evolution_writer_id_seq",
    ("evolution_tagging", "id", "identity_sequence"): "evolution_article_tags_id_seq",
}
#: From version 18 on, what it calls NOT NULL has a name as well.
LEFT_NOT_NULL = {
    ("evolution_article", "author_id"): "evolution_article_writer_id_not_null",
    ("evolution_author", "id"): "evolution_writer_id_not_null",
    ("evolution_author", "name"): "evolution_writer_name_not_null",
    ("evolution_tagging", "id"): "evolution_article_tags_id_not_null",
    ("evolution_tagging", "article_id"): "evolution_article_tags_article_id_not_null",
    ("evolution_tagging", "tag_id"): "evolution_article_tags_tag_id_not_null",
    ("evolution_tagging", "is_main"): "evolution_article_tags_is_main_not_null",
}


def test_the_models_match_the_end_of_the_history(walked: Walk, database: str) -> None:
    """SQLAlchemy's models alone make all facts of the last step but some names on PostgreSQL."""
    kind = database.removesuffix("-server")
    with scratch_databases(kind, server_of(database), 1) as [address]:
        engine = make_engine(address.url)
        tables = Article.metadata.tables.values()
        wanted = [each for each in tables if each.name.startswith(("evolution_", "quickstart_"))]
        Article.metadata.create_all(engine, wanted)
        with engine.connect() as connection:
            version = int((connection.dialect.server_version_info or (0,))[0])
        engine.dispose()
        found = {
            (*each.key.place, each.key.name): each.first
            for each in differences(walked.up["0040"], facts_of(address))
        }
    left = LEFT if kind == "postgresql" else {}
    if kind == "postgresql" and version >= 18:
        left = left | {(*place, "not_null_name"): name for place, name in LEFT_NOT_NULL.items()}
    assert found == left
