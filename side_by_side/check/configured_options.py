"""The options of ``check`` that ``[tool.side-by-side]`` of a pyproject.toml may give."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PureWindowsPath
from typing import Any, get_args

from side_by_side.check.options import CheckFormat, Names, Source
from side_by_side.check.severity import Severity


class BadValueError(ValueError):
    """A value that an option cannot have; the message has no path."""


@dataclass(frozen=True)
class ConfiguredOption:
    """The field of ``CheckOptions`` that a key sets, and how its value is read."""

    field: str
    read: Callable[[str, Any, Path], Any]


def _text(key: str, value: Any, _folder: Path) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadValueError(f"{key} is {value!r}; it must be a text")
    return value


def _texts(key: str, value: Any, folder: Path) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) and item.strip() for item in values):
        raise BadValueError(f"{key} is {value!r}; it must be a text or a list of texts")
    return tuple(_text(key, item, folder) for item in values)


def _path(key: str, value: Any, folder: Path) -> str:
    r"""Return a path; the file gives it relative to its own folder, and may write it with ``\``."""
    path = Path(_text(key, value, folder))
    is_windows = "\\" in str(path) and not (folder / path).exists()
    return str(folder / (PureWindowsPath(path).as_posix() if is_windows else path))


def _paths(key: str, value: Any, folder: Path) -> tuple[str, ...]:
    return tuple(_path(key, item, folder) for item in _texts(key, value, folder))


def _flag(key: str, value: Any, _folder: Path) -> bool:
    if not isinstance(value, bool):
        raise BadValueError(f"{key} is {value!r}; it must be true or false")
    return value


def _one_of(*words: str) -> Callable[[str, Any, Path], str]:
    def read(key: str, value: Any, _folder: Path) -> str:
        if value not in words:
            quoted = [repr(word) for word in words]
            raise BadValueError(f"{key} is {value!r}; it must be {listed(quoted, 'or')}")
        return str(value)

    return read


#: Each key, named as the option of the command line.
OPTIONS: dict[str, ConfiguredOption] = {
    "settings": ConfiguredOption("settings", _text),
    "manage": ConfiguredOption("manage", _path),
    "alias": ConfiguredOption("alias", _text),
    "metadata": ConfiguredOption("metadata", _texts),
    "alembic": ConfiguredOption("alembic", _path),
    "app": ConfiguredOption("apps", _texts),
    "table": ConfiguredOption("tables", _texts),
    "database": ConfiguredOption("database", _text),
    "live": ConfiguredOption("live", _text),
    "names": ConfiguredOption("names", _one_of(*get_args(Names))),
    "fail-on": ConfiguredOption("fail_on", _one_of(*(word.value for word in Severity))),
    "from": ConfiguredOption("source", _one_of(*get_args(Source))),
    "round-trip": ConfiguredOption("round_trip", _flag),
    "fixtures": ConfiguredOption("fixtures", _paths),
    "format": ConfiguredOption("format", _one_of(*get_args(CheckFormat))),
    "verbose": ConfiguredOption("verbose", _flag),
}


def configured_options(table: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Return the fields of ``CheckOptions`` that a table of TOML gives.

    Raises:
        BadValueError: A value that an option cannot have.
    """
    return {
        option.field: option.read(key, table[key], folder)
        for key, option in OPTIONS.items()
        if key in table
    }


def listed(words: list[str], last: str = "and") -> str:
    """Return words as a list in a sentence."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def hint(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean ...?" for a known word that is close to another, empty if none is."""
    by_letters = {_letters(item): item for item in known}
    close = get_close_matches(_letters(word), by_letters, n=1, cutoff=0.7)
    return f"; did you mean {by_letters[close[0]]!r}?" if close else ""


def _letters(word: str) -> str:
    return word.lower().replace("_", "-")
