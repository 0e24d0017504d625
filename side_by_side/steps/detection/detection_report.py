"""What the tools noticed, on every database that is there, for the terminal and as JSON."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from side_by_side import JSON_FORMAT
from side_by_side.databases.selection import database_labels, select_databases
from side_by_side.steps.detection.outcomes import TOOLS, VERDICTS, Outcome, Outcomes
from side_by_side.steps.detection.recorded import RecordedOutcomes, outcome_json
from side_by_side.steps.detection.run_detection import run_detection


@dataclass(frozen=True)
class DetectedChanges:
    """What was recorded on each database, by its name, and those left out with the cure."""

    databases: Mapping[str, RecordedOutcomes]
    left_out: Mapping[str, str]


def detect_changes(names: list[str], environment: Mapping[str, str]) -> DetectedChanges:
    """Return what each tool makes of every change, on the databases that are named or there.

    Raises:
        SideBySideError: A database is not known or not there, or a change is none.
    """
    databases = select_databases(names, environment)
    labels, left_out = database_labels(databases, names)
    found = [run_detection(kind, server) for kind, server in databases]
    return DetectedChanges(dict(zip(labels, found, strict=True)), left_out)


def count_verdicts(outcomes: Outcomes, tool: str) -> Counter[str]:
    """Return how often each verdict was given to a tool.

    Where Django did not ask, its answered outcome is the other one.
    """
    return Counter(_of(found, tool).verdict for found in outcomes.values())


def _of(found: Mapping[str, Outcome], tool: str) -> Outcome:
    return found.get(tool) or found[tool.partition("_")[0]]


def detection_text(found: DetectedChanges) -> Iterator[str]:
    """Give lines: a table of verdicts for each database, and how often each was given."""
    for database, recorded in found.databases.items():
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
    yield from (f"{database} is left out: {cure}" for database, cure in found.left_out.items())


def detection_json(found: DetectedChanges) -> dict[str, Any]:
    """Return the outcomes as plain values, with the version of their form."""
    return {
        "format": JSON_FORMAT,
        "command": "migrations noticed",
        "left_out": dict(found.left_out),
        "databases": {
            database: {
                "versions": dict(recorded.versions),
                "changes": {
                    change: {tool: outcome_json(outcome) for tool, outcome in tools.items()}
                    for change, tools in recorded.outcomes.items()
                },
            }
            for database, recorded in found.databases.items()
        },
    }
