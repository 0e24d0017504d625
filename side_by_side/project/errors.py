"""What can be wrong with a project that is opened: one message each, with the cure."""

import sys
import sysconfig
import traceback
from collections.abc import Sequence
from pathlib import Path

from django.db import DatabaseError

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
        return f"its modules import each other in a circle: {error}{where}", "Break the circle"
    if isinstance(error, SystemExit):
        return (
            f"importing it ends the program with exit status {error.code!r}{where}",
            "Keep what ends the program behind if __name__ == '__main__'",
        )
    text = " ".join(str(error).split()).rstrip(".")
    return f"{type(error).__name__}: {text}{where}", "Correct it, or set what it reads"


def told_of_loading(error: BaseException) -> tuple[str, str]:
    """Return what an exception means that comes while a project's modules are imported."""
    if not isinstance(error, DatabaseError):
        return told(error)
    text = " ".join(str(error).split()).rstrip(".")
    return (
        f"it asks a database while it is loaded: {text}{_where(error)}",
        "Ask in functions only: the project's own databases are never opened here",
    )


def _where(error: BaseException) -> str:
    """Return the last place in the project's own code that the exception passed through."""
    if isinstance(error, SyntaxError) and error.filename:
        return f" ({_shown(error.filename)}:{error.lineno})"
    installed = (sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), "<")
    ours = str(Path(__file__).parent)
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if not frame.filename.startswith((*installed, ours, sys.prefix))
    ]
    return f" ({_shown(frames[-1].filename)}:{frames[-1].lineno})" if frames else ""


def _shown(name: str) -> str:
    path = Path(name)
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
