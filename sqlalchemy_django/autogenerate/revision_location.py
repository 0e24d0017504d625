"""Where a branch's next revision belongs, and whether it can be written."""

import re
from collections.abc import Collection, Iterable
from pathlib import Path

import sqlalchemy as sa
from alembic import util
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from sqlalchemy_django.autogenerate.branches import Branches, branch_of_script
from sqlalchemy_django.autogenerate.replay import ReplayedState


def place_revision(
    scripts: ScriptDirectory,
    branches: Branches,
    branch: str,
    script: ops.MigrationScript,
    depends_on: Iterable[str],
) -> None:
    """Set the number, parent and folder of a branch's next revision.

    ``depends_on`` are revisions of other branches.

    Raises:
        CommandError: The branch has several heads, its folder is not listed in alembic.ini, or the
            message is not a name.
    """
    head = _head(scripts, branch)
    name = re.fullmatch(r"(?:(\d{4})_)?([a-z][a-z0-9_]*)", script.message or "")
    if name is None:
        raise util.CommandError(
            f"invalid revision name {script.message!r}: use lowercase letters, digits and "
            "underscores, such as 0002_nickname"
        )
    number = name[1] or f"{_last_number(scripts, branch) + 1:04}"
    script.message = f"{number}_{name[2]}"
    script.rev_id = f"{branch}_{number}"
    script.head = head or "base"
    script.branch_label = None if head else branch
    script.version_path = _folder(scripts, branches, branch)
    script.depends_on = list(depends_on)


def _head(scripts: ScriptDirectory, branch: str) -> str | None:
    """Return the head of a branch, None where it has no revision yet."""
    heads = [
        head.revision
        for head in map(scripts.get_revision, scripts.get_heads())
        if head and branch_of_script(head) == branch
    ]
    if len(heads) > 1:
        names = " ".join(heads)
        raise util.CommandError(
            f"{branch!r} has {len(heads)} heads: {names}; merge them: alembic merge {names}"
        )
    return heads[0] if heads else None


def _last_number(scripts: ScriptDirectory, branch: str) -> int:
    numbers = [
        script.revision.rpartition("_")[2]
        for script in scripts.walk_revisions()
        if branch_of_script(script) == branch
    ]
    return max((int(number) for number in numbers if number.isdigit()), default=0)


def _folder(scripts: ScriptDirectory, branches: Branches, branch: str) -> str:
    for location in map(Path, scripts._version_locations):
        if location.parent.name == branch and location.name == "migrations":
            return str(location)
    raise util.CommandError(f"add {branches.folder(branch)} to version_locations in alembic.ini")


def heads_of(scripts: ScriptDirectory, branch: str, others: Collection[str]) -> list[str]:
    """Return the heads of the branches to whose tables new foreign keys of a branch refer.

    Raises:
        CommandError: One of these branches has no revisions.
    """
    heads = {
        branch_of_script(head): head.revision
        for head in map(scripts.get_revision, scripts.get_heads())
        if head
    }
    for other in sorted(set(others) - heads.keys()):
        raise util.CommandError(
            f"{branch!r} refers to tables of {other!r}, which has no revisions; write those first"
        )
    return sorted(heads[other] for other in others)


def check_as_replayed(migration: MigrationContext, state: ReplayedState, branch: str) -> None:
    """Check that the tables of a branch have the columns that its revisions create.

    A revision that alters a table with SQL of its own cannot be replayed.

    Raises:
        CommandError: A table has other columns.
    """
    if migration.connection is None:
        return
    inspector = sa.inspect(migration.connection)
    existing = set(inspector.get_table_names())
    for name, table in state.tables.items():
        if state.branches[name] != branch:
            continue
        reflected = inspector.get_columns(name) if name in existing else []
        columns = {column["name"] for column in reflected}
        if different := sorted(columns ^ set(table.columns)):
            raise util.CommandError(
                f"{name!r} in the database differs from its revisions ({', '.join(different)}): a "
                "revision that alters tables in op.execute() cannot be replayed; use the "
                "operations of Alembic"
            )
