"""Hands a live database from one migration tool to the other, after a proof."""

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
from side_by_side.steps.history import PairedStep, read_history
from side_by_side.steps.history_tables import make_history_tables
from side_by_side.steps.history_tables.history_table import HistoryTable, Row
from side_by_side.steps.history_tables.read_tables import (
    LiveDatabase,
    read_live_database,
    read_recorded_history,
)
from side_by_side.steps.step import Step


class NeverMigratedError(SideBySideError):
    """A database, or the chapters of it that were named, that its owner never migrated."""

    def __init__(self, live: LiveDatabase, owner: HistoryTable, target: HistoryTable) -> None:
        self.address = live.address
        reason = (
            f"{owner.table} names none of the chapters"
            if live.has(owner)
            else f"there is no table {owner.table}"
        )
        super().__init__(
            f"{owner.tool} has nothing in {live.address} to hand over to {target.tool}: {reason}"
        )


class TwoOwnersError(SideBySideError):
    """Chapters of which both tools' tables speak, and say different things."""

    def __init__(self, address: Address, lines: Sequence[str]) -> None:
        self.address = address
        self.lines = tuple(lines)
        super().__init__("\n".join([f"both tools keep books in {address}, and disagree", *lines]))


class MissingParentError(SideBySideError):
    """A step that would be stamped, while one that it comes after is not applied."""

    def __init__(self, step: Step, parent: Step, owner: HistoryTable, target: HistoryTable) -> None:
        self.step = step
        self.parent = parent
        if step.chapter == parent.chapter:
            reason = f"{owner.table} does not name that one; its rows were changed by hand"
        else:
            reason = f"{target.table} does not name it: add --chapter {parent.chapter}"
        super().__init__(f"{step} comes after {parent}, and {reason}")


class NotStampedError(SideBySideError):
    """A database that was proved right, and then refused to be written."""

    def __init__(self, address: Address, books: HistoryTable, reason: str, left: str) -> None:
        self.address = address
        self.reason = address.without_password(reason)
        self.left = left
        super().__init__(f"cannot write {books.table} in {address}: {self.reason}. {left}")


@dataclass(frozen=True)
class Handover:
    """What was handed over, or why it was not.

    ``chapters`` has the last steps of each chapter that goes over, ``same`` of each that the
    target has already; ``left_out`` says of the others why. ``rows`` are new in the target's
    table. ``outcome`` is ``stamped``, ``would be stamped``, ``different`` or ``nothing to do``.
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
    """Prove that a database is as the tool ``to`` expects it, and write that tool's table.

    The steps are those that the other tool's table says are applied. Nothing else is changed, and
    with ``dry_run`` nothing at all.

    Raises:
        SideBySideError: The database cannot be read or written, no scratch database can be had,
            the tables of the two tools disagree, or the steps cannot be paired.
    """
    start = perf_counter()
    address = parse_address(database)
    every = make_history_tables()
    target = every[to]
    [owner] = [books for name, books in every.items() if name != to]
    live = read_live_database(address, [owner, target])
    plan = _plan(live, owner, target, select_chapters(names))
    done = partial(_done, live, plan, start)
    if not plan.going:
        return done("nothing to do")
    applied, later = _steps(plan)
    [side] = [each for each in make_stepping_sides() if each.name == target.side]
    proof = prove(live, side, applied, later)
    if proof.found:
        return done("different", proof)
    rows = target.rows([paired.step for paired in applied])
    new = [row for row in rows if row not in live.rows.get(target.table, ())]
    if not dry_run:
        _stamp(live, plan, new)
    return done("would be stamped" if dry_run else "stamped", proof, new)


@dataclass(frozen=True)
class _Plan:
    """The steps of the chapters that go over, and of those that the target has already.

    ``known`` are all that the target's table names.
    """

    owner: HistoryTable
    target: HistoryTable
    going: Mapping[str, frozenset[Step]]
    same: Mapping[str, frozenset[Step]]
    left_out: Mapping[str, str]
    known: frozenset[Step]


def _plan(
    live: LiveDatabase, owner: HistoryTable, target: HistoryTable, wanted: Sequence[str]
) -> _Plan:
    theirs, ours = _by_chapter(live.steps(owner)), _by_chapter(live.steps(target))
    left_out = {
        chapter: f"{owner.table} does not name it" for chapter in wanted if chapter not in theirs
    }
    named = [chapter for chapter in wanted if chapter in theirs]
    # A target that is behind had the chapter once; what it lacks is proved like all the rest.
    going = {each: theirs[each] for each in named if ours.get(each, frozenset()) < theirs[each]}
    same = {each: theirs[each] for each in named if each in ours and each not in going}
    describe_error = [
        _disagreement(chapter, (owner, theirs[chapter]), (target, ours[chapter]))
        for chapter in same
        if theirs[chapter] != ours[chapter]
    ]
    if describe_error:
        raise TwoOwnersError(live.address, describe_error)
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
    """Return what each tool's table says of a chapter, and what to do."""
    says = ", ".join(
        f"{books.table} says {_named(last_steps(steps, books.side))}"
        for books, steps in (owner, target)
    )
    if owner[1] < target[1]:
        return f"{chapter}: {says}; {target[0].tool} is ahead, so it owns the chapter already"
    return (
        f"{chapter}: {says}; neither is ahead. If {owner[0].tool} is right, strike what "
        f"{target[0].tool} says, which changes no table of yours, and hand over again: "
        f"{target[0].strike(chapter)}"
    )


def last_steps(steps: Collection[Step], side: str) -> list[Step]:
    """Return those of one chapter's steps that none of the others comes after."""
    [chapter] = {step.chapter for step in steps}
    [written] = [each.written(chapter) for each in make_stepping_sides() if each.name == side]
    passed = {parent for each in written if each.step in steps for parent in each.parents}
    return sorted(set(steps) - passed)


def _named(steps: Iterable[Step]) -> str:
    return " and ".join(step.name for step in steps)


def _steps(plan: _Plan) -> tuple[list[PairedStep], list[PairedStep]]:
    """Return the steps that the proof goes through, and those that come after them.

    These are the steps that go over, and the target's own that they depend on.
    """
    found: dict[Step, PairedStep] = {}
    # All steps of a chapter that one of these depends on: the target may have gone on with it.
    wanted, seen = list(plan.going), set[str]()
    while wanted:
        chapter = wanted.pop(0)
        seen.add(chapter)
        found |= {paired.step: paired for paired in read_history(chapter, make_stepping_sides())}
        wanted += sorted({step.chapter for step in found} - seen - set(wanted))
    here = plan.known.union(*plan.going.values())
    applied = [paired for step, paired in found.items() if step in here]
    for paired in applied:
        for parent in sorted(paired.django.parents - here):
            raise MissingParentError(paired.step, parent, plan.owner, plan.target)
    return applied, [paired for step, paired in found.items() if step not in here]


def _stamp(live: LiveDatabase, plan: _Plan, rows: Sequence[Row]) -> None:
    """Write the target's table, and look whether it says then what it must."""
    address, target = live.address, plan.target
    try:
        with report_locks(address, f"writing {target.table}"):
            target.stamp(address, rows)
    except target.errors as error:
        after = read_recorded_history(address, [plan.owner, target])
        left = (
            f"An empty {target.table} was made, nothing else"
            if after.has(target) and not live.has(target)
            else "Nothing was changed"
        )
        raise NotStampedError(address, target, describe_error(error), left) from error
    after = read_recorded_history(address, [plan.owner, target])
    expected = plan.known.union(*plan.going.values())
    if after.steps(target) != expected or after.steps(plan.owner) != live.steps(plan.owner):
        reason = "something else wrote to it meanwhile, and what it says now is not what was proved"
        raise NotStampedError(address, target, reason, "Look at it, and hand over again")


def _done(
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
