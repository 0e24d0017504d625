"""Hands a live database over from one migration tool to the other, after a proof."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from time import perf_counter

from side_by_side.databases import Address
from side_by_side.databases.lock_timeouts import report_locks
from side_by_side.databases.masking import describe_error
from side_by_side.steps.handover.handed_histories import HandedHistories, Plan
from side_by_side.steps.handover.handover_errors import (
    NeverMigratedError,
    NotStampedError,
    TwoOwnersError,
)
from side_by_side.steps.handover.proof import Proof, prove
from side_by_side.steps.history_tables.history_table import HistoryTable, Row
from side_by_side.steps.history_tables.read_tables import (
    LiveDatabase,
    read_live_database,
    read_recorded_history,
)
from side_by_side.steps.step import Step


@dataclass(frozen=True)
class Handover:
    """What was handed over, or why it was not.

    ``chapters`` has the last steps of each chapter or application that is handed over, ``same`` of
    each that the target already has; ``left_out`` has the reasons for the others. ``rows`` are new
    in the target's table. ``outcome`` is ``stamped``, ``would be stamped``, ``different`` or
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


def transfer(
    histories: HandedHistories, to: str, address: Address, *, dry_run: bool = False
) -> Handover:
    """Verify that a database is as the tool ``to`` expects it, and write that tool's table.

    The steps are those that are applied according to the other tool's table. Nothing else is
    changed, and with ``dry_run`` nothing at all.

    Raises:
        SideBySideError: The database cannot be read or written, no scratch database is available,
            the tables of the two tools disagree, or the steps are not pairs.
    """
    start = perf_counter()
    target = histories.tables[to]
    [owner] = [table for tool, table in histories.tables.items() if tool != to]
    live = read_live_database(address, [owner, target])
    plan = _make_plan(live, owner, target, histories)
    result = partial(_result, live, plan, histories, start)
    if not plan.going:
        return result("nothing to do")
    applied, later = histories.select_steps(plan)
    proof = prove(live, histories, target.side, applied, later)
    if proof.differences:
        return result("different", proof)
    rows = target.rows(plan.stamped)
    new = [row for row in rows if row not in live.rows.get(target.name, ())]
    if not dry_run:
        _stamp(live, plan, new)
    return result("would be stamped" if dry_run else "stamped", proof, new)


def _make_plan(
    live: LiveDatabase, owner: HistoryTable, target: HistoryTable, histories: HandedHistories
) -> Plan:
    theirs, ours = _by_group(live.steps(owner)), _by_group(live.steps(target))
    wanted = histories.wanted
    left_out = {group: f"{owner.name} does not list it" for group in wanted if group not in theirs}
    named = [group for group in wanted if group in theirs]
    # A target that is behind had the group once; the missing steps are verified like the rest.
    going = {
        group: theirs[group] for group in named if ours.get(group, frozenset()) < theirs[group]
    }
    same = {group: theirs[group] for group in named if group in ours and group not in going}
    disagreements = [
        _disagreement(group, (owner, theirs[group]), (target, ours[group]), histories)
        for group in same
        if theirs[group] != ours[group]
    ]
    if disagreements:
        raise TwoOwnersError(live.address, disagreements)
    if not named:
        raise NeverMigratedError(live, owner, target, f"{histories.group}s")
    known = frozenset().union(*ours.values()) if ours else frozenset()
    return Plan(owner, target, going, same, left_out, known)


def _by_group(steps: Iterable[Step]) -> dict[str, frozenset[Step]]:
    ordered = sorted(steps)
    return {group: frozenset(own) for group, own in groupby(ordered, key=lambda step: step.chapter)}


def _disagreement(
    group: str,
    owner: tuple[HistoryTable, frozenset[Step]],
    target: tuple[HistoryTable, frozenset[Step]],
    histories: HandedHistories,
) -> str:
    """Return what each tool's table lists for a group, and what to do."""
    listed = ", ".join(
        f"{table.name} has {_names(histories.last_steps(steps, table.side))}"
        for table, steps in (owner, target)
    )
    if owner[1] < target[1]:
        return (
            f"{group}: {listed}; {target[0].tool} is ahead, so it already owns "
            f"the {histories.group}"
        )
    return (
        f"{group}: {listed}; neither is ahead. If {owner[0].tool} is right, remove the rows of "
        f"{target[0].tool}, which changes no other table, and hand over again: "
        f"{target[0].forget_command(group)}"
    )


def _names(steps: Iterable[Step]) -> str:
    return " and ".join(step.name for step in steps)


def _stamp(live: LiveDatabase, plan: Plan, rows: Sequence[Row]) -> None:
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
    if after.steps(target) != plan.stamped or after.steps(plan.owner) != live.steps(plan.owner):
        reason = "another process wrote to it at the same time, and its rows were not verified"
        raise NotStampedError(address, target, reason, "Check it, and hand over again")


def _result(
    live: LiveDatabase,
    plan: Plan,
    histories: HandedHistories,
    start: float,
    outcome: str,
    proof: Proof = Proof(0, ()),  # noqa: B008 - it is frozen
    rows: Sequence[Row] = (),
) -> Handover:
    last_steps = histories.last_steps
    return Handover(
        live.address,
        plan.owner,
        plan.target,
        outcome,
        {group: last_steps(own, plan.owner.side) for group, own in plan.going.items()},
        {group: last_steps(own, plan.owner.side) for group, own in plan.same.items()},
        plan.left_out,
        rows,
        proof,
        perf_counter() - start,
    )
