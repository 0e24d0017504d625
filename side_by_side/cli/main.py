"""The commands. Results go to stdout, the rest to stderr; 0 is equal, 1 different, 2 wrong."""

import atexit
import gc
import json
import os
import sys
from enum import StrEnum
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from side_by_side import __version__
from side_by_side.chapters.checkout import require_chapters
from side_by_side.cli.migrations import app as migrations
from side_by_side.cli.options import Chapters, Databases, Format, Formats
from side_by_side.databases.masking import mask_by_form, safe_traceback
from side_by_side.databases.selection import database_labels
from side_by_side.errors import SideBySideError
from side_by_side.terminal import STACKED, make_console, show_status

if TYPE_CHECKING:
    from rich.console import Console

    from side_by_side.chapters.compare import Tally
    from side_by_side.chapters.report import Comparison

app = typer.Typer(
    name="side-by-side",
    help="The Django ORM and SQLAlchemy 2.x, compared by running them.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(migrations)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"side-by-side {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """The Django ORM and SQLAlchemy 2.x, compared by running them."""


class Order(StrEnum):
    """What a list of pairs follows."""

    TOPIC = "topic"
    SOURCE = "source"


@app.command()
def compare(
    database: Databases = None,
    chapter: Chapters = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Build both sides' databases, compare their schemas, and ask both sides every question.

    A row is printed for each chapter as soon as it is compared, then the differences.
    """
    require_chapters()
    from side_by_side.chapters.report import comparison_json, comparison_text

    out = make_console()
    comparison = _run(database or [], chapter or [], out if format is Format.TEXT else None)
    if format is Format.JSON:
        typer.echo(json.dumps(comparison_json(comparison), indent=2))
    else:
        comparison_text(comparison, out)
    raise typer.Exit(1 if comparison.differences else 0)


def _run(names: list[str], wanted: list[str], out: "Console | None") -> "Comparison":
    from side_by_side.chapters.compare import compare_all
    from side_by_side.chapters.pairs import select_chapters
    from side_by_side.chapters.report import Comparison, Progress
    from side_by_side.databases.selection import select_databases

    start = perf_counter()
    chapters = select_chapters(wanted)
    databases = select_databases(names, os.environ)
    labels, left_out = database_labels(databases, names)
    progress = Progress(out, labels, chapters) if out else None
    with show_status(f"comparing on {', '.join(labels)}") as spinner:

        def on_tally(number: int, chapter: str, tally: "Tally") -> None:
            if spinner:
                # It would be drawn into the rows.
                spinner.stop()
            if progress:
                progress(number, chapter, tally)

        found = compare_all(databases, chapters, on_tally)
    tallies = {
        (label, chapter): tally
        for label, each in zip(labels, found, strict=True)
        for chapter, tally in each.items()
    }
    return Comparison(tallies, left_out, perf_counter() - start)


@app.command("list")
def list_pairs(
    chapter: Chapters = None,
    by: Annotated[Order, typer.Option("--by", help="How to order the pairs.")] = Order.TOPIC,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """List the chapters with their topics and questions."""
    require_chapters()
    from side_by_side.chapters.listing import list_by_source, list_by_topic, list_json
    from side_by_side.chapters.pairs import find_pairs, select_chapters

    found = [pair for name in select_chapters(chapter or []) for pair in find_pairs(name)]
    if format is Format.JSON:
        typer.echo(json.dumps(list_json(found), indent=2))
        return
    for line in list_by_topic(found) if by is Order.TOPIC else list_by_source(found):
        typer.echo(line)
    typer.echo(f"\n{len(found)} pairs; side-by-side show NAME shows one")


@app.command()
def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="[CHAPTER.]NAME",
            help="A question as list names it; without its chapter where the name is unique.",
        ),
    ],
    database: Databases = None,
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
) -> None:
    """Show a pair: both codes and what they use, both SQL texts, the answer, its traps."""
    require_chapters()
    from side_by_side.chapters.show import show_json, show_pair, show_text

    views = show_pair(name, database or ["sqlite"])
    if format is Format.JSON:
        typer.echo(json.dumps(show_json(views), indent=2))
    else:
        show_text(views, make_console(pipe_width=STACKED))
    raise typer.Exit(0 if all(view.right for view in views) else 1)


@app.command()
def schema(
    first: Annotated[str, typer.Argument(metavar="URL", help="A live database.")],
    second: Annotated[str, typer.Argument(metavar="URL", help="Another of the same kind.")],
    format: Formats = Format.TEXT,  # noqa: A002 - the option's name
    bookkeeping: Annotated[
        bool, typer.Option(help="Compare the migration tools' own tables as well.")
    ] = True,
) -> None:
    """Compare the schemas of two live databases. Both are opened for reading only."""
    from side_by_side.schema.live import compare_live, live_json, live_text

    found = compare_live(first, second, bookkeeping=bookkeeping)
    if format is Format.JSON:
        typer.echo(json.dumps(live_json(found), indent=2))
    else:
        typer.echo(live_text(found))
    raise typer.Exit(1 if found.differences else 0)


Settings = Annotated[
    str | None, typer.Option(metavar="MODULE", help="A Django project's settings.")
]
Metadata = Annotated[
    str | None, typer.Option(metavar="MODULE:NAME", help="SQLAlchemy's Base, or its metadata.")
]
AlembicFile = Annotated[
    str | None, typer.Option(metavar="FILE", help="Run the migrations of this alembic.ini.")
]
Apps = Annotated[
    list[str] | None,
    typer.Option("--app", metavar="LABEL", help="Only this application. May be given again."),
]
Tables = Annotated[
    list[str] | None,
    typer.Option("--table", metavar="GLOB", help="Only these tables. May be given again."),
]
ScratchServer = Annotated[
    str | None,
    typer.Option(
        metavar="NAME|URL",
        envvar="SIDE_BY_SIDE_DATABASE",
        help="sqlite, postgresql, mariadb, or a server for scratch databases; by default the kind "
        "that the project uses.",
    ),
]
Live = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        envvar="SIDE_BY_SIDE_LIVE",
        help="A real database, opened for reading only.",
    ),
]
NamesOption = Annotated[
    str | None,
    typer.Option(metavar="ignore|strict", help="Whether names of keys, checks, indexes count."),
]
Level = Annotated[
    int | None,
    typer.Option(min=1, max=4, help="Up to which grade differences make the exit status 1."),
]
FromModels = Annotated[
    bool, typer.Option("--from-models", help="Build Django's tables without migrations.")
]
RowsOption = Annotated[bool, typer.Option("--rows", help="Also write rows through both ORMs.")]
CheckFormats = Annotated[
    str, typer.Option("--format", metavar="text|json|github|junit", help="How to write it.")
]


@app.command()
def check(
    settings: Settings = None,
    metadata: Metadata = None,
    alembic: AlembicFile = None,
    app: Apps = None,
    table: Tables = None,
    database: ScratchServer = None,
    live: Live = None,
    names: NamesOption = None,
    level: Level = None,
    from_models: FromModels = False,
    rows: RowsOption = False,
    format: CheckFormats = "text",  # noqa: A002 - the option's name
) -> None:
    """Compare a Django project and SQLAlchemy models by the databases that they make."""
    from side_by_side.check.command import run

    with show_status("building scratch databases"):
        text, fails = run(
            settings=settings,
            metadata=metadata,
            alembic=alembic,
            apps=tuple(app or ()),
            tables=tuple(table or ()),
            database=database,
            live=live,
            names=names,
            level=level,
            from_models=from_models,
            rows=rows,
            format_=format,
        )
    typer.echo(text)
    raise typer.Exit(1 if fails else 0)


@app.command()
def port(
    settings: Annotated[
        str, typer.Option("--settings", metavar="MODULE", help="The project's settings.")
    ],
    output: Annotated[
        Path, typer.Option("--output", metavar="PATH", help="A new package, or a file NAME.py.")
    ],
    application: Annotated[
        list[str] | None,
        typer.Option(
            "--app", metavar="LABEL", help="Only this and what it refers to. May be given again."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace what is there.")] = False,
    allow_unknown: Annotated[
        bool,
        typer.Option("--allow-unknown", help="Take unknown fields by the type they declare."),
    ] = False,
    as_migrated: Annotated[
        bool, typer.Option("--as-migrated", help="Port what the migrations make, not the models.")
    ] = False,
    database: ScratchServer = None,
    migrations: Annotated[
        bool, typer.Option("--migrations", help="Also write an Alembic environment; as migrated.")
    ] = False,
) -> None:
    """Write SQLAlchemy models for a Django project. Its own databases are never touched."""
    from side_by_side.port.command import run

    exit_status = run(
        settings,
        output,
        labels=application or [],
        force=force,
        allow_unknown=allow_unknown,
        as_migrated=as_migrated or migrations,
        database=database,
        migrations=migrations,
    )
    raise typer.Exit(exit_status)


#: What the options' reader raises, by a name that is public.
_USAGE_ERROR: Any = typer.BadParameter.__base__


def main() -> NoReturn:
    """Run a command; what a person did wrong ends it with one message and exit status 2."""
    # Models and facts live to the end: looking for garbage among them is a fifth of the work.
    gc.set_threshold(100_000)
    # Nor does the end of the process have to look for it: half a second, with both ORMs loaded.
    atexit.register(gc.freeze)
    try:
        exit_status = app(standalone_mode=False)
    except _USAGE_ERROR as error:
        # It shows the words that were given, of which one may be an address.
        error.message = mask_by_form(str(error.message))
        error.show()
        sys.exit(2)
    except SideBySideError as error:
        typer.echo(f"side-by-side: {error}", err=True)
        sys.exit(2)
    except KeyboardInterrupt:
        typer.echo("side-by-side: interrupted; the scratch databases are dropped", err=True)
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - a fault of the tool's own: 1 would mean a difference
        typer.echo(safe_traceback(error), err=True)
        typer.echo("side-by-side: this is a fault of side-by-side; please report it", err=True)
        sys.exit(2)
    sys.exit(exit_status or 0)
