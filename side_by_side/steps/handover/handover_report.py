"""Reports a handover as text and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from side_by_side import JSON_FORMAT
from side_by_side.schema.difference_report import difference_json, difference_text, value_text
from side_by_side.steps.handover.proof import ExplainedDifference
from side_by_side.steps.handover.transfer import Handover
from side_by_side.steps.step import Step


def handover_text(done: Handover) -> str:
    """Return the differences, a line for each chapter, and what was written."""
    lines: list[str] = []
    for difference in done.proof.differences:
        lines += [_difference_text(done, difference), ""]
    width = max(map(len, [*done.chapters, *done.same]))
    for chapter, steps in done.chapters.items():
        lines.append(f"{chapter:<{width}}  {_step_names(steps)}")
    for chapter, steps in done.same.items():
        lines.append(f"{chapter:<{width}}  {_step_names(steps)}, already in {done.target.name}")
    if done.left_out:
        lines.append(f"left out, not in {done.owner.name}: {', '.join(done.left_out)}")
    return "\n".join([*lines, "", *_summary(done)])


def _step_names(steps: Sequence[Step]) -> str:
    return " and ".join(step.name for step in steps)


def _difference_text(done: Handover, explained: ExplainedDifference) -> str:
    """Return a difference as lines: the place, both values, the related step."""
    labels = ("live", done.target.tool.lower())
    title, *_ = difference_text(explained.difference, done.address.kind, labels).splitlines()
    values = (explained.difference.first, explained.difference.second)
    rows = [
        (label, value_text(value, explained.difference.key))
        for label, value in zip(labels, values, strict=True)
    ]
    if explained.step:
        path = getattr(explained.step, done.target.side).path
        rows.append(("step", f"{explained.step.step} {explained.how}: {path}"))
    rows.append(("to do", f"change it to what {done.target.tool} creates, then hand over again"))
    width = max(len(label) for label, _ in rows)
    return "\n".join([title, *(f"  {label:<{width}}  {text}" for label, text in rows)])


def _summary(done: Handover) -> Iterator[str]:
    """Yield the last sentences: the proof, what was written, and what is unchanged."""
    owner, target = done.owner, done.target
    if done.outcome == "nothing to do":
        yield f"nothing to do: {target.name} lists the same steps as {owner.name}"
        return
    count = len(done.proof.differences)
    outcome = f"{count} difference{'s' if count > 1 else ''}" if count else "equal"
    yield (
        f"{done.proof.facts} facts of {done.address} compared with what {target.tool} creates: "
        f"{outcome}, {done.seconds:.1f} seconds"
    )
    if count:
        yield f"nothing was changed; {owner.tool} still owns the database"
        return
    rows = ", ".join(".".join(row) for row in done.rows)
    yield f"{done.outcome} in {target.name}: {rows}"
    verb = "is" if done.outcome == "stamped" else "would be"
    yield f"{owner.name} and everything else {verb} unchanged"


def handover_json(done: Handover) -> dict[str, Any]:
    """Return the handover as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "migrations handover",
        "equal": not done.proof.differences,
        "outcome": done.outcome,
        "database": str(done.address),
        "from": done.owner.tool.lower(),
        "to": done.target.tool.lower(),
        "chapters": _names(done.chapters),
        "same": _names(done.same),
        "left_out": dict(done.left_out),
        "table": done.target.name,
        "rows": [".".join(row) for row in done.rows],
        "facts": done.proof.facts,
        "seconds": round(done.seconds, 3),
        "differences": [_difference_json(difference) for difference in done.proof.differences],
    }


def _names(chapters: Mapping[str, Sequence[Step]]) -> dict[str, list[str]]:
    return {chapter: [step.name for step in steps] for chapter, steps in chapters.items()}


def _difference_json(explained: ExplainedDifference) -> dict[str, Any]:
    step = (
        {"step": str(explained.step.step), "how": explained.how}
        if explained.step
        else {"step": None}
    )
    return difference_json(explained.difference, ("live", "expected")) | step
