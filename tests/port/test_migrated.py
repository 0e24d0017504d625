"""A database made from a port --as-migrated is the one that the project's migrations make."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from side_by_side.databases import Address
from side_by_side.differences import differences
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.facts import Facts
from side_by_side.scratch import KINDS, scratch_databases
from tests.port import grown
from tests.port.conftest import servers
from tests.port.proof import ROOT, dumped, process

#: The project that grew, and the chapter here that has a history.
PROJECTS = [f"{name}-{kind}" for name in ("grown", "evolution") for kind in KINDS]


@dataclass(frozen=True)
class Migrated:
    """A port as migrated, and the databases that the migrations and the port make."""

    output: Path
    label: str
    django: Address
    port: Address
    differing: list[str]


@pytest.fixture(scope="module", params=PROJECTS)
def migrated(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Migrated]:
    """Each project on each kind of database."""
    name, _, kind = request.param.partition("-")
    folder, settings, label = ROOT, "django_side.settings", name
    if name == "grown":
        folder, settings, label = tmp_path_factory.mktemp(name), "settings", ""
        grown.make(folder)
    found = servers((kind,))
    if not found:
        pytest.skip(f"there is no server for {kind}")
    output = tmp_path_factory.mktemp("output") / "ported"
    with scratch_databases(kind, found[kind], 3) as databases:
        urls = [each.url for each in databases]
        done = process("migrated_process", settings, str(folder), label, str(output), *urls)
        assert done.returncode == 0, done.stderr
        first, _, third = databases
        yield Migrated(output, label, first, third, json.loads(done.stdout))


def facts(address: Address, label: str) -> Facts:
    """Return the facts of a database, or of an application's tables in it."""
    found = without_bookkeeping(read_schema(address))
    return {key: value for key, value in found.items() if key.place[0].startswith(label)}


def test_the_databases_are_the_same(migrated: Migrated) -> None:
    """No fact differs, names and order included, as the port says, and dumps are the same."""
    django, ported = (facts(each, migrated.label) for each in (migrated.django, migrated.port))
    assert any(key.kind == "table" for key in django)
    assert differences(django, ported) == []
    assert migrated.differing == []
    # SQLite's own dump is the text of the statements, from which the facts are read.
    if migrated.django.kind != "sqlite" and not migrated.label:
        assert dumped(migrated.port) == dumped(migrated.django)


def test_the_source_is_clean(migrated: Migrated) -> None:
    """What was written passes this project's linter and its formatter."""
    settings = f"--config={ROOT / 'pyproject.toml'}"
    for command in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, settings, "--no-cache", str(migrated.output)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
