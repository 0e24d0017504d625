"""The protocol of what is handed over: the histories of the chapters, or of one's own project."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from side_by_side.databases import Address
from side_by_side.schema.facts import Facts
from side_by_side.steps.history_tables.history_table import HistoryTable
from side_by_side.steps.step import PairedStep, Step, StepRunner


@dataclass(frozen=True)
class Plan:
    """The steps of the groups to hand over, and of those that the target already has.

    A group is a chapter or an application. ``known`` are all that the target's table lists.
    """

    owner: HistoryTable
    target: HistoryTable
    going: Mapping[str, frozenset[Step]]
    same: Mapping[str, frozenset[Step]]
    left_out: Mapping[str, str]
    known: frozenset[Step]

    @property
    def stamped(self) -> frozenset[Step]:
        """The steps that the target's table lists after the handover."""
        return self.known.union(*self.going.values())


class HandedHistories(Protocol):
    """Both tools' histories, in groups of steps: chapters or applications.

    ``group`` is the word for such a group, ``wanted`` are those to hand over, and ``tables`` the
    migration history tables by their tools' names on the command line.
    """

    group: str
    wanted: Sequence[str]
    tables: Mapping[str, HistoryTable]

    def last_steps(self, steps: Collection[Step], side: str) -> list[Step]:
        """Return those of one group's steps that no other one of the group depends on."""
        ...

    def select_steps(self, plan: Plan) -> tuple[list[PairedStep], list[PairedStep]]:
        """Return the steps that the proof applies, parents first, and those that come after them.

        The first are the steps to hand over, and the target's own that they depend on.

        Raises:
            SideBySideError: No steps of the target stand for this state.
        """
        ...

    def open_stepper(self, side: str, address: Address) -> AbstractContextManager[StepRunner]:
        """Open a database to apply a side's steps on it."""
        ...

    def scoped(self, facts: Facts) -> Facts:
        """Return the facts without migration history tables."""
        ...

    def group_of(self, table: str) -> str:
        """Return the group that the name of a table belongs to; empty if there is none."""
        ...
