"""The clock, which stands still while a question runs, so that both sides stamp rows alike."""

import sys
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from importlib import import_module
from types import ModuleType
from typing import Any

#: What it shows.
FROZEN_NOW = datetime(2024, 7, 1, 12, 0, 0, 123456, tzinfo=UTC)


def frozen_clock() -> AbstractContextManager[Any]:
    """Return a context in which it is always the same moment."""
    stopped: AbstractContextManager[Any] = _time_machine.travel(FROZEN_NOW, tick=False)
    return stopped


def _imported() -> ModuleType:
    """Import ``time_machine`` without pytest, of which it has a plugin.

    Where pytest is installed, importing it takes a tenth of the time of ``show``.
    """
    if "pytest" in sys.modules:
        return import_module("time_machine")
    # With None, Python's import raises ModuleNotFoundError.
    sys.modules["pytest"] = None  # type: ignore[assignment]  # documented: docs.python.org, import
    try:
        return import_module("time_machine")
    finally:
        del sys.modules["pytest"]


_time_machine = _imported()
