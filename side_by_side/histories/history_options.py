"""The options of ``migrations compare`` for a person's own project as one value."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class HistoryOptions:
    """The options of a comparison of two histories."""

    settings: str | None
    #: The configuration file of the Alembic environment.
    config: Path
    #: The kinds of database, or servers; by default the kind that the project uses.
    databases: Sequence[str] = ()
    #: The folder of the project, where it is not the current one.
    path: Path | None = None
    manage: str | None = None
    alias: str = "default"
