"""The outcome of one change with one tool, its verdict, and outcomes as JSON."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

#: The names of the tools in reports, in the order of their columns.
TOOLS: Final = {
    "django": "Django",
    "django_answered": "Django, answered",
    "alembic": "Alembic",
    "alembic_all": "Alembic, all options",
}

#: The verdicts, best first, with their meanings.
VERDICTS: Final = {
    "right": "the migration creates the schema of the models and keeps the rows",
    "nothing to do": "no migration is written, and none is needed",
    "other names or order": "right except for the names of constraints, indexes or sequences, or "
    "the order of columns",
    "refused": "the tool refuses to write a migration",
    "fails": "the migration stops with an error and changes nothing",
    "fails half-way": "the migration stops with an error, and a part of it remains",
    "wrong": "the migration runs, and the schema is not that of the models",
    "missed": "no migration is written, but one is needed",
    "lossy": "the migration runs, and rows or values are missing",
}


@dataclass(frozen=True)
class WrittenMigration:
    """What a tool wrote for a change, before anything runs.

    ``asked`` are its questions, ``operations`` summaries of the migration's operations and
    ``refusal`` the reason why it wrote none.
    """

    asked: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    refusal: str = ""


@dataclass(frozen=True)
class Outcome:
    """The outcome of one change with one tool on one database.

    ``error`` is the first line of the error that stopped the migration, and ``half_way`` whether
    a part of the migration remains. ``remaining`` are the facts that differ from the target;
    ``only_looks`` is whether they differ in names or order only. ``lost`` are missing rows.
    """

    written: WrittenMigration
    error: str = ""
    half_way: bool = False
    remaining: tuple[str, ...] = ()
    only_looks: bool = False
    lost: tuple[str, ...] = ()

    @property
    def is_detected(self) -> bool:
        """Whether the tool detected a change at all."""
        return bool(self.written.operations or self.written.refusal)

    @property
    def verdict(self) -> str:
        """One of ``VERDICTS``."""
        if self.written.refusal:
            return "refused"
        if self.error:
            return "fails half-way" if self.half_way else "fails"
        if not self.is_detected:
            return "missed" if self.remaining else "nothing to do"
        if self.lost:
            return "lossy"
        if self.remaining:
            return "other names or order" if self.only_looks else "wrong"
        return "right"


#: The outcomes on one database, by the names of the change and the tool. There is no outcome with
#: answers if the tool asked nothing.
Outcomes: TypeAlias = Mapping[str, Mapping[str, Outcome]]

#: The parts of messages that differ from run to run, with their replacements.
VOLATILE = {
    r"side_by_side_(?:[0-9a-f]{8}_)?[0-9a-f]{12}": "database",
    r"#sql-alter-[0-9a-f]+-[0-9a-f]+": "#sql-alter",
    r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}": "a UUID",
}


def first_line_of(error: BaseException) -> str:
    """Return the type of an error and the first line of its message."""
    line = (str(error).strip().splitlines() or [""])[0]
    for pattern, name in VOLATILE.items():
        line = re.sub(pattern, name, line)
    return f"{type(error).__name__}: {line}"


@dataclass(frozen=True)
class RecordedOutcomes:
    """The outcomes on one database, with the versions of the libraries and the server."""

    versions: Mapping[str, str]
    outcomes: Outcomes


def outcome_json(outcome: Outcome) -> dict[str, Any]:
    """Return an outcome as plain values, without empty ones."""
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
    """Write recorded outcomes to a file, one outcome per line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    changes = ",\n".join(
        f"  {json.dumps(name)}: {{\n{_lines(by_tool)}\n  }}"
        for name, by_tool in recorded.outcomes.items()
    )
    versions = json.dumps(dict(recorded.versions))
    path.write_text(f'{{\n"versions": {versions},\n"changes": {{\n{changes}\n}}\n}}\n')


def _lines(by_tool: Mapping[str, Outcome]) -> str:
    return ",\n".join(
        f"    {json.dumps(tool)}: {json.dumps(outcome_json(outcome), ensure_ascii=False)}"
        for tool, outcome in by_tool.items()
    )


def read_outcomes(path: Path) -> RecordedOutcomes:
    """Read a file that ``write_outcomes`` has written."""
    values = json.loads(path.read_text())
    outcomes = {
        name: {tool: _outcome(recorded) for tool, recorded in by_tool.items()}
        for name, by_tool in values["changes"].items()
    }
    return RecordedOutcomes(values["versions"], outcomes)
