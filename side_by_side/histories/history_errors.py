"""What is wrong with a history before anything is compared."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from side_by_side.errors import SideBySideError


class NoMigrationsError(SideBySideError):
    """A project without any migration."""

    def __init__(self, settings: str) -> None:
        self.settings = settings
        super().__init__(
            f"no application of {settings!r} has migrations, so there is nothing to compare; "
            "write them with manage.py makemigrations"
        )


class NoRevisionsError(SideBySideError):
    """An environment without any revision."""

    def __init__(self, file: Path) -> None:
        self.file = file
        super().__init__(
            f"the environment of {file} has no revisions, so there is nothing to compare; write "
            "one with alembic revision, or check version_locations"
        )


class ConflictingMigrationsError(SideBySideError):
    """Applications whose migrations end in several leaf nodes."""

    def __init__(self, conflicts: Mapping[str, Sequence[str]]) -> None:
        self.conflicts = {label: tuple(sorted(names)) for label, names in conflicts.items()}
        listed = "; ".join(
            f"{' and '.join(names)} of {label}" for label, names in sorted(self.conflicts.items())
        )
        labels = " ".join(sorted(self.conflicts))
        super().__init__(
            f"these migrations conflict: {listed}. Merge them: "
            f"python manage.py makemigrations --merge {labels}"
        )


class MigrationsUnreadableError(SideBySideError):
    """Migrations that Django cannot read: a broken file, or an unknown dependency."""

    def __init__(self, settings: str, reason: str) -> None:
        self.settings = settings
        self.reason = reason
        super().__init__(
            f"the migrations of {settings!r} cannot be read: {reason}. "
            "Fix the file; python manage.py showmigrations reports the same error"
        )


class UnknownStepNameError(SideBySideError):
    """An entry of ``[tool.side-by-side.steps]`` that names no migration or no revision."""

    def __init__(self, path: Path, name: str, revision: str, reason: str) -> None:
        self.path = path
        self.name = name
        self.revision = revision
        super().__init__(
            f'{path}, [tool.side-by-side.steps], "{name}" = "{revision}": {reason}; write '
            '"label.migration" = "revision id"'
        )


class NotDetectedError(SideBySideError):
    """Models whose changes Django's autodetector cannot detect."""

    def __init__(self, settings: str, reason: str) -> None:
        self.settings = settings
        self.reason = reason
        super().__init__(
            f"the changes of the models of {settings!r} cannot be detected: {reason}. "
            "python manage.py makemigrations --dry-run reports the same error"
        )
