"""Runs code with a project's settings only: its applications and models are not imported.

They take time and memory, and SQLAlchemy models seldom need more than a setting.
"""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.apps.registry import Apps

from side_by_side.project.django_project import set_up


class NeedsAppsError(BaseException):
    """Code that needs Django's applications. Not an Exception, because projects handle those."""


def succeeds_without_apps(run: Callable[[], object]) -> bool:
    """Run what imports modules, and return whether it neither fails nor uses Django's registry.

    Otherwise, it has to be run in a new process in which Django is set up first. Setting it up here
    would import modules that are being imported already.
    """
    is_used = False

    def refuse() -> None:
        nonlocal is_used
        is_used = True
        raise NeedsAppsError

    apps.__class__ = _registry(refuse)
    try:
        run()
    # In the new process the same error has its report.
    except (Exception, SystemExit, NeedsAppsError):  # noqa: BLE001 - the project's own code
        return False
    finally:
        apps.__class__ = Apps
    # Code may handle every error.
    return not is_used


def set_up_when_used(settings: str) -> None:
    """Let the first use of Django's registry set Django up; no module may be imported meanwhile."""

    def set_up_now() -> None:
        apps.__class__ = Apps
        set_up(settings)

    apps.__class__ = _registry(set_up_now)


def _registry(use: Callable[[], None]) -> type[Apps]:
    """Return a class of registries that calls a function at each use."""

    class Watched(Apps):
        def __getattribute__(self, name: str) -> Any:
            if not name.startswith("__"):
                use()
            # Not that of ``super()``: the registry may have its own class again.
            return object.__getattribute__(self, name)

    return Watched
