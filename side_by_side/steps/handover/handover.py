"""Hands a database with the chapters over from one migration tool to the other."""

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager

from side_by_side.chapters.pairs import all_chapters, select_chapters
from side_by_side.databases import Address, parse_address
from side_by_side.schema import without_bookkeeping
from side_by_side.schema.facts import Facts
from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.handover.handed_histories import Plan
from side_by_side.steps.handover.handover_errors import MissingParentError
from side_by_side.steps.handover.transfer import Handover, transfer
from side_by_side.steps.history import read_history
from side_by_side.steps.history_tables import make_history_tables
from side_by_side.steps.step import PairedStep, Step, Stepper


def hand_over(to: str, database: str, names: list[str], *, dry_run: bool = False) -> Handover:
    """Verify that a database is as the tool ``to`` expects it, and write that tool's table.

    Only the named chapters are handed over; by default, all that the other tool migrated.

    Raises:
        SideBySideError: The database cannot be read or written, no scratch database is available,
            the tables of the two tools disagree, or the steps are not pairs.
    """
    address = parse_address(database)
    return transfer(ChapterHistories(names), to, address, dry_run=dry_run)


class ChapterHistories:
    """The steps of the chapters."""

    group = "chapter"

    def __init__(self, names: list[str]) -> None:
        """Hand over the named chapters, or all."""
        self.tables = make_history_tables()
        self.wanted: Sequence[str] = select_chapters(names)
        self.sides = {side.name: side for side in make_stepping_sides()}

    def last_steps(self, steps: Collection[Step], side: str) -> list[Step]:
        """Return those of one chapter's steps that no other one depends on."""
        [chapter] = {step.chapter for step in steps}
        files = self.sides[side].step_files(chapter)
        parents = {parent for file in files if file.step in steps for parent in file.parents}
        return sorted(set(steps) - parents)

    def select_steps(self, plan: Plan) -> tuple[list[PairedStep], list[PairedStep]]:
        """Return the steps that the proof applies, and those that come after them.

        Raises:
            MissingParentError: A step depends on one that is not applied.
        """
        steps: dict[Step, PairedStep] = {}
        # With all steps of the chapters they depend on: the target may have applied more of them.
        wanted, seen = list(plan.going), set[str]()
        sides = list(self.sides.values())
        while wanted:
            chapter = wanted.pop(0)
            seen.add(chapter)
            steps |= {paired.step: paired for paired in read_history(chapter, sides)}
            wanted += sorted({step.chapter for step in steps} - seen - set(wanted))
        stamped = plan.stamped
        applied = [paired for step, paired in steps.items() if step in stamped]
        for paired in applied:
            for parent in sorted(paired.django.parents - stamped):
                raise MissingParentError(paired.step, parent, plan.owner, plan.target)
        return applied, [paired for step, paired in steps.items() if step not in stamped]

    def open_stepper(self, side: str, address: Address) -> AbstractContextManager[Stepper]:
        """Open a database to apply a side's steps on it."""
        return self.sides[side].open_stepper(address)

    def scoped(self, facts: Facts) -> Facts:
        """Return the facts without migration history tables."""
        return without_bookkeeping(facts)

    def group_of(self, table: str) -> str:
        """Return the chapter that is the prefix of a table's name; of two, the longer."""
        return group_of(table, all_chapters())


def group_of(table: str, known: Collection[str]) -> str:
    """Return the chapter or application that is the prefix of a table's name, the longest one."""
    return max((name for name in known if table.startswith(f"{name}_")), key=len, default="")
