"""Outcomes as JSON: what the command prints, and what is kept in files for the page."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from side_by_side.steps.detection.outcomes import Outcome, Outcomes, WrittenMigration


@dataclass(frozen=True)
class RecordedOutcomes:
    """The outcomes on one database, and the versions of all that took part."""

    versions: Mapping[str, str]
    outcomes: Outcomes


def outcome_json(outcome: Outcome) -> dict[str, Any]:
    """Return an outcome as plain values, without what is empty."""
    values = {"verdict": outcome.verdict, **asdict(outcome.written), **asdict(outcome)}
    del values["written"]
    return {name: value for name, value in values.items() if value}


def _outcome(values: Mapping[str, Any]) -> Outcome:
    lists = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    written = WrittenMigration(
        lists.get("asked", ()), lists.get("operations", ()), values.get("refusal", "")
    )
    return Outcome(
        written,
        values.get("error", ""),
        values.get("half_way", False),
        lists.get("remaining", ()),
        values.get("only_looks", False),
        lists.get("lost", ()),
    )


def write_outcomes(path: Path, recorded: RecordedOutcomes) -> None:
    """Write what was recorded to a file, one outcome a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    changes = ",\n".join(
        f"  {json.dumps(name)}: {{\n{_lines(found)}\n  }}"
        for name, found in recorded.outcomes.items()
    )
    versions = json.dumps(dict(recorded.versions))
    path.write_text(f'{{\n"versions": {versions},\n"changes": {{\n{changes}\n}}\n}}\n')


def _lines(found: Mapping[str, Outcome]) -> str:
    return ",\n".join(
        f"    {json.dumps(tool)}: {json.dumps(outcome_json(outcome), ensure_ascii=False)}"
        for tool, outcome in found.items()
    )


def read_outcomes(path: Path) -> RecordedOutcomes:
    """Return what a file holds that ``write`` has written."""
    values = json.loads(path.read_text())
    outcomes = {
        name: {tool: _outcome(each) for tool, each in found.items()}
        for name, found in values["changes"].items()
    }
    return RecordedOutcomes(values["versions"], outcomes)
