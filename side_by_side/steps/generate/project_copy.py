"""Copies the project to try a step in, and installs the new files: all of them, or none."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from side_by_side.chapters.checkout import root
from side_by_side.databases.scratch import scratch_folder
from side_by_side.steps.generate.generate_errors import (
    AlembicRefusedError,
    FileExistsAlreadyError,
    FilesNotInstalledError,
)

ROOT = root()
SIDES = ("django_side", "sqlalchemy_side")
#: What the tools and the formatter read, if the project has it.
PARTS = (*SIDES, "shared_fixtures", "sqlalchemy_django", "alembic.ini", "pyproject.toml")


@contextmanager
def copy_project(chapter: str) -> Iterator[Path]:
    """Yield a copy of the project in a new folder, which is removed at the end.

    Everything except the two folders of the chapter is a link, because nothing is written there.
    The next run removes what a killed run has left.
    """
    with scratch_folder(Path(tempfile.gettempdir())) as folder:
        project = folder.resolve() / "project"
        project.mkdir()
        for source in filter(Path.exists, map(ROOT.joinpath, PARTS)):
            target = project / source.name
            if source.name in SIDES:
                copy_side(source, target, chapter)
            elif source.is_dir():
                target.symlink_to(source)
            else:
                shutil.copy2(source, target)
        yield project


def copy_side(source: Path, target: Path, chapter: str) -> None:
    """Copy a chapter's folder, and link the rest of its side."""
    target.mkdir()
    for path in source.iterdir():
        if path.name == chapter:
            shutil.copytree(path, target / chapter)
        elif path.name != "__pycache__":
            (target / path.name).symlink_to(path)


def add_version_location(project: Path, chapter: str) -> bool:
    """Add a chapter's folder to Alembic's settings; return whether it was missing."""
    settings = project / "alembic.ini"
    text = settings.read_text(encoding="utf-8")
    line = f"    %(here)s/sqlalchemy_side/{chapter}/migrations"
    if line in text.splitlines():
        return False
    lines = text.splitlines()
    try:
        start = lines.index("version_locations =") + 1
    except ValueError:
        raise AlembicRefusedError("alembic.ini has no list of version_locations") from None
    end = start
    while end < len(lines) and lines[end].startswith("    "):
        end += 1
    lines[start:end] = sorted([*lines[start:end], line])
    settings.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return True


@dataclass(frozen=True)
class NewFile:
    """A file to write; ``replaces`` if it replaces an existing one."""

    path: Path
    text: str
    replaces: bool = False

    @classmethod
    def of(cls, project: Path, path: Path, root: Path, *, replaces: bool = False) -> Self:
        """Return a file of the copy, with its path in the project itself."""
        target = root / path.resolve().relative_to(project)
        return cls(target, path.read_text(encoding="utf-8"), replaces)


def install_files(files: Sequence[NewFile]) -> None:
    """Write the files, replacements last; if one fails, remove all others.

    Raises:
        FileExistsAlreadyError: A file that must be new exists.
        FilesNotInstalledError: A file cannot be written.
    """
    with contextlib.ExitStack() as stack:
        for file in sorted(files, key=lambda file: file.replaces):
            try:
                _install(file, stack)
            except FileExistsError as error:
                raise FileExistsAlreadyError(file.path) from error
            except OSError as error:
                raise FilesNotInstalledError(file.path, error.strerror or str(error)) from error
        stack.pop_all()


def _install(file: NewFile, stack: contextlib.ExitStack) -> None:
    missing = [folder for folder in file.path.parents if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir()
        stack.callback(folder.rmdir)
    if file.replaces:
        # Written next to it first, so that the old file remains until the new one is complete.
        new = file.path.with_name(f".{file.path.name}.{os.getpid()}")
        with contextlib.ExitStack() as cleaning:
            cleaning.callback(new.unlink, missing_ok=True)
            new.write_text(file.text, encoding="utf-8")
            new.replace(file.path)
        return
    with file.path.open("x", encoding="utf-8") as stream:
        stack.callback(file.path.unlink, missing_ok=True)
        stream.write(file.text)
