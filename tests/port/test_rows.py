"""Rows that Django writes read back equal through a port, and the other way round."""

import json
from pathlib import Path

import pytest

from side_by_side.databases.kinds import KINDS
from tests.check.project import Project
from tests.port.conftest import servers
from tests.port.proof import ported, process
from tests.port.test_port import CONTRIB, written


@pytest.mark.parametrize("kind", KINDS)
def test_each_reads_what_the_other_wrote(kind: str, tmp_path: Path) -> None:
    """A superuser, a session and an entry of the log, with the kinds of their values."""
    available = servers((kind,))
    if not available:
        pytest.skip(f"there is no server for {kind}")
    (tmp_path / "settings.py").write_text(CONTRIB)
    output = tmp_path / "ported"
    with ported("settings", tmp_path, output, available) as made:
        address = made.databases[kind][0].url
        django = ("django_rows", "settings", str(tmp_path))
        port = ("port_rows", str(output))
        written = rows(*django, "write", address)
        assert rows(*port, "read", address) == written
        added = rows(*port, "write", address)
        assert rows(*django, "read", address) == added
        assert [len(written[name]) for name in ("User", "Session", "LogEntry")] == [1, 1, 1]
        assert [len(added[name]) for name in ("User", "Session", "LogEntry")] == [2, 2, 2]


def rows(*arguments: str) -> dict[str, list[dict[str, str]]]:
    """Return the rows that a process printed."""
    done = process(*arguments)
    assert done.returncode == 0, done.stderr
    # A command of Django may print something before.
    by_model: dict[str, list[dict[str, str]]] = json.loads(done.stdout.splitlines()[-1])
    return by_model


@pytest.mark.parametrize("name", ["contrib", "rules", "keys_of_any_type", "generic"])
def test_the_round_trip_of_a_port_finds_nothing(name: str, tmp_path: Path) -> None:
    """Values, defaults, a flush of all classes and deletes are those of Django, on SQLite."""
    settings, folder = written(name, tmp_path)
    project = Project(folder, settings, "ported:base.Base")
    done = project.run("port", "--settings", settings, "--output", "ported")
    assert done.status == 0, done.err
    checked = project.check("--round-trip", "--from", "models", "--fail-on", "cosmetic")
    assert (checked.json["rows"], checked.status) == ([], 0)
