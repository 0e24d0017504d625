"""Sets Django up once per process, with the chapters that are needed."""

import os
from collections.abc import Collection

import django
from django.apps import apps
from django.conf import settings

from side_by_side.chapters.chapter_modules import BrokenModuleError
from side_by_side.chapters.checkout import root
from side_by_side.chapters.requirements import databases_of

SIDE = "django_side"


def set_up(chapters: Collection[str] | None = None) -> None:
    """Load the models of some chapters, or of all; does nothing in a process that is set up.

    Raises:
        BrokenModuleError: A module of models cannot be imported.
    """
    if apps.ready:
        return
    root()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "django_side.settings")
    if chapters is not None:
        # The order is that of the settings.
        wanted = {f"{SIDE}.{chapter}" for chapter in chapters}
        others = {app for app in settings.INSTALLED_APPS if not app.startswith(f"{SIDE}.")}
        if all(len(databases_of(chapter)) > 1 for chapter in chapters):
            # Django's own applications are for chapters of one kind of database.
            others = set()
        settings.INSTALLED_APPS = [app for app in settings.INSTALLED_APPS if app in wanted | others]
    try:
        # No request is served, and the script prefix would import all of django.http.
        django.setup(set_prefix=False)
    except (Exception, SystemExit) as error:
        # The models may raise anything.
        raise BrokenModuleError("django_side", error) from error


def installed_chapters() -> list[str]:
    """Return the chapters with which Django is set up."""
    return [app.label for app in apps.get_app_configs() if app.name.startswith(f"{SIDE}.")]
