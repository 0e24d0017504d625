"""Planted differences are reported with their place, through the whole path."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from side_by_side.compare import (
    Built,
    Finding,
    NothingComparedError,
    Tally,
    asking,
    built,
    compare_pair,
    compare_schemas,
    uneven,
)
from side_by_side.databases import Address, connect
from side_by_side.pairs import find_pair, pairs
from side_by_side.report import finding_text
from side_by_side.results import Result, Wrong
from side_by_side.sides import both
from tests.conftest import server_of


@pytest.fixture
def fresh(database: str) -> Iterator[Built]:
    """Two databases that a test may spoil."""
    with built(database.removesuffix("-server"), server_of(database)) as found:
        yield found


def spoil(address: Address, *statements: str) -> None:
    """Change a database behind both sides' backs."""
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        for statement in statements:
            cursor.execute(statement)


def findings_of(here: Built, name: str) -> list[Finding]:
    """Ask one pair and return what was found."""
    tally = Tally()
    with asking(here) as ask:
        compare_pair(here, find_pair(name), ask, tally)
    return tally.findings


def test_a_row_that_differs_is_seen_in_answers_and_crosswise(fresh: Built) -> None:
    """A row changed on one side's database makes the answers asked there wrong, and no others."""
    spoil(fresh.addresses["sqlalchemy"], "UPDATE academy_course SET name = 'X' WHERE id = 3")
    found = findings_of(fresh, "academy.advanced_courses")
    assert {(finding.check, finding.side, finding.on) for finding in found} == {
        ("crosswise", "django", "sqlalchemy"),
        ("answers", "sqlalchemy", "sqlalchemy"),
    }


def test_a_column_that_no_answer_prints_is_seen(fresh: Built) -> None:
    """Objects that print alike are compared by all their columns."""
    spoil(fresh.addresses["sqlalchemy"], "UPDATE academy_course SET description = 'X' WHERE id = 3")
    found = findings_of(fresh, "academy.advanced_courses")
    assert {finding.what.where for finding in found} == {  # type: ignore[union-attr]  # answers
        "Course 'computability'['description']"
    }


def test_rows_left_behind_are_seen(fresh: Built) -> None:
    """A row of a table that a writing question never touched is compared after it."""
    change = "UPDATE academy_certificate SET serial = 'X' WHERE serial = 'B-1'"
    spoil(fresh.addresses["sqlalchemy"], change)
    pair = next(pair for pair in pairs("academy") if pair.question.writes)
    found = [finding for finding in findings_of(fresh, pair.id) if finding.check == "state"]
    assert {finding.what.where for finding in found} == {"academy_certificate"}  # type: ignore[union-attr]  # rows
    assert {(finding.side, finding.on) for finding in found} == {
        ("django", "sqlalchemy"),
        ("sqlalchemy", "sqlalchemy"),
    }


def test_a_difference_in_the_schema_has_its_lines(fresh: Built) -> None:
    """A difference names table, column, property, both values, and the models' lines."""
    name = "academy_enrollment_learner_id_b736ded3"
    change = {
        "sqlite": f"DROP INDEX {name}",
        "postgresql": "ALTER TABLE academy_enrollment ALTER date_enrolled DROP NOT NULL",
        "mariadb": "ALTER TABLE academy_enrollment MODIFY date_enrolled date NULL",
    }[fresh.kind]
    spoil(fresh.addresses["sqlalchemy"], change)
    tallies = {"academy": Tally()}
    compare_schemas(fresh, tallies)
    places = {side.name: side.places("academy") for side in both()}
    [text] = [
        finding_text(finding, places)
        for finding in tallies["academy"].findings
        if fresh.kind == "sqlite" or finding.place.endswith("date_enrolled")
    ]
    lines = text.splitlines()
    if fresh.kind == "sqlite":
        title = f"academy_enrollment.{name}: index only on django (sqlite)  [index.exists]"
        assert lines[0] == title
        return
    assert lines[0] == (
        f"academy_enrollment.date_enrolled: null differs ({fresh.kind})  [column.null]"
    )
    assert lines[1].startswith("  django      not null  django_side/academy/models.py:")
    assert lines[2].startswith("  sqlalchemy  null      sqlalchemy_side/academy/models.py:")
    assert lines[3] == "  to do       make the two the same"


def test_databases_without_tables_are_no_comparison(tmp_path: Path) -> None:
    """Two empty schemas are an error, and not equal."""
    address = Address("sqlite", str(tmp_path / "empty.sqlite3"))
    spoil(address, "CREATE TABLE django_migrations (id integer)")
    sides = {side.name: side for side in both()}
    nothing = Built("sqlite", dict.fromkeys(sides, address), sides)
    with pytest.raises(NothingComparedError) as caught:
        compare_schemas(nothing, {"academy": Tally()})
    assert str(caught.value) == "nothing was compared: the migrations made no tables on sqlite"


@pytest.mark.parametrize(
    ("why", "counts", "wrongs"),
    [
        ("", (1, 1), []),
        ("Django asks twice.", (2, 1), []),
        ("", (2, 1), [Wrong("statements", "", 2, 1)]),
        ("Django asks twice.", (1, 1), [Wrong("statements", "", 1, 1)]),
    ],
    ids=["equal", "explained", "not explained", "explained in vain"],
)
def test_numbers_of_statements_are_explained(
    why: str, counts: tuple[int, int], wrongs: list[Wrong]
) -> None:
    """More statements on one side need a word why, and equal numbers need none."""
    pair = find_pair("academy.advanced_courses")
    pair = replace(pair, question=replace(pair.question, statements=why))
    django, sqlalchemy = (Result([], statements=("SELECT 1",) * count) for count in counts)
    assert uneven(pair, django, sqlalchemy) == wrongs
