"""Shows one step: both files and both SQL texts."""

from dataclasses import dataclass
from typing import Any

from rich.console import Console

from side_by_side.chapters.checkout import root
from side_by_side.chapters.pairs import select_chapters
from side_by_side.chapters.requirements import select_for_chapter
from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.errors import SideBySideError
from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.history import read_history, read_squashed_steps
from side_by_side.steps.step import PairedStep, Step, Stepper, SteppingSide
from side_by_side.steps.step_view import (
    RECORDED,
    ShownFile,
    ShownStep,
    StepSql,
    print_step,
    shown_step_json,
)

#: Where a step's SQL comes from, by side, if it is rendered without running it.
RENDERED = {"django": "manage.py sqlmigrate", "sqlalchemy": "alembic upgrade --sql"}


class UnknownStepError(SideBySideError):
    """A step that a chapter does not have, with the existing ones."""

    def __init__(self, chapter: str, number: str, known: list[str]) -> None:
        self.chapter = chapter
        self.number = number
        super().__init__(f"{chapter!r} has no step {number!r}; it has {', '.join(known)}")


@dataclass(frozen=True)
class StepView:
    """A step on one database: its SQL by side."""

    paired: PairedStep
    database: str
    sql: dict[str, StepSql]


def show_step(
    chapter: str, number: str, databases: list[str], *, backwards: bool = False
) -> list[StepView]:
    """Return a step with its SQL on some databases, applied or undone.

    Raises:
        UnknownNameError: There is no such chapter.
        UnknownStepError: The chapter has no such step.
        LeftOutError: The chapter cannot be built on a database.
        SideBySideError: The steps are not pairs, a step fails, or a database is unavailable.
    """
    select_chapters([chapter])
    selected = select_for_chapter(chapter, databases)
    sides = make_stepping_sides()
    steps = read_history(chapter, sides)
    paired = find_step([*steps, *read_squashed_steps(chapter, sides)], chapter, number)
    # A squashed step takes the position of the first step that it replaces.
    [first, *_] = [*paired.django.replaces, paired.step]
    order = [other.step for other in steps]
    before = order[: order.index(first)]
    views = []
    for kind, server in selected:
        with scratch_databases(kind, server, len(sides)) as addresses:
            sql = {
                side.name: _sql(side, address, before, paired.step, backwards=backwards)
                for side, address in zip(sides, addresses, strict=True)
            }
        views.append(StepView(paired, kind, sql))
    return views


def find_step(steps: list[PairedStep], chapter: str, number: str) -> PairedStep:
    """Return the step with a number, such as ``7`` or ``0007``, or with a whole name.

    A squashed step, which comes last, can also be named ``0001_squashed_0004``.

    Raises:
        UnknownStepError: The chapter has no such step.
    """
    own = [paired for paired in steps if paired.step.chapter == chapter]
    for paired in own:
        step = paired.step
        names = (step.name, step.number, "_".join(step.name.split("_")[:3]))
        if number in names or number.zfill(4) == step.number:
            return paired
    raise UnknownStepError(chapter, number, [paired.step.name for paired in own])


def _sql(
    side: SteppingSide, address: Address, before: list[Step], step: Step, *, backwards: bool
) -> StepSql:
    with side.open_stepper(address) as stepper:
        for parent in before:
            stepper.apply(parent)
        if backwards:
            stepper.apply(step)
        text = stepper.offline(step, backwards=backwards)
        if text:
            return StepSql(text.strip(), RENDERED[side.name])
        return StepSql(_recorded(stepper, step, backwards=backwards), RECORDED)


def _recorded(stepper: Stepper, step: Step, *, backwards: bool) -> str:
    move = stepper.undo(step) if backwards else stepper.apply(step)
    if move.refused:
        return f"-- it cannot be undone: {move.refused}"
    return "\n".join(f"{' '.join(statement.split())};" for statement in move.statements)


def step_text(views: list[StepView], console: Console) -> None:
    """Print the two files, and for each database the two SQL texts."""
    print_step(_shown(views), console)


def step_json(views: list[StepView]) -> dict[str, Any]:
    """Return the step as plain values for JSON."""
    return shown_step_json(_shown(views))


def _shown(views: list[StepView]) -> ShownStep:
    paired = views[0].paired
    files = {"django": paired.django.path, "sqlalchemy": paired.sqlalchemy.path}
    return ShownStep(
        paired.step,
        {
            side: ShownFile(str(path.relative_to(root())), path.read_text(encoding="utf-8"))
            for side, path in files.items()
        },
        {view.database: view.sql for view in views},
    )
