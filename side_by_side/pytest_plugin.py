"""The check as a test of three lines in a project's own suite.

Nothing is imported or run until a test requests the fixture::

    def test_models_agree(side_by_side):
        side_by_side.check(settings="mysite.settings", metadata="service.models:Base")
"""

import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

import pytest

from side_by_side.check.options import CheckOptions
from side_by_side.check.severity import Severity
from side_by_side.errors import SideBySideError

#: The environment variables for options that contain addresses.
DATABASE_VARIABLE = "SIDE_BY_SIDE_DATABASE"
LIVE_VARIABLE = "SIDE_BY_SIDE_LIVE"

Options = ParamSpec("Options")


def _with_options_of(
    make: Callable[Options, CheckOptions],
) -> Callable[
    [Callable[["SideBySide", CheckOptions], None]],
    Callable[Concatenate["SideBySide", Options], None],
]:
    """Give a method the parameters of ``CheckOptions``, so that they are declared once."""

    def decorate(
        method: Callable[["SideBySide", CheckOptions], None],
    ) -> Callable[Concatenate["SideBySide", Options], None]:
        @wraps(method)
        def check(self: "SideBySide", /, *args: Options.args, **kwargs: Options.kwargs) -> None:
            try:
                options = make(*args, **({"folder": self.folder} | _with_new_names(kwargs)))
            except SideBySideError as error:
                pytest.fail(f"the check cannot be made: side-by-side: {error}", pytrace=False)
            method(self, options)

        return check

    return decorate


def _with_new_names(given: dict[str, Any]) -> dict[str, Any]:
    """Replace the deprecated ``level``, ``from_models`` and ``rows``."""
    options = dict(given)
    if (level := options.pop("level", None)) is not None:
        _replace(options, "level", "fail_on", Severity.of_grade(level).value)
    if options.pop("from_models", False):
        _replace(options, "from_models", "source", "models")
    if options.pop("rows", False):
        _replace(options, "rows", "round_trip", True)
    return options


def _replace(options: dict[str, Any], old: str, new: str, value: object) -> None:
    if new in options:
        raise TypeError(f"{old} is the old spelling of {new}; give one of them")
    warnings.warn(f"{old} is deprecated; use {new}={value!r}", DeprecationWarning, stacklevel=4)
    options[new] = value


@dataclass(frozen=True)
class SideBySide:
    """The value of the fixture: it runs the command in ``folder``, in another process.

    A process can open one Django project, and the suite may use its own with its own databases.
    """

    folder: Path

    @_with_options_of(CheckOptions)
    def check(self, options: CheckOptions) -> None:
        """Fail the test with the report of ``side-by-side check`` if it finds a difference.

        The parameters are those of ``CheckOptions``: the options of the command.

        Raises:
            pytest.fail.Exception: There are differences that count, or the check cannot be made.
        """
        arguments = [f"{option}={value}" for option, value in _given(options) if value is not None]
        # The arguments of a process are visible to all users, so addresses are not among them.
        addresses = {
            DATABASE_VARIABLE: options.database or "",
            LIVE_VARIABLE: options.live or "",
        }
        arguments += ["--round-trip"] if options.round_trip else []
        _run(arguments, options.folder, addresses)


def _run(arguments: list[str], folder: Path, addresses: dict[str, str]) -> None:
    # The project may need what pytest added to the path.
    path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(  # noqa: S603 - this package's own command
        [sys.executable, "-m", "side_by_side", "check", *arguments],
        cwd=folder,
        env=os.environ | path | addresses,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 1:
        pytest.fail(done.stdout.strip(), pytrace=False)
    if done.returncode:
        pytest.fail(f"the check cannot be made: {done.stderr.strip()}", pytrace=False)


def _given(options: CheckOptions) -> list[tuple[str, str | None]]:
    """Return the options of the command that take a value and contain no address."""
    return [
        ("--settings", options.settings),
        ("--metadata", options.metadata),
        ("--alembic", options.alembic),
        ("--names", options.names),
        ("--fail-on", options.fail_on),
        ("--from", options.source),
        ("--format", options.format),
        *(("--app", label) for label in options.apps),
        *(("--table", glob) for glob in options.tables),
    ]


@pytest.fixture
def side_by_side(pytestconfig: pytest.Config) -> SideBySide:
    """Return a ``SideBySide`` that checks in the suite's root folder."""
    return SideBySide(pytestconfig.rootpath)
