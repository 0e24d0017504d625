"""Puts new files in place: all of them, or none."""

import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from side_by_side.steps.generate.generate_errors import (
    FileExistsAlreadyError,
    FilesNotInstalledError,
)


@dataclass(frozen=True)
class NewFile:
    """A file to be written; ``replaces`` where it is another text for one that is there."""

    path: Path
    text: str
    replaces: bool = False

    @classmethod
    def of(cls, project: Path, path: Path, root: Path, *, replaces: bool = False) -> Self:
        """Return the file of a copy of the project, under its path in the project itself."""
        target = root / path.resolve().relative_to(project)
        return cls(target, path.read_text(encoding="utf-8"), replaces)


def install_files(files: Sequence[NewFile]) -> None:
    """Write the files, those that replace another last; where one fails, take all others back.

    Raises:
        ThereAlreadyError: A file that must be new is there.
        NotPlacedError: A file cannot be written.
    """
    with contextlib.ExitStack() as stack:
        for file in sorted(files, key=lambda each: each.replaces):
            try:
                _place(file, stack)
            except FileExistsError as error:
                raise FileExistsAlreadyError(file.path) from error
            except OSError as error:
                raise FilesNotInstalledError(file.path, error.strerror or str(error)) from error
        stack.pop_all()


def _place(file: NewFile, stack: contextlib.ExitStack) -> None:
    for folder in reversed([each for each in file.path.parents if not each.exists()]):
        folder.mkdir()
        stack.callback(folder.rmdir)
    if file.replaces:
        # Written beside it first, so that the old text is there until the new one is whole.
        new = file.path.with_name(f".{file.path.name}.{os.getpid()}")
        with contextlib.ExitStack() as cleaning:
            cleaning.callback(new.unlink, missing_ok=True)
            new.write_text(file.text, encoding="utf-8")
            new.replace(file.path)
        return
    with file.path.open("x", encoding="utf-8") as opened:
        stack.callback(file.path.unlink, missing_ok=True)
        opened.write(file.text)
