"""The options that several commands have, and the deprecated names of options."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:
    from side_by_side.histories.history_options import HistoryOptions

Value = TypeVar("Value")


class Format(StrEnum):
    """The format of results."""

    TEXT = "text"
    JSON = "json"


Databases = Annotated[
    list[str] | None,
    typer.Option(
        "--database",
        metavar="NAME|URL",
        help="sqlite, postgresql, mariadb or the address of a server (repeatable).",
    ),
]
Chapters = Annotated[
    list[str] | None,
    typer.Option("--chapter", metavar="NAME", help="Limit to this chapter (repeatable)."),
]
Formats = Annotated[Format, typer.Option("--format", help="The format of the results.")]
ScratchServer = Annotated[
    str | None,
    typer.Option(
        metavar="NAME|URL",
        envvar="SIDE_BY_SIDE_DATABASE",
        help="sqlite, postgresql, mariadb or the address of a server, for scratch databases "
        "(default: the kind that the project uses).",
    ),
]

Settings = Annotated[
    str | None, typer.Option(metavar="MODULE", help="The settings of a Django project.")
]
Manage = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="The project's manage.py: what it prepares is prepared here as well, and it may "
        "choose the settings.",
    ),
]
Alias = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Which of the project's DATABASES is meant.", show_default="default"
    ),
]

Config = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="The alembic.ini or pyproject.toml of an Alembic environment."
    ),
]


def history_options(
    settings: str | None,
    manage: str | None,
    alias: str | None,
    config: Path | None,
    databases: list[str] | None,
) -> "HistoryOptions":
    """Return the options that name a Django project and an Alembic environment.

    Raises:
        typer.BadParameter: One of them is missing.
    """
    if not (settings or manage):
        raise typer.BadParameter("there is no Django project; give --settings or --manage")
    if config is None:
        raise typer.BadParameter("there is no Alembic environment; give --config alembic.ini")
    from side_by_side.histories.history_options import HistoryOptions

    return HistoryOptions(
        settings, config, tuple(databases or ()), manage=manage, alias=alias or "default"
    )


def warn_deprecated(old: str, new: str) -> None:
    """Print on stderr that a spelling is deprecated."""
    typer.echo(f"side-by-side: {old} is deprecated; use {new}", err=True)


def renamed(name: str, value: Value | None, old_name: str, old_value: Value | None) -> Value | None:
    """Return the value of an option that may be given in its old spelling.

    Raises:
        typer.BadParameter: Both spellings are given.
    """
    if old_value is None:
        return value
    if value is not None:
        raise typer.BadParameter(f"{old_name} is the old spelling of {name}; give one of them")
    warn_deprecated(old_name, name)
    return old_value
