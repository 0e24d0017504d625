"""``side-by-side schema``: any two live databases."""

import json
from typing import Annotated

import typer

from side_by_side.cli.options import Format, Formats


def schema(
    first: Annotated[str, typer.Argument(metavar="URL", help="A live database.")],
    second: Annotated[str, typer.Argument(metavar="URL", help="Another of the same kind.")],
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
    bookkeeping: Annotated[
        bool, typer.Option(help="Also compare the migration history tables.")
    ] = True,
) -> None:
    """Compare the schemas of two live databases. Both are opened read-only."""
    from side_by_side.schema.live import compare_live, live_json, live_text

    comparison = compare_live(first, second, bookkeeping=bookkeeping)
    if format is Format.JSON:
        typer.echo(json.dumps(live_json(comparison), indent=2))
    else:
        typer.echo(live_text(comparison))
    raise typer.Exit(1 if comparison.differences else 0)
