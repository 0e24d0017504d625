"""Planted differences are reported with their place, through the whole path."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from shared_fixtures.question import PerDatabase, PerSide, PerVersion
from side_by_side.chapters.ask import question_runner
from side_by_side.chapters.build import Databases
from side_by_side.chapters.check_sources import NothingComparedError
from side_by_side.chapters.compare import ChapterDifference, Tally, compare_pair, compare_schemas
from side_by_side.chapters.pairs import find_pair, find_pairs
from side_by_side.chapters.report import chapter_difference_text
from side_by_side.chapters.results import Mismatch, Result
from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.sql_statements import compare_statement_counts
from side_by_side.databases import Address, connect


def execute(address: Address, statement: str) -> list[tuple[Any, ...]]:
    """Run a statement behind both sides' backs, and return its rows."""
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []


@contextmanager
def spoiled(address: Address, statement: str, undo: str) -> Iterator[None]:
    """Change a database for a while; other tests share it."""
    execute(address, statement)
    try:
        yield
    finally:
        execute(address, undo)


@contextmanager
def value_spoiled(databases: Databases, table: str, column: str, row: str) -> Iterator[None]:
    """Write X into a text of a row of SQLAlchemy's database for a while."""
    address = databases.addresses["sqlalchemy"]
    [(value,)] = execute(address, f"SELECT {column} FROM {table} WHERE {row}")
    was = value.replace("'", "''")
    change, undo = (f"UPDATE {table} SET {column} = '{text}' WHERE {row}" for text in ("X", was))
    with spoiled(address, change, undo):
        yield


def differences_of(databases: Databases, name: str) -> list[ChapterDifference]:
    """Ask one pair and return what was found."""
    tally = Tally()
    with question_runner(databases) as ask:
        compare_pair(databases, find_pair(name), ask, tally)
    return tally.differences


def test_a_row_that_differs_is_seen_in_answers_and_crosswise(databases: Databases) -> None:
    """A row changed on one side's database makes the answers asked there wrong, and no others."""
    with value_spoiled(databases, "academy_course", "name", "id = 3"):
        found = differences_of(databases, "academy.advanced_courses")
    assert {(difference.check, difference.side, difference.on) for difference in found} == {
        ("crosswise", "django", "sqlalchemy"),
        ("answers", "sqlalchemy", "sqlalchemy"),
    }


def test_a_column_that_no_answer_prints_is_seen(databases: Databases) -> None:
    """Objects that print alike are compared by all their columns."""
    with value_spoiled(databases, "academy_course", "description", "id = 3"):
        found = differences_of(databases, "academy.advanced_courses")
    assert {difference.what.where for difference in found} == {  # type: ignore[union-attr]  # answers
        "Course 'computability'['description']"
    }


def test_rows_left_behind_are_seen(databases: Databases) -> None:
    """A row of a table that a writing question never touched is compared after it."""
    pair = next(pair for pair in find_pairs("academy") if pair.question.writes)
    with value_spoiled(databases, "academy_certificate", "serial", "enrollment_id = 5"):
        found = [
            difference
            for difference in differences_of(databases, pair.id)
            if difference.check == "state"
        ]
    assert {difference.what.where for difference in found} == {"academy_certificate"}  # type: ignore[union-attr]  # rows
    assert {(difference.side, difference.on) for difference in found} == {
        ("django", "sqlalchemy"),
        ("sqlalchemy", "sqlalchemy"),
    }


#: A change of the schema for each kind of database, and what undoes it.
CHANGES = {
    "sqlite": (
        "DROP INDEX academy_enrollment_learner_id_b736ded3",
        "CREATE INDEX academy_enrollment_learner_id_b736ded3 ON academy_enrollment (learner_id)",
    ),
    "postgresql": (
        "ALTER TABLE academy_enrollment ALTER date_enrolled DROP NOT NULL",
        "ALTER TABLE academy_enrollment ALTER date_enrolled SET NOT NULL",
    ),
    "mariadb": (
        "ALTER TABLE academy_enrollment MODIFY date_enrolled date NULL",
        "ALTER TABLE academy_enrollment MODIFY date_enrolled date NOT NULL",
    ),
}


def test_a_difference_in_the_schema_has_its_lines(databases: Databases) -> None:
    """A difference names table, column, property, both values, and the models' lines."""
    tallies = {"academy": Tally()}
    with spoiled(databases.addresses["sqlalchemy"], *CHANGES[databases.kind]):
        compare_schemas(databases, tallies)
    places = {side.name: side.locations("academy") for side in make_sides()}
    [text] = [
        chapter_difference_text(difference, places)
        for difference in tallies["academy"].differences
        if databases.kind == "sqlite" or difference.place.endswith("date_enrolled")
    ]
    lines = text.splitlines()
    if databases.kind == "sqlite":
        name = "academy_enrollment_learner_id_b736ded3"
        title = f"academy_enrollment.{name}: index only on django (sqlite)  [index.exists]"
        assert lines[0] == title
    else:
        assert lines[0] == (
            f"academy_enrollment.date_enrolled: null differs ({databases.kind})  [column.null]"
        )
        assert lines[1].startswith("  django      not null  django_side/academy/models.py:")
        assert lines[2].startswith("  sqlalchemy  null      sqlalchemy_side/academy/models.py:")
        assert lines[3] == "  to do       make the two the same"


def test_planted_changes_are_undone(databases: Databases) -> None:
    """Every change above is undone, because the databases are shared."""
    tally = Tally()
    compare_schemas(databases, {"academy": tally})
    assert tally.differences == []
    assert differences_of(databases, "academy.advanced_courses") == []


def test_databases_without_tables_are_no_comparison(tmp_path: Path) -> None:
    """Two empty schemas are an error, and not equal."""
    address = Address("sqlite", str(tmp_path / "empty.sqlite3"))
    execute(address, "CREATE TABLE django_migrations (id integer)")
    sides = {side.name: side for side in make_sides()}
    nothing = Databases("sqlite", dict.fromkeys(sides, address), sides)
    with pytest.raises(NothingComparedError) as caught:
        compare_schemas(nothing, {"academy": Tally()})
    assert str(caught.value) == "nothing was compared: the migrations made no tables on sqlite"


@pytest.mark.parametrize(
    ("declared", "counts", "found"),
    [
        (None, (1, 1), None),
        ((2, 1), (2, 1), None),
        ((None, None), (2, 1), None),
        ((PerDatabase("One row after another.", 2, 3, 4), 1), (3, 1), None),
        ((PerDatabase("One row after another.", 2, 1, 4), 1), (1, 1), None),
        (None, (2, 1), (2, 1)),
        ((2, 1), (1, 1), ("1, declared as 2", 1)),
        ((None, None), (1, 1), (1, 1)),
        ((2, 1), (3, 1), ("3, declared as 2", 1)),
        ((2, 1), (2, 3), (2, "3, declared as 1")),
        ((PerDatabase("One row after another.", 2, 3, 4), 1), (2, 1), ("2, declared as 3", 1)),
    ],
)
def test_numbers_of_statements_are_declared(
    declared: tuple[Any, Any] | None, counts: tuple[int, int], found: tuple[Any, Any] | None
) -> None:
    """Different numbers of statements must be those of the question; equal ones need none."""
    statements = PerSide("Django asks twice.", *declared) if declared else None
    question = replace(find_pair("academy.advanced_courses").question, statements=statements)
    django, sqlalchemy = (Result([], statements=("SELECT 1",) * count) for count in counts)
    wrongs = [Mismatch("statements", "", *found)] if found else []
    assert compare_statement_counts(question, "postgresql", django, sqlalchemy) == wrongs
    if not declared:
        by_version = replace(question, statements=PerVersion("Django 6.1 asks once."))
        assert compare_statement_counts(by_version, "postgresql", django, sqlalchemy) == []
