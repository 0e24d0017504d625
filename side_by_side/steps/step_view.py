"""One step for the eyes: the files of both sides, and both SQL texts on each database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.text import Text

from side_by_side import JSON_FORMAT
from side_by_side.chapters.print_sides import highlight_code, print_sides
from side_by_side.schema.difference_report import print_plain
from side_by_side.steps.step import Step

#: Where a step's SQL comes from, if it was not rendered without running it.
RECORDED = "recorded while it ran"


@dataclass(frozen=True)
class StepSql:
    """A step's SQL on one side: the text, and where it comes from."""

    text: str
    how: str


@dataclass(frozen=True)
class ShownFile:
    """A file of a step: its path as it is shown, and its text."""

    path: str
    text: str


@dataclass(frozen=True)
class ShownStep:
    """A step by side; a side without a counterpart of it has the reason in place of a file.

    ``sql`` is by the name of the database, then by side; a side without a counterpart has none.
    """

    step: Step
    files: Mapping[str, ShownFile | str]
    sql: Mapping[str, Mapping[str, StepSql]]


def print_step(shown: ShownStep, console: Console) -> None:
    """Print the two files, and for each database the two SQL texts."""
    print_plain(console, f"{shown.step}\n")
    print_files(
        console,
        {
            side: file if isinstance(file, str) else [(file.path, file.text)]
            for side, file in shown.files.items()
        },
    )
    for database, by_side in shown.sql.items():
        cells = {
            f"SQL on {database}, {side}, {sql.how}": highlight_code(
                console, sql.text or "-- none", "sql"
            )
            for side, sql in by_side.items()
        }
        print_sides(console, cells)


def print_files(console: Console, cells: Mapping[str, Sequence[tuple[str, str]] | str]) -> None:
    """Print the files of both sides, by heading; a text stands in place of files.

    A file is what is printed above it, and its text.
    """
    print_sides(
        console,
        {
            heading: Text(files)
            if isinstance(files, str)
            else Text("\n\n").join(_code(console, *file) for file in files)
            for heading, files in cells.items()
        },
    )


def _code(console: Console, head: str, text: str) -> Text:
    code = highlight_code(console, text, "python")
    return Text().append(f"{head}\n", "dim").append_text(code)


def shown_step_json(shown: ShownStep) -> dict[str, Any]:
    """Return the step as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "migrations show",
        "chapter": shown.step.chapter,
        "name": shown.step.name,
        "code": {
            side: None if isinstance(file, str) else {"file": file.path, "text": file.text}
            for side, file in shown.files.items()
        },
        "databases": [
            {
                "database": database,
                "sql": {side: {"how": sql.how, "text": sql.text} for side, sql in by_side.items()},
            }
            for database, by_side in shown.sql.items()
        ],
    }
