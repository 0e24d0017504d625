"""What a project's ``manage.py`` does before Django starts: environment variables, ``sys.path``."""

import os
import runpy
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import django
from django.conf import settings as django_settings
from django.core.management import ManagementUtility
from django.utils.functional import empty

from side_by_side.project.errors import BadManageError
from side_by_side.project.explain_error import explain_error


class _DjangoStarts(BaseException):
    """Ends ``manage.py`` where Django would start; ``except Exception`` does not catch it."""


def run_manage(name: str, folder: Path, settings: str | None) -> str | None:
    """Run ``manage.py`` up to the start of Django and return the settings module that it chooses.

    ``name`` is a path that may be relative to the folder. ``settings`` wins over what the file
    chooses, as ``--settings`` does. The result is None if the file configures
    Django without a module. The folder of the file becomes the first on ``sys.path``.

    Raises:
        BadManageError: There is no such file, it raises an error, or it does not start Django.
    """
    file = folder / name
    if not file.is_file():
        raise BadManageError(name, "there is no such file", "Name the project's manage.py")
    if settings is not None:
        os.environ["DJANGO_SETTINGS_MODULE"] = settings
    file = file.resolve()
    sys.path.insert(0, str(file.parent))
    before = list(sys.path)
    with _stop_where_django_starts() as starts:
        try:
            runpy.run_path(str(file), run_name="__main__")
        except _DjangoStarts:
            pass
        except (Exception, SystemExit) as error:
            if not starts:
                raise BadManageError(name, *_explain(error)) from error
    # It may have changed the current folder, which is the user's again later.
    sys.path[:] = [path if path in before else str(Path(path).resolve()) for path in sys.path]
    if not starts:
        reason = "it ends without starting Django"
        raise BadManageError(name, reason, "Name the file that starts the project's commands")
    if settings is not None:
        os.environ["DJANGO_SETTINGS_MODULE"] = settings
    return _chosen_settings(settings)


def _explain(error: BaseException) -> tuple[str, str]:
    reason, cure = explain_error(error)
    if isinstance(error, SystemExit):
        return reason.removeprefix("importing "), "Give it what it needs to start Django"
    return reason, cure


@contextmanager
def _stop_where_django_starts() -> Iterator[list[str]]:
    """End the running file where Django would start, and yield a list that shows that it did."""
    starts: list[str] = []

    def stop(*_: Any, **__: Any) -> None:
        starts.append("started")
        raise _DjangoStarts

    with (
        mock.patch.object(sys, "argv", ["manage.py", "migrate"]),
        mock.patch.object(ManagementUtility, "execute", stop),
        mock.patch.object(django, "setup", stop),
    ):
        yield starts


def _chosen_settings(settings: str | None) -> str | None:
    """Return the settings module, and forget settings that were loaded from another one."""
    module = settings or os.environ.get("DJANGO_SETTINGS_MODULE")
    if django_settings.configured:
        loaded = getattr(django_settings, "SETTINGS_MODULE", None)
        if loaded is None and settings is None:
            # ``settings.configure()`` takes the place of a module.
            return None
        if loaded != module:
            django_settings._wrapped = empty
    return module
