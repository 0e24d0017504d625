"""What a check finds: differences, the edits that resolve them, and the report."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from side_by_side.check.options import CheckFormat
from side_by_side.check.severity import Severity
from side_by_side.schema.differences import Difference
from side_by_side.schema.facts import Key

#: The names of the two sides of a comparison.
Labels = tuple[str, str]

#: The id of the difference that a model of Django is without the migration that creates its table.
UNMIGRATED_ID = "table.migration"


#: The cause of a difference of rows that code of the project makes, and no edit resolves.
OWN_CODE = "value.python"


@dataclass(frozen=True)
class Edit:
    """The edit that resolves a difference.

    ``text`` replaces the lines ``first`` to ``last`` of ``file``; where ``last`` is less than
    ``first``, it is inserted before ``first``. Without a file, ``note`` describes what to do.
    ``imports`` are the import lines that the file lacks.
    """

    text: str = ""
    file: str = ""
    first: int = 0
    last: int = 0
    imports: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class ModelDifference:
    """One fact that differs between two sides, with its severity and the edit that resolves it.

    ``locations`` are the ``file:line`` of the models on the two sides. ``cause`` names the origin
    of a difference that does not come from the models. ``accepted`` is the reason for which the
    configuration accepts it. ``about`` describes the constraint or index: its columns, target and
    condition. Each of these is empty where there is none.
    """

    id: str
    severity: Severity
    why: str
    fact: Difference
    about: str = ""
    locations: tuple[str, str] = ("", "")
    edit: Edit = field(default_factory=Edit)
    cause: str = ""
    accepted: str = ""

    @property
    def key(self) -> Key:
        """Which fact differs."""
        return self.fact.key

    @property
    def table(self) -> str:
        """The table, or the other object, that contains the difference."""
        return self.key.place[0]


@dataclass(frozen=True)
class UnmatchedTable:
    """A table that only one side has, and the location of its model; ignored if declared.

    ``edit`` adds the table to the SQLAlchemy models.
    """

    table: str
    side: str
    location: str
    ignored: bool
    edit: Edit = field(default_factory=Edit)


#: The ids of the differences of the round trip.
ROW_IDS = (
    "row.stored",
    "row.read",
    "row.refused",
    "row.default",
    "row.deleted",
    "row.untold",
)


@dataclass(frozen=True)
class RowDifference:
    """A value or a row that the two ORMs store, read or delete differently.

    ``how`` is ``stored``, ``refused``, ``django reads``, ``sqlalchemy reads``, ``default``,
    ``deleted``, or ``untold`` where no row could be written. ``cause`` is what a column needs:
    ``value.enum``, ``value.timezone``, ``value.json_null`` and so on, one of
    ``round_trip.describe.CAUSES``. ``django`` and ``sqlalchemy`` are values as Python writes them,
    or, for stored bytes, as the database writes them. ``edit`` resolves the difference; without a
    file, ``fix`` describes what to do.
    """

    table: str
    column: str
    how: str
    value: str
    django: str
    sqlalchemy: str
    locations: tuple[str, str]
    fix: str
    accepted: str = ""
    severity: Severity = Severity.BREAKING
    cause: str = ""
    edit: Edit = field(default_factory=Edit)

    @property
    def id(self) -> str:
        """The stable id, one of ``ROW_IDS``."""
        return "row.read" if self.how.endswith("reads") else f"row.{self.how}"

    @property
    def is_skipped(self) -> bool:
        """Whether it is only that no row could be written, which never counts."""
        return self.how == "untold"


@dataclass(frozen=True)
class Comparison:
    """Two sides compared: how many facts, which tables, the differences, the unmatched tables."""

    labels: Labels
    facts: int
    tables: tuple[str, ...]
    differences: Sequence[ModelDifference]
    unmatched: Sequence[UnmatchedTable]

    def not_accepted(self, severity: Severity) -> list[ModelDifference]:
        """Return the differences of a severity that the configuration does not accept."""
        return [
            difference
            for difference in self.differences
            if difference.severity is severity and not difference.accepted
        ]


@dataclass(frozen=True)
class Report:
    """A whole check.

    ``unused`` are the entries of the configuration that match nothing. ``rows`` are the differences
    of the round trip, None where it is not run; ``row_count`` is the number of values written.
    ``deprecations`` are messages for stderr. ``verbose`` reports what does not count as well.
    ``format`` is the format to render it in.
    """

    database: str
    fail_on: Severity
    comparisons: Sequence[Comparison]
    unused: Sequence[str]
    seconds: float
    rows: Sequence[RowDifference] | None = None
    row_count: int = 0
    deprecations: Sequence[str] = ()
    verbose: bool = False
    format: CheckFormat = "text"

    def counts(self, difference: ModelDifference | RowDifference) -> bool:
        """Whether a difference makes the exit status 1."""
        if isinstance(difference, RowDifference) and difference.is_skipped:
            return False
        return difference.severity.is_at_least(self.fail_on) and not difference.accepted

    @property
    def fails(self) -> bool:
        """Whether the exit status is 1."""
        return bool(
            self.unused
            or any(self.counts(row) for row in self.rows or ())
            or any(self.counts(item) for part in self.comparisons for item in part.differences)
            or any(not table.ignored for part in self.comparisons for table in part.unmatched)
        )
