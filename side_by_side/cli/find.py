"""``side-by-side find``: pairs by the name that one knows."""

import json
from typing import Annotated

import typer

from side_by_side.chapters.checkout import require_chapters
from side_by_side.cli.options import Format, Formats


def find(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXT...",
            help="A name of Django or SQLAlchemy, such as get_or_create, __icontains, "
            "'Prefetch(to_attr)', selectinload; or words.",
            show_default=False,
        ),
    ],
    everything: Annotated[bool, typer.Option("--all", help="List all pairs.")] = False,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Find the pairs that use a name, and show the best one; no database is needed.

    The exit status is 1 if there is none.
    """
    require_chapters()
    from side_by_side.chapters.pairs import all_chapters
    from side_by_side.find.catalogue import read_entries
    from side_by_side.find.report import find_json, find_text
    from side_by_side.find.search import search, similar_names
    from side_by_side.find.terms import read_terms
    from side_by_side.find.uses import UnusedNameError
    from side_by_side.terminal import STACKED, make_console

    text = " ".join(words)
    terms = read_terms(text)
    if not terms:
        raise typer.BadParameter("there is no word to search for")
    chapters = all_chapters()
    hits = search(read_entries(chapters, [term.word for term in terms]), terms)
    if format is Format.JSON:
        typer.echo(json.dumps(find_json(text, hits), indent=2))
    elif hits:
        find_text(hits, make_console(pipe_width=STACKED), everything=everything)
    else:
        near = similar_names(read_entries(chapters), text)
        typer.echo(f"side-by-side: {UnusedNameError(text, near)}", err=True)
    raise typer.Exit(0 if hits else 1)
