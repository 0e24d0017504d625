"""``side-by-side migrations handover``."""

import json
from enum import StrEnum
from functools import partial
from typing import Annotated

import typer

from side_by_side.chapters.checkout import require_chapters
from side_by_side.cli.options import (
    Alias,
    Chapters,
    Config,
    Format,
    Formats,
    Manage,
    Settings,
    history_options,
)


class Tool(StrEnum):
    """A migration tool that can take over a database."""

    ALEMBIC = "alembic"
    DJANGO = "django"


def handover(
    to: Annotated[Tool, typer.Option("--to", help="The tool that takes over.")],
    database: Annotated[
        str,
        typer.Option("--database", metavar="URL", help="A database that the other tool migrated."),
    ],
    chapter: Chapters = None,
    settings: Settings = None,
    manage: Manage = None,
    alias: Alias = None,
    config: Config = None,
    app: Annotated[
        list[str] | None,
        typer.Option(
            metavar="LABEL", help="Limit to this application of the project (repeatable)."
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Verify and report, and write nothing.")
    ] = False,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Transfer a live database to the other tool, after verifying its schema.

    With --settings or --manage and --config, a database of a Django project and an Alembic
    environment whose revisions stand for its migrations.
    """
    if settings or manage or alias or config or app:
        if chapter:
            raise typer.BadParameter("chapters are those of this project; leave --settings out")
        options = history_options(settings, manage, alias, config, [database])
        from side_by_side.histories.handover.hand_over_project import hand_over_project

        hand_over = partial(hand_over_project, options, to.value, app or [])
    else:
        require_chapters()
        from side_by_side.steps.handover import handover as of_chapters

        hand_over = partial(of_chapters.hand_over, to.value, database, chapter or [])
    from side_by_side.steps.handover.handover_report import handover_json, handover_text
    from side_by_side.terminal import show_status

    with show_status(f"comparing with what {to} makes"):
        done = hand_over(dry_run=dry_run)
    if format is Format.JSON:
        typer.echo(json.dumps(handover_json(done), indent=2))
    else:
        typer.echo(handover_text(done))
    raise typer.Exit(1 if done.proof.differences else 0)
