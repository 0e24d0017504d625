"""Applies the edits of one report to a model set, and prints what is left.

Run in a process of its own, in a copy of the guild: ``set_process KIND MODULE:NAME NAMES``, where
NAMES is ``ignore`` or ``strict``.
"""

import json
import sys
from pathlib import Path

from tests.check.loop import Loop


def main(kind: str, name: str, names: str) -> None:
    """Print what one round leaves of a set, as a list in JSON."""
    loop = Loop.of(kind, "core.settings", Path.cwd())
    print(json.dumps(loop.left("service", f"service.{name}", strict_names=names == "strict")))  # noqa: T201 - the result


if __name__ == "__main__":
    main(*sys.argv[1:])
