"""One step for the eyes: both files, both SQL texts."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from side_by_side import JSON_FORMAT
from side_by_side.chapters.checkout import root
from side_by_side.chapters.pairs import select_chapters
from side_by_side.chapters.print_sides import highlight_code, print_sides
from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import select_databases
from side_by_side.errors import SideBySideError
from side_by_side.schema.difference_report import print_plain
from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.history import PairedStep, read_history, read_squashed_steps
from side_by_side.steps.step import Step, Stepper, SteppingSide

#: Where a step's SQL is from, by side: written without running it, or recorded while it ran.
WRITTEN = {"django": "manage.py sqlmigrate", "sqlalchemy": "alembic upgrade --sql"}
RECORDED = "recorded while it ran"


class UnknownStepError(SideBySideError):
    """A step that a chapter does not have, with those that it has."""

    def __init__(self, chapter: str, number: str, known: list[str]) -> None:
        self.chapter = chapter
        self.number = number
        super().__init__(f"{chapter!r} has no step {number!r}; it has {', '.join(known)}")


@dataclass(frozen=True)
class StepSql:
    """A step's SQL on one side: the text, and how it was had."""

    text: str
    how: str


@dataclass(frozen=True)
class StepView:
    """A step as it is on one database: its SQL by side."""

    paired: PairedStep
    database: str
    sql: dict[str, StepSql]


def show_step(
    chapter: str, number: str, databases: list[str], *, backwards: bool = False
) -> list[StepView]:
    """Return a step as it is on some databases, going up or back.

    Raises:
        UnknownNameError: There is no such chapter.
        UnknownStepError: The chapter has no such step.
        SideBySideError: The histories are not pairs, a step fails, or a database cannot be had.
    """
    select_chapters([chapter])
    sides = make_stepping_sides()
    steps = read_history(chapter, sides)
    paired = find_step([*steps, *read_squashed_steps(chapter, sides)], chapter, number)
    # A squashed step stands where the first of those that it replaces does.
    [first, *_] = [*paired.django.replaces, paired.step]
    order = [each.step for each in steps]
    before = order[: order.index(first)]
    views = []
    for kind, server in select_databases(databases, os.environ):
        with scratch_databases(kind, server, len(sides)) as addresses:
            sql = {
                side.name: _sql(side, address, before, paired.step, backwards=backwards)
                for side, address in zip(sides, addresses, strict=True)
            }
        views.append(StepView(paired, kind, sql))
    return views


def find_step(steps: list[PairedStep], chapter: str, number: str) -> PairedStep:
    """Return the step with a number, such as ``7`` or ``0007``, or with a whole name.

    A squashed step, which comes behind the others, goes by ``0001_squashed_0004``, too.

    Raises:
        UnknownStepError: The chapter has no such step.
    """
    own = [each for each in steps if each.step.chapter == chapter]
    for each in own:
        names = (each.step.name, each.step.number, "_".join(each.step.name.split("_")[:3]))
        if number in names or number.zfill(4) == each.step.number:
            return each
    raise UnknownStepError(chapter, number, [each.step.name for each in own])


def _sql(
    side: SteppingSide, address: Address, before: list[Step], step: Step, *, backwards: bool
) -> StepSql:
    with side.stepping(address) as stepper:
        for each in before:
            stepper.apply(each)
        if backwards:
            stepper.apply(step)
        text = stepper.offline(step, backwards=backwards)
        if text:
            return StepSql(text.strip(), WRITTEN[side.name])
        return StepSql(_recorded(stepper, step, backwards=backwards), RECORDED)


def _recorded(stepper: Stepper, step: Step, *, backwards: bool) -> str:
    move = stepper.undo(step) if backwards else stepper.apply(step)
    if move.refused:
        return f"-- it refuses: {move.refused}"
    return "\n".join(f"{' '.join(statement.split())};" for statement in move.statements)


def step_text(views: list[StepView], console: Console) -> None:
    """Print the two files, and for each database the two SQL texts."""
    paired = views[0].paired
    print_plain(console, f"{paired.step}\n")
    print_sides(console, {side: _code(console, path) for side, path in _paths(paired).items()})
    for view in views:
        cells = {
            f"SQL on {view.database}, {side}, {sql.how}": highlight_code(
                console, sql.text or "-- none", "sql"
            )
            for side, sql in view.sql.items()
        }
        print_sides(console, cells)


def _paths(paired: PairedStep) -> dict[str, Path]:
    return {"django": paired.django.path, "sqlalchemy": paired.sqlalchemy.path}


def _code(console: Console, path: Path) -> Text:
    code = highlight_code(console, path.read_text(encoding="utf-8"), "python")
    return Text().append(f"{path.relative_to(root())}\n", "dim").append_text(code)


def step_json(views: list[StepView]) -> dict[str, Any]:
    """Return the same as plain values for JSON."""
    paired = views[0].paired
    return {
        "format": JSON_FORMAT,
        "command": "migrations show",
        "chapter": paired.step.chapter,
        "name": paired.step.name,
        "code": {
            side: {"file": str(path.relative_to(root())), "text": path.read_text()}
            for side, path in _paths(paired).items()
        },
        "databases": [
            {
                "database": view.database,
                "sql": {side: {"how": sql.how, "text": sql.text} for side, sql in view.sql.items()},
            }
            for view in views
        ],
    }
