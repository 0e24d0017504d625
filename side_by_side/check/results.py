"""What a check found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from side_by_side.check.classify import Finding, Labels


@dataclass(frozen=True)
class Alone:
    """A table that only one side owns, with the line of its model; ignored if declared."""

    table: str
    side: str
    place: str
    ignored: bool


@dataclass(frozen=True)
class Compared:
    """Two sides compared: how many facts, what differs, and the tables that one side lacks."""

    labels: Labels
    facts: int
    tables: tuple[str, ...]
    findings: Sequence[Finding]
    alone: Sequence[Alone]

    def counted(self, grade: int) -> list[Finding]:
        """Return the findings of a grade that nobody accepted."""
        return [each for each in self.findings if each.grade == grade and not each.accepted]


@dataclass(frozen=True)
class RowFinding:
    """A value that the two ORMs store or read differently.

    ``how`` is ``stored``, ``refused``, ``django reads``, ``sqlalchemy reads``, or ``untold`` where
    no row could be written; the values are as Python or, where they are stored bytes, as the
    database writes them.
    """

    table: str
    column: str
    how: str
    value: str
    django: str
    sqlalchemy: str
    places: tuple[str, str]
    fix: str
    accepted: str = ""

    @property
    def id(self) -> str:
        """The stable id: ``row.stored``, ``row.refused``, ``row.read`` or ``row.untold``."""
        return "row.read" if self.how.endswith("reads") else f"row.{self.how}"


@dataclass(frozen=True)
class Report:
    """A whole check. ``rows`` holds what --rows found, None where it was not asked for."""

    database: str
    level: int
    compared: Sequence[Compared]
    stale: Sequence[str]
    seconds: float
    rows: Sequence[RowFinding] | None = None
    row_count: int = 0

    def counts(self, finding: Finding) -> bool:
        """Whether a difference alone makes the exit status 1."""
        return finding.grade <= self.level and not finding.accepted

    @property
    def fails(self) -> bool:
        """Whether the exit status is 1."""
        return bool(
            self.stale
            or any(not row.accepted for row in self.rows or ())
            or any(self.counts(each) for part in self.compared for each in part.findings)
            or any(not each.ignored for part in self.compared for each in part.alone)
        )


Places = Mapping[tuple[str, ...], str]
