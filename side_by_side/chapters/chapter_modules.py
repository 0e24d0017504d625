"""Imports the modules of chapters, and locates the line that fails or holds a text."""

import sys
import traceback
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from side_by_side.chapters.checkout import root
from side_by_side.errors import SideBySideError

ROOT = root()
FOLDER = ROOT / "shared_fixtures"
PACKAGES = ("django_side", "sqlalchemy_side", "shared_fixtures")


class BrokenModuleError(SideBySideError):
    """A module of the project whose import raises."""

    def __init__(self, module: str, error: BaseException) -> None:
        self.module = module
        self.reason = f"{type(error).__name__}: {' '.join(str(error).split())}"
        super().__init__(f"{location_of_error(error) or module}: {self.reason}")


def import_chapter_module(name: str) -> ModuleType:
    """Return a module of a chapter.

    Raises:
        BrokenModuleError: It raises, or a module that it imports.
    """
    try:
        return import_module(name)
    except SideBySideError:
        raise
    except (Exception, SystemExit) as error:
        # The code of a chapter may raise anything.
        raise BrokenModuleError(name, error) from error


def is_missing_module(name: str) -> bool:
    """Whether a module does not exist; a missing import inside it does not count."""
    try:
        return find_spec(name) is None
    except ModuleNotFoundError:
        return True


def location_of_error(error: BaseException) -> str:
    """Return ``file:line`` of the innermost chapter line in a traceback; empty without one."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{relative_path(error.filename)}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if is_chapter_file(frame.filename)]
    return f"{relative_path(own[-1].filename)}:{own[-1].lineno}" if own else ""


def is_chapter_file(filename: str) -> bool:
    """Whether a file belongs to one of the packages that hold the chapters."""
    path = Path(filename)
    folders = [
        folder
        for name in PACKAGES
        for folder in getattr(sys.modules.get(name), "__path__", [str(ROOT / name)])
    ]
    return any(path.is_relative_to(folder) for folder in folders)


def relative_path(path: str | Path) -> str:
    """Return a path relative to the project if it lies inside."""
    path = Path(path)
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


def location_of_text(path: Path, text: str) -> str:
    """Return ``file:line`` of the first line with a text; the file alone if there is none."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if text in line:
            return f"{relative_path(path)}:{number}"
    return relative_path(path)
