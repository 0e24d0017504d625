"""What is shown on a terminal: how wide, and what is going on."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext

from rich.console import Console
from rich.status import Status


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
