"""Starts the trial of a step in the copy of the project."""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from side_by_side.migrations.generate_errors import TrialFailedError

MODULE = "side_by_side.migrations.generate_trial"


class Trying:
    """The trial's process, which imports all models once, however often the step is written."""

    def __init__(self, project: Path, process: "subprocess.Popen[str]", told: IO[str]) -> None:
        self.project = project
        self.process = process
        self.told = told

    def on(self, number: int) -> dict[str, Any]:
        """Return what the database of this number showed.

        Raises:
            TrialFailedError: The step, or one before it, fails.
        """
        answer = self._ask(f"{number}\n")
        if not answer:
            self.process.wait()
            self.told.seek(0)
            lines = self.told.read().strip().splitlines() or ["it ended without a word"]
            raise TrialFailedError(self._here(lines[-1]))
        found: dict[str, Any] = json.loads(self._here(answer))
        if "refused" in found:
            raise TrialFailedError(found["refused"])
        return found

    def _ask(self, line: str) -> str:
        """Return the answer's line, empty where the process has ended."""
        assert self.process.stdin is not None  # noqa: S101 - both are pipes
        assert self.process.stdout is not None  # noqa: S101
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.write(line)
            self.process.stdin.flush()
        return self.process.stdout.readline()

    def _here(self, text: str) -> str:
        """Return a text with the paths of the project itself."""
        return text.replace(f"{self.project}/", "")


@contextmanager
def trying(project: Path, chapter: str, databases: Sequence[str]) -> Iterator[Trying]:
    """Give the trial of a chapter's last step on the databases of these names."""
    with (
        tempfile.TemporaryFile("w+") as told,
        subprocess.Popen(  # noqa: S603 - this program itself, in the copy
            [sys.executable, "-m", MODULE, chapter],
            cwd=project,
            env={**os.environ, "PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=told,
            text=True,
        ) as process,
    ):
        assert process.stdin is not None  # noqa: S101 - it is a pipe
        # Not an argument, which everybody on the machine can read: it may have a password.
        process.stdin.write(f"{json.dumps(list(databases))}\n")
        yield Trying(project, process, told)
