"""Questions with ``async def`` are left out where greenlet or a driver is missing."""

import json
import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from side_by_side.chapters import lacks
from side_by_side.chapters.lacks import Lack, lack_of, missing_packages

#: Runs a command as if the packages, which are its first argument, were not installed.
WITHOUT = """
import sys
for name in sys.argv.pop(1).split(","):
    sys.modules[name] = None
from side_by_side.cli.main import main
sys.exit(main())
"""

ON_SQLITE = ("--database", "sqlite")
CURE = "install aiosqlite and greenlet to ask"


def run_without(packages: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process without some packages."""
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, packages, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_comparison_names_the_packages() -> None:
    """The schema and what needs no event loop are compared, and a line has the cure."""
    chapter = ("compare", "--chapter", "deliveries")
    done = run_without("greenlet,aiosqlite", *chapter, *ON_SQLITE, "--format", "json")
    document = json.loads(done.stdout)
    assert (done.returncode, document["equal"], done.stderr) == (0, True, "")
    [(what, cure)] = document["left_out"].items()
    assert what == "asynchronous use on sqlite"
    assert cure.startswith(CURE)
    checks = document["chapters"][0]["checks"]
    assert checks["schema"]["compared"] > 100
    assert (checks["answers"]["compared"], checks["state"]["compared"]) == (0, 0)


def test_a_pair_is_shown_without_its_answer() -> None:
    """Both functions are shown: the modules can be imported, and the models as well."""
    done = run_without("greenlet,aiosqlite", "show", "deliveries.heavy_parcels", *ON_SQLITE)
    assert (done.returncode, done.stderr) == (0, "")
    assert "await session.scalars(statement)" in done.stdout
    assert done.stdout.rstrip().splitlines()[-1] == f"Not asked on sqlite: {CURE} it"


def test_mutants_are_not_planted() -> None:
    """None survives, and a line has the cure."""
    done = run_without("greenlet,aiosqlite", "mutants", "deliveries", *ON_SQLITE)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"asynchronous use on sqlite was left out: {CURE}" in done.stdout


def test_only_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of database has its driver; a pair without ``async def`` needs none."""
    monkeypatch.setattr(lacks, "find_spec", lambda name: None if name != "psycopg" else 1)
    assert missing_packages("sqlite") == ["aiosqlite", "greenlet"]
    assert missing_packages("postgresql") == ["greenlet"]
    assert missing_packages("mariadb") == ["asyncmy", "greenlet"]
    question = SimpleNamespace(named_zones=False)
    pair: Any = SimpleNamespace(is_async=True, question=question)
    assert lack_of(pair, "postgresql", None) == Lack("asynchronous use", "install greenlet")
    pair.is_async = False
    assert lack_of(pair, "postgresql", None) is None
