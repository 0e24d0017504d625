"""Decides what an update does with each file: replaces, merges, adds, removes or keeps it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from side_by_side.port.update.merge_texts import merge, same_text


class Action(Enum):
    """What happens with a file."""

    ADDED = "+"
    REPLACED = "~"
    MERGED = "~ merged"
    REMOVED = "-"
    #: The file gets the markers of conflicts.
    CONFLICT = "!"
    #: It was edited, and the new port does not have it: it stays as it is.
    ORPHANED = "! kept"
    #: It was deleted, and the new port changes it: it stays deleted.
    DELETED = "deleted"


#: What needs a decision.
CONFLICTS = {Action.CONFLICT, Action.ORPHANED}


@dataclass(frozen=True)
class FileChange:
    """What happens with one file."""

    #: The path in the package, or in the folder of the single file.
    name: str
    action: Action
    #: What is written, None where nothing is.
    content: bytes | None = None

    @property
    def is_written(self) -> bool:
        """Whether the file changes on disk."""
        return self.content is not None or self.action is Action.REMOVED


@dataclass(frozen=True)
class UpdatePlan:
    """What an update does."""

    changes: tuple[FileChange, ...]
    #: The copies to keep from now on.
    files: Mapping[str, bytes]


def plan_update(
    base: Mapping[str, bytes],
    mine: Mapping[str, bytes],
    new: Mapping[str, bytes],
    *,
    prefix: str = "",
    added_revisions: Collection[str] = (),
) -> UpdatePlan:
    """Return what an update does.

    ``base`` is what port wrote last, ``mine`` what there is of it now, and ``new`` what it writes
    today; all by paths. ``prefix`` stands before the paths in the markers of conflicts. Revisions
    are never changed or removed, and of new ones only those of ``added_revisions`` are written.
    """
    names = {*base, *(name for name in new if not is_revision(name)), *added_revisions}
    changes, files = [], {}
    for name in sorted(names):
        content = base[name] if is_revision(name) and name in base else new.get(name)
        change = _change(name, base.get(name), mine.get(name), content, prefix)
        if change:
            changes.append(change)
        if content is not None:
            files[name] = content
    return UpdatePlan(tuple(changes), files)


def is_revision(name: str) -> bool:
    """Return whether a path is that of a revision of the port's Alembic environment."""
    path = PurePosixPath(name)
    return "versions" in path.parent.parts[:2] and path.suffix == ".py"


def _change(
    name: str, base: bytes | None, mine: bytes | None, new: bytes | None, prefix: str
) -> FileChange | None:
    """Return what happens with a file of the port; None where that is nothing."""
    if mine is None:
        if new is None or new == base:
            return None
        if base is not None:
            return FileChange(name, Action.DELETED)
        return FileChange(name, Action.ADDED, new)
    if new is None:
        is_own = base is not None and not same_text(mine, base)
        return FileChange(name, Action.ORPHANED if is_own else Action.REMOVED)
    if base is not None and same_text(base, new):
        return None
    merged = merge(base or b"", mine, new, f"{prefix}{name}")
    if same_text(merged.content, mine):
        return None
    if merged.conflicts:
        return FileChange(name, Action.CONFLICT, merged.content)
    is_plain = base is not None and same_text(mine, base)
    return FileChange(name, Action.REPLACED if is_plain else Action.MERGED, merged.content)
