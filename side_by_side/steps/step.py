"""Steps, and the protocol of a migration tool that applies and undoes them. Imports no ORM."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from side_by_side.databases import Address
from side_by_side.databases.kinds import KINDS
from side_by_side.databases.lock_timeouts import describe_timeout, find_lock_error
from side_by_side.databases.masking import describe_error
from side_by_side.databases.scratch import PREFIX
from side_by_side.errors import SideBySideError
from side_by_side.steps.statements import StatementLog


class Step(NamedTuple):
    """One numbered migration, with the same number and name on both sides."""

    chapter: str
    name: str

    @property
    def number(self) -> str:
        """The digits at the start of the name."""
        return self.name.partition("_")[0]

    def __str__(self) -> str:
        return f"{self.chapter}.{self.name}"


@dataclass(frozen=True)
class StepFile:
    """One side's file of a step, with the steps it depends on and those it replaces."""

    step: Step
    path: Path
    parents: frozenset[Step]
    replaces: tuple[Step, ...] = ()


@dataclass(frozen=True)
class PairedStep:
    """One step with its two files."""

    step: Step
    django: StepFile
    sqlalchemy: StepFile


@dataclass(frozen=True)
class Change:
    """One operation of a step: Django's symbol for its category, and a short description.

    ``+`` adds, ``-`` removes, ``~`` alters, ``p`` runs Python, ``s`` runs SQL, ``?`` is mixed.

    Source: https://docs.djangoproject.com/en/5.2/ref/migration-operations/#operation-category
    """

    mark: str
    text: str


@dataclass(frozen=True)
class Move:
    """The result of applying or undoing a step on one side.

    ``refused`` is the reason why a step cannot be undone; in that case nothing was done.
    ``values`` are the parameters of each statement.
    """

    changes: tuple[Change, ...]
    statements: tuple[str, ...]
    seconds: float
    refused: str = ""
    values: tuple[Any, ...] = ()


class StepRunner(Protocol):
    """One side's migration tool on one open database, as far as it applies and undoes steps."""

    def apply(self, step: Step) -> Move:
        """Apply one step, whose parents are applied.

        Raises:
            StepFailedError: The step, or the database, raised.
        """
        ...

    def undo(self, step: Step) -> Move:
        """Undo one applied step that no applied step depends on.

        Raises:
            StepFailedError: The step raised something other than its own refusal.
        """
        ...


class Stepper(StepRunner, Protocol):
    """One side's migration tool on one open database."""

    def offline(self, step: Step, *, backwards: bool = False) -> str:
        """Return the SQL of a step as the tool renders it without running it.

        Empty if the tool cannot, because the step reads rows or the database. The parents of the
        step must be applied; with ``backwards``, the step itself.
        """
        ...

    def applied(self) -> frozenset[Step]:
        """Return the steps that are applied according to the tool's own table."""
        ...


class SteppingSide(Protocol):
    """The migration tool of one side: Django's or Alembic."""

    name: str

    def step_files(self, chapter: str) -> Sequence[StepFile]:
        """Return the files of a chapter's steps and of all that they depend on, parents first.

        Squashed steps are left out while the steps that they replace exist.

        Raises:
            StepsUnreadableError: The tool cannot read its own migrations.
        """
        ...

    def squashed_files(self, chapter: str) -> Sequence[StepFile]:
        """Return the files of a chapter's squashed steps, with the steps that each replaces."""
        ...

    def open_stepper(self, address: Address) -> AbstractContextManager[Stepper]:
        """Open a database to apply and undo steps on it."""
        ...


class StepFailedError(SideBySideError):
    """A step that raised an error, with the side and the state of the database.

    ``kept`` are the statements of the step that remain, ``undone`` those that were rolled back,
    ``statement`` the one that failed; it is empty if the error is not from the database.
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
        plain = [
            _one_line(address, statements)
            for statements in ([sent.failing], sent.kept, sent.undone)
        ]
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
            yield f"the failing statement: {self.statement}"
        verb = "is undone" if self.way == "undid" else "is applied"
        yield from _listed("these statements of the step ran, and remain", self.kept)
        yield from _listed("these statements ran, and were rolled back", self.undone)
        if not self.kept:
            yield f"no part of the step {verb}; earlier steps are unchanged"
        elif not KINDS[address.kind].rolls_back_ddl:
            yield "MariaDB cannot roll them back; revert them by hand before you try again"
        else:
            yield "they ran outside a transaction; revert them by hand before you try again"
        if PREFIX in address.name:
            yield "this was a scratch database, which is dropped; no other database was changed"


def _one_line(address: Address, statements: Sequence[str]) -> list[str]:
    """Return statements on one line each, without the password."""
    return [address.without_password(" ".join(statement.split())) for statement in statements]


def _listed(title: str, statements: Sequence[str]) -> Iterator[str]:
    if statements:
        yield f"{title}:"
        yield from (f"  {statement}" for statement in statements)
