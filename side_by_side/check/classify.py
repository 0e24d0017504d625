"""Two schemas -> findings: every difference with its grade and its reason."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from side_by_side.check.advice.edit import Line
from side_by_side.check.identity import with_column_checks, with_serials
from side_by_side.check.match import KINDS, matched
from side_by_side.check.severity import ROWS, Case, Schema, graded
from side_by_side.schema.differences import Difference, differences
from side_by_side.schema.facts import Facts, Key

Labels = tuple[str, str]


@dataclass(frozen=True)
class Finding:
    """One difference as a person is to see it.

    ``places`` are the lines of the models on the two sides, ``write`` the line that removes the
    difference, ``cause`` where it comes from if not from the models, and ``accepted`` the reason
    for which the configuration lets it stay. ``about`` tells what a constraint or index rules
    over. Each is empty where there is none.
    """

    id: str
    grade: int
    why: str
    difference: Difference
    about: str = ""
    places: tuple[str, str] = ("", "")
    write: Line = field(default_factory=Line)
    cause: str = ""
    accepted: str = ""

    @property
    def key(self) -> Key:
        """Which fact differs."""
        return self.difference.key

    @property
    def table(self) -> str:
        """The table, or the other object, that the difference lies in."""
        return self.key.place[0]


@dataclass(frozen=True)
class Pair:
    """Two schemas of one kind of database, made comparable, with how the two sides are called."""

    database: str
    labels: Labels
    first: Schema
    second: Schema

    @cached_property
    def count(self) -> int:
        """Return how many facts were compared."""
        return len(self.first.facts.keys() | self.second.facts.keys())


def paired(database: str, labels: Labels, first: Facts, second: Facts) -> Pair:
    """Return the two schemas with what is one thing under two names brought together."""
    one, other = (with_column_checks(with_serials(facts)) for facts in (first, second))
    one, other = (dict(facts) for facts in matched(one, other))
    return Pair(database, labels, Schema(one), Schema(other))


def findings(pair: Pair, *, strict_names: bool = False) -> list[Finding]:
    """Return every difference with its grade, ordered by grade, then by place.

    With ``strict_names`` the name of a constraint or an index counts as much as what it does.
    """
    found = []
    for difference in _told_once(differences(pair.first.facts, pair.second.facts)):
        line, id_ = graded(Case(difference, pair.database, pair.first, pair.second))
        named = strict_names and difference.key.name == "name" and difference.key.kind in KINDS
        grade = ROWS if named else line.grade
        about = pair.first.about(difference.key) or pair.second.about(difference.key)
        found.append(Finding(id_, grade, line.why, difference, about))
    return sorted(found, key=lambda each: (each.grade, each.key.place, each.key))


def _told_once(found: Iterable[Difference]) -> list[Difference]:
    """Leave out a type that one side makes for a column whose own difference tells of it."""
    found = list(found)
    types = {
        f"{value}".removesuffix("[]")
        for each in found
        if each.key.id == "column.type"
        for value in (each.first, each.second)
    }
    return [
        each
        for each in found
        if not (each.key.kind in ("enum", "domain") and each.key.place[0] in types)
    ]
