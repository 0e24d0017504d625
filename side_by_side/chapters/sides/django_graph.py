"""Django's migrations and what comes after what, read from the files."""

from pathlib import Path

from django.apps import apps
from django.db.migrations.graph import MigrationGraph
from django.db.migrations.loader import MigrationLoader

from side_by_side.chapters.sides.migration_files import StepsUnreadableError
from side_by_side.chapters.sides.step_files import FileCache

#: Django's steps, by their folders.
kept_graphs = FileCache[MigrationGraph]()


def read_graph() -> MigrationGraph:
    """Return Django's steps and what comes after what, squashed steps beside the originals.

    It is the same one while no file changes.

    Raises:
        StepsUnreadableError: A file is broken, or names a parent that there is not.
    """
    try:
        # Where Python looks for them: a trial leads it to a copy of the project meanwhile.
        folders = [
            Path(place) / "migrations"
            for app in apps.get_app_configs()
            for place in getattr(app.module, "__path__", [app.path])
        ]
        return kept_graphs.get(
            folders, lambda: MigrationLoader(None, replace_migrations=False).graph
        )
    except Exception as error:
        raise StepsUnreadableError("django", error) from error
