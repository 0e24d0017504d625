"""Entries of indexes, as databases report them, name their columns."""

import pytest

from side_by_side.check.advice.units import plain_column


@pytest.mark.parametrize(
    ("entry", "column"),
    [
        ("body", "body"),
        ("body DESC", "body"),
        ("body varchar_pattern_ops", "body"),
        # MariaDB indexes the start of a long text.
        ("body(768)", "body"),
        ('"full name" DESC', "full name"),
    ],
)
def test_the_column_of_an_entry(entry: str, column: str) -> None:
    """Directions, operator classes and lengths are no part of it."""
    assert plain_column(entry) == column
