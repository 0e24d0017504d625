"""``[tool.side-by-side]`` of a pyproject.toml: options, and which differences are accepted."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from side_by_side.check.configured_options import (
    OPTIONS,
    BadValueError,
    configured_options,
    hint,
    listed,
)
from side_by_side.check.pairing import NamePatterns
from side_by_side.check.results import ROW_IDS, ModelDifference, RowDifference
from side_by_side.check.severity import Severity
from side_by_side.databases.kinds import KINDS
from side_by_side.errors import SideBySideError

#: The name of the section, below ``tool``.
SECTION = "side-by-side"


class BadConfigurationError(SideBySideError):
    """A ``[tool.side-by-side]`` that is not valid."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}, [tool.side-by-side]: {reason}")


@dataclass(frozen=True)
class Accepted:
    """An accepted difference: its id, the reason, and where; everywhere by default.

    ``table`` and ``name`` may contain shell wildcards; ``name`` is the column, constraint or index.
    ``database`` limits the entry to one dialect.
    """

    id: str
    reason: str
    table: str = "*"
    name: str = "*"
    database: str = ""

    def covers(self, difference: ModelDifference) -> bool:
        """Whether this entry accepts the difference."""
        names = difference.key.place[1:] or ("",)
        return (
            difference.id == self.id
            and fnmatchcase(difference.table, self.table)
            and any(fnmatchcase(name, self.name) for name in names)
        )

    def covers_row(self, row: RowDifference) -> bool:
        """Whether this entry accepts a difference of the round trip."""
        return (
            row.id == self.id
            and fnmatchcase(row.table, self.table)
            and fnmatchcase(row.column, self.name)
        )

    @property
    def is_for_rows(self) -> bool:
        """Whether this entry is about the round trip."""
        return self.id.startswith("row.")

    def __str__(self) -> str:
        where = "" if self.table == "*" else f" of {self.table}"
        named = "" if self.name == "*" else f".{self.name}"
        return f"{self.id}{where}{named}"


@dataclass(frozen=True)
class Configuration:
    """The options that the file gives, the tables that one side may lack, and what may differ.

    ``names`` are patterns of tables and columns that have other names on SQLAlchemy's side.

    ``options`` are fields of ``CheckOptions``; the command line overrides them. ``deprecations``
    are messages for stderr.
    """

    options: Mapping[str, Any] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    names: NamePatterns = field(default_factory=NamePatterns)
    deprecations: tuple[str, ...] = ()

    def ignores(self, table: str) -> bool:
        """Whether a table that only one side has is declared."""
        return any(fnmatchcase(table, pattern) for pattern in self.ignored)

    def accept(
        self, differences: Iterable[ModelDifference], database: str, ids: Iterable[str]
    ) -> tuple[list[ModelDifference], list[str]]:
        """Return the differences with the reasons of those accepted, and the unused entries.

        ``ids`` are those of all facts of the two sides.
        """
        entries = self._entries(database, for_rows=False)
        used: set[Accepted] = set()
        accepted = []
        for difference in differences:
            entry = next((entry for entry in entries if entry.covers(difference)), None)
            used |= {entry} if entry else set()
            accepted.append(replace(difference, accepted=entry.reason) if entry else difference)
        known = {*ids, *ROW_IDS, *(difference.id for difference in accepted)}
        return accepted, _unused(entries, used, known)

    def accept_rows(
        self, rows: Sequence[RowDifference], database: str
    ) -> tuple[list[RowDifference], list[str]]:
        """Return the same for the differences of the round trip."""
        entries = self._entries(database, for_rows=True)
        used: set[Accepted] = set()
        accepted = []
        for row in rows:
            entry = next((entry for entry in entries if entry.covers_row(row)), None)
            used |= {entry} if entry else set()
            accepted.append(replace(row, accepted=entry.reason) if entry else row)
        return accepted, _unused(entries, used, ROW_IDS)

    def _entries(self, database: str, *, for_rows: bool) -> list[Accepted]:
        return [
            entry
            for entry in self.accepted
            if entry.database in ("", database) and entry.is_for_rows is for_rows
        ]


def _unused(entries: list[Accepted], used: set[Accepted], known: Iterable[str]) -> list[str]:
    """Return the unused entries; one whose id does not exist names the id that is close to it."""
    ids = set(known)
    return [
        f"accept: {entry}" + (hint(entry.id, ids) if entry.id not in ids else "")
        for entry in entries
        if entry not in used
    ]


def read_configuration(folder: Path) -> Configuration:
    """Return the configuration in the ``pyproject.toml`` of the folder, or of the nearest above it.

    Raises:
        BadConfigurationError: The file is not valid TOML, or an entry is not valid.
    """
    folders = [folder.resolve(), *folder.resolve().parents]
    paths = [parent / "pyproject.toml" for parent in folders]
    path = next((path for path in paths if path.is_file()), None)
    if path is None:
        return Configuration()
    try:
        # Editors on Windows may write a byte order mark.
        document = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadConfigurationError(path, f"invalid TOML: {error}") from error
    tool = document.get("tool", {})
    _refuse_other_sections(path, document, tool)
    table = tool.get(SECTION, {})
    if not isinstance(table, dict):
        raise BadConfigurationError(path, f"it is {table!r}; it must be a table")
    return _configuration(path, table)


def _refuse_other_sections(
    path: Path, document: Mapping[str, Any], tool: Mapping[str, Any]
) -> None:
    """Refuse a section that is meant for this tool and not read, such as [tool.side_by_side]."""
    sections = [(f"tool.{name}", name) for name in tool] + [(name, name) for name in document]
    for section, name in sections:
        letters = re.sub(r"[^a-z]", "", name.lower())
        if letters == "sidebyside" and section != f"tool.{SECTION}":
            raise BadConfigurationError(path, f"[{section}] is not read; name it [tool.{SECTION}]")


def _configuration(path: Path, table: Mapping[str, Any]) -> Configuration:
    known = ["ignore", "accept", "tables", "columns", *OPTIONS]
    # ``steps`` is for ``migrations compare``.
    unknown = sorted(set(table) - {*known, "level", "steps"})
    if unknown:
        close = hint(unknown[0], known) or f"; the keys are {listed(known)}"
        raise BadConfigurationError(path, f"unknown key {unknown[0]!r}{close}")
    ignored = table.get("ignore", [])
    if not isinstance(ignored, list) or not all(isinstance(name, str) for name in ignored):
        raise BadConfigurationError(path, "ignore must be a list of table names")
    entries = table.get("accept", [])
    if not isinstance(entries, list):
        raise BadConfigurationError(path, "accept must be a list of tables with id and reason")
    try:
        options = configured_options(table, path.parent)
    except BadValueError as error:
        raise BadConfigurationError(path, str(error)) from error
    accepted = tuple(_accepted(path, entry) for entry in entries)
    of_level, deprecations = _level(path, table)
    options |= of_level
    if options.keys() & {"settings", "manage", "metadata"}:
        options["folder"] = path.parent
    names = NamePatterns(
        _patterns(path, table, "tables", '{"shop_*" = "*"}'),
        _patterns(path, table, "columns", '{"shop_item.title" = "name"}'),
    )
    return Configuration(options, tuple(ignored), accepted, names, deprecations)


def _patterns(path: Path, table: Mapping[str, Any], key: str, example: str) -> dict[str, str]:
    """Return the patterns of names under a key, Django's first."""
    patterns = table.get(key, {})
    if not isinstance(patterns, dict) or not all(
        isinstance(name, str) and name and pattern for pattern, name in patterns.items()
    ):
        raise BadConfigurationError(
            path,
            f"{key} is {patterns!r}; it must have SQLAlchemy's name for each of Django's, "
            f"such as {key} = {example}",
        )
    for pattern, name in patterns.items():
        column = pattern.rpartition(".")[2] if key == "columns" else pattern
        if key == "columns" and "." not in pattern:
            reason = f"columns: {pattern!r} names no table, as in {example}"
            raise BadConfigurationError(path, reason)
        if column.count("*") != name.count("*"):
            reason = f"{key}: {pattern!r} = {name!r} must have as many * on either side"
            raise BadConfigurationError(path, reason)
    return patterns


def _level(path: Path, table: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the severity that the old key declares, and its deprecation."""
    if "level" not in table:
        return {}, ()
    if "fail-on" in table:
        raise BadConfigurationError(path, "fail-on and level are the same; leave level out")
    level = table["level"]
    if level not in (1, 2, 3, 4) or isinstance(level, bool):
        raise BadConfigurationError(path, f"level is {level!r}; it must be 1, 2, 3 or 4")
    severity = Severity.of_grade(level)
    message = f"{path}: level = {level} is deprecated; write fail-on = {severity.value!r}"
    return {"fail_on": severity.value}, (message.replace("'", '"'),)


def _accepted(path: Path, entry: Any) -> Accepted:
    known = ["id", "reason", "table", "name", "database"]
    if not isinstance(entry, dict) or not all(isinstance(value, str) for value in entry.values()):
        raise BadConfigurationError(
            path, f"invalid entry {entry!r} of accept: give id and reason as strings"
        )
    if unknown := sorted(set(entry) - set(known)):
        raise BadConfigurationError(
            path,
            f"accept: unknown key {unknown[0]!r}"
            + (hint(unknown[0], known) or f"; the keys are {listed(known)}"),
        )
    if not entry.get("id"):
        raise BadConfigurationError(
            path, f"invalid entry {entry!r} of accept: give the id of a difference"
        )
    if not entry.get("reason", "").strip():
        raise BadConfigurationError(
            path, f"accept: {entry['id']!r} has no reason; state why the difference may stay"
        )
    if entry.get("database", "sqlite") not in KINDS:
        dialects = listed(list(KINDS), "or")
        raise BadConfigurationError(
            path, f"accept: database is {entry['database']!r}; it must be {dialects}"
        )
    return Accepted(**entry)
