"""Goes through one chapter's steps on two databases at once, and looks at them after each move."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from side_by_side.chapters.rows import FOLDER, BrokenRowsError, read_rows
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
    """Something that is not equal after a move: a fact, or a sentence about rows or refusals.

    ``way`` is ``up``, ``down``, ``up again``, or ``later`` where the steps after it failed.
    """

    way: str
    what: Difference | str


@dataclass
class WalkedStep:
    """What going up, down and up again through one step showed.

    ``moves`` has what each side did each way; ``tables`` are those whose facts or rows changed;
    ``compared`` counts the facts and rows looked at.
    """

    paired: PairedStep
    moves: dict[tuple[str, str], Move] = field(default_factory=dict)
    tables: set[str] = field(default_factory=set)
    found: list[StepDifference] = field(default_factory=list)
    compared: int = 0

    @property
    def refused(self) -> str:
        """The reason why the step cannot be undone, on the Django side; empty where it can."""
        return self.moves["django", "down"].refused


@dataclass(frozen=True)
class DatabaseState:
    """A database at one moment: its facts, and the raw rows of all its tables."""

    facts: Facts
    rows: Mapping[str, tuple[str, ...]]


class Walker:
    """Goes through the steps of one chapter on two databases at once."""

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
        #: Only a step changes them; to read them takes most of the time.
        self._facts: dict[str, Facts] = {}

    @property
    def states(self) -> dict[str, DatabaseState]:
        """The two databases as they are now, read again where something was done since."""
        if self._states is None:
            self._states = {name: self._state(name) for name in self.addresses}
        return self._states

    def walk(self, paired: PairedStep) -> WalkedStep | None:
        """Go up, down and up again, then put in the rows for what follows.

        A step of another chapter, which this one depends on, is only applied.
        """
        step = paired.step
        if step.chapter != self.chapter:
            self.apply(paired)
            return None
        walked = WalkedStep(paired)
        self._go(walked, "up")
        if step == self.last and not self.entries:
            self._load(walked)
        self._go(walked, "down")
        self._go(walked, "up again")
        self._put_in(walked)
        return walked

    def apply(self, paired: PairedStep) -> None:
        """Apply a step on both sides, and compare nothing."""
        for stepper in self.steppers.values():
            stepper.apply(paired.step)
        self.chapters.add(paired.step.chapter)
        self._facts, self._states = {}, None

    def _go(self, walked: WalkedStep, way: str) -> None:
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
            told = "; ".join(
                f"{name} refuses: {reason}" if reason else f"{name} does not refuse"
                for name, reason in reasons.items()
            )
            walked.found.append(StepDifference(way, told))
        self._look(walked, way)
        for name, state in self.states.items():
            if reasons[name] and state != before[name]:
                walked.found.append(
                    StepDifference(way, f"{name} refused, and changed the database")
                )
            walked.tables |= _touched(before[name], state)

    def _look(self, walked: WalkedStep, way: str) -> None:
        """Compare the two databases as they are now."""
        self._states = None
        django, sqlalchemy = self.states["django"], self.states["sqlalchemy"]
        walked.compared += len(django.facts) + sum(map(len, django.rows.values()))
        walked.found += [
            StepDifference(way, found) for found in differences(django.facts, sqlalchemy.facts)
        ]
        for table in sorted(django.rows.keys() & sqlalchemy.rows.keys()):
            walked.found += [
                StepDifference(way, sentence)
                for sentence in _unlike_rows(table, django.rows[table], sqlalchemy.rows[table])
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

    def _put_in(self, walked: WalkedStep) -> None:
        """Check the rows that must be there now, and put in those for the next steps."""
        for entry in self.entries:
            if entry.after == walked.paired.step.number:
                self._enter(walked, entry)

    def _enter(self, walked: WalkedStep, entry: Entry) -> None:
        for name, connection in self.connections.items():
            walked.found += [
                StepDifference("up again", f"on the {name} side {sentence}")
                for sentence in compare_entry_rows(self.kind, connection, entry)
            ]
            if entry.insert:
                insert_rows(self.kind, connection, entry)
                row_reader(self.kind, connection, set(entry.insert)).reset_counters(connection)
                self._states = None

    def _load(self, walked: WalkedStep) -> None:
        """Load the chapter's rows.yaml, which is for its models of today, where it is complete."""
        rows = {chapter: read_rows(FOLDER / chapter / "rows.yaml") for chapter in self.chapters}
        for side in make_sides():
            side.load(self.addresses[side.name], rows)
        self._look(walked, "up")


def _entries_of(steps: Sequence[PairedStep]) -> list[Entry]:
    """Return the entries of the last step's chapter, each after a step that there is."""
    chapter = steps[-1].step.chapter
    numbers = {each.step.number for each in steps if each.step.chapter == chapter}
    entries = read_entries(chapter)
    for entry in entries:
        if entry.after not in numbers:
            reason = f"there is no step {entry.after!r}; the last is {max(numbers)!r}"
            raise BrokenRowsError(entry.path, entry.line, reason)
    return entries


def _touched(before: DatabaseState, after: DatabaseState) -> set[str]:
    """Return the tables of which a fact or a row is not as it was."""
    changed = {each.key.place[0] for each in differences(before.facts, after.facts)}
    return changed | {
        table
        for table in before.rows.keys() & after.rows.keys()
        if before.rows[table] != after.rows[table]
    }


def _unlike_rows(table: str, django: tuple[str, ...], sqlalchemy: tuple[str, ...]) -> list[str]:
    """Return a sentence for each row that only one side has."""
    told = []
    for side, here, there in (("django", django, sqlalchemy), ("sqlalchemy", sqlalchemy, django)):
        only = Counter(here) - Counter(there)
        told += [f"{table}: only {side} has the row {row}" for row in only.elements()]
    return told
