"""The rows of history.yaml are compared by value, and what differs is named."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from side_by_side.steps.history_rows import Entry, Values, compare_entry_rows, same_value

MOMENT = datetime(2024, 7, 1, 12, 0, tzinfo=UTC)
SAME: list[tuple[Any, Any]] = [
    ("1.00", 1),
    ("1.00", Decimal("1.0")),
    (1, Decimal("1.00")),
    ("1.50", 1.5),
    (True, 1),
    (None, None),
    ("text", "text"),
    ("2024-07-01", date(2024, 7, 1)),
    ("2024-07-01T14:00:00+02:00", MOMENT),
    (MOMENT.astimezone(timezone(timedelta(hours=2))), MOMENT.replace(tzinfo=None)),
    ("12345678-1234-5678-1234-567812345678", UUID("12345678123456781234567812345678")),
]
OTHER: list[tuple[Any, Any]] = [
    ("1.00", 2),
    ("1.00", "1"),
    ("", 0),
    ("none", None),
    (None, 0),
    ("text", 1),
    ("2024-07-02", date(2024, 7, 1)),
]


@pytest.mark.parametrize(("expected", "found"), SAME, ids=repr)
def test_values_are_the_same_however_they_are_written(expected: Any, found: Any) -> None:
    """A number or moment in quotes is one, as in rows.yaml."""
    assert same_value(expected, found)


@pytest.mark.parametrize(("expected", "found"), OTHER, ids=repr)
def test_other_values_are_not(expected: Any, found: Any) -> None:
    """Two texts are the same only where they are equal; NULL is nothing else."""
    assert not same_value(expected, found)


ROWS = [(1, "Emma", 9.5), (2, "Persuasion", None), (4, "Sanditon", 1)]
BOOKS = {
    "equal": (ROWS, []),
    "in another order": (ROWS[::-1], []),
    "a value": (
        [(1, "Emma", "9.60"), *ROWS[1:]],
        ["book where id is 1: price is 9.5, expected '9.60'"],
    ),
    "a row too few and one too many": (
        [*ROWS[:2], (3, "Lady Susan", 1)],
        [
            "book has no row {id: 3, title: 'Lady Susan', price: 1}",
            "book has an unexpected row {id: 4, title: 'Sanditon', price: 1}",
        ],
    ),
    "twice": (
        [*ROWS, ROWS[0]],
        ["book has no row {id: 1, title: 'Emma', price: 9.5}"],
    ),
}


@pytest.mark.parametrize(("expected", "sentences"), BOOKS.values(), ids=BOOKS)
def test_only_what_differs_is_named(expected: list[tuple[Any, ...]], sentences: list[str]) -> None:
    """Of a row with the key of another, the values that differ; else the whole row."""
    names = ("id", "title", "price")
    rows: list[Values] = [dict(zip(names, row, strict=True)) for row in expected]
    entry = Entry("0001", {}, {"book": rows}, Path("history.yaml"), 1)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE book (id integer, title text, price decimal)")
        connection.executemany("INSERT INTO book VALUES (?, ?, ?)", ROWS)
        assert compare_entry_rows("sqlite", connection, entry) == sentences
