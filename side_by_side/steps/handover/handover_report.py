"""What came of handing a database over, as text and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from side_by_side import JSON_FORMAT
from side_by_side.schema.difference_report import difference_json, difference_text, value_text
from side_by_side.steps.handover.handover import Handover
from side_by_side.steps.handover.proof import ExplainedDifference
from side_by_side.steps.step import Step


def handover_text(done: Handover) -> str:
    """Return what differs, a line for each chapter, and what was written where."""
    lines: list[str] = []
    for found in done.proof.found:
        lines += [_found_text(done, found), ""]
    width = max(map(len, [*done.chapters, *done.same]))
    for chapter, steps in done.chapters.items():
        lines.append(f"{chapter:<{width}}  {_named(steps)}")
    for chapter, steps in done.same.items():
        lines.append(f"{chapter:<{width}}  {_named(steps)}, as {done.target.tool} says already")
    if done.left_out:
        lines.append(f"left out, {done.owner.table} does not name it: {', '.join(done.left_out)}")
    return "\n".join([*lines, "", *_summary(done)])


def _named(steps: Sequence[Step]) -> str:
    return " and ".join(step.name for step in steps)


def _found_text(done: Handover, found: ExplainedDifference) -> str:
    """Return a difference as lines: where, what, both values, the step it has to do with."""
    labels = ("live", done.target.tool.lower())
    title, *_ = difference_text(found.difference, done.address.kind, labels).splitlines()
    values = (found.difference.first, found.difference.second)
    rows = [
        (label, value_text(value, found.difference.key))
        for label, value in zip(labels, values, strict=True)
    ]
    if found.step:
        path = getattr(found.step, done.target.side).path
        rows.append(("step", f"{found.step.step} {found.how}: {path}"))
    rows.append(("to do", f"make it as {done.target.tool} makes it, then hand over again"))
    width = max(len(label) for label, _ in rows)
    return "\n".join([title, *(f"  {label:<{width}}  {text}" for label, text in rows)])


def _summary(done: Handover) -> Iterator[str]:
    """Give the sentences at the end: the proof, what was written, and what stays as it is."""
    owner, target = done.owner, done.target
    if done.outcome == "nothing to do":
        yield f"nothing to do: {target.table} says the same as {owner.table}"
        return
    count = len(done.proof.found)
    outcome = f"{count} difference{'s' if count > 1 else ''}" if count else "equal"
    yield (
        f"{done.proof.facts} facts of {done.address} compared with what {target.tool} makes: "
        f"{outcome}, {done.seconds:.1f} seconds"
    )
    if count:
        yield f"nothing was changed; {owner.tool} owns the database as before"
        return
    rows = ", ".join(".".join(row) for row in done.rows)
    yield f"{done.outcome} in {target.table}: {rows}"
    verb = "stays" if done.outcome == "stamped" else "would stay"
    yield f"{owner.table} {verb} as it is, and so does everything else"


def handover_json(done: Handover) -> dict[str, Any]:
    """Return the same as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "migrations handover",
        "equal": not done.proof.found,
        "outcome": done.outcome,
        "database": str(done.address),
        "from": done.owner.tool.lower(),
        "to": done.target.tool.lower(),
        "chapters": _names(done.chapters),
        "same": _names(done.same),
        "left_out": dict(done.left_out),
        "table": done.target.table,
        "rows": [".".join(row) for row in done.rows],
        "facts": done.proof.facts,
        "seconds": round(done.seconds, 3),
        "differences": [_found_json(found) for found in done.proof.found],
    }


def _names(chapters: Mapping[str, Sequence[Step]]) -> dict[str, list[str]]:
    return {chapter: [step.name for step in steps] for chapter, steps in chapters.items()}


def _found_json(found: ExplainedDifference) -> dict[str, Any]:
    step = {"step": str(found.step.step), "how": found.how} if found.step else {"step": None}
    return difference_json(found.difference, ("live", "expected")) | step
