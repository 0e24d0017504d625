"""Reads a project's history on one or more kinds of database, each in a process of its own."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from side_by_side.databases.kinds import KINDS
from side_by_side.databases.scratch import scratch_databases
from side_by_side.databases.selection import SelectedDatabase, select_databases
from side_by_side.port.history.errors import MigrationFailedError
from side_by_side.port.history.graph import Key, nodes_of
from side_by_side.port.history.merge import merge, with_indexes_in_place
from side_by_side.port.history.needs import with_needs
from side_by_side.port.history.record_history import Part, RecordedStep, record_history
from side_by_side.port.history.render import Merged
from side_by_side.port.history.revision import HistoryRevision
from side_by_side.port.options import PortOptions
from side_by_side.port.read.absent_drivers import import_backends
from side_by_side.processes import worker_pool
from side_by_side.project import open_project

#: The steps of a project on one kind of database, and the parents of each.
Recorded = tuple[list[RecordedStep], dict[Key, list[Key]]]


def read_history(options: PortOptions, own_kind: str) -> list[HistoryRevision]:
    """Return a revision for each migration of a project, right on each kind of database.

    The kinds are the one that ``--database`` names or, without it, all that can be used here and
    on which the migrations run. ``own_kind`` is that of the project.

    Raises:
        SideBySideError: The project cannot be opened, or a migration fails.
    """
    names = list(options.history_databases) or ([options.database] if options.database else [])
    selected = select_databases(names, os.environ)
    with worker_pool(len(selected)) as executor:
        running = {
            database.kind: executor.submit(record_on, options, database) for database in selected
        }
    recorded: dict[str, Recorded] = {}
    for kind, future in running.items():
        try:
            recorded[kind] = future.result()
        except MigrationFailedError as error:
            if kind == own_kind or names:
                raise
            message = f"{error}; the revisions are not for {kind}"
            print(message, file=sys.stderr)  # noqa: T201 - the command's report
    return revisions_of(recorded)


def record_on(options: PortOptions, database: SelectedDatabase) -> Recorded:
    """Record the migrations of a project on a kind of database, in a process of its own."""
    from django.db.migrations.loader import MigrationLoader

    import_backends()
    kind, server = database
    project = open_project(
        options.settings, options.path, kind, alias=options.alias, manage=options.manage
    )

    @contextmanager
    def open_database() -> Iterator[Any]:
        with (
            scratch_databases(kind, server, 1) as [address],
            project.use_database(address) as connection,
        ):
            connection.ensure_connection()
            yield connection

    steps = record_history(open_database, kind, options.labels)
    graph = MigrationLoader(None).graph
    parents = {
        step.key: sorted(parent.key for parent in graph.node_map[step.key].parents)
        for step in steps
    }
    return steps, with_needs(steps, parents)


def revisions_of(recorded: Mapping[str, Recorded]) -> list[HistoryRevision]:
    """Return the revisions of the steps that were recorded, by kind of database."""
    kinds = tuple(kind for kind in KINDS if kind in recorded)
    _, parents = recorded[kinds[0]]
    by_key = {kind: {step.key: step for step in recorded[kind][0]} for kind in kinds}
    revisions = []
    for node in nodes_of(parents):
        on_each = {kind: by_key[kind][node.key] for kind in kinds}
        first = on_each[kinds[0]]
        revisions.append(
            HistoryRevision(
                node,
                tuple(part.description for part in first.up if part.description),
                _merged({kind: step.up for kind, step in on_each.items()}),
                _merged({kind: step.down for kind, step in on_each.items()}),
                {kind: step.irreversible for kind, step in on_each.items() if step.irreversible},
                kinds,
            )
        )
    return revisions


def _merged(by_kind: Mapping[str, Sequence[Part]]) -> list[Merged]:
    """Return the changes of all operations, each with the kinds of database that have it."""
    numbers = sorted({part.number for parts in by_kind.values() for part in parts})
    changes = {
        kind: {part.number: part.changes for part in parts}
        for kind, parts in with_indexes_in_place(by_kind).items()
    }
    return [
        change
        for number in numbers
        for change in merge({kind: listed.get(number, ()) for kind, listed in changes.items()})
    ]
