"""What an exception in a project's code means, and what to do about it."""

import os
import sysconfig
import traceback
from pathlib import Path

from django.db import DatabaseError

from side_by_side.databases.masking import safe_message


def explain_error(error: BaseException, wanted: str = "") -> tuple[str, str]:
    """Return what an exception in the project's code means, and what to do about it.

    ``wanted`` is the module that the user named, as opposed to those that it imports.
    """
    where = where_raised(error)
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
            "Move the code that ends the program under if __name__ == '__main__'",
        )
    return (
        f"{type(error).__name__}: {_text(error)}{where}",
        "Fix it, or set the variables that it reads",
    )


def explain_loading_error(error: BaseException) -> tuple[str, str]:
    """Return what an exception means that was raised while a project's modules were imported."""
    if not isinstance(error, DatabaseError):
        return explain_error(error)
    return (
        f"it queries a database at import time: {_text(error)}{where_raised(error)}",
        "Query in functions only: the project's own databases are never opened",
    )


def _text(error: BaseException) -> str:
    """Return the message with passwords masked: a project may put its addresses into it."""
    return safe_message(error).rstrip(".")


def _code(error: SystemExit) -> str:
    """Return the exit status, or the message that ``sys.exit`` was called with."""
    return repr(error.code) if isinstance(error.code, int | None) else repr(_text(error))


def where_raised(error: BaseException) -> str:
    """Return the last line of the project's own code that the exception passed through.

    It is in parentheses, after a space; empty if there is none.
    """
    if isinstance(error, SyntaxError) and error.filename:
        return f" ({_relative(error.filename)}:{error.lineno})"
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if not frame.filename.startswith(("<", *_installed_folders()))
    ]
    return f" ({_relative(frames[-1].filename)}:{frames[-1].lineno})" if frames else ""


def _installed_folders() -> tuple[str, ...]:
    """Return the folders of code that is not the project's: Python, packages, and this tool.

    ``sys.prefix`` is not one of them: for the system's Python it is /usr, which may hold projects.
    """
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    folders = {sysconfig.get_path(name) for name in names} | {str(Path(__file__).parents[1])}
    return tuple(f"{folder.rstrip(os.sep)}{os.sep}" for folder in folders)


def _relative(name: str) -> str:
    path = Path(name)
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
