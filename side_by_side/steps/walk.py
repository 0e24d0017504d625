"""Walks one chapter's steps on two databases, and compares the databases after each move."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from side_by_side.chapters.build import load_rows
from side_by_side.chapters.chapter_modules import FOLDER
from side_by_side.chapters.rows import BrokenRowsError, read_rows
from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.stored_rows import row_reader
from side_by_side.databases import Address
from side_by_side.schema import read_connection, without_bookkeeping
from side_by_side.schema.differences import Difference, differences
from side_by_side.schema.facts import Facts
from side_by_side.steps.history import PairedStep
from side_by_side.steps.history_rows import Entry, compare_entry_rows, insert_rows, read_entries
from side_by_side.steps.step import Move, Stepper


@dataclass(frozen=True)
class StepDifference:
    """A difference after a move: of a fact, or a sentence about rows or refusals.

    ``way`` is ``up``, ``down``, ``up again``, or ``later`` if a later step failed.
    """

    way: str
    what: Difference | str


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
        return self.moves["django", "down"].refused


@dataclass(frozen=True)
class DatabaseState:
    """The facts of a database at one time, and the raw rows of all its tables."""

    facts: Facts
    rows: Mapping[str, tuple[str, ...]]


class Walker:
    """Walks the steps of one chapter on two databases."""

    def __init__(
        self,
        steps: Sequence[PairedStep],
        addresses: dict[str, Address],
        connections: dict[str, Any],
        steppers: dict[str, Stepper],
        *,
        rows: bool = True,
    ) -> None:
        self.steps = steps
        self.last = steps[-1].step
        self.chapter = self.last.chapter
        self.addresses = addresses
        self.connections = connections
        self.steppers = steppers
        self.kind = addresses["django"].kind
        self.entries = _entries_of(steps) if rows else []
        self.chapters = {self.chapter}
        self._states: dict[str, DatabaseState] | None = None
        #: Only a step changes them, and reading them takes most of the time.
        self._facts: dict[str, Facts] = {}

    @property
    def states(self) -> dict[str, DatabaseState]:
        """The current state of the two databases, read again after a change."""
        if self._states is None:
            self._states = {name: self._state(name) for name in self.addresses}
        return self._states

    def walk(self, paired: PairedStep) -> WalkedStep | None:
        """Apply, undo and apply a step again, then insert the rows for the next steps.

        A step of another chapter, on which this one depends, is only applied.
        """
        step = paired.step
        if step.chapter != self.chapter:
            self.apply(paired)
            return None
        walked = WalkedStep(paired)
        self._move(walked, "up")
        if step == self.last and not self.entries:
            self._load_rows(walked)
        self._move(walked, "down")
        self._move(walked, "up again")
        self._insert_rows(walked)
        return walked

    def apply(self, paired: PairedStep) -> None:
        """Apply a step on both sides, and compare nothing."""
        for stepper in self.steppers.values():
            stepper.apply(paired.step)
        self.chapters.add(paired.step.chapter)
        self._facts, self._states = {}, None

    def _move(self, walked: WalkedStep, way: str) -> None:
        step = walked.paired.step
        before = self.states
        for name, stepper in self.steppers.items():
            if way == "down":
                walked.moves[name, way] = stepper.undo(step)
            elif way == "up" or not walked.moves[name, "down"].refused:
                walked.moves[name, way] = stepper.apply(step)
        self._facts = {}
        reasons = {
            name: walked.moves[name, way].refused if way == "down" else "" for name in self.steppers
        }
        if reasons["django"] != reasons["sqlalchemy"]:
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
            walked.tables |= _changed_tables(before[name], state)

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

    def _state(self, name: str) -> DatabaseState:
        connection = self.connections[name]
        if name not in self._facts:
            self._facts[name] = without_bookkeeping(read_connection(connection, self.kind))
        facts = self._facts[name]
        tables = {key.place[0] for key in facts if key.kind == "table"}
        rows: Mapping[str, tuple[str, ...]] = {}
        if tables:
            rows = row_reader(self.kind, connection, tables).read(connection)
        return DatabaseState(facts, rows)

    def _insert_rows(self, walked: WalkedStep) -> None:
        """Check the rows that are expected now, and insert those for the next steps."""
        for entry in self.entries:
            if entry.after == walked.paired.step.number:
                self._insert_entry(walked, entry)

    def _insert_entry(self, walked: WalkedStep, entry: Entry) -> None:
        for name, connection in self.connections.items():
            walked.differences += [
                StepDifference("up again", f"on the {name} side {sentence}")
                for sentence in compare_entry_rows(self.kind, connection, entry)
            ]
            if entry.insert:
                insert_rows(self.kind, connection, entry)
                row_reader(self.kind, connection, set(entry.insert)).reset_counters(connection)
                self._states = None

    def _load_rows(self, walked: WalkedStep) -> None:
        """Load the chapter's rows.yaml, which fits its current models, after the last step."""
        rows = {chapter: read_rows(FOLDER / chapter / "rows.yaml") for chapter in self.chapters}
        for side in make_sides():
            load_rows(side, self.addresses[side.name], rows)
        self._compare(walked, "up")


def _entries_of(steps: Sequence[PairedStep]) -> list[Entry]:
    """Return the entries of the last step's chapter; each is after an existing step."""
    chapter = steps[-1].step.chapter
    numbers = {paired.step.number for paired in steps if paired.step.chapter == chapter}
    entries = read_entries(chapter)
    for entry in entries:
        if entry.after not in numbers:
            reason = f"there is no step {entry.after!r}; the last is {max(numbers)!r}"
            raise BrokenRowsError(entry.path, entry.line, reason)
    return entries


def _changed_tables(before: DatabaseState, after: DatabaseState) -> set[str]:
    """Return the tables with a changed fact or row."""
    changed = {difference.key.place[0] for difference in differences(before.facts, after.facts)}
    return changed | {
        table
        for table in before.rows.keys() & after.rows.keys()
        if before.rows[table] != after.rows[table]
    }


def _compare_rows(table: str, django: tuple[str, ...], sqlalchemy: tuple[str, ...]) -> list[str]:
    """Return a sentence for each row that only one side has."""
    sentences = []
    for side, own, other in (("django", django, sqlalchemy), ("sqlalchemy", sqlalchemy, django)):
        surplus = Counter(own) - Counter(other)
        sentences += [f"{table}: only {side} has the row {row}" for row in surplus.elements()]
    return sentences
