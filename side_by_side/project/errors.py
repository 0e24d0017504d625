"""What can be wrong with a project that is opened: one message each, with the cure."""

import os
import sysconfig
import traceback
from collections.abc import Sequence
from pathlib import Path

from django.db import DatabaseError

from side_by_side.databases.masking import safe_message
from side_by_side.errors import SideBySideError


class BadSettingsError(SideBySideError):
    """A settings module that cannot be imported, or whose import does not come back."""

    def __init__(self, settings: str, reason: str, cure: str) -> None:
        self.settings = settings
        self.reason = reason
        super().__init__(f"the settings {settings!r} cannot be used: {reason}. {cure}")


class BadProjectError(SideBySideError):
    """A project whose applications or models cannot be loaded."""

    def __init__(self, settings: str, reason: str, cure: str) -> None:
        self.settings = settings
        self.reason = reason
        super().__init__(f"the project of {settings!r} cannot be loaded: {reason}. {cure}")


class FailedChecksError(SideBySideError):
    """Models that Django's own checks refuse."""

    def __init__(self, settings: str, found: Sequence[str]) -> None:
        self.settings = settings
        self.found = tuple(found)
        lines = "".join(f"\n  {line}" for line in found)
        super().__init__(
            f"the models of {settings!r} fail Django's own checks; "
            f"make manage.py check pass first:{lines}"
        )


class AlreadyOpenError(SideBySideError):
    """A process that has Django settings already, of which Django allows one."""

    def __init__(self, settings: str, other: str) -> None:
        self.settings = settings
        self.other = other
        super().__init__(
            f"cannot open {settings!r}: this process has the settings {other!r} already, and "
            "Django takes only one. Open it in a process of its own"
        )


class UnknownLabelError(SideBySideError):
    """A label that no application of the project has."""

    def __init__(self, label: str, known: Sequence[str]) -> None:
        self.label = label
        super().__init__(
            f"no application with models is labelled {label!r}; choose from {', '.join(known)}"
        )


class UnbuiltError(SideBySideError):
    """A database that Django could not build from the project."""

    def __init__(self, settings: str, address: str, reason: str) -> None:
        self.settings = settings
        self.reason = reason
        super().__init__(
            f"Django could not build {address} from the project of {settings!r}: {reason}. "
            "Make manage.py migrate work on an empty database of this kind first"
        )


def told(error: BaseException, wanted: str = "") -> tuple[str, str]:
    """Return what an exception of the project's code means, and what to do about it.

    ``wanted`` is the module that was asked for, to tell it from what it imports itself.
    """
    where = _where(error)
    if isinstance(error, ModuleNotFoundError) and error.name:
        if wanted and f"{wanted}.".startswith(f"{error.name}."):
            return (
                f"there is no module {error.name!r}",
                "Run the command in the folder that holds manage.py, or correct the name",
            )
        return (
            f"the module {error.name!r} is not installed{where}",
            "Install what the project needs into the environment that runs side-by-side",
        )
    if isinstance(error, ImportError) and "partially initialized module" in str(error):
        return (
            f"its modules import each other in a circle: {_text(error)}{where}",
            "Break the circle",
        )
    if isinstance(error, SystemExit):
        return (
            f"importing it ends the program with exit status {_code(error)}{where}",
            "Keep what ends the program behind if __name__ == '__main__'",
        )
    return f"{type(error).__name__}: {_text(error)}{where}", "Correct it, or set what it reads"


def told_of_loading(error: BaseException) -> tuple[str, str]:
    """Return what an exception means that comes while a project's modules are imported."""
    if not isinstance(error, DatabaseError):
        return told(error)
    return (
        f"it asks a database while it is loaded: {_text(error)}{_where(error)}",
        "Ask in functions only: the project's own databases are never opened here",
    )


def _text(error: BaseException) -> str:
    """Return the message, which a project may make of its addresses and passwords."""
    return safe_message(error).rstrip(".")


def _code(error: SystemExit) -> str:
    """Return the exit status; ``sys.exit`` takes a message as well."""
    return repr(error.code) if isinstance(error.code, int | None) else repr(_text(error))


def _where(error: BaseException) -> str:
    """Return the last place in the project's own code that the exception passed through."""
    if isinstance(error, SyntaxError) and error.filename:
        return f" ({_shown(error.filename)}:{error.lineno})"
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if not frame.filename.startswith(("<", *_installed()))
    ]
    return f" ({_shown(frames[-1].filename)}:{frames[-1].lineno})" if frames else ""


def _installed() -> tuple[str, ...]:
    """Return the folders of code that is not the project's: of Python, of packages, and our own.

    Not ``sys.prefix``: that of the system's Python is /usr, where a project may lie as well.
    """
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    folders = {sysconfig.get_path(name) for name in names} | {str(Path(__file__).parent)}
    return tuple(f"{folder.rstrip(os.sep)}{os.sep}" for folder in folders)


def _shown(name: str) -> str:
    path = Path(name)
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


class BadMetadataError(SideBySideError):
    """A ``--metadata`` that leads to no metadata."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"--metadata {name}: {reason}")


class BuildError(SideBySideError):
    """A side that could not build its scratch database."""

    def __init__(self, side: str, kind: str, reason: str) -> None:
        self.side = side
        self.kind = kind
        self.reason = reason
        super().__init__(f"the {side} side cannot build its {kind} database: {reason}")
