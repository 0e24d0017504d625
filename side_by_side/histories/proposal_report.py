"""Reports what two tools would write, as text and as JSON."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console

from side_by_side import JSON_FORMAT
from side_by_side.histories.proposals import Detection, Proposal
from side_by_side.schema.difference_report import (
    count_text,
    difference_json,
    difference_text,
    print_plain,
)
from side_by_side.steps.step_lines import SIDES
from side_by_side.steps.step_view import print_files


def detections_text(detections: Mapping[str, Detection], console: Console) -> None:
    """Print what each tool would write on each database, what then differs, and a summary."""
    for label, detection in detections.items():
        cells = {
            f"{side}, on {label}": [*map(_file, proposals)] or "(nothing detected)"
            for side, proposals in detection.proposals.items()
        }
        print_files(console, cells)
        for difference in detection.differences:
            print_plain(console, difference_text(difference, _where(label, detection), SIDES))
            console.print()
        for line in _notes(label, detection):
            print_plain(console, line)
    for label, detection in detections.items():
        print_plain(console, f"{label}: {_summary(detection)}")


def _where(label: str, detection: Detection) -> str:
    return f"{label}, after both" if any(detection.proposals.values()) else label


def _file(proposal: Proposal) -> tuple[str, str]:
    """Return what stands above a file, its path and operations, and its text."""
    operations = [f"{one.mark} {one.text}" for one in proposal.changes]
    return "\n".join([_shown(proposal.path), *operations]), proposal.text


def _shown(path: Path) -> str:
    """Return a path, below the current folder if it is there."""
    resolved = path.resolve()
    here = Path.cwd().resolve()
    return str(resolved.relative_to(here) if resolved.is_relative_to(here) else path)


def _notes(label: str, detection: Detection) -> Iterator[str]:
    for side, reason in detection.errors.items():
        yield f"{label}: what {side} would write fails: {reason}"
    for question in detection.asked:
        yield f"{label}: {question}"
    if detection.before:
        number = count_text(len(detection.before), "difference")
        yield (
            f"{label}: {number} of these, at the last migration and revision already; "
            "migrations compare finds the step"
        )


def _summary(detection: Detection) -> str:
    if not any(detection.proposals.values()):
        return "nothing detected on either side"
    counts = [
        f"{side} {count_text(sum(len(one.changes) for one in proposals), 'operation')}"
        for side, proposals in detection.proposals.items()
    ]
    failing = [f"{side} fails" for side in detection.errors]
    number = len(detection.differences)
    outcome = count_text(number, "difference") if number else "" if failing else "the results equal"
    return f"{', '.join(counts)}: {', '.join([*failing, *filter(None, [outcome])])}"


def detections_json(detections: Mapping[str, Detection]) -> dict[str, Any]:
    """Return what was detected as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "migrations detection",
        "equal": not any(detection.is_different for detection in detections.values()),
        "databases": [
            {
                "database": label,
                "proposals": {
                    side: [_proposal_json(proposal) for proposal in proposals]
                    for side, proposals in detection.proposals.items()
                },
                "errors": dict(detection.errors),
                "asked": list(detection.asked),
                "differences": [
                    {
                        **difference_json(difference, ("django", "sqlalchemy")),
                        "before": difference in detection.before,
                    }
                    for difference in detection.differences
                ],
            }
            for label, detection in detections.items()
        ],
    }


def _proposal_json(proposal: Proposal) -> dict[str, Any]:
    return {
        "file": _shown(proposal.path),
        "text": proposal.text,
        "operations": [{"mark": one.mark, "text": one.text} for one in proposal.changes],
    }
