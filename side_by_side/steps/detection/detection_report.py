"""Runs the detection on all available databases, and reports it as text and as JSON."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from side_by_side import JSON_FORMAT
from side_by_side.databases.selection import database_labels, select_databases
from side_by_side.steps.detection.outcomes import (
    TOOLS,
    VERDICTS,
    Outcome,
    Outcomes,
    RecordedOutcomes,
    outcome_json,
)
from side_by_side.steps.detection.run_detection import run_detection


@dataclass(frozen=True)
class DetectedChanges:
    """The outcomes by database, and the databases that were left out, with the cure."""

    databases: Mapping[str, RecordedOutcomes]
    left_out: Mapping[str, str]


def detect_changes(names: list[str], environment: Mapping[str, str]) -> DetectedChanges:
    """Return the outcome of every change with each tool, on the named or all available databases.

    Raises:
        SideBySideError: A database is unknown or unavailable, or a change is invalid.
    """
    databases = select_databases(names, environment)
    labels, left_out = database_labels(databases, names)
    recorded = [run_detection(kind, server) for kind, server in databases]
    return DetectedChanges(dict(zip(labels, recorded, strict=True)), left_out)


def count_verdicts(outcomes: Outcomes, tool: str) -> Counter[str]:
    """Return how often a tool has each verdict.

    If Django did not ask, its outcome with answers is the one without.
    """
    return Counter(_of(by_tool, tool).verdict for by_tool in outcomes.values())


def _of(by_tool: Mapping[str, Outcome], tool: str) -> Outcome:
    return by_tool.get(tool) or by_tool[tool.partition("_")[0]]


def detection_text(detected: DetectedChanges) -> Iterator[str]:
    """Yield lines: for each database, a table of verdicts and how often each occurs."""
    for database, recorded in detected.databases.items():
        outcomes = recorded.outcomes
        width = max(map(len, outcomes))
        yield f"{database:{width}}  " + "  ".join(f"{name:20}" for name in TOOLS.values())
        for change, tools in outcomes.items():
            cells = [_of(tools, tool).verdict for tool in TOOLS]
            yield f"{change:{width}}  " + "  ".join(f"{cell:20}" for cell in cells)
        yield ""
        for verdict in VERDICTS:
            counts = [count_verdicts(outcomes, tool)[verdict] for tool in TOOLS]
            yield f"{verdict:{width}}  " + "  ".join(f"{count:<20}" for count in counts)
        yield ""
    yield from (f"{verdict}: {meaning}" for verdict, meaning in VERDICTS.items())
    yield from (f"{database} was left out: {cure}" for database, cure in detected.left_out.items())


def detection_json(detected: DetectedChanges) -> dict[str, Any]:
    """Return the outcomes as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "migrations noticed",
        "left_out": dict(detected.left_out),
        "databases": {
            database: {
                "versions": dict(recorded.versions),
                "changes": {
                    change: {tool: outcome_json(outcome) for tool, outcome in tools.items()}
                    for change, tools in recorded.outcomes.items()
                },
            }
            for database, recorded in detected.databases.items()
        },
    }
