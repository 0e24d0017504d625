"""A database made from a port --as-migrated is the one that the project's migrations make."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from side_by_side.databases import Address
from side_by_side.scratch import KINDS, scratch_databases
from tests.port import grown
from tests.port.conftest import servers
from tests.port.proof import ROOT, dumped, found_differences, process


@dataclass(frozen=True)
class Migrated:
    """The port of a project on one kind of database, and two databases: Django's and the port's."""

    output: Path
    pair: tuple[Address, Address]
    statements: list[dict[str, Any]]
    differing: list[str]


#: The project that grew, and the chapters here, of which ``evolution`` has a history as well.
PROJECTS = [f"{name}-{kind}" for name in ("grown", "chapters") for kind in KINDS]


@pytest.fixture(scope="module", params=PROJECTS)
def migrated(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Migrated]:
    """Each project, ported as migrated, with both databases."""
    name, _, kind = request.param.partition("-")
    folder, settings = ROOT, "django_side.settings"
    if name == "grown":
        folder, settings = tmp_path_factory.mktemp(name), "settings"
        grown.make(folder)
    found = servers((kind,))
    if not found:
        pytest.skip(f"there is no server for {kind}")
    output = tmp_path_factory.mktemp("output") / "ported"
    with scratch_databases(kind, found[kind], 2) as (first, second):
        database = found[kind].url if found[kind] else kind  # type: ignore[union-attr]  # looked at
        done = process("migrated_process", settings, str(folder), str(output), database, first.url)
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        made = process("port_process", str(output), second.url, json.dumps(told["statements"]))
        assert made.returncode == 0, made.stderr
        yield Migrated(output, (first, second), told["statements"], told["differing"])


def test_the_databases_are_the_same(migrated: Migrated) -> None:
    """No fact differs, names and order included, as the port says, and dumps are the same."""
    assert found_differences(migrated.pair) == []
    assert migrated.differing == []
    # SQLite's own dump is the text of the statements, from which the facts are read.
    if migrated.pair[0].kind != "sqlite":
        django, port = map(dumped, migrated.pair)
        assert port == django
