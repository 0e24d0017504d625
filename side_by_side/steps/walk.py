"""Walks one chapter's steps on two databases, and compares the databases after each move."""

from collections.abc import Mapping, Sequence
from typing import Any

from side_by_side.chapters.build import load_rows
from side_by_side.chapters.chapter_modules import FOLDER
from side_by_side.chapters.rows import BrokenRowsError, read_rows
from side_by_side.chapters.sides import make_sides
from side_by_side.chapters.stored_rows import row_reader
from side_by_side.databases import Address
from side_by_side.schema import read_connection, without_bookkeeping
from side_by_side.schema.facts import Facts
from side_by_side.steps.history_rows import Entry, compare_entry_rows, insert_rows, read_entries
from side_by_side.steps.moves import DatabaseState, Mover, StepDifference, WalkedStep
from side_by_side.steps.step import PairedStep, Stepper


class Walker(Mover):
    """Walks the steps of one chapter on two databases."""

    def __init__(
        self,
        steps: Sequence[PairedStep],
        addresses: dict[str, Address],
        connections: dict[str, Any],
        steppers: Mapping[str, Stepper],
        *,
        rows: bool = True,
    ) -> None:
        super().__init__(connections, steppers)
        self.steps = steps
        self.last = steps[-1].step
        self.chapter = self.last.chapter
        self.addresses = addresses
        self.kind = addresses["django"].kind
        self.entries = _entries_of(steps) if rows else []
        self.chapters = {self.chapter}
        #: Only a step changes them, and reading them takes most of the time.
        self._facts: dict[str, Facts] = {}

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

    def _forget(self, _walked: WalkedStep, _way: str) -> None:
        self._facts = {}

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
