"""The options that several commands take, and how they are shown."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.status import Status

from side_by_side.available import KINDS, missing
from side_by_side.databases import Address


class Format(StrEnum):
    """How results are written."""

    TEXT = "text"
    JSON = "json"


Databases = Annotated[
    list[str] | None,
    typer.Option(
        "--database",
        metavar="NAME|URL",
        help="sqlite, postgresql, mariadb, or the address of a server. May be given again.",
    ),
]
Chapters = Annotated[
    list[str] | None,
    typer.Option("--chapter", metavar="NAME", help="Only this chapter. May be given again."),
]
Formats = Annotated[Format, typer.Option("--format", help="How to write the results.")]


def labelled(
    databases: list[tuple[str, Address | None]], names: list[str]
) -> tuple[list[str], dict[str, str]]:
    """Return what the chosen databases are called, and which were left out with the cure.

    ``names`` are those that were asked for; what nobody asked to be left out is told.
    """
    kinds = [kind for kind, _ in databases]
    labels = [
        kind if server is None or kinds.count(kind) == 1 else str(server)
        for kind, server in databases
    ]
    if names:
        return labels, {}
    return labels, {kind: missing(kind, os.environ) for kind in KINDS if kind not in kinds}


def status(text: str) -> AbstractContextManager[Status | None]:
    """Show on stderr what is going on, where somebody is looking."""
    return Console(stderr=True).status(text) if sys.stderr.isatty() else nullcontext()


def console(*, in_a_pipe: int = 208) -> Console:
    """Return a console as wide as the terminal, or as ``COLUMNS``; else as wide as asked for."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal():
        return Console()
    return Console(width=in_a_pipe)


#: How wide a pipe is where texts stand side by side on a wide terminal: in a pipe they never do.
STACKED = 1
