"""``side-by-side compare``, ``list`` and ``show``: the commands on this project's chapters."""

import json
from enum import StrEnum
from typing import Annotated

import typer

from side_by_side.chapters.checkout import require_chapters
from side_by_side.cli.options import Chapters, Databases, Format, Formats


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
    from side_by_side.chapters.options import CompareOptions
    from side_by_side.chapters.report import comparison_json, comparison_text
    from side_by_side.chapters.run_comparison import run_comparison
    from side_by_side.terminal import make_console

    options = CompareOptions(tuple(database or ()), tuple(chapter or ()))
    out = make_console()
    comparison = run_comparison(options, out if format is Format.TEXT else None)
    if format is Format.JSON:
        typer.echo(json.dumps(comparison_json(comparison), indent=2))
    else:
        comparison_text(comparison, out)
    raise typer.Exit(1 if comparison.differences else 0)


def list_pairs(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[[CHAPTER.]QUESTION]...",
            help="Limit to these questions.",
            show_default=False,
        ),
    ] = None,
    chapter: Chapters = None,
    uses: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Limit to pairs that use a name of either library."),
    ] = None,
    trap: Annotated[bool, typer.Option("--trap", help="Limit to pairs with a trap.")] = False,
    by: Annotated[Order, typer.Option("--by", help="The order of the pairs.")] = Order.TOPIC,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """List the chapters with their topics and questions."""
    require_chapters()
    from side_by_side.chapters import listing
    from side_by_side.chapters.listing import list_by_source, list_by_topic, list_json
    from side_by_side.chapters.pairs import select_chapters
    from side_by_side.chapters.questions import find_question_name
    from side_by_side.find.uses import pairs_that_use

    chapters = select_chapters(chapter or [])
    ids = {find_question_name(name, chapters).id for name in names} if names else None
    if uses is not None:
        using = pairs_that_use(uses, chapters)
        ids = using if ids is None else ids & using
    pairs = listing.narrow(list(listing.read_list(chapters)), ids, trapped=trap)
    if format is Format.JSON:
        typer.echo(json.dumps(list_json(pairs), indent=2))
        return
    for line in list_by_topic(pairs) if by is Order.TOPIC else list_by_source(pairs):
        typer.echo(line)
    number = "1 pair" if len(pairs) == 1 else f"{len(pairs)} pairs"
    typer.echo(f"\n{number}; side-by-side show NAME shows one")


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

    views = show_pair(name, database or [])
    if format is Format.JSON:
        typer.echo(json.dumps(show_json(views), indent=2))
    else:
        show_text(views, make_console(pipe_width=STACKED))
    raise typer.Exit(0 if all(view.right for view in views) else 1)
