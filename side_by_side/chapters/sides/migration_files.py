"""Reads the migration files of both sides: Django's graph of migrations, Alembic's revisions."""

import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from alembic.config import Config
from alembic.script import ScriptDirectory
from django.apps import apps
from django.db.migrations.graph import MigrationGraph
from django.db.migrations.loader import MigrationLoader

from side_by_side.chapters.chapter_modules import location_of_error
from side_by_side.chapters.checkout import root
from side_by_side.databases.masking import describe_error
from side_by_side.errors import SideBySideError

ALEMBIC_INI = root() / "alembic.ini"

T = TypeVar("T")


class NoStepsError(SideBySideError):
    """A chapter without migrations on a side."""

    def __init__(self, chapter: str, side: str) -> None:
        self.chapter = chapter
        self.side = side
        command = {
            "django": f"python manage.py makemigrations {chapter}",
            "sqlalchemy": f"alembic -x chapter={chapter} revision --autogenerate -m 0001_initial",
        }[side]
        super().__init__(f"{chapter!r} has no migrations on the {side} side; write one: {command}")


class StepsUnreadableError(SideBySideError):
    """Migrations that their own tool cannot read: a broken file, or an unknown parent."""

    def __init__(self, side: str, error: BaseException) -> None:
        self.side = side
        location = location_of_error(error)
        self.reason = f"{location}: {describe_error(error)}" if location else describe_error(error)
        command = {"django": "python manage.py showmigrations", "sqlalchemy": "alembic history"}
        super().__init__(
            f"the migrations of the {side} side cannot be read: {self.reason}. "
            f"Fix the file; {command[side]} reports the same error"
        )


class FileCache(Generic[T]):
    """Keeps a value that is computed from the files of some folders until a file changes.

    One command reads the same migrations a dozen times, and each tool reads all files every time.
    """

    def __init__(self) -> None:
        self._cached: dict[tuple[Path, ...], tuple[dict[Path, bytes], T]] = {}

    def get(self, folders: Sequence[Path], compute: Callable[[], T]) -> T:
        """Return the value for the folders' files; compute it again if a file has changed.

        Raises:
            OSError: A file cannot be read.
        """
        paths = (path for folder in folders for path in folder.glob("*.py"))
        files = {path: path.read_bytes() for path in paths if path.is_file()}
        cached = self._cached.get(key := tuple(folders))
        if cached is None or cached[0] != files:
            cached = self._cached[key] = files, compute()
        return cached[1]

    def clear(self) -> None:
        """Compute every value again the next time."""
        self._cached.clear()


#: Django's graphs of migrations, by their folders.
graph_cache = FileCache[MigrationGraph]()
#: Alembic's revisions, by their folders.
_script_cache = FileCache[ScriptDirectory]()


def read_graph() -> MigrationGraph:
    """Return the graph of Django's migrations, squashed ones as well as those they replace.

    The same object is returned until a file changes.

    Raises:
        StepsUnreadableError: A file is broken, or names an unknown parent.
    """
    try:
        # Where Python looks for them: a trial points the packages to a copy of the project.
        folders = [
            Path(folder) / "migrations"
            for app in apps.get_app_configs()
            for folder in getattr(app.module, "__path__", [app.path])
        ]
        return graph_cache.get(
            folders, lambda: MigrationLoader(None, replace_migrations=False).graph
        )
    except Exception as error:
        raise StepsUnreadableError("django", error) from error


def read_scripts(configuration: Config | None = None) -> ScriptDirectory:
    """Return Alembic's revisions, with all files read.

    The same object is returned until a file changes.

    Raises:
        StepsUnreadableError: A file is broken, or names an unknown parent.
    """
    try:
        with warnings.catch_warnings():
            # Alembic only warns of a duplicate revision, or of one with an unknown parent.
            warnings.simplefilter("error", UserWarning)
            scripts = ScriptDirectory.from_config(configuration or Config(ALEMBIC_INI))
            locations = scripts.version_locations or [str(Path(scripts.dir) / "versions")]
            return _script_cache.get([*map(Path, locations)], lambda: _read_all(scripts))
    except Exception as error:
        raise StepsUnreadableError("sqlalchemy", error) from error


def _read_all(scripts: ScriptDirectory) -> ScriptDirectory:
    scripts.get_heads()
    return scripts
