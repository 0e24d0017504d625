"""The options that several commands take, and how they are shown."""

from enum import StrEnum
from typing import Annotated

import typer


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
