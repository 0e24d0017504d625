"""The moves of a walk: a step applied, undone and applied again on two databases, compared."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from side_by_side.schema.differences import Difference, differences
from side_by_side.schema.facts import Facts
from side_by_side.steps.step import Move, PairedStep, StepRunner


@dataclass(frozen=True)
class RowDifference:
    """Rows of a table that differ: in a column, or, without one, in rows that one side lacks."""

    table: str
    column: str
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class StepDifference:
    """A difference after a move: of a fact, of rows, or a sentence about refusals.

    ``way`` is ``up``, ``down``, ``up again``, or ``later`` if a later step failed.
    """

    way: str
    what: Difference | RowDifference | str


@dataclass
class WalkedStep:
    """The result of applying, undoing and applying one step again.

    ``moves`` are by side and way; ``tables`` are those whose facts or rows changed; ``compared``
    is the number of facts and rows that were compared.
    """

    paired: PairedStep
    moves: dict[tuple[str, str], Move] = field(default_factory=dict)
    tables: set[str] = field(default_factory=set)
    differences: list[StepDifference] = field(default_factory=list)
    compared: int = 0

    @property
    def refused(self) -> str:
        """The reason why the step cannot be undone, on the Django side; empty if it can."""
        move = self.moves.get(("django", "down"))
        return move.refused if move else ""

    def applied(self, side: str) -> Move:
        """Return the first move of a side; an empty one if the step failed before or in it."""
        return self.moves.get((side, "up"), Move((), (), 0))


@dataclass(frozen=True)
class DatabaseState:
    """The facts of a database at one time, and the raw rows of all its tables."""

    facts: Facts
    rows: Mapping[str, Any]


class Mover:
    """Moves two databases by one step, and compares them after each move.

    A subclass reads the state of a database.
    """

    def __init__(self, connections: dict[str, Any], steppers: Mapping[str, StepRunner]) -> None:
        self.connections = connections
        self.steppers = steppers
        self._states: dict[str, DatabaseState] | None = None

    @property
    def states(self) -> dict[str, DatabaseState]:
        """The current state of the two databases, read again after a change."""
        if self._states is None:
            self._states = {name: self._state(name) for name in self.steppers}
        return self._states

    def _state(self, name: str) -> DatabaseState:
        """Return the current state of a side's database."""
        raise NotImplementedError

    def _forget(self, walked: WalkedStep, way: str) -> None:
        """Forget what a move may have changed."""
        raise NotImplementedError

    def _move(self, walked: WalkedStep, way: str) -> None:
        before = self.states
        for name in self.steppers:
            if way != "up again" or not walked.moves[name, "down"].refused:
                walked.moves[name, way] = self.run_step(walked, name, way)
        self._forget(walked, way)
        reasons = {
            name: walked.moves[name, way].refused if way == "down" else "" for name in self.steppers
        }
        if bool(reasons["django"]) != bool(reasons["sqlalchemy"]) or self._differs(reasons):
            sentence = "; ".join(
                f"{name} refuses: {reason}" if reason else f"{name} does not refuse"
                for name, reason in reasons.items()
            )
            walked.differences.append(StepDifference(way, sentence))
        self._compare(walked, way)
        for name, state in self.states.items():
            if reasons[name] and state != before[name]:
                walked.differences.append(
                    StepDifference(way, f"{name} refused, and changed the database")
                )
            if way == "up":
                # The other moves change the same ones.
                walked.tables |= _changed_tables(before[name], state)

    def run_step(self, walked: WalkedStep, name: str, way: str) -> Move:
        """Apply or undo the step on one side.

        Raises:
            StepFailedError: The side fails.
        """
        stepper, step = self.steppers[name], walked.paired.step
        return stepper.undo(step) if way == "down" else stepper.apply(step)

    def _differs(self, reasons: Mapping[str, str]) -> bool:
        """Return whether the reasons of two refusals count as different."""
        return reasons["django"] != reasons["sqlalchemy"]

    def _compare(self, walked: WalkedStep, way: str) -> None:
        """Compare the current state of the two databases."""
        self._states = None
        django, sqlalchemy = self.states["django"], self.states["sqlalchemy"]
        walked.compared += len(django.facts) + sum(map(len, django.rows.values()))
        walked.differences += [
            StepDifference(way, difference)
            for difference in differences(django.facts, sqlalchemy.facts)
        ]
        for table in sorted(django.rows.keys() & sqlalchemy.rows.keys()):
            walked.differences += [
                StepDifference(way, sentence)
                for sentence in _compare_rows(table, django.rows[table], sqlalchemy.rows[table])
            ]


def _changed_tables(before: DatabaseState, after: DatabaseState) -> set[str]:
    """Return the tables with a changed fact or row."""
    changed = {difference.key.place[0] for difference in differences(before.facts, after.facts)}
    return changed | {
        table
        for table in before.rows.keys() & after.rows.keys()
        if before.rows[table] != after.rows[table]
    }


def _compare_rows(table: str, django: Sequence[str], sqlalchemy: Sequence[str]) -> list[str]:
    """Return a sentence for each row that only one side has."""
    sentences = []
    for side, own, other in (("django", django, sqlalchemy), ("sqlalchemy", sqlalchemy, django)):
        surplus = Counter(own) - Counter(other)
        sentences += [f"{table}: only {side} has the row {row}" for row in surplus.elements()]
    return sentences
