"""The console for results, and the status line of a command that runs."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    # Each command imports this module, and few show a status.
    from rich.status import Status


def show_status(text: str) -> AbstractContextManager["Status | None"]:
    """Show on stderr what the command is doing, if stderr is a terminal."""
    return Console(stderr=True).status(text) if sys.stderr.isatty() else nullcontext()


def make_console(*, pipe_width: int = 208) -> Console:
    """Return a console as wide as the terminal or ``COLUMNS``; in a pipe, ``pipe_width`` wide."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal():
        return Console()
    return Console(width=pipe_width)


#: The ``pipe_width`` that stacks two texts, which a wide terminal shows side by side.
STACKED = 1
