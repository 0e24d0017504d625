"""``side-by-side migrations ...``: the commands on migrations and revisions."""

import json
import os
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from side_by_side.chapters.checkout import require_chapters
from side_by_side.cli.handover import handover
from side_by_side.cli.options import (
    Alias,
    Config,
    Databases,
    Format,
    Formats,
    Manage,
    Settings,
    history_options,
    warn_deprecated,
)

if TYPE_CHECKING:
    from side_by_side.histories.history_options import HistoryOptions, ShowOptions

app = typer.Typer(
    name="migrations",
    help="Django's migrations and Alembic's revisions, step by step.",
    no_args_is_help=True,
)


@app.command()
def compare(
    chapters: Annotated[
        list[str] | None,
        typer.Argument(metavar="CHAPTER", help="Limit to these chapters."),
    ] = None,
    database: Databases = None,
    settings: Settings = None,
    manage: Manage = None,
    alias: Alias = None,
    config: Config = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Apply, undo and reapply each step on both sides, and compare after each.

    With --settings or --manage and --config, the migrations of a Django project and the revisions
    of an Alembic environment: on scratch databases of the kind that the project uses, with rows in
    every table; then all revisions in Alembic's own order.
    """
    if settings or manage or alias or config:
        if chapters:
            raise typer.BadParameter("chapters are those of this project; leave --settings out")
        _compare_histories(history_options(settings, manage, alias, config, database), format)
    require_chapters()
    from side_by_side.chapters.options import CompareOptions
    from side_by_side.steps.compare_steps import compare_steps
    from side_by_side.steps.step_report import steps_json, steps_text
    from side_by_side.terminal import make_console

    comparison = compare_steps(CompareOptions(tuple(database or ()), tuple(chapters or ())))
    if format is Format.JSON:
        typer.echo(json.dumps(steps_json(comparison), indent=2))
    else:
        steps_text(comparison, make_console())
    raise typer.Exit(1 if comparison.different else 0)


def _compare_histories(options: "HistoryOptions", format_: Format) -> NoReturn:
    from side_by_side.histories.compare_histories import compare_histories
    from side_by_side.histories.history_report import histories_json, histories_text
    from side_by_side.terminal import make_console

    proofs = compare_histories(options)
    if format_ is Format.JSON:
        typer.echo(json.dumps(histories_json(proofs), indent=2))
    else:
        histories_text(proofs, make_console())
    raise typer.Exit(1 if any(proof.different for proof in proofs.values()) else 0)


@app.command()
def show(
    step: Annotated[
        str | None,
        typer.Argument(
            metavar="STEP",
            help="A chapter; or a migration of one's own project, such as shop.0007.",
        ),
    ] = None,
    number: Annotated[
        str | None,
        typer.Argument(metavar="NUMBER", help="The number or name of the chapter's step."),
    ] = None,
    database: Databases = None,
    backwards: Annotated[
        bool, typer.Option("--backwards", help="Show how the step is undone.")
    ] = False,
    settings: Settings = None,
    manage: Manage = None,
    alias: Alias = None,
    config: Config = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Show a step: the files and the SQL of both sides.

    With --settings or --manage, a migration of a Django project, and the revision of the Alembic
    environment of --config that stands for it; without --config, the one that port --history would
    write.
    """
    if settings or manage or alias or config:
        from side_by_side.histories.history_options import ShowOptions

        _show_migration(
            ShowOptions(
                _named_project(settings, manage),
                _migration_name(step, number),
                config,
                tuple(database or ()),
                manage=manage,
                alias=alias or "default",
                backwards=backwards,
            ),
            format,
        )
        return
    chapter, number = _chapter_step(step, number)
    require_chapters()
    from side_by_side.steps.show_step import show_step, step_json, step_text
    from side_by_side.terminal import STACKED, make_console

    views = show_step(chapter, number, database or [], backwards=backwards)
    if format is Format.JSON:
        typer.echo(json.dumps(step_json(views), indent=2))
    else:
        step_text(views, make_console(pipe_width=STACKED))


def _named_project(settings: str | None, manage: str | None) -> str | None:
    """Return the settings of a project, None where ``manage.py`` chooses them.

    Raises:
        typer.BadParameter: No project is named.
    """
    if not (settings or manage):
        raise typer.BadParameter("there is no Django project; give --settings or --manage")
    return settings


def _migration_name(step: str | None, number: str | None) -> str:
    """Return the name of a migration that one argument names.

    Raises:
        typer.BadParameter: There is no argument, or there are two.
    """
    if not step:
        raise typer.BadParameter("there is no migration to show; name one, such as shop.0007")
    if number is not None:
        raise typer.BadParameter(
            f"a migration of a project is one argument; write {step}.{number}, or leave "
            "--settings out for a chapter"
        )
    return step


def _chapter_step(step: str | None, number: str | None) -> tuple[str, str]:
    """Return the chapter and the number of a step that two arguments name.

    Raises:
        typer.BadParameter: One is missing.
    """
    if not step:
        raise typer.BadParameter(
            "there is no step to show; give a chapter and a number, or --settings and a migration"
        )
    if number is None:
        raise typer.BadParameter(
            f"{step!r} is one argument; give a chapter and a number, or --settings for a "
            "migration of one's own project"
        )
    return step, number


def _show_migration(options: "ShowOptions", format_: Format) -> None:
    from side_by_side.cli.ported_history import write_history
    from side_by_side.histories.show_migration import show_migration
    from side_by_side.steps.step_view import print_step, shown_step_json
    from side_by_side.terminal import STACKED, make_console

    shown = show_migration(options, write_history)
    if format_ is Format.JSON:
        typer.echo(json.dumps(shown_step_json(shown), indent=2))
    else:
        print_step(shown, make_console(pipe_width=STACKED))


app.command()(handover)


@app.command()
def detection(
    database: Databases = None,
    settings: Settings = None,
    manage: Manage = None,
    alias: Alias = None,
    config: Config = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Report which model changes each tool detects, and what the generated migrations do.

    With --settings or --manage and --config, what makemigrations and alembic revision
    --autogenerate would write for the models of a Django project and of an Alembic environment as
    they are now, and how the results differ.
    """
    if settings or manage or alias or config:
        _detect_in_project(history_options(settings, manage, alias, config, database), format)
    require_chapters()
    from side_by_side.steps.detection.detection_report import (
        detect_changes,
        detection_json,
        detection_text,
    )
    from side_by_side.terminal import show_status

    with show_status("generating a migration and a revision for each change"):
        changes = detect_changes(database or [], os.environ)
    if format is Format.JSON:
        typer.echo(json.dumps(detection_json(changes), indent=2))
    else:
        for line in detection_text(changes):
            typer.echo(line)


def _detect_in_project(options: "HistoryOptions", format_: Format) -> NoReturn:
    from side_by_side.histories.detect_changes import detect_changes
    from side_by_side.histories.proposal_report import detections_json, detections_text
    from side_by_side.terminal import STACKED, make_console

    detections = detect_changes(options)
    if format_ is Format.JSON:
        typer.echo(json.dumps(detections_json(detections), indent=2))
    else:
        detections_text(detections, make_console(pipe_width=STACKED))
    raise typer.Exit(1 if any(one.is_different for one in detections.values()) else 0)


@app.command(hidden=True)
def noticed(
    database: Databases = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Run ``migrations detection`` under its old name."""
    warn_deprecated("migrations noticed", "migrations detection")
    detection(database, format=format)


@app.command()
def generate(
    chapter: Annotated[str, typer.Argument(metavar="CHAPTER")],
    name: Annotated[
        str, typer.Option("--name", "-m", metavar="NAME", help="The name of the step.")
    ],
    database: Databases = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print both files and write nothing.")
    ] = False,
    renames: Annotated[
        bool, typer.Option(help="Treat what looks renamed as renamed, which keeps its rows.")
    ] = True,
    force: Annotated[
        bool, typer.Option("--force", help="Write the step even if one side has no change.")
    ] = False,
    empty: Annotated[
        bool, typer.Option("--empty", help="Write an empty step, for moving data.")
    ] = False,
) -> None:
    """Write the next step of a chapter on both sides, from the changes of both models.

    The step is tried before it is written, on SQLite or the chapter's first database, or on the
    databases of --database.
    """
    require_chapters()
    if empty:
        _generate_empty(chapter, name, dry_run=dry_run, has_trial_options=bool(database or force))
        return
    from side_by_side.steps.generate.generate_report import print_generated_step
    from side_by_side.steps.generate.generate_step import GenerateOptions, generate_step
    from side_by_side.terminal import make_console, show_status

    with show_status(f"generating a step of {chapter}"):
        step = generate_step(
            GenerateOptions(chapter, name, database or [], renames, force, dry_run)
        )
    print_generated_step(step, make_console())
    is_skipped = step.is_one_sided and not force
    raise typer.Exit(1 if is_skipped or step.different else 0)


def _generate_empty(chapter: str, name: str, *, dry_run: bool, has_trial_options: bool) -> None:
    from side_by_side.steps.generate.empty_step import write_empty_step

    if has_trial_options:
        raise typer.BadParameter("--empty writes without a trial: leave out --database and --force")
    step = write_empty_step(chapter, name, dry_run=dry_run)
    for line in step.lines(dry_run=dry_run):
        typer.echo(line)
