"""Renders the ``--help`` pages of all commands as one Markdown page, ``docs/cli.md``."""

from collections.abc import Iterator
from typing import Any

import typer.main

from side_by_side.cli.main import app

#: The width of a help page in characters.
WIDTH = 100

INTRODUCTION = """\
# The command line

<!-- Generated: UPDATE_SNAPSHOTS=1 pytest tests/test_cli_reference.py -->

The exit status is 0 for equal or done, 1 for different, 2 for an error. Results go to stdout, all
else to stderr.
"""


def help_pages() -> str:
    """Return a Markdown page with a section for each command, in the order of ``--help``."""
    command = typer.main.get_command(app)
    sections = [
        f"## `{name}`\n\n```text\n{text}\n```\n" for name, text in _pages(command, "side-by-side")
    ]
    return "\n".join([INTRODUCTION, *sections])


def _pages(command: Any, name: str) -> Iterator[tuple[str, str]]:
    """Give the full name and the help of a command and of the commands in it.

    Typer has no public name for the types of its commands and contexts.
    """
    context = command.context_class(command, info_name=name, terminal_width=WIDTH, color=False)
    yield name, "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    for inner in getattr(command, "commands", {}).values():
        if not inner.hidden:
            yield from _pages(inner, f"{name} {inner.name}")
