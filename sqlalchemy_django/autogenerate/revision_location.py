"""Where a chapter's next revision belongs, and whether it can be written."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import util
from alembic.operations import ops
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from sqlalchemy_django.autogenerate.draft import owner_of
from sqlalchemy_django.autogenerate.replay import Replayed


def put_in_place(
    scripts: ScriptDirectory,
    chapter: str,
    chapters: Sequence[str],
    refers: Iterable[str],
    depends_on: Sequence[str] | None,
    script: ops.MigrationScript,
) -> None:
    """Give a revision the number, parent and folder that the chapter's next step has.

    ``depends_on`` are the revisions of other chapters; without it, the last ones of those to whose
    tables, ``refers``, the step refers.

    Raises:
        CommandError: The chapter has several heads, the message is no name, or a chapter that
            this one's tables refer to has no steps.
    """
    heads = [
        each for each in map(scripts.get_revision, scripts.get_heads()) if _is_of(chapter, each)
    ]
    if len(heads) > 1:
        names = " ".join(str(head.revision) for head in heads if head)
        raise util.CommandError(
            f"{chapter!r} has {len(heads)} heads: {names}; make a step that comes after them all: "
            f"alembic merge {names}"
        )
    head = heads[0].revision if heads and heads[0] else None
    numbers = [
        int(each.revision.rpartition("_")[2])
        for each in scripts.walk_revisions()
        if _is_of(chapter, each) and each.revision.rpartition("_")[2].isdigit()
    ]
    name = re.fullmatch(r"(?:(\d{4})_)?([a-z][a-z0-9_]*)", script.message or "")
    if name is None:
        raise util.CommandError(
            f"{script.message!r} is no name of a step; give one such as 0002_nickname"
        )
    number = name[1] or f"{max(numbers, default=0) + 1:04}"
    script.message = f"{number}_{name[2]}"
    script.rev_id = f"{chapter}_{number}"
    script.head = head or "base"
    script.branch_label = None if head else chapter
    script.version_path = _folder(scripts, chapter)
    if depends_on is not None:
        script.depends_on = list(depends_on)
    else:
        others = {owner_of(table, chapters) or chapter for table in refers} - {chapter}
        script.depends_on = _heads_of(scripts, chapter, others)


def _is_of(chapter: str, script: Any) -> bool:
    return Path(script.path).parent.parent.name == chapter


def _folder(scripts: ScriptDirectory, chapter: str) -> str:
    for location in map(Path, scripts._version_locations):
        if location.parent.name == chapter and location.name == "migrations":
            return str(location)
    raise util.CommandError(
        f"add %(here)s/sqlalchemy_side/{chapter}/migrations to version_locations in alembic.ini"
    )


def _heads_of(scripts: ScriptDirectory, chapter: str, others: set[str]) -> list[str]:
    """Return the last steps of the chapters to which this one's new keys refer."""
    heads = {
        Path(each.path).parent.parent.name: each.revision
        for each in map(scripts.get_revision, scripts.get_heads())
        if each
    }
    for other in sorted(others - heads.keys()):
        raise util.CommandError(
            f"{chapter!r} refers to tables of {other!r}, which has no steps; write those first"
        )
    return sorted(heads[other] for other in others)


def check_as_replayed(here: MigrationContext, past: Replayed, chapter: str) -> None:
    """Find tables that a step has changed in a way that cannot be replayed: by SQL of its own.

    Raises:
        CommandError: A table has other columns than the operations of the steps give it.
    """
    if here.connection is None:
        return
    inspector = sa.inspect(here.connection)
    there = set(inspector.get_table_names())
    for name, shape in past.shapes.items():
        if past.chapters[name] != chapter:
            continue
        columns = {each["name"] for each in inspector.get_columns(name)} if name in there else set()
        if wrong := sorted(columns ^ set(shape.columns)):
            raise util.CommandError(
                f"the database has {name!r} otherwise than its steps say ({', '.join(wrong)}): one "
                "that changes tables in op.execute() cannot be replayed; use the operations"
            )
