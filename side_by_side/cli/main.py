"""The command ``side-by-side``.

Results go to stdout, all else to stderr. The exit status is 0 for equal or done, 1 for different,
2 for an error.
"""

import atexit
import gc
import sys
from typing import Annotated, Any, NoReturn

import typer

from side_by_side import __version__
from side_by_side.cli.chapters import compare, list_pairs, show
from side_by_side.cli.check import check
from side_by_side.cli.find import find
from side_by_side.cli.migrations import app as migrations
from side_by_side.cli.mutants import mutants
from side_by_side.cli.port import port
from side_by_side.cli.schema import schema
from side_by_side.databases.masking import mask_by_form, safe_traceback
from side_by_side.errors import SideBySideError
from side_by_side.processes import collect_garbage_rarely

app = typer.Typer(
    name="side-by-side",
    help="The Django ORM and SQLAlchemy 2.x, compared by running them.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(compare)
app.command("list")(list_pairs)
app.command()(show)
app.command()(find)
app.command()(mutants)
app.command()(schema)
app.command()(check)
app.command()(port)
app.add_typer(migrations)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"side-by-side {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """The Django ORM and SQLAlchemy 2.x, compared by running them."""


#: The base class of the errors for wrong use, which has no public name in Typer.
_USAGE_ERROR: Any = typer.BadParameter.__base__


def main() -> NoReturn:
    """Run a command; an error ends it with one message and exit status 2."""
    collect_garbage_rarely()
    # At exit, everything would be visited once more: half a second, with both ORMs loaded.
    atexit.register(gc.freeze)
    try:
        exit_status = app(standalone_mode=False)
    except _USAGE_ERROR as error:
        # The message quotes the arguments, which may include an address with a password.
        error.message = mask_by_form(str(error.message))
        error.show()
        sys.exit(2)
    except SideBySideError as error:
        typer.echo(f"side-by-side: {error}", err=True)
        sys.exit(2)
    except KeyboardInterrupt:
        typer.echo("side-by-side: interrupted; the scratch databases are dropped", err=True)
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - a bug of the tool: status 1 would mean a difference
        typer.echo(safe_traceback(error), err=True)
        typer.echo("side-by-side: this is a bug of side-by-side; please report it", err=True)
        sys.exit(2)
    sys.exit(exit_status or 0)
