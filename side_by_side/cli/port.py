"""``side-by-side port``: SQLAlchemy models for a Django project."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from side_by_side.check.options import Source
from side_by_side.cli.options import Alias, Manage, ScratchServer, Settings, renamed

if TYPE_CHECKING:
    from side_by_side.port.options import PortOptions

Output = Annotated[
    Path | None, typer.Option(metavar="PATH", help="A new package, or a file NAME.py.")
]
Update = Annotated[
    Path | None,
    typer.Option(
        metavar="PATH",
        help="Update what port has written, with the options of that time: what is new is merged "
        "with what was edited by hand.",
    ),
]
Check = Annotated[
    bool,
    typer.Option("--check", help="With --update: write nothing; exit status 1 if it would change."),
]
Accept = Annotated[
    list[str] | None,
    typer.Option(
        metavar="MIGRATION",
        help="With --update: what was ported stands for this migration, such as shop.0003_price, "
        "although it was edited, renamed, squashed or deleted (repeatable).",
    ),
]
Apps = Annotated[
    list[str] | None,
    typer.Option(metavar="LABEL", help="Limit to this app and what it refers to (repeatable)."),
]
SourceOption = Annotated[
    Source | None,
    typer.Option(
        "--from",
        help="What the port reproduces: the models, or the tables that the migrations create "
        "(default: models).",
    ),
]
WithMigrations = Annotated[
    bool,
    typer.Option(
        "--migrations", help="Also write an Alembic environment (implies --from migrations)."
    ),
]
WithHistory = Annotated[
    bool,
    typer.Option(
        "--history", help="Write a revision for each migration; with --migrations, which it needs."
    ),
]
NoProof = Annotated[
    bool,
    typer.Option(
        "--no-proof", help="With --history: do not run the revisions to compare what they do."
    ),
]
BaseOnly = Annotated[
    bool,
    typer.Option(
        "--base-only",
        help="Write only base.py, the types that store values as Django does, to a file "
        "NAME.py; no settings are needed.",
    ),
]
AllowUnknown = Annotated[
    bool,
    typer.Option(
        "--allow-unknown", help="Port third-party fields by the column type they declare."
    ),
]
Verbose = Annotated[
    bool, typer.Option("--verbose", help="Print all remarks, not a line for each kind.")
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite existing files.")]
AsMigrated = Annotated[bool, typer.Option("--as-migrated", hidden=True)]


def port(
    context: typer.Context,
    output: Output = None,
    settings: Settings = None,
    manage: Manage = None,
    alias: Alias = None,
    app: Apps = None,
    source: SourceOption = None,
    database: ScratchServer = None,
    migrations: WithMigrations = False,
    history: WithHistory = False,
    no_proof: NoProof = False,
    base_only: BaseOnly = False,
    allow_unknown: AllowUnknown = False,
    verbose: Verbose = False,
    force: Force = False,
    update: Update = None,
    check: Check = False,
    accept: Accept = None,
    as_migrated: AsMigrated = False,
) -> None:
    """Write SQLAlchemy models for a Django project. Its own databases are never opened."""
    from side_by_side.port.command import run, write_base
    from side_by_side.port.options import PortOptions
    from side_by_side.port.update.update_port import UpdateOptions, run_update

    origin = context.get_parameter_source("database")
    of_environment = origin is not None and origin.name == "ENVIRONMENT"
    if update:
        contradicting = {
            "--output": output,
            "--alias": alias,
            "--app": app,
            "--from": source or as_migrated,
            "--migrations": migrations,
            "--history": history,
            "--base-only": base_only,
            "--force": force,
        }
        _refuse_with_update([name for name, value in contradicting.items() if value])
        raise typer.Exit(
            run_update(
                UpdateOptions(
                    update,
                    settings,
                    manage,
                    database,
                    of_environment=of_environment,
                    allow_unknown=allow_unknown,
                    verbose=verbose,
                    check=check,
                    accepted=tuple(accept or ()),
                )
            )
        )
    if check or accept:
        raise typer.BadParameter("--check and --accept are for --update")
    if not output:
        raise typer.BadParameter("there is nowhere to write to; give --output, or --update")
    given = source
    source = _source(given, with_migrations=migrations, as_migrated=as_migrated)
    if of_environment and (base_only or source == "models"):
        # The variable is for all commands; models are ported for every kind of database.
        database = None
    if base_only:
        others = (settings, manage, alias, app, database, migrations, history, allow_unknown)
        if any(others) or as_migrated or given is not None:
            raise typer.BadParameter("--base-only takes --output and --force, and nothing else")
        write_base(output, force=force)
        return
    if no_proof and not history:
        raise typer.BadParameter("--no-proof is for --history")
    if history and not migrations:
        raise typer.BadParameter("--history writes revisions; give --migrations as well")
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
        source=source,
        with_migrations=migrations,
        with_history=history,
        database=database,
        allow_unknown=allow_unknown,
        verbose=verbose,
        force=force,
    )
    prove = _prove if history and not no_proof else None
    raise typer.Exit(run(options, prove))


def _refuse_with_update(others: Sequence[str]) -> None:
    """Raise an error for options that are those with which the port was written.

    Raises:
        typer.BadParameter: There are such options.
    """
    if others:
        raise typer.BadParameter(
            "--update takes the options with which the port was written; "
            f"leave {', '.join(others)} out"
        )


def _source(source: Source | None, *, with_migrations: bool, as_migrated: bool) -> Source:
    """Return what the port reproduces.

    Raises:
        typer.BadParameter: The options contradict each other.
    """
    of_tables: Source | None = "migrations" if as_migrated else None
    source = renamed("--from migrations", source, "--as-migrated", of_tables)
    if with_migrations and source == "models":
        raise typer.BadParameter(
            "--migrations ports the tables that the migrations create; leave --from models out"
        )
    return "migrations" if with_migrations else source or "models"


def _prove(options: "PortOptions", kinds: Sequence[str]) -> bool:
    """Return whether the revisions of a port do what the migrations do."""
    from side_by_side.histories.history_options import HistoryOptions
    from side_by_side.histories.prove_revisions import prove_revisions

    config = options.environment / "alembic.ini"
    proved = HistoryOptions(
        options.settings, config, kinds, options.path, options.manage, options.alias
    )
    return prove_revisions(proved, options.database)
