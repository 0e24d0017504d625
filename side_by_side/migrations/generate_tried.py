"""Starts the trial of a step in the copy of the project."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from side_by_side.migrations.generate_errors import TrialFailedError

if TYPE_CHECKING:
    from side_by_side.migrations.generate import Asked

#: The exit status of a trial that prints one message, which may have several lines.
REFUSED = 2


def tried(project: Path, asked: "Asked") -> list[dict[str, Any]]:
    """Return what each database showed.

    Raises:
        TrialFailedError: The step, or one before it, fails.
    """
    done = subprocess.run(  # noqa: S603 - this program itself, in the copy
        [sys.executable, "-m", "side_by_side.migrations.generate_trial", asked.chapter],
        input=json.dumps(list(asked.databases) or ["sqlite"]),
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == REFUSED:
        raise TrialFailedError(_here(done.stdout, project))
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["it ended without a word"]
        raise TrialFailedError(_here(lines[-1], project))
    found: list[dict[str, Any]] = json.loads(_here(done.stdout, project))
    return found


def _here(text: str, project: Path) -> str:
    """Return a text with the paths of the project itself."""
    return text.replace(f"{project}/", "")
