"""Hands a live database over from one migration tool to the other, after a proof."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from time import perf_counter

from side_by_side.chapters.pairs import select_chapters
from side_by_side.databases import Address, parse_address
from side_by_side.databases.lock_timeouts import report_locks
from side_by_side.databases.masking import describe_error
from side_by_side.errors import SideBySideError
from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.handover.proof import Proof, prove
from side_by_side.steps.history import read_history
from side_by_side.steps.history_tables import make_history_tables
from side_by_side.steps.history_tables.history_table import HistoryTable, Row
from side_by_side.steps.history_tables.read_tables import (
    LiveDatabase,
    read_live_database,
    read_recorded_history,
)
from side_by_side.steps.step import PairedStep, Step


class NeverMigratedError(SideBySideError):
    """A database, or the named chapters in it, that its owner never migrated."""

    def __init__(self, live: LiveDatabase, owner: HistoryTable, target: HistoryTable) -> None:
        self.address = live.address
        reason = (
            f"{owner.name} lists none of the chapters"
            if live.has(owner)
            else f"there is no table {owner.name}"
        )
        super().__init__(
            f"{owner.tool} has nothing in {live.address} to hand over to {target.tool}: {reason}"
        )


class TwoOwnersError(SideBySideError):
    """Chapters on which the two tools' migration history tables disagree."""

    def __init__(self, address: Address, lines: Sequence[str]) -> None:
        self.address = address
        self.lines = tuple(lines)
        super().__init__(
            "\n".join([f"the migration history tables of both tools in {address} disagree", *lines])
        )


class MissingParentError(SideBySideError):
    """A step to be stamped with a parent that is not applied."""

    def __init__(self, step: Step, parent: Step, owner: HistoryTable, target: HistoryTable) -> None:
        self.step = step
        self.parent = parent
        if step.chapter == parent.chapter:
            reason = f"{owner.name} does not list that one; its rows were changed by hand"
        else:
            reason = f"{target.name} does not list that one: add --chapter {parent.chapter}"
        super().__init__(f"{step} depends on {parent}, and {reason}")


class NotStampedError(SideBySideError):
    """A database that was verified, but could not be written."""

    def __init__(self, address: Address, table: HistoryTable, reason: str, state: str) -> None:
        self.address = address
        self.reason = address.without_password(reason)
        self.state = state
        super().__init__(f"cannot write {table.name} in {address}: {self.reason}. {state}")


@dataclass(frozen=True)
class Handover:
    """What was handed over, or why it was not.

    ``chapters`` has the last steps of each chapter that is handed over, ``same`` of each that the
    target already has; ``left_out`` has the reasons for the others. ``rows`` are new in the
    target's table. ``outcome`` is ``stamped``, ``would be stamped``, ``different`` or
    ``nothing to do``.
    """

    address: Address
    owner: HistoryTable
    target: HistoryTable
    outcome: str
    chapters: Mapping[str, Sequence[Step]]
    same: Mapping[str, Sequence[Step]]
    left_out: Mapping[str, str]
    rows: Sequence[Row]
    proof: Proof
    seconds: float


def hand_over(to: str, database: str, names: list[str], *, dry_run: bool = False) -> Handover:
    """Verify that a database is as the tool ``to`` expects it, and write that tool's table.

    The steps are those that are applied according to the other tool's table. Nothing else is
    changed, and with ``dry_run`` nothing at all.

    Raises:
        SideBySideError: The database cannot be read or written, no scratch database is available,
            the tables of the two tools disagree, or the steps are not pairs.
    """
    start = perf_counter()
    address = parse_address(database)
    tables = make_history_tables()
    target = tables[to]
    [owner] = [table for tool, table in tables.items() if tool != to]
    live = read_live_database(address, [owner, target])
    plan = _make_plan(live, owner, target, select_chapters(names))
    result = partial(_result, live, plan, start)
    if not plan.going:
        return result("nothing to do")
    applied, later = _steps(plan)
    [side] = [side for side in make_stepping_sides() if side.name == target.side]
    proof = prove(live, side, applied, later)
    if proof.differences:
        return result("different", proof)
    rows = target.rows([paired.step for paired in applied])
    new = [row for row in rows if row not in live.rows.get(target.name, ())]
    if not dry_run:
        _stamp(live, plan, new)
    return result("would be stamped" if dry_run else "stamped", proof, new)


@dataclass(frozen=True)
class _Plan:
    """The steps of the chapters to hand over, and of those that the target already has.

    ``known`` are all that the target's table lists.
    """

    owner: HistoryTable
    target: HistoryTable
    going: Mapping[str, frozenset[Step]]
    same: Mapping[str, frozenset[Step]]
    left_out: Mapping[str, str]
    known: frozenset[Step]


def _make_plan(
    live: LiveDatabase, owner: HistoryTable, target: HistoryTable, wanted: Sequence[str]
) -> _Plan:
    theirs, ours = _by_chapter(live.steps(owner)), _by_chapter(live.steps(target))
    left_out = {
        chapter: f"{owner.name} does not list it" for chapter in wanted if chapter not in theirs
    }
    named = [chapter for chapter in wanted if chapter in theirs]
    # A target that is behind had the chapter once; the missing steps are verified like the rest.
    going = {
        chapter: theirs[chapter]
        for chapter in named
        if ours.get(chapter, frozenset()) < theirs[chapter]
    }
    same = {
        chapter: theirs[chapter] for chapter in named if chapter in ours and chapter not in going
    }
    disagreements = [
        _disagreement(chapter, (owner, theirs[chapter]), (target, ours[chapter]))
        for chapter in same
        if theirs[chapter] != ours[chapter]
    ]
    if disagreements:
        raise TwoOwnersError(live.address, disagreements)
    if not named:
        raise NeverMigratedError(live, owner, target)
    known = frozenset().union(*ours.values()) if ours else frozenset()
    return _Plan(owner, target, going, same, left_out, known)


def _by_chapter(steps: Iterable[Step]) -> dict[str, frozenset[Step]]:
    ordered = sorted(steps)
    return {
        chapter: frozenset(own) for chapter, own in groupby(ordered, key=lambda step: step.chapter)
    }


def _disagreement(
    chapter: str,
    owner: tuple[HistoryTable, frozenset[Step]],
    target: tuple[HistoryTable, frozenset[Step]],
) -> str:
    """Return what each tool's table lists for a chapter, and what to do."""
    listed = ", ".join(
        f"{table.name} has {_names(last_steps(steps, table.side))}"
        for table, steps in (owner, target)
    )
    if owner[1] < target[1]:
        return f"{chapter}: {listed}; {target[0].tool} is ahead, so it already owns the chapter"
    return (
        f"{chapter}: {listed}; neither is ahead. If {owner[0].tool} is right, remove the rows of "
        f"{target[0].tool}, which changes no other table, and hand over again: "
        f"{target[0].forget_command(chapter)}"
    )


def last_steps(steps: Collection[Step], side: str) -> list[Step]:
    """Return those of one chapter's steps that no other one depends on."""
    [chapter] = {step.chapter for step in steps}
    [files] = [tool.step_files(chapter) for tool in make_stepping_sides() if tool.name == side]
    parents = {parent for file in files if file.step in steps for parent in file.parents}
    return sorted(set(steps) - parents)


def _names(steps: Iterable[Step]) -> str:
    return " and ".join(step.name for step in steps)


def _steps(plan: _Plan) -> tuple[list[PairedStep], list[PairedStep]]:
    """Return the steps that the proof applies, and those that come after them.

    These are the steps to hand over, and the target's own that they depend on.
    """
    steps: dict[Step, PairedStep] = {}
    # With all steps of the chapters they depend on: the target may have applied more of them.
    wanted, seen = list(plan.going), set[str]()
    while wanted:
        chapter = wanted.pop(0)
        seen.add(chapter)
        steps |= {paired.step: paired for paired in read_history(chapter, make_stepping_sides())}
        wanted += sorted({step.chapter for step in steps} - seen - set(wanted))
    stamped = plan.known.union(*plan.going.values())
    applied = [paired for step, paired in steps.items() if step in stamped]
    for paired in applied:
        for parent in sorted(paired.django.parents - stamped):
            raise MissingParentError(paired.step, parent, plan.owner, plan.target)
    return applied, [paired for step, paired in steps.items() if step not in stamped]


def _stamp(live: LiveDatabase, plan: _Plan, rows: Sequence[Row]) -> None:
    """Write the target's table, and check that it then lists the right steps."""
    address, target = live.address, plan.target
    try:
        with report_locks(address, f"writing {target.name}"):
            target.stamp(address, rows)
    except target.errors as error:
        after = read_recorded_history(address, [plan.owner, target])
        state = (
            f"An empty {target.name} was created, nothing else"
            if after.has(target) and not live.has(target)
            else "Nothing was changed"
        )
        raise NotStampedError(address, target, describe_error(error), state) from error
    after = read_recorded_history(address, [plan.owner, target])
    expected = plan.known.union(*plan.going.values())
    if after.steps(target) != expected or after.steps(plan.owner) != live.steps(plan.owner):
        reason = "another process wrote to it at the same time, and its rows were not verified"
        raise NotStampedError(address, target, reason, "Check it, and hand over again")


def _result(
    live: LiveDatabase,
    plan: _Plan,
    start: float,
    outcome: str,
    proof: Proof = Proof(0, ()),  # noqa: B008 - it is frozen
    rows: Sequence[Row] = (),
) -> Handover:
    return Handover(
        live.address,
        plan.owner,
        plan.target,
        outcome,
        {chapter: last_steps(own, plan.owner.side) for chapter, own in plan.going.items()},
        {chapter: last_steps(own, plan.owner.side) for chapter, own in plan.same.items()},
        plan.left_out,
        rows,
        proof,
        perf_counter() - start,
    )
