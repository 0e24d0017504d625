"""``side-by-side mutants``: whether a mistake in the code of a question would be found."""

import json
from typing import Annotated

import typer

from side_by_side.chapters.checkout import require_chapters
from side_by_side.cli.options import Databases, Format, Formats


def mutants(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CHAPTER|[CHAPTER.]QUESTION]...",
            help="Limit to these chapters and questions.",
            show_default=False,
        ),
    ] = None,
    database: Databases = None,
    changed: Annotated[
        str | None,
        typer.Option(
            metavar="COMMIT", help="Limit to the pairs that have changed since a commit of git."
        ),
    ] = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Plant one small mistake at a time in each side's code, and ask the question again.

    A mutant, the code with the mistake, is killed if the answer, the objects, the rows left behind,
    the locks or the number of statements differ, or if it raises. The exit status is 1 if one
    survived that is not listed as equivalent, or if one is listed that was killed.
    """
    require_chapters()
    from side_by_side.mutants.options import MutantOptions
    from side_by_side.mutants.report import Progress, mutants_json, mutants_text
    from side_by_side.mutants.run_mutants import run_mutants
    from side_by_side.terminal import make_console

    out = make_console()
    options = MutantOptions(tuple(names or ()), tuple(database or ()), changed)
    run = run_mutants(options, Progress(out) if format is Format.TEXT else lambda _: None)
    if format is Format.JSON:
        typer.echo(json.dumps(mutants_json(run), indent=2))
    else:
        mutants_text(run, out)
    raise typer.Exit(1 if run.survived or run.stale else 0)
