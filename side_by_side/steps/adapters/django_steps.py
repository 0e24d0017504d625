"""Applies and undoes Django's migrations one at a time."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.graph import MigrationGraph
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from side_by_side.chapters.sides.django_connections import open_connection
from side_by_side.chapters.sides.migration_files import read_graph
from side_by_side.databases import Address
from side_by_side.databases.lock_timeouts import set_lock_timeout
from side_by_side.steps.statements import StatementLog
from side_by_side.steps.step import Change, Move, Step, StepFailedError, StepFile


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


class DjangoStepper:
    """Applies and undoes Django's migrations on one database."""

    name = DjangoSteps.name

    def __init__(self, address: Address, connection: BaseDatabaseWrapper) -> None:
        self.address = address
        self.connection = connection
        self.executor = MigrationExecutor(connection)
        # Every step counts: a squashed one would otherwise stand in for those it replaces.
        self.executor.loader = MigrationLoader(connection, replace_migrations=False)
        self.executor.recorder.ensure_schema()

    def apply(self, step: Step) -> Move:
        """Apply one step, whose parents are applied."""
        migration, state = self._migration_of(step)

        def run() -> None:
            self.executor.apply_migration(state, migration)

        return self._run(step, "applied", migration.operations, run)

    def undo(self, step: Step) -> Move:
        """Undo one applied step that no applied step depends on."""
        migration, state = self._migration_of(step)

        def run() -> None:
            self.executor.unapply_migration(state, migration)

        return self._run(step, "undid", (), run)

    def offline(self, step: Step, *, backwards: bool = False) -> str:
        """Return what ``manage.py sqlmigrate`` prints; empty if a part of the step is Python."""
        migration, _ = self._migration_of(step)
        connections["default"] = self.connection
        lines = self.executor.loader.collect_sql([(migration, backwards)])
        text = "\n".join(lines)
        return "" if "THIS OPERATION CANNOT BE WRITTEN AS SQL" in text else text

    def applied(self) -> frozenset[Step]:
        """Return the steps that are applied according to ``django_migrations``."""
        # The recorder reads the default connection, which may have changed in the meantime.
        connections["default"] = self.connection
        nodes = self.executor.loader.graph.nodes
        steps: set[Step] = set()
        for key in self.executor.recorder.applied_migrations():
            # Django 6 records a squashed step alone; here it counts as the steps that it replaces.
            replaced = nodes[key].replaces if key in nodes else []
            steps |= {Step(*replaced_key) for replaced_key in replaced or [key]}
        return frozenset(steps)

    def _migration_of(self, step: Step) -> tuple[Migration, ProjectState]:
        """Return a step's migration, and the state of the models before it."""
        graph = self.executor.loader.graph
        migration = graph.nodes[step.chapter, step.name]
        # For a squashed step, the steps that it replaces are recorded.
        itself = {step, *(Step(*replaced) for replaced in migration.replaces)}
        applied = [(other.chapter, other.name) for other in self.applied() - itself]
        nodes = [node for node in applied if node in graph.nodes]
        state = graph.make_state(nodes=nodes, real_apps=self.executor.loader.unmigrated_apps)
        # As ``migrate`` does: rendered later, the models would change the order of SQLite's tables.
        _ = state.apps
        return migration, state

    def _run(
        self, step: Step, way: str, operations: Sequence[Operation], run: Callable[[], None]
    ) -> Move:
        sent = StatementLog(self.address.kind)
        connections["default"] = self.connection
        refused = ""
        start = perf_counter()
        try:
            with _record_statements(self.connection, sent):
                run()
        except IrreversibleError as error:
            refused = str(error)
        except Exception as error:
            raise StepFailedError(self.name, step, way, self.address, error, sent) from error
        seconds = perf_counter() - start
        changes = tuple(_change(operation) for operation in operations)
        return Move(changes, tuple(sent.statements), seconds, refused)


@contextmanager
def _record_statements(connection: BaseDatabaseWrapper, sent: StatementLog) -> Iterator[None]:
    """Record the statements, except those about Django's own table."""
    commit, rollback = connection.commit, connection.rollback

    def recorded(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "django_migrations" in sql:
            return execute(sql, params, many, context)
        sent.before_execute(sql)
        try:
            result = execute(sql, params, many, context)
        except Exception as error:
            sent.on_error(error)
            raise
        sent.after_execute(sql, committed=not connection.in_atomic_block)
        return result

    def recorded_commit() -> None:
        commit()
        sent.on_commit()

    def recorded_rollback() -> None:
        rollback()
        sent.on_rollback()

    # Django has no hook for these two.
    connection.commit, connection.rollback = recorded_commit, recorded_rollback  # type: ignore[method-assign]
    try:
        with connection.execute_wrapper(recorded):
            yield
    finally:
        connection.commit, connection.rollback = commit, rollback  # type: ignore[method-assign]


def _change(operation: Operation) -> Change:
    return Change(operation.category.value if operation.category else "?", operation.describe())
