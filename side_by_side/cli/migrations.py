"""The commands ``side-by-side migrations ...``."""

import json
import os
from enum import StrEnum
from time import perf_counter
from typing import Annotated

import typer

from side_by_side.chapters.checkout import require_chapters
from side_by_side.cli.options import Chapters, Databases, Format, Formats
from side_by_side.databases.selection import database_labels
from side_by_side.terminal import STACKED, make_console, show_status

app = typer.Typer(
    name="migrations",
    help="Django's migrations and Alembic's, step by step.",
    no_args_is_help=True,
)


@app.command()
def compare(
    chapters: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CHAPTER]...", help="Only these chapters."),
    ] = None,
    database: Databases = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Go through every step up, down and up again on both sides, and compare after each."""
    require_chapters()
    from side_by_side.chapters.pairs import select_chapters
    from side_by_side.databases.selection import select_databases
    from side_by_side.steps.compare_steps import walk_all
    from side_by_side.steps.step_report import StepsComparison, steps_json, steps_text

    start = perf_counter()
    wanted = select_chapters(chapters or [])
    databases = select_databases(database or [], os.environ)
    labels, left_out = database_labels(databases, database or [])
    with show_status(f"migrating on {', '.join(labels)}"):
        found = walk_all(databases, wanted)
    walks = StepsComparison(dict(zip(labels, found, strict=True)), left_out, perf_counter() - start)
    if format is Format.JSON:
        typer.echo(json.dumps(steps_json(walks), indent=2))
    else:
        steps_text(walks, make_console())
    raise typer.Exit(1 if walks.different else 0)


@app.command()
def show(
    chapter: Annotated[str, typer.Argument(metavar="CHAPTER")],
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="A step's number or name.")],
    database: Databases = None,
    backwards: Annotated[bool, typer.Option("--backwards", help="Undoing the step.")] = False,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Show a step: both files, both SQL texts."""
    require_chapters()
    from side_by_side.steps.show_step import show_step, step_json, step_text

    views = show_step(chapter, number, database or ["sqlite"], backwards=backwards)
    if format is Format.JSON:
        typer.echo(json.dumps(step_json(views), indent=2))
    else:
        step_text(views, make_console(pipe_width=STACKED))


class Tool(StrEnum):
    """A migration tool that a database can be handed to."""

    ALEMBIC = "alembic"
    DJANGO = "django"


@app.command()
def handover(
    to: Annotated[Tool, typer.Option("--to", help="The tool that goes on from here.")],
    database: Annotated[
        str, typer.Option("--database", metavar="URL", help="A database that the other migrated.")
    ],
    chapter: Chapters = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Prove and tell, and change nothing.")
    ] = False,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Hand a live database to the other tool, once it is proved to be as that one expects it."""
    require_chapters()
    from side_by_side.steps.handover.handover import hand_over
    from side_by_side.steps.handover.handover_report import handover_json, handover_text

    with show_status(f"comparing with what {to} makes"):
        done = hand_over(to.value, database, chapter or [], dry_run=dry_run)
    if format is Format.JSON:
        typer.echo(json.dumps(handover_json(done), indent=2))
    else:
        typer.echo(handover_text(done))
    raise typer.Exit(1 if done.proof.found else 0)


@app.command()
def noticed(
    database: Databases = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Let both tools write and run a migration for every single change of a model."""
    require_chapters()
    from side_by_side.steps.detection.detection_report import detect_changes as notice
    from side_by_side.steps.detection.detection_report import detection_json, detection_text

    with show_status("letting both tools notice every change"):
        found = notice(database or [], os.environ)
    if format is Format.JSON:
        typer.echo(json.dumps(detection_json(found), indent=2))
    else:
        for line in detection_text(found):
            typer.echo(line)


@app.command()
def generate(
    chapter: Annotated[str, typer.Argument(metavar="CHAPTER")],
    name: Annotated[str, typer.Option("--name", "-m", metavar="NAME", help="The step's name.")],
    database: Databases = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print both files, and write nothing.")
    ] = False,
    renames: Annotated[
        bool, typer.Option(help="Take what looks renamed as renamed, so that rows stay.")
    ] = True,
    force: Annotated[
        bool, typer.Option("--force", help="Write the step also where one side has no change.")
    ] = False,
    empty: Annotated[
        bool, typer.Option("--empty", help="Write a step that does nothing yet, to move data.")
    ] = False,
) -> None:
    """Write a chapter's next step on both sides, from the edits of both models.

    It is tried on SQLite first, or on the databases that are named.
    """
    require_chapters()
    if empty:
        _generate_empty(chapter, name, dry_run=dry_run, others=bool(database or force))
        return
    from side_by_side.steps.generate.generate_report import print_generated_step
    from side_by_side.steps.generate.generate_step import GenerateOptions, generate_step

    with show_status(f"generating a step of {chapter}"):
        found = generate_step(
            GenerateOptions(chapter, name, database or ["sqlite"], renames, force, dry_run)
        )
    print_generated_step(found, make_console())
    left_alone = found.is_one_sided and not force
    raise typer.Exit(1 if left_alone or found.different else 0)


def _generate_empty(chapter: str, name: str, *, dry_run: bool, others: bool) -> None:
    from side_by_side.steps.generate.empty_step import write_empty_step

    if others:
        raise typer.BadParameter("--empty writes without a trial: leave out --database and --force")
    step = write_empty_step(chapter, name, dry_run=dry_run)
    for line in step.lines(dry_run=dry_run):
        typer.echo(line)
