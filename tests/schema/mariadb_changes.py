"""A case of the MariaDB reader's tests: a schema, and single changes of it."""

from typing import NamedTuple


class Change(NamedTuple):
    """Statements that run on a copy of the topic's schema, and all differences that they cause.

    ``expected`` holds pairs of a difference's id and its place, joined with dots.
    """

    id: str
    sql: str
    expected: frozenset[tuple[str, str]]


class Topic(NamedTuple):
    """A small schema, the changes that must be reported, and statements that change nothing."""

    base: str
    changes: list[Change]
    same: list[Change]


def change(name: str, sql: str, *expected: str) -> Change:
    """Return a change; each difference is written ``"column.null person.name"``."""
    return Change(name, sql, frozenset(_pair(text) for text in expected))


def _pair(text: str) -> tuple[str, str]:
    id_, _, place = text.partition(" ")
    return id_, place
