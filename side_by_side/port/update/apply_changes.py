"""Writes the files of an update, all or none."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from side_by_side.port.write.files import OutputRefusedError

#: How the folder of files that are being written is called, in the folder of what port keeps.
SCRATCH = ".update_"


def apply_changes(changes: Mapping[Path, bytes | None], folder: Path) -> None:
    """Write files, and delete those whose content is None; on failure leave all as they were.

    ``folder`` is that of what port keeps. Each file is replaced by a single operation, in order, so
    a process that is killed leaves whole files.

    Raises:
        OutputRefusedError: A file cannot be written or deleted.
    """
    path = folder
    try:
        for left in folder.glob(f"{SCRATCH}*"):
            # That of a process that was killed.
            shutil.rmtree(left, ignore_errors=True)
        with (
            tempfile.TemporaryDirectory(prefix=SCRATCH, dir=folder) as name,
            ExitStack() as rollback,
        ):
            scratch = Path(name)
            for number, content in enumerate(changes.values()):
                if content is not None:
                    (scratch / f"new{number}").write_bytes(content)
            for number, path in enumerate(changes):
                new, old = scratch / f"new{number}", scratch / f"old{number}"
                if new.exists():
                    _replace(path, new, old, rollback)
                else:
                    _remove(path, old, rollback)
            rollback.pop_all()
    except OSError as error:
        raise OutputRefusedError(path, error.strerror or str(error)) from error
    for path, content in changes.items():
        if content is None:
            _remove_empty_folders(path, folder)


def _replace(path: Path, new: Path, old: Path, rollback: ExitStack) -> None:
    for parent in reversed([parent for parent in path.parents if not parent.exists()]):
        parent.mkdir()
        rollback.callback(_quietly(parent.rmdir))
    # A link stays one.
    target = path.resolve() if path.is_symlink() else path
    if target.exists():
        shutil.copy2(target, old)
        new.chmod(target.stat().st_mode)
        new.replace(target)
        rollback.callback(_quietly(lambda: old.replace(target)))
    else:
        new.replace(target)
        rollback.callback(_quietly(target.unlink))


def _remove(path: Path, old: Path, rollback: ExitStack) -> None:
    shutil.copy2(path, old, follow_symlinks=False)
    path.unlink()
    rollback.callback(_quietly(lambda: old.replace(path)))


def _quietly(undo: Callable[[], object]) -> Callable[[], None]:
    """Return a function whose failure does not keep others from undoing what they did."""

    def call() -> None:
        with contextlib.suppress(OSError):
            undo()

    return call


def _remove_empty_folders(path: Path, folder: Path) -> None:
    """Delete the folders that an update has emptied, up to those of the port."""
    for parent in path.parents:
        if parent in folder.parents or parent == folder:
            return
        try:
            parent.rmdir()
        except OSError:
            return
