"""Django's migrations."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db.migrations.graph import MigrationGraph

from side_by_side.chapters.sides.django_connections import open_connection
from side_by_side.chapters.sides.migration_files import read_graph
from side_by_side.databases import Address
from side_by_side.databases.lock_timeouts import set_lock_timeout
from side_by_side.steps.adapters.django_stepper import DjangoStepper
from side_by_side.steps.step import Step, StepFile


class DjangoSteps:
    """Django's migrations."""

    name = "django"

    def step_files(self, chapter: str) -> list[StepFile]:
        """Return the files of a chapter's steps and of all that they depend on, parents first."""
        graph = read_graph()
        files: dict[Step, StepFile] = {}
        for leaf in sorted(graph.leaf_nodes(chapter)):
            for key in graph.forwards_plan(leaf):
                files[Step(*key)] = _step_file(graph, key)
        return [file for file in files.values() if not file.replaces]

    def squashed_files(self, chapter: str) -> list[StepFile]:
        """Return the files of a chapter's squashed steps, with the steps that each replaces."""
        graph = read_graph()
        files = [_step_file(graph, key) for key in sorted(graph.nodes) if key[0] == chapter]
        return [file for file in files if file.replaces]

    @contextmanager
    def open_stepper(self, address: Address) -> Iterator["DjangoStepper"]:
        """Open a database to apply and undo steps on it."""
        with open_connection(address) as connection:
            set_lock_timeout(address.kind, connection)
            yield DjangoStepper(address, connection)


def _step_file(graph: MigrationGraph, key: tuple[str, str]) -> StepFile:
    migration: Any = graph.nodes[key]
    return StepFile(
        Step(*key),
        Path(inspect.getfile(type(migration))),
        frozenset(Step(*node.key) for node in graph.node_map[key].parents),
        tuple(Step(*replaced) for replaced in migration.replaces),
    )
