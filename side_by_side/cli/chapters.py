"""``side-by-side compare``, ``list`` and ``show``: the commands on this project's chapters."""

import json
import os
from collections.abc import Sequence
from enum import StrEnum
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from side_by_side.chapters.checkout import require_chapters
from side_by_side.cli.options import Chapters, Databases, Format, Formats

if TYPE_CHECKING:
    from rich.console import Console

    from side_by_side.chapters.compare import Tally
    from side_by_side.chapters.report import Comparison


class Order(StrEnum):
    """The order of a list of pairs."""

    TOPIC = "topic"
    SOURCE = "source"


def compare(
    database: Databases = None,
    chapter: Chapters = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Build the databases of both sides, compare their schemas, and run all questions on both.

    The command prints a row for each chapter as soon as it is compared, then the differences.
    """
    require_chapters()
    from side_by_side.chapters.report import comparison_json, comparison_text
    from side_by_side.terminal import make_console

    out = make_console()
    comparison = _compare(database or [], chapter or [], out if format is Format.TEXT else None)
    if format is Format.JSON:
        typer.echo(json.dumps(comparison_json(comparison), indent=2))
    else:
        comparison_text(comparison, out)
    raise typer.Exit(1 if comparison.differences else 0)


def _compare(
    names: Sequence[str], chapter_names: Sequence[str], out: "Console | None"
) -> "Comparison":
    from side_by_side.chapters.compare import compare_all
    from side_by_side.chapters.pairs import select_chapters
    from side_by_side.chapters.report import Comparison, Progress
    from side_by_side.databases.selection import database_labels, select_databases
    from side_by_side.terminal import show_status

    start = perf_counter()
    chapters = select_chapters(list(chapter_names))
    databases = select_databases(list(names), os.environ)
    labels, left_out = database_labels(databases, list(names))
    progress = Progress(out, labels, chapters) if out else None
    with show_status(f"comparing on {', '.join(labels)}") as spinner:

        def print_row(number: int, chapter: str, tally: "Tally") -> None:
            if spinner:
                # It would overwrite the rows.
                spinner.stop()
            if progress:
                progress(number, chapter, tally)

        by_database = compare_all(databases, chapters, print_row)
    tallies = {
        (label, chapter): tally
        for label, by_chapter in zip(labels, by_database, strict=True)
        for chapter, tally in by_chapter.items()
    }
    return Comparison(tallies, left_out, perf_counter() - start)


def list_pairs(
    chapter: Chapters = None,
    by: Annotated[Order, typer.Option("--by", help="The order of the pairs.")] = Order.TOPIC,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """List the chapters with their topics and questions."""
    require_chapters()
    from side_by_side.chapters.listing import list_by_source, list_by_topic, list_json
    from side_by_side.chapters.pairs import find_pairs, select_chapters

    pairs = [pair for name in select_chapters(chapter or []) for pair in find_pairs(name)]
    if format is Format.JSON:
        typer.echo(json.dumps(list_json(pairs), indent=2))
        return
    for line in list_by_topic(pairs) if by is Order.TOPIC else list_by_source(pairs):
        typer.echo(line)
    typer.echo(f"\n{len(pairs)} pairs; side-by-side show NAME shows one")


def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="[CHAPTER.]NAME",
            help="A question as list names it; the chapter is optional if the name is unique.",
        ),
    ],
    database: Databases = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Show a pair: both functions and what they use, the SQL of both, the answer, the traps."""
    require_chapters()
    from side_by_side.chapters.show import show_json, show_pair, show_text
    from side_by_side.terminal import STACKED, make_console

    views = show_pair(name, database or ["sqlite"])
    if format is Format.JSON:
        typer.echo(json.dumps(show_json(views), indent=2))
    else:
        show_text(views, make_console(pipe_width=STACKED))
    raise typer.Exit(0 if all(view.right for view in views) else 1)
