"""The check as a test of three lines, in a person's own suite.

Nothing happens until a test asks for the fixture::

    def test_models_agree(side_by_side):
        side_by_side.check(settings="mysite.settings", metadata="service.models:Base")
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

#: The command's variables for options that hold addresses.
DATABASE_VARIABLE = "SIDE_BY_SIDE_DATABASE"
LIVE_VARIABLE = "SIDE_BY_SIDE_LIVE"


@dataclass(frozen=True)
class SideBySide:
    """What the fixture gives: the command, run in ``folder`` as a process of its own.

    A process can hold one Django project, and a suite may hold its own with databases of its own.
    """

    folder: Path

    def check(
        self,
        *,
        settings: str | None = None,
        metadata: str | None = None,
        alembic: str | None = None,
        apps: Sequence[str] = (),
        tables: Sequence[str] = (),
        database: str | None = None,
        live: str | None = None,
        names: str | None = None,
        level: int | None = None,
        from_models: bool = False,
        rows: bool = False,
    ) -> None:
        """Fail the test with the report of ``side-by-side check`` if it finds a difference.

        The parameters are the options of the command.

        Raises:
            pytest.fail.Exception: There are differences that count, or the check cannot be made.
        """
        options: dict[str, object | None] = {
            "--settings": settings,
            "--metadata": metadata,
            "--alembic": alembic,
            "--names": names,
            "--level": level,
        }
        words = [f"{name}={value}" for name, value in options.items() if value is not None]
        words += [f"--app={label}" for label in apps] + [f"--table={glob}" for glob in tables]
        words += ["--from-models"] if from_models else []
        words += ["--rows"] if rows else []
        # Whoever lists the processes of a machine sees their arguments, passwords included.
        self._judge(words, {DATABASE_VARIABLE: database or "", LIVE_VARIABLE: live or ""})

    def _judge(self, words: list[str], addresses: dict[str, str]) -> None:
        # What pytest put on the path, the project may need.
        path = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        done = subprocess.run(  # noqa: S603 - this package's own command
            [sys.executable, "-m", "side_by_side", "check", *words],
            cwd=self.folder,
            env=os.environ | path | addresses,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 1:
            pytest.fail(done.stdout.strip(), pytrace=False)
        if done.returncode:
            pytest.fail(f"the check cannot be made: {done.stderr.strip()}", pytrace=False)


@pytest.fixture
def side_by_side(pytestconfig: pytest.Config) -> SideBySide:
    """Give ``check``, which compares in the suite's root folder."""
    return SideBySide(pytestconfig.rootpath)
