"""The options of the commands on a person's own migrations, each command's as one value."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class HistoryOptions:
    """The options of a comparison of two histories, or of what tools detect."""

    settings: str | None
    #: The configuration file of the Alembic environment.
    config: Path
    #: The kinds of database, or servers; by default the kind that the project uses.
    databases: Sequence[str] = ()
    #: The folder of the project, where it is not the current one.
    path: Path | None = None
    manage: str | None = None
    alias: str = "default"


@dataclass(frozen=True)
class ShowOptions:
    """The options of showing one migration of a project and the revision that stands for it."""

    settings: str | None
    #: The migration, such as ``shop.0007`` or ``shop.0007_name``.
    name: str
    #: The configuration file of the Alembic environment; None for one that is ported.
    config: Path | None = None
    databases: Sequence[str] = ()
    path: Path | None = None
    manage: str | None = None
    alias: str = "default"
    backwards: bool = False
