"""``side-by-side port``: SQLAlchemy models for a Django project."""

from pathlib import Path
from typing import Annotated

import typer

from side_by_side.check.options import Source
from side_by_side.cli.options import Alias, Manage, ScratchServer, renamed


def port(
    output: Annotated[Path, typer.Option(metavar="PATH", help="A new package, or a file NAME.py.")],
    settings: Annotated[
        str | None, typer.Option(metavar="MODULE", help="The settings of a Django project.")
    ] = None,
    manage: Manage = None,
    alias: Alias = None,
    app: Annotated[
        list[str] | None,
        typer.Option(metavar="LABEL", help="Limit to this app and what it refers to (repeatable)."),
    ] = None,
    source: Annotated[
        Source | None,
        typer.Option(
            "--from",
            help="What the port reproduces: the models, or the tables that the migrations create "
            "(default: models).",
        ),
    ] = None,
    database: ScratchServer = None,
    migrations: Annotated[
        bool,
        typer.Option(
            "--migrations", help="Also write an Alembic environment (implies --from migrations)."
        ),
    ] = False,
    base_only: Annotated[
        bool,
        typer.Option(
            "--base-only",
            help="Write only base.py, the types that store values as Django does, to a file "
            "NAME.py; no settings are needed.",
        ),
    ] = False,
    allow_unknown: Annotated[
        bool,
        typer.Option(
            "--allow-unknown", help="Port third-party fields by the column type they declare."
        ),
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Print all remarks, not a line for each kind.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite existing files.")] = False,
    as_migrated: Annotated[bool, typer.Option("--as-migrated", hidden=True)] = False,
) -> None:
    """Write SQLAlchemy models for a Django project. Its own databases are never opened."""
    from side_by_side.port.command import run, write_base
    from side_by_side.port.options import PortOptions

    if base_only:
        others = (settings, manage, alias, app, source, database, migrations, allow_unknown)
        if any(others) or as_migrated:
            raise typer.BadParameter("--base-only takes --output and --force, and nothing else")
        write_base(output, force=force)
        return
    of_tables: Source | None = "migrations" if as_migrated else None
    source = renamed("--from migrations", source, "--as-migrated", of_tables)
    if migrations and source == "models":
        raise typer.BadParameter(
            "--migrations ports the tables that the migrations create; leave --from models out"
        )
    if not (settings or manage):
        raise typer.BadParameter(
            "there is no project to port; give --settings or --manage, or --base-only"
        )
    options = PortOptions(
        settings,
        output,
        manage=manage,
        alias=alias or "default",
        labels=tuple(app or ()),
        source="migrations" if migrations else source or "models",
        with_migrations=migrations,
        database=database,
        allow_unknown=allow_unknown,
        verbose=verbose,
        force=force,
    )
    raise typer.Exit(run(options))
