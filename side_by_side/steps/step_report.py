"""What going through the steps showed, as text and as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from side_by_side import JSON_FORMAT
from side_by_side.schema.difference_report import difference_json, difference_text, print_plain
from side_by_side.schema.differences import Difference
from side_by_side.steps.step import Change
from side_by_side.steps.walk import StepDifference, WalkedStep

SIDES = ("django", "sqlalchemy")


@dataclass(frozen=True)
class StepsComparison:
    """A whole run: what was found, by database and chapter, and what was left out."""

    found: Mapping[str, Mapping[str, list[WalkedStep]]]
    left_out: Mapping[str, str]
    seconds: float

    @property
    def different(self) -> int:
        """How many things are not equal."""
        return sum(len(walked.found) for walked in self.all())

    def all(self) -> Iterable[WalkedStep]:
        """Return every step on every database."""
        for chapters in self.found.values():
            for steps in chapters.values():
                yield from steps


def marks(changes: Iterable[Change]) -> str:
    """Return the marks of a step's operations, those of one kind in a row counted: ``+3 ~``."""
    counted: list[tuple[str, int]] = []
    for change in changes:
        if counted and counted[-1][0] == change.mark:
            counted[-1] = (change.mark, counted[-1][1] + 1)
        else:
            counted.append((change.mark, 1))
    return " ".join(mark if count == 1 else f"{mark}{count}" for mark, count in counted)


def steps_text(walks: StepsComparison, console: Console) -> None:
    """Print what is not equal, a line a step, and the line of counts."""
    for database, chapters in walks.found.items():
        for steps in chapters.values():
            for walked in steps:
                for found in walked.found:
                    print_plain(console, step_difference_text(database, walked, found))
                    console.print()
    console.print(_table(walks))
    for database, cure in walks.left_out.items():
        print_plain(console, f"{database} was left out: {cure}")
    console.print()
    print_plain(console, summary(walks))


def _table(walks: StepsComparison) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    for heading in ("step", "django", "sqlalchemy", "tables", "seconds", *walks.found):
        table.add_column(heading)
    first = next(iter(walks.found.values()))
    for chapter, steps in first.items():
        table.add_row(f"[bold]{chapter}[/bold]")
        for number, walked in enumerate(steps):
            everywhere = [chapters[chapter][number] for chapters in walks.found.values()]
            table.add_row(walked.paired.step.name, *_cells(everywhere))
    return table


def _cells(everywhere: list[WalkedStep]) -> Iterable[str]:
    """Return a step's cells: its marks, its tables, its time going up, and each database's word."""
    for side in SIDES:
        yield " | ".join(
            dict.fromkeys(marks(walked.moves[side, "up"].changes) for walked in everywhere)
        )
    tables = sorted(set().union(*(walked.tables for walked in everywhere)))
    yield ", ".join(tables[:3]) + (f" and {len(tables) - 3} more" if len(tables) > 3 else "")
    yield " ".join(
        f"{sum(walked.moves[side, 'up'].seconds for walked in everywhere):.2f}" for side in SIDES
    )
    for walked in everywhere:
        yield outcome(walked)


def outcome(walked: WalkedStep) -> str:
    """Return whether a step is equal on one database, in a word or three."""
    if walked.found:
        return f"{len(walked.found)} different"
    return "equal, refuses to go down" if walked.refused else "equal"


def step_difference_text(database: str, walked: WalkedStep, found: StepDifference) -> str:
    """Return one thing that is not equal, as lines of text."""
    step = walked.paired.step
    if isinstance(found.what, Difference):
        places = (str(walked.paired.django.path), str(walked.paired.sqlalchemy.path))
        where = f"{database}, {step} {found.way}"
        return difference_text(found.what, where, SIDES, places)
    return f"{step} {found.way} ({database}): {found.what}"


def summary(walks: StepsComparison) -> str:
    """Return the one line with counts and seconds."""
    steps = {walked.paired.step for walked in walks.all()}
    compared = sum(walked.compared for walked in walks.all())
    told = f"{walks.different} differences" if walks.different else "all equal"
    databases = f"{len(walks.found)} database{'s' if len(walks.found) > 1 else ''}"
    return (
        f"{len(steps)} steps on {databases}, up, down and up again, {compared} facts and rows "
        f"compared: {told}, {walks.seconds:.1f} seconds"
    )


def steps_json(walks: StepsComparison) -> dict[str, Any]:
    """Return the run as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "migrations compare",
        "equal": not walks.different,
        "seconds": round(walks.seconds, 3),
        "left_out": dict(walks.left_out),
        "steps": [
            _step_json(database, walked)
            for database, chapters in walks.found.items()
            for steps in chapters.values()
            for walked in steps
        ],
    }


def _step_json(database: str, walked: WalkedStep) -> dict[str, Any]:
    step = walked.paired.step
    moves = {
        side: {
            way: {
                "changes": [{"mark": each.mark, "text": each.text} for each in move.changes],
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
        "differences": [_unlike_json(found) for found in walked.found],
        **moves,
    }


def _unlike_json(found: StepDifference) -> dict[str, Any]:
    if isinstance(found.what, Difference):
        return {"way": found.way} | difference_json(found.what, ("django", "sqlalchemy"))
    return {"way": found.way, "id": "step.other", "text": found.what}
