"""What a check is asked to compare."""

from dataclasses import dataclass, field
from pathlib import Path

from side_by_side.check.configuration import Names
from side_by_side.check.errors import NothingToCheckError


@dataclass(frozen=True)
class Options:
    """One check: what to build, what to look at, what to fail for.

    ``settings`` is a Django settings module; ``metadata`` is ``module:Base``; ``alembic`` is the
    path of an ``alembic.ini``; ``live`` the address of a real database, opened read-only.
    ``apps`` and ``tables`` narrow what is compared; ``database`` is a kind or a server's address,
    by default the kind that the project itself uses. ``folder`` is where modules are looked for.
    """

    settings: str | None = None
    metadata: str | None = None
    alembic: str | None = None
    apps: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    # Addresses hold passwords.
    database: str | None = field(default=None, repr=False)
    live: str | None = field(default=None, repr=False)
    names: Names | None = None
    level: int | None = None
    from_models: bool = False
    rows: bool = False
    folder: Path = field(default_factory=Path.cwd)

    def __post_init__(self) -> None:
        """Refuse what names too little to compare.

        Raises:
            NothingToCheckError: Fewer than two things are named, or one that needs another.
        """
        given = [self.settings, self.metadata or self.alembic, self.live]
        if sum(each is not None for each in given) < 2:
            raise NothingToCheckError(
                "there is nothing to compare; give two of --settings, --metadata (or --alembic) "
                "and --live"
            )
        if self.settings is None and (self.apps or self.from_models):
            option = "--app" if self.apps else "--from-models"
            raise NothingToCheckError(f"{option} speaks of a Django project; give --settings")
        if self.rows and not (self.settings and self.metadata):
            raise NothingToCheckError("--rows needs both ORMs; give --settings and --metadata")
        if self.level is not None and self.level not in (1, 2, 3, 4):
            raise NothingToCheckError(f"--level is {self.level}; it must be 1, 2, 3 or 4")
