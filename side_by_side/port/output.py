"""Formats the files and puts them in their place, all or none."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from side_by_side.errors import SideBySideError


class OutputExistsError(SideBySideError):
    """A path that something stands at already."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path} exists; name another --output, or replace it with --force")


class OutputRefusedError(SideBySideError):
    """A path that cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"cannot write {path}: {reason}. Name an --output in a folder of yours")


class FormatterError(SideBySideError):
    """A formatter that is not there, or refuses what was written."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"ruff cannot format the port: {reason}. Install ruff and try again")


def check_free(path: Path, *, force: bool) -> None:
    """Refuse a path that cannot be written before any work is done.

    Raises:
        OutputExistsError: Something is there, and is not to be replaced.
        OutputRefusedError: There is no folder to write it in.
    """
    if os.path.lexists(path) and not force:
        raise OutputExistsError(path)
    if Path.cwd().is_relative_to(path.resolve()):
        # The project itself would be replaced.
        raise OutputRefusedError(path, "the current folder lies in it")
    parent = path.absolute().parent
    if not parent.is_dir():
        raise OutputRefusedError(path, f"there is no folder {str(parent)!r}")
    if not os.access(parent, os.W_OK):
        raise OutputRefusedError(path, f"the folder {str(parent)!r} is not writable")


def write(files: Mapping[str, str], path: Path) -> None:
    """Format files and put them at the path: one file, or a package of several.

    What is there is replaced at once; on failure it stays, and nothing new is left behind.

    Raises:
        FormatterError: Ruff is missing or refuses a file.
        OutputRefusedError: The path cannot be written.
    """
    try:
        with _folder_beside(path) as folder:
            for name, text in files.items():
                (folder / "new" / name).write_text(text, encoding="utf-8")
            _format(folder / "new")
            new = folder / "new" / next(iter(files)) if path.suffix == ".py" else folder / "new"
            _put(new, path, folder / "old")
    except OSError as error:
        raise OutputRefusedError(path, error.strerror or str(error)) from error


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=".side_by_side_", dir=path.absolute().parent))
    try:
        (folder / "new").mkdir()
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _put(new: Path, path: Path, old: Path) -> None:
    """Move the new to its place; a folder there is moved aside first, and back on failure."""
    if path.is_symlink() or not path.is_dir():
        if new.is_dir() and os.path.lexists(path):
            path.rename(old)
        new.replace(path)
        return
    path.rename(old)
    try:
        new.rename(path)
    except OSError:
        with contextlib.suppress(OSError):
            old.rename(path)
        raise


SETTINGS = ("--isolated", "--line-length=100", "--target-version=py311", "--quiet", "--no-cache")

#: Rules that names of Django's may break, which are taken as they are, and classes of SQLAlchemy.
OF_NAMES = ("A", "E501", "E741", "N", "RUF001", "RUF002", "RUF003", "RUF012")


def _format(folder: Path) -> None:
    """Sort the imports and format, whatever the settings of the folders above."""
    _ruff("check", "--fix", "--select=I,F401,UP034", *SETTINGS, str(folder))
    _ruff("format", *SETTINGS, str(folder))
    listed = _ruff(
        "check",
        f"--select={','.join(OF_NAMES)}",
        "--output-format=json",
        "--exit-zero",
        *SETTINGS,
        str(folder),
    )
    broken: dict[str, set[str]] = {}
    for each in json.loads(listed):
        broken.setdefault(each["filename"], set()).add(each["code"])
    for name, codes in broken.items():
        path = Path(name)
        head, _, rest = path.read_text(encoding="utf-8").partition('"""\n\n')
        said = f"# Names are those of the Django models.\n# ruff: noqa: {', '.join(sorted(codes))}"
        path.write_text(f'{head}"""\n\n{said}\n\n{rest}', encoding="utf-8")


def _ruff(*arguments: str) -> str:
    done = subprocess.run(  # noqa: S603 - ruff of this environment
        [sys.executable, "-m", "ruff", *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise FormatterError(" ".join((done.stderr or done.stdout).split())[-300:])
    return done.stdout
