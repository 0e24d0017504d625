"""What a step is, and what applying or undoing one did. No ORM is involved."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from side_by_side.databases import Address
from side_by_side.errors import SideBySideError


class Step(NamedTuple):
    """One numbered migration, the same number and name on both sides."""

    chapter: str
    name: str

    @property
    def number(self) -> str:
        """The digits that the name starts with."""
        return self.name.partition("_")[0]

    def __str__(self) -> str:
        return f"{self.chapter}.{self.name}"


@dataclass(frozen=True)
class Written:
    """A step as one side has it: its file, the steps it comes after, and those it replaces."""

    step: Step
    path: Path
    parents: frozenset[Step]
    replaces: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Change:
    """One operation of a step, with Django's mark for its kind and a few words.

    ``+`` adds, ``-`` removes, ``~`` alters, ``p`` runs Python, ``s`` runs SQL, ``?`` is mixed.

    Source: https://docs.djangoproject.com/en/5.2/ref/migration-operations/#operation-category
    """

    mark: str
    text: str


@dataclass(frozen=True)
class Move:
    """What applying or undoing a step did on one side.

    ``refused`` is the reason of a step that cannot be undone; then nothing was done.
    """

    changes: tuple[Change, ...]
    statements: tuple[str, ...]
    seconds: float
    refused: str = ""


class Stepper(Protocol):
    """One side's migration tool, with one database open."""

    def apply(self, step: Step) -> Move:
        """Apply one step, whose parents are applied.

        Raises:
            StepFailedError: The step, or the database, raised.
        """
        ...

    def undo(self, step: Step) -> Move:
        """Undo one step that is applied, with none after it.

        Raises:
            StepFailedError: Something else than the step's own refusal was raised.
        """
        ...

    def offline(self, step: Step, *, backwards: bool = False) -> str:
        """Return the SQL of a step as the tool writes it without running it.

        Empty where the tool cannot, because the step looks at rows or at the database. Going up
        the step's parents are applied, going back the step is.
        """
        ...

    def applied(self) -> frozenset[Step]:
        """Return the steps that the tool's own table says are applied."""
        ...


class SteppingSide(Protocol):
    """Django's migrations or Alembic's, seen from the comparison."""

    name: str

    def written(self, chapter: str) -> Sequence[Written]:
        """Return a chapter's steps and all that they depend on, each after its parents.

        Squashed steps are left out; the originals are there as long as they exist.
        """
        ...

    def squashed(self, chapter: str) -> Sequence[Written]:
        """Return a chapter's squashed steps, each with those that it replaces."""
        ...

    def stepping(self, address: Address) -> AbstractContextManager[Stepper]:
        """Open a database to go through steps on it."""
        ...


class StepFailedError(SideBySideError):
    """A step that raised: which one, on which side, and what the database is left with."""

    def __init__(self, side: str, step: Step, way: str, address: Address, reason: str) -> None:
        self.side = side
        self.step = step
        self.way = way
        self.reason = address.without_password(reason)
        left = (
            "MariaDB cannot roll back what the step had changed until then"
            if address.kind == "mariadb"
            else "the step was rolled back, the ones before it stay applied"
        )
        super().__init__(
            f"{step} failed on {address.kind} when {side} {way} it: {self.reason}. "
            f"{left[0].upper()}{left[1:]}"
        )
