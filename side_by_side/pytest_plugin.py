"""The check as a test of three lines in a project's own suite.

Nothing is imported or run until a test requests the fixture::

    def test_models_agree(side_by_side):
        side_by_side.check(settings="mysite.settings", metadata="service.models:Base")
"""

import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import wraps
from inspect import signature
from pathlib import Path
from typing import Any, Concatenate, ParamSpec

import pytest

from side_by_side.check.options import CheckOptions
from side_by_side.check.severity import Severity

#: The environment variables for options that contain addresses.
ADDRESSES = {"database": "SIDE_BY_SIDE_DATABASE", "live": "SIDE_BY_SIDE_LIVE"}

#: The options of the command whose names are not those of the parameters.
OPTION_NAMES = {"apps": "app", "tables": "table", "source": "from"}

Options = ParamSpec("Options")


def _with_options_of(
    make: Callable[Options, CheckOptions],
) -> Callable[
    [Callable[["SideBySide", dict[str, Any]], None]],
    Callable[Concatenate["SideBySide", Options], None],
]:
    """Give a method the parameters of ``CheckOptions``, so that they are declared once."""

    def decorate(
        method: Callable[["SideBySide", dict[str, Any]], None],
    ) -> Callable[Concatenate["SideBySide", Options], None]:
        @wraps(method)
        def check(self: "SideBySide", /, *args: Options.args, **kwargs: Options.kwargs) -> None:
            options = _with_new_names(kwargs)
            # The command reads the options that are not given from the configuration.
            signature(make).bind(*args, **options)
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
    def check(self, options: dict[str, Any]) -> None:
        """Fail the test with the report of ``side-by-side check`` if it finds a difference.

        The parameters are those of ``CheckOptions``: the options of the command.

        Raises:
            pytest.fail.Exception: There are differences that count, or the check cannot be made.
        """
        # The arguments of a process are visible to all users, so addresses are not among them.
        addresses = {
            variable: options.pop(name)
            for name, variable in ADDRESSES.items()
            if options.get(name) is not None
        }
        folder = options.pop("folder", self.folder)
        _run([*_arguments(options)], folder, addresses)


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


def _arguments(options: Mapping[str, Any]) -> Iterator[str]:
    """Give the arguments of the command."""
    for name, value in options.items():
        option = "--" + OPTION_NAMES.get(name, name).replace("_", "-")
        if isinstance(value, bool):
            yield option if value else option.replace("--", "--no-", 1)
        elif isinstance(value, str | os.PathLike):
            yield f"{option}={value}"
        elif value is not None:
            yield from (f"{option}={item}" for item in value)


@pytest.fixture
def side_by_side(pytestconfig: pytest.Config) -> SideBySide:
    """Return a ``SideBySide`` that checks in the suite's root folder."""
    return SideBySide(pytestconfig.rootpath)
