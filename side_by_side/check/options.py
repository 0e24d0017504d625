"""What a check is asked to compare, and how it reports."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from side_by_side.check.severity import SeverityName
from side_by_side.errors import SideBySideError


class NothingToCheckError(SideBySideError):
    """Options that name fewer than two sides, or a comparison without tables."""


#: Whether the names of constraints and indexes count.
Names = Literal["ignore", "strict"]

#: What Django's tables are created from.
Source = Literal["models", "migrations"]

#: The format of a report.
CheckFormat = Literal["text", "json", "github", "junit"]


@dataclass(frozen=True, kw_only=True)
class CheckOptions:
    """One check: what to build, what to compare, what to fail on.

    ``settings`` is a Django settings module; ``manage`` is a ``manage.py`` that prepares the
    project and may choose its settings; ``alias`` is one of its ``DATABASES``. Each ``metadata`` is
    a ``module:Base``; ``alembic`` is the path of an ``alembic.ini`` or ``pyproject.toml``; ``live``
    is the address of a real database, opened read-only.
    ``apps`` and ``tables`` narrow the comparison. ``database`` is a dialect or the address of a
    server for scratch databases; by default it is the dialect that the project uses.
    ``round_trip`` is None where it is run if both ORMs are named. ``fixtures`` are files in
    Django's formats, with rows for the round trip. ``folder`` is where modules are imported from.
    """

    settings: str | None = None
    manage: str | None = None
    alias: str = "default"
    metadata: Sequence[str] = ()
    alembic: str | None = None
    apps: Sequence[str] = ()
    tables: Sequence[str] = ()
    # Addresses contain passwords.
    database: str | None = field(default=None, repr=False)
    live: str | None = field(default=None, repr=False)
    names: Names = "ignore"
    fail_on: SeverityName = "breaking"
    source: Source = "migrations"
    round_trip: bool | None = None
    fixtures: Sequence[str] = ()
    format: CheckFormat = "text"
    verbose: bool = False
    folder: Path = field(default_factory=Path.cwd)

    def __post_init__(self) -> None:
        """Refuse options that name too little to compare.

        Raises:
            NothingToCheckError: Fewer than two sides are named, or an option lacks its side.
        """
        if isinstance(self.metadata, str):
            # One name is written as such.
            object.__setattr__(self, "metadata", (self.metadata,))
        given = [self.has_project, self.metadata or self.alembic, self.live]
        if sum(map(bool, given)) < 2:
            raise NothingToCheckError(
                "there is nothing to compare; give two of --settings, --metadata (or --alembic) "
                "and --live, or name them in [tool.side-by-side] of pyproject.toml"
            )
        if not self.has_project and (self.apps or self.source == "models"):
            option = "--app" if self.apps else "--from models"
            raise NothingToCheckError(f"{option} needs a Django project; give --settings")
        has_both = bool(self.has_project and self.metadata)
        if (self.round_trip or self.fixtures) and not has_both:
            option = "--round-trip" if self.round_trip else "--fixtures"
            raise NothingToCheckError(f"{option} needs both ORMs; give --settings and --metadata")

    @property
    def compares_rows(self) -> bool:
        """Whether rows are written and compared: where both ORMs are named, unless refused."""
        return self.round_trip is not False and bool(self.has_project and self.metadata)

    @property
    def has_project(self) -> bool:
        """Whether a Django project is named."""
        return bool(self.settings or self.manage)
