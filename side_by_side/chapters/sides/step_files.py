"""Keeps what a tool has made of its steps' files, for as long as the files stay as they are."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")


class FileCache(Generic[T]):
    """What was made of the files in some folders.

    One command asks a dozen times for the same steps, and a tool reads all files each time.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[Path, ...], tuple[dict[Path, bytes], T]] = {}

    def get(self, folders: Sequence[Path], make: Callable[[], T]) -> T:
        """Return what was made of the folders' files; make it again where a file has changed.

        Raises:
            OSError: A file cannot be read.
        """
        paths = (path for folder in folders for path in folder.glob("*.py"))
        files = {path: path.read_bytes() for path in paths if path.is_file()}
        known = self._kept.get(key := tuple(folders))
        if known is None or known[0] != files:
            known = self._kept[key] = files, make()
        return known[1]

    def forget(self) -> None:
        """Make everything again the next time."""
        self._kept.clear()
