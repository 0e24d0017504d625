"""How much a difference matters."""

from enum import Enum
from typing import Literal

SeverityName = Literal["breaking", "behavior", "order", "cosmetic"]


class Severity(Enum):
    """How much a difference matters, the worst first."""

    BREAKING = "breaking"
    BEHAVIOR = "behavior"
    ORDER = "order"
    COSMETIC = "cosmetic"

    @property
    def grade(self) -> int:
        """The position, from 1: format 1 of the JSON calls it ``grade`` and ``level``."""
        return list(Severity).index(self) + 1

    @property
    def description(self) -> str:
        """What differences of this severity are about."""
        return _DESCRIPTIONS[self]

    def is_at_least(self, other: "Severity") -> bool:
        """Whether this matters as much as the other severity, or more."""
        return self.grade <= other.grade

    @classmethod
    def of_grade(cls, grade: int) -> "Severity":
        """Return the severity with a grade from 1 to 4."""
        return list(cls)[grade - 1]


_DESCRIPTIONS = {
    Severity.BREAKING: "which rows are accepted, or how values are stored",
    Severity.BEHAVIOR: "what Django or the database does silently, and objects that refuse no rows",
    Severity.ORDER: "the order of columns",
    Severity.COSMETIC: "names, spellings, and what no model declares",
}
