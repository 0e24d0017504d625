"""Sets Django up once per process, with the chapters that are needed."""

import os
from collections.abc import Iterable

import django
from django.apps import apps
from django.conf import settings

from side_by_side.chapters.chapter_modules import BrokenModuleError
from side_by_side.chapters.checkout import root


def set_up(chapters: Iterable[str] | None = None) -> None:
    """Load the models of some chapters, or of all; does nothing in a process that is set up.

    Raises:
        BrokenModuleError: A module of models cannot be imported.
    """
    if apps.ready:
        return
    root()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "django_side.settings")
    if chapters is not None:
        settings.INSTALLED_APPS = [f"django_side.{chapter}" for chapter in chapters]
    try:
        # No request is served, and the script prefix would import all of django.http.
        django.setup(set_prefix=False)
    except (Exception, SystemExit) as error:
        # The models may raise anything.
        raise BrokenModuleError("django_side", error) from error
