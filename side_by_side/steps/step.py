"""What a step is, and what applying or undoing one did. No ORM is involved."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

from side_by_side.databases import Address
from side_by_side.databases.kinds import KINDS
from side_by_side.databases.lock_timeouts import describe_timeout, find_lock_error
from side_by_side.databases.masking import describe_error
from side_by_side.databases.scratch import PREFIX
from side_by_side.errors import SideBySideError
from side_by_side.steps.statements import StatementLog


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
class StepFile:
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

    def written(self, chapter: str) -> Sequence[StepFile]:
        """Return a chapter's steps and all that they depend on, each after its parents.

        Squashed steps are left out; the originals are there as long as they exist.

        Raises:
            StepsUnreadableError: The tool cannot read its own migrations.
        """
        ...

    def squashed(self, chapter: str) -> Sequence[StepFile]:
        """Return a chapter's squashed steps, each with those that it replaces."""
        ...

    def stepping(self, address: Address) -> AbstractContextManager[Stepper]:
        """Open a database to go through steps on it."""
        ...


class StepFailedError(SideBySideError):
    """A step that raised: which one, on which side, and what the database is left with.

    ``kept`` are the statements of the step that stay, ``undone`` those that were rolled back,
    ``statement`` the one that failed, empty where something else than the database raised.
    """

    def __init__(
        self,
        side: str,
        step: Step,
        way: str,
        address: Address,
        error: BaseException,
        sent: StatementLog,
    ) -> None:
        self.side = side
        self.step = step
        self.way = way
        self.reason = address.without_password(describe_error(error))
        plain = [_plain(address, each) for each in ([sent.failing], sent.kept, sent.undone)]
        self.statement = "".join(plain[0])
        self.kept, self.undone = map(tuple, plain[1:])
        super().__init__("\n".join(self._lines(address, error)))

    def _lines(self, address: Address, error: BaseException) -> Iterator[str]:
        yield f"{self.step} failed on {address.kind} when {self.side} {self.way} it: {self.reason}"
        if find_lock_error(error):
            yield (
                f"another connection holds a lock that the step needs, and did not release it "
                f"within {describe_timeout(address.kind)}"
            )
        if self.statement:
            yield f"it failed at: {self.statement}"
        verb = "is undone" if self.way == "undid" else "is applied"
        yield from _listed("of the step these statements had run, and stay", self.kept)
        yield from _listed("these had run, and were rolled back", self.undone)
        if not self.kept:
            yield f"nothing of the step {verb}; the steps before it are as they were"
        elif not KINDS[address.kind].rolls_back_ddl:
            yield "MariaDB cannot roll them back; take them back by hand before the next try"
        else:
            yield "they ran outside of a transaction; take them back by hand before the next try"
        if PREFIX in address.name:
            yield "it was a scratch database, which is dropped; no other was changed"


def _plain(address: Address, statements: Sequence[str]) -> list[str]:
    """Return statements in one line each, without the password."""
    return [address.without_password(" ".join(each.split())) for each in statements]


def _listed(title: str, statements: Sequence[str]) -> Iterator[str]:
    if statements:
        yield f"{title}:"
        yield from (f"  {each}" for each in statements)
