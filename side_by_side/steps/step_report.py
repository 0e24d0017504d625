"""Reports a comparison of steps, as text and as JSON."""

from typing import Any

from rich.console import Console
from rich.table import Table

from side_by_side import JSON_FORMAT
from side_by_side.chapters.requirements import left_out_json
from side_by_side.schema.difference_report import (
    count_text,
    print_plain,
)
from side_by_side.steps.compare_steps import StepsComparison
from side_by_side.steps.step_lines import outcome, step_cells, step_difference_text, step_json


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
            table.add_row(on[0].paired.step.name, *step_cells(on), *cells)
    return table


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
            step_json(database, walked)
            for database, chapters in walks.walked.items()
            for steps in chapters.values()
            for walked in steps
        ],
    }
