"""``side-by-side find``: pairs by the name that one knows."""

import json
from typing import Annotated

import typer

from side_by_side.chapters.checkout import require_chapters
from side_by_side.cli.options import Format, Formats


def find(
    text: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXT...",
            help="A name of Django or SQLAlchemy, such as get_or_create, __icontains, "
            "'Prefetch(to_attr)', selectinload; code; or words.",
            show_default=False,
        ),
    ],
    everything: Annotated[bool, typer.Option("--all", help="List all pairs.")] = False,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Find the pairs that use a name, and show the best one; no database is needed.

    The name on the other side is printed first. The exit status is 1 if no pair uses the name.
    """
    require_chapters()
    from side_by_side.chapters.pairs import all_chapters
    from side_by_side.find.catalogue import read_entries
    from side_by_side.find.definitions import are_kept
    from side_by_side.find.explain import explain_result, prefer_shown
    from side_by_side.find.report import find_json, find_text
    from side_by_side.find.search import search, similar_names, words_of
    from side_by_side.find.terms import read_terms
    from side_by_side.find.uses import UnusedNameError
    from side_by_side.terminal import STACKED, make_console

    asked = " ".join(text)
    terms = read_terms(asked)
    if not terms:
        raise typer.BadParameter("there is no word to search for")
    words = () if are_kept() else words_of(terms)
    entries = read_entries(all_chapters(), words)
    result = search(entries, terms)
    explanations = explain_result(terms, result, entries)
    if words and not (result.is_exact and all(each.is_used for each in explanations)):
        # What is nearest or similar may be anywhere.
        entries = read_entries(all_chapters())
        result = search(entries, terms)
        explanations = explain_result(terms, result, entries)
    hits = prefer_shown(result)
    left_out = [term.word for term in result.left_out]
    if format is Format.JSON:
        typer.echo(json.dumps(find_json(asked, explanations, hits, left_out), indent=2))
    elif hits or explanations:
        for word in left_out if hits else ():
            near = similar_names(entries, word)
            typer.echo(f"side-by-side: left out: {UnusedNameError(word, near)}", err=True)
        console = make_console(pipe_width=STACKED)
        find_text(explanations, hits, console, everything=everything)
    else:
        near = similar_names(entries, asked)
        typer.echo(f"side-by-side: {UnusedNameError(asked, near)}", err=True)
    is_used = all(explanation.is_used for explanation in explanations)
    raise typer.Exit(0 if hits and is_used else 1)
