"""Freezes the clock while a question runs, so that both sides write the same timestamps."""

import sys
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from importlib import import_module
from types import ModuleType
from typing import Any

#: The time of the frozen clock.
FROZEN_NOW = datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)


def frozen_clock() -> AbstractContextManager[Any]:
    """Return a context in which the time is always ``FROZEN_NOW``."""
    frozen: AbstractContextManager[Any] = _time_machine.travel(FROZEN_NOW, tick=False)
    return frozen


def _import_time_machine() -> ModuleType:
    """Import ``time_machine`` without pytest, for which it has a plugin.

    If pytest is installed, importing it takes a tenth of the time of ``show``.
    """
    if "pytest" in sys.modules:
        return import_module("time_machine")
    # With None, Python's import raises ModuleNotFoundError.
    sys.modules["pytest"] = None  # type: ignore[assignment]  # documented: docs.python.org, import
    try:
        return import_module("time_machine")
    finally:
        del sys.modules["pytest"]


_time_machine = _import_time_machine()
