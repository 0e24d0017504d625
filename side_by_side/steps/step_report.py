"""Reports a comparison of steps, as text and as JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from side_by_side import JSON_FORMAT
from side_by_side.chapters.requirements import left_out_json
from side_by_side.schema.difference_report import (
    count_text,
    difference_json,
    difference_text,
    print_plain,
)
from side_by_side.schema.differences import Difference
from side_by_side.steps.compare_steps import StepsComparison
from side_by_side.steps.moves import StepDifference, WalkedStep
from side_by_side.steps.step import Change

SIDES = ("django", "sqlalchemy")


def marks(changes: Iterable[Change]) -> str:
    """Return the symbols of a step's operations, counting repeated ones: ``+3 ~``."""
    runs: list[tuple[str, int]] = []
    for change in changes:
        if runs and runs[-1][0] == change.mark:
            runs[-1] = (change.mark, runs[-1][1] + 1)
        else:
            runs.append((change.mark, 1))
    return " ".join(mark if count == 1 else f"{mark}{count}" for mark, count in runs)


def steps_text(walks: StepsComparison, console: Console) -> None:
    """Print the differences, a table with a line per step, and the summary."""
    for database, chapters in walks.walked.items():
        for steps in chapters.values():
            for walked in steps:
                for difference in walked.differences:
                    print_plain(console, step_difference_text(database, walked, difference))
                    console.print()
    console.print(_table(walks))
    for database, cure in walks.left_out.items():
        print_plain(console, f"{database} was left out: {cure}")
    for left_out in walks.chapters_left_out:
        print_plain(console, str(left_out))
    console.print()
    print_plain(console, summary(walks))


def _table(walks: StepsComparison) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    for heading in ("step", "django", "sqlalchemy", "tables", "seconds", *walks.walked):
        table.add_column(heading)
    chapters = sorted({chapter for walked in walks.walked.values() for chapter in walked})
    for chapter in chapters:
        table.add_row(f"[bold]{chapter}[/bold]")
        # A chapter may be left out on some databases.
        by_database = [walked.get(chapter) for walked in walks.walked.values()]
        for on in zip(*filter(None, by_database), strict=True):
            outcomes = iter(map(outcome, on))
            cells = [next(outcomes) if steps else "-" for steps in by_database]
            table.add_row(on[0].paired.step.name, *_cells(on), *cells)
    return table


def _cells(everywhere: Sequence[WalkedStep]) -> Iterable[str]:
    """Yield a step's cells: its symbols, tables and times."""
    for side in SIDES:
        yield " | ".join(
            dict.fromkeys(marks(walked.moves[side, "up"].changes) for walked in everywhere)
        )
    tables = sorted(set().union(*(walked.tables for walked in everywhere)))
    yield ", ".join(tables[:3]) + (f" and {len(tables) - 3} more" if len(tables) > 3 else "")
    yield " ".join(
        f"{sum(walked.moves[side, 'up'].seconds for walked in everywhere):.2f}" for side in SIDES
    )


def outcome(walked: WalkedStep) -> str:
    """Return the outcome of a step on one database, in a few words."""
    if walked.differences:
        return f"{len(walked.differences)} different"
    return "equal, cannot be undone" if walked.refused else "equal"


def step_difference_text(database: str, walked: WalkedStep, difference: StepDifference) -> str:
    """Return a difference as lines of text."""
    step = walked.paired.step
    if isinstance(difference.what, Difference):
        places = (str(walked.paired.django.path), str(walked.paired.sqlalchemy.path))
        where = f"{database}, {step} {difference.way}"
        return difference_text(difference.what, where, SIDES, places)
    return f"{step} {difference.way} ({database}): {difference.what}"


def summary(walks: StepsComparison) -> str:
    """Return the summary: one line with counts and seconds."""
    steps = {walked.paired.step for walked in walks.all()}
    compared = sum(walked.compared for walked in walks.all())
    outcome = count_text(walks.different, "difference") if walks.different else "all equal"
    databases = f"{len(walks.walked)} database{'s' if len(walks.walked) > 1 else ''}"
    return (
        f"{len(steps)} steps on {databases}, up, down and up again, {compared} facts and rows "
        f"compared: {outcome}, {walks.seconds:.1f} seconds"
    )


def steps_json(walks: StepsComparison) -> dict[str, Any]:
    """Return the run as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "migrations compare",
        "equal": not walks.different,
        "seconds": round(walks.seconds, 3),
        "left_out": dict(walks.left_out),
        "chapters_left_out": left_out_json(walks.chapters_left_out),
        "steps": [
            _step_json(database, walked)
            for database, chapters in walks.walked.items()
            for steps in chapters.values()
            for walked in steps
        ],
    }


def _step_json(database: str, walked: WalkedStep) -> dict[str, Any]:
    step = walked.paired.step
    moves = {
        side: {
            way: {
                "changes": [{"mark": change.mark, "text": change.text} for change in move.changes],
                "statements": list(move.statements),
                "seconds": round(move.seconds, 4),
                "refused": move.refused or None,
            }
            for (of, way), move in walked.moves.items()
            if of == side
        }
        for side in SIDES
    }
    return {
        "chapter": step.chapter,
        "name": step.name,
        "database": database,
        "tables": sorted(walked.tables),
        "compared": walked.compared,
        "differences": [_difference_json(difference) for difference in walked.differences],
        **moves,
    }


def _difference_json(difference: StepDifference) -> dict[str, Any]:
    if isinstance(difference.what, Difference):
        return {"way": difference.way} | difference_json(difference.what, ("django", "sqlalchemy"))
    return {"way": difference.way, "id": "step.other", "text": difference.what}
