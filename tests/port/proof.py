"""Ports a project and builds both databases: what the tests of the port prove it with."""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from side_by_side.databases import Address
from side_by_side.databases.scratch import scratch_databases
from side_by_side.schema import read_schema, without_bookkeeping
from side_by_side.schema.differences import Difference, differences
from tests import ROOT
from tests.chapters.test_schema import dump
from tests.processes import run_python

#: Rules of this project that a port breaks: on names and long texts, and in the library's files.
NOT_OWN = (
    *("A", "E501", "E741", "N", "RUF001", "RUF002", "RUF003"),
    *("ARG002", "D102", "S101", "S608"),
)


@dataclass(frozen=True)
class Ported:
    """A project's port, and two databases of each kind: Django's and the port's."""

    output: Path
    databases: dict[str, tuple[Address, Address]]
    #: What the command wrote to stderr.
    stderr: str


def process(module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a module of these tests as a process."""
    return run_python(
        "-m",
        f"tests.port.{module}",
        *arguments,
        folder=ROOT,
        environment=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )


@contextmanager
def ported(
    settings: str,
    folder: Path,
    output: Path,
    servers: dict[str, Address | None],
    extensions: tuple[str, ...] = (),
) -> Iterator[Ported]:
    """Port a project, and build its database by Django and by the port on each kind."""
    with ExitStack() as stack:
        databases: dict[str, tuple[Address, Address]] = {}
        for kind, server in servers.items():
            first, second = stack.enter_context(scratch_databases(kind, server, 2))
            databases[kind] = first, second
            if kind == "postgresql":
                for address in (first, second):
                    make_extensions(address, extensions)
        djangos = [pair[0].url for pair in databases.values()]
        done = process("django_process", settings, str(folder), str(output), *djangos)
        assert done.returncode == 0, done.stdout + done.stderr
        made = process("port_process", str(output), *(pair[1].url for pair in databases.values()))
        assert made.returncode == 0, made.stdout + made.stderr
        yield Ported(output, databases, done.stderr)


def dumped(address: Address) -> list[str]:
    """Return the database's own dump, without where the counters of keys stand.

    Django writes rows after it made the tables: permissions, and the kinds of content.
    """
    return [re.sub(r" AUTO_INCREMENT=\d+", "", line) for line in dump(address)]


def make_extensions(address: Address, names: tuple[str, ...]) -> None:
    """Make what migrations would: neither side makes extensions from models."""
    import psycopg

    with psycopg.connect(address.url, autocommit=True) as connection:
        for name in names:
            connection.execute(f'CREATE EXTENSION "{name}"')


def database_differences(pair: tuple[Address, Address]) -> list[Difference]:
    """Return the differences of two databases, which hold something."""
    django, port = (without_bookkeeping(read_schema(address)) for address in pair)
    assert any(key.kind == "table" for key in django)
    return differences(django, port)
