"""The options of ``side-by-side port`` as one value."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Origin = Literal["models", "migrations"]


@dataclass(frozen=True)
class PortOptions:
    """The options of a port."""

    #: The module of the settings of a Django project; where it is None, ``manage.py`` chooses it.
    settings: str | None
    #: A package, or a single file where it ends in ``.py``.
    output: Path
    #: The applications to port, with all that they refer to; all where there are none.
    labels: tuple[str, ...] = ()
    #: Whether the tables are those of the models, or those that the migrations make.
    source: Origin = "models"
    #: Whether an Alembic environment is written as well.
    with_migrations: bool = False
    #: Whether the environment has a revision for each migration.
    with_history: bool = False
    #: The kind of database, or the server, on which the migrations run.
    database: str | None = None
    #: Those on which the history is read, where there are more; otherwise ``database``, or all.
    history_databases: tuple[str, ...] = ()
    allow_unknown: bool = False
    #: Whether each remark is printed, and not one line for all of a kind.
    verbose: bool = False
    #: Whether existing files are replaced.
    force: bool = False
    #: The folder of the project, where it is not on ``sys.path``.
    path: Path | None = None
    #: The project's ``manage.py``, where what it prepares is needed.
    manage: str | None = None
    #: Which of the project's ``DATABASES`` has the tables.
    alias: str = "default"

    @property
    def is_single(self) -> bool:
        """Whether the models are written into one file."""
        return self.output.suffix == ".py"

    @property
    def environment(self) -> Path:
        """The folder of the Alembic environment: the package, or ``x_migrations`` for ``x.py``."""
        folder = f"{self.output.stem}_migrations"
        return self.output.with_name(folder) if self.is_single else self.output

    @property
    def versions(self) -> Path:
        """The folder of all revisions."""
        return self.environment / ("" if self.is_single else "migrations") / "versions"

    @property
    def remarks(self) -> Path:
        """The page with all remarks: in the package, or ``x_PORTED.md`` for ``x.py``."""
        single = self.output.with_name(f"{self.output.stem}_PORTED.md")
        return single if self.is_single else self.output / "PORTED.md"

    @property
    def root(self) -> Path:
        """The folder in which all files are: the package, or the folder of the single file."""
        return self.output.parent if self.is_single else self.output

    @property
    def kept(self) -> Path:
        """The folder of what an update needs: in the package, or ``.x.side-by-side`` for ``x.py``.

        Python and Alembic do not look for modules in it.
        """
        single = self.output.with_name(f".{self.output.stem}.side-by-side")
        return single if self.is_single else self.output / ".side-by-side"

    @property
    def outputs(self) -> list[Path]:
        """All that is written: folders, and files in no such folder."""
        listed = [self.output, self.remarks] if self.is_single else [self.output]
        return [*listed, self.environment] if self.is_single and self.with_migrations else listed
