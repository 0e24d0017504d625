"""A migration or revision that a tool would write, and the differences that stay after both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from side_by_side.schema.differences import Difference
from side_by_side.steps.step import Change


@dataclass(frozen=True)
class Proposal:
    """A file that a tool would write: its path, its text, and its operations."""

    path: Path
    text: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Detection:
    """What both tools detect on one database.

    ``errors`` are by side why a proposal fails when it is run. ``asked`` are the questions that
    Django would ask. ``differences`` are those of the two databases after both proposals;
    ``before`` are those of them that there were before.
    """

    proposals: Mapping[str, Sequence[Proposal]]
    errors: Mapping[str, str] = field(default_factory=dict)
    asked: Sequence[str] = ()
    differences: Sequence[Difference] = ()
    before: Sequence[Difference] = ()

    @property
    def is_different(self) -> bool:
        """Whether a tool detects something, and the results are not equal."""
        return any(self.proposals.values()) and bool(self.errors or self.differences)
