"""``side-by-side check``: a Django project against SQLAlchemy models."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from side_by_side.check.options import CheckFormat, Names, Source
from side_by_side.check.severity import Severity, SeverityName
from side_by_side.cli.options import (
    Alias,
    Manage,
    ScratchServer,
    Settings,
    renamed,
    warn_deprecated,
)

Metadata = Annotated[
    list[str] | None,
    typer.Option(
        metavar="MODULE:NAME",
        help="SQLAlchemy's declarative base or metadata, or a list of them (repeatable).",
    ),
]
AlembicFile = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="An alembic.ini or pyproject.toml, whose revisions create the tables.",
    ),
]
Apps = Annotated[
    list[str] | None,
    typer.Option(metavar="LABEL", help="Limit to this app (repeatable)."),
]
Tables = Annotated[
    list[str] | None,
    typer.Option(metavar="GLOB", help="Limit to the tables that match (repeatable)."),
]
Live = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        envvar="SIDE_BY_SIDE_LIVE",
        help="A live database to compare as well, opened read-only.",
    ),
]
NamesOption = Annotated[
    Names | None,
    typer.Option(help="Whether the names of constraints and indexes count.", show_default="ignore"),
]
FailOn = Annotated[
    SeverityName | None,
    typer.Option(
        help="Exit with 1 on differences of this severity or worse.", show_default="breaking"
    ),
]
SourceOption = Annotated[
    Source | None,
    typer.Option(
        "--from", help="What Django's tables are created from.", show_default="migrations"
    ),
]
RoundTrip = Annotated[
    bool | None,
    typer.Option(
        "--round-trip/--no-round-trip",
        help="Also write, read and delete rows with both ORMs and compare them "
        "(default: where both are named).",
    ),
]
Fixtures = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FILE",
        help="Rows for the round trip, in a format of Django's fixtures (repeatable).",
    ),
]
ReportFormat = Annotated[
    CheckFormat | None, typer.Option(help="The format of the report.", show_default="text")
]
Verbose = Annotated[
    bool | None,
    typer.Option("--verbose/--no-verbose", help="Also print the differences that do not count."),
]
Level = Annotated[int | None, typer.Option(hidden=True, min=1, max=4)]
FromModels = Annotated[bool, typer.Option("--from-models", hidden=True)]
Rows = Annotated[bool, typer.Option("--rows", hidden=True)]


def check(
    settings: Settings = None,
    manage: Manage = None,
    alias: Alias = None,
    metadata: Metadata = None,
    alembic: AlembicFile = None,
    app: Apps = None,
    table: Tables = None,
    database: ScratchServer = None,
    live: Live = None,
    names: NamesOption = None,
    fail_on: FailOn = None,
    source: SourceOption = None,
    round_trip: RoundTrip = None,
    fixtures: Fixtures = None,
    format: ReportFormat = None,  # noqa: A002 - the option's name
    verbose: Verbose = None,
    level: Level = None,
    from_models: FromModels = False,
    rows: Rows = False,
) -> None:
    """Compare a Django project and SQLAlchemy models by the databases that they create.

    An option that is not given is read from [tool.side-by-side] of pyproject.toml.
    """
    options = {
        "settings": settings,
        "manage": manage,
        "alias": alias,
        "metadata": tuple(metadata) if metadata else None,
        "alembic": alembic,
        "apps": tuple(app) if app else None,
        "tables": tuple(table) if table else None,
        "database": database,
        "live": live,
        "names": names,
        "fail_on": _fail_on(fail_on, level),
        "source": _source(source, from_models=from_models),
        "round_trip": _round_trip(round_trip, rows=rows),
        "fixtures": tuple(fixtures) if fixtures else None,
        "format": format,
        "verbose": verbose,
    }
    given = {name: value for name, value in options.items() if value is not None}
    raise typer.Exit(1 if _report(given) else 0)


def _fail_on(fail_on: SeverityName | None, level: int | None) -> SeverityName | None:
    if level is None:
        return fail_on
    severity: SeverityName = Severity.of_grade(level).value
    return renamed(f"--fail-on {severity}", fail_on, f"--level {level}", severity)


def _source(source: Source | None, *, from_models: bool) -> Source | None:
    models: Source | None = "models" if from_models else None
    return renamed("--from models", source, "--from-models", models)


def _round_trip(round_trip: bool | None, *, rows: bool) -> bool | None:
    if rows:
        warn_deprecated("--rows", "--round-trip")
    return True if rows else round_trip


def _report(given: Mapping[str, Any]) -> bool:
    """Print the report of a check; return whether it fails."""
    from side_by_side.check.report.render import render
    from side_by_side.check.run import configured_check
    from side_by_side.terminal import show_status

    with show_status("building scratch databases"):
        report = configured_check(given)
        text = render(report)
    for message in report.deprecations:
        typer.echo(f"side-by-side: {message}", err=True)
    typer.echo(text)
    return report.fails
