"""``[tool.side-by-side]`` of a project's pyproject.toml: what is known to differ, and why."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal, get_args

from side_by_side.check.classify import Finding
from side_by_side.check.errors import BadConfigurationError
from side_by_side.check.results import RowFinding
from side_by_side.databases.kinds import KINDS

Names = Literal["ignore", "strict"]
LEVELS = (1, 2, 3, 4)


@dataclass(frozen=True)
class Accepted:
    """A difference that may stay: its id, why, and where; everywhere if nothing is said.

    ``table`` and ``name`` may hold the wildcards of a shell; ``name`` is the column, constraint
    or index. ``database`` is the kind of database where it is needed.
    """

    id: str
    reason: str
    table: str = "*"
    name: str = "*"
    database: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether this is about the finding."""
        names = finding.key.place[1:] or ("",)
        return (
            finding.id == self.id
            and fnmatchcase(finding.table, self.table)
            and any(fnmatchcase(name, self.name) for name in names)
        )

    def covers_row(self, row: RowFinding) -> bool:
        """Whether this is about what --rows found."""
        return (
            row.id == self.id
            and fnmatchcase(row.table, self.table)
            and fnmatchcase(row.column, self.name)
        )

    def __str__(self) -> str:
        where = "" if self.table == "*" else f" of {self.table}"
        named = "" if self.name == "*" else f".{self.name}"
        return f"{self.id}{where}{named}"


@dataclass(frozen=True)
class Configuration:
    """What a pyproject.toml says; nothing, where it says nothing."""

    ignored: tuple[str, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    level: int = 1
    names: Names = "ignore"

    def ignores(self, table: str) -> bool:
        """Whether a table that only one side owns is declared to be so."""
        return any(fnmatchcase(table, each) for each in self.ignored)

    def judged(self, found: Sequence[Finding], database: str) -> tuple[list[Finding], list[str]]:
        """Return the findings with the reasons of those accepted, and the entries without need."""
        entries = [each for each in self._entries(database) if not each.id.startswith("row.")]
        needed: set[Accepted] = set()
        judged = []
        for finding in found:
            entry = next((each for each in entries if each.covers(finding)), None)
            if entry is None:
                judged.append(finding)
            else:
                needed.add(entry)
                judged.append(replace(finding, accepted=entry.reason))
        return judged, [f"accept: {each}" for each in entries if each not in needed]

    def judged_rows(
        self, found: Sequence[RowFinding], database: str
    ) -> tuple[list[RowFinding], list[str]]:
        """Return the same for what --rows found."""
        entries = [each for each in self._entries(database) if each.id.startswith("row.")]
        needed: set[Accepted] = set()
        judged = []
        for row in found:
            entry = next((each for each in entries if each.covers_row(row)), None)
            needed |= {entry} if entry else set()
            judged.append(replace(row, accepted=entry.reason) if entry else row)
        return judged, [f"accept: {each}" for each in entries if each not in needed]

    def _entries(self, database: str) -> list[Accepted]:
        return [each for each in self.accepted if each.database in ("", database)]


def read_configuration(folder: Path) -> Configuration:
    """Return what ``pyproject.toml`` of the folder, or of the nearest above it, says.

    Raises:
        BadConfigurationError: It is no TOML, or says something that has no meaning here.
    """
    places = [folder.resolve(), *folder.resolve().parents]
    path = next((each / "pyproject.toml" for each in places if _is_there(each)), None)
    if path is None:
        return Configuration()
    try:
        tool = tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadConfigurationError(path, f"it is no TOML: {error}") from error
    return _configuration(path, tool.get("side-by-side", {}))


def _is_there(folder: Path) -> bool:
    return (folder / "pyproject.toml").is_file()


def _configuration(path: Path, said: Mapping[str, Any]) -> Configuration:
    unknown = sorted(set(said) - {"ignore", "accept", "level", "names"})
    if unknown:
        known = "ignore, accept, level and names"
        raise BadConfigurationError(path, f"{unknown[0]!r} has no meaning; there are {known}")
    ignored = said.get("ignore", [])
    if not isinstance(ignored, list) or not all(isinstance(each, str) for each in ignored):
        raise BadConfigurationError(path, "ignore must be a list of names of tables")
    entries = said.get("accept", [])
    if not isinstance(entries, list):
        raise BadConfigurationError(path, "accept must be a list of tables with id and reason")
    level, names = said.get("level", 1), said.get("names", "ignore")
    if level not in LEVELS or isinstance(level, bool):
        raise BadConfigurationError(path, f"level is {level!r}; it must be 1, 2, 3 or 4")
    if names not in get_args(Names):
        raise BadConfigurationError(path, f"names is {names!r}; it must be 'ignore' or 'strict'")
    accepted = tuple(_accepted(path, entry) for entry in entries)
    return Configuration(tuple(ignored), accepted, level, names)


def _accepted(path: Path, entry: Any) -> Accepted:
    known = {"id", "reason", "table", "name", "database"}
    if not isinstance(entry, dict) or not all(isinstance(each, str) for each in entry.values()):
        raise BadConfigurationError(path, f"accept holds {entry!r}; give id and reason, as text")
    if unknown := sorted(set(entry) - known):
        listed = "id, reason, table, name and database"
        raise BadConfigurationError(
            path, f"accept: {unknown[0]!r} has no meaning; there are {listed}"
        )
    if not entry.get("id"):
        raise BadConfigurationError(path, f"accept holds {entry!r}, without the id of a difference")
    if not entry.get("reason", "").strip():
        raise BadConfigurationError(
            path, f"accept: {entry['id']!r} has no reason; say why it stays"
        )
    if entry.get("database", "sqlite") not in KINDS:
        kinds = "sqlite, postgresql or mariadb"
        raise BadConfigurationError(path, f"accept: database {entry['database']!r} is not {kinds}")
    return Accepted(**entry)
