"""Reports what an update does: the files on stdout, what needs a decision on stderr."""

import sys
from collections.abc import Sequence
from pathlib import Path

from side_by_side.port.options import PortOptions
from side_by_side.port.update.kept_port import copy_name
from side_by_side.port.update.migration_records import MigrationChanges
from side_by_side.port.update.plan_update import CONFLICTS, Action, UpdatePlan

#: The symbols are Django's: added, removed, changed.
LINES = {
    Action.ADDED: "+ {path}",
    Action.REMOVED: "- {path}",
    Action.REPLACED: "~ {path}",
    Action.MERGED: "~ {path}, merged with what was edited by hand",
}
CONFLICT_LINES = {
    Action.CONFLICT: "conflict: {path}: edited by hand where the new port differs as well",
    Action.ORPHANED: (
        "conflict: {path}: edited by hand, and the new port does not have it. It is kept: move "
        "what you need to another file and delete it"
    ),
    Action.DELETED: (
        "{path}: deleted by hand, and the new port changes it. It stays deleted; to have it "
        "again, copy it from {copy}"
    ),
}


#: What else than a new migration needs a revision, where the revisions are not the migrations.
ALTERING = {"edited", "deleted"}
#: How many migrations a line names.
NAMED = 5


def report_plan(plan: UpdatePlan, target: PortOptions) -> int:
    """Print what happens with each file, and return the number of conflicts."""
    for change in plan.changes:
        path = target.root / change.name
        if change.action in LINES:
            print(LINES[change.action].format(path=path))  # noqa: T201 - the command's report
        else:
            copy = target.kept / copy_name(change.name)
            _report(CONFLICT_LINES[change.action].format(path=path, copy=copy))
    return sum(change.action in CONFLICTS for change in plan.changes)


def report_problems(changes: MigrationChanges) -> None:
    """Print which migrations need a decision, and that nothing was changed."""
    for problem in changes.problems:
        _report(problem.text)
    count = len(changes.problems)
    _report(f"{_count(count, 'migration')} to decide on: nothing was changed")


def report_needed(changes: MigrationChanges, target: PortOptions) -> int:
    """Print which migrations need a revision that the update does not write, and return how many.

    The first revisions of a port without ``--history`` stand for all migrations of their time.
    """
    what = {"new": [item.key for item in changes.new]}
    for problem in changes.problems:
        if problem.what in ALTERING:
            what.setdefault(problem.what, []).append(problem.key)
    for word, keys in what.items():
        if keys:
            _report(f"{word} since the first revisions: {_shortened(keys)}")
    count = sum(map(len, what.values()))
    if count:
        labels = [key.partition(".")[0] for keys in what.values() for key in keys]
        _report(
            f"if tables have changed, they need a revision: {_command(labels, target)}; a port "
            "with --history gets one for each migration"
        )
    return count


def report_outcome(
    output: Path, *, is_changed: bool, check: bool, conflicts: int, needed: int
) -> None:
    """Print what decides the exit status."""
    if check and is_changed:
        text = f"to do: side-by-side port --update {output}"
    elif check or not is_changed:
        text = f"nothing to do: {output} is up to date"
    else:
        left = [_count(conflicts, "conflict")] if conflicts else []
        left += [f"{_count(needed, 'migration')} without a revision"] if needed else []
        text = f"{output} is updated{', with ' if left else ''}{' and '.join(left)}"
    print(text)  # noqa: T201 - the command's report


def _command(labels: Sequence[str], target: PortOptions) -> str:
    """Return the command that writes a revision; applications may be new and have none yet."""
    versions = target.environment / ("" if target.is_single else "migrations") / "versions"
    command = f"alembic -c {target.environment / 'alembic.ini'} revision --autogenerate"
    head = next((f"--head {label}@head" for label in labels if (versions / label).is_dir()), "")
    if not head:
        head = f"--head base --branch-label {labels[0]} --version-path {versions / labels[0]}"
    return f'{command} {head} -m "what changes"'


def _shortened(keys: Sequence[str]) -> str:
    named = ", ".join(keys[:NAMED])
    return f"{named} and {len(keys) - NAMED} more" if len(keys) > NAMED else named


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _report(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - the command's report
