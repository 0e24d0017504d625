"""Django's migrations, applied and undone one at a time."""

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

from side_by_side.chapters.sides.django import open_connection
from side_by_side.chapters.sides.migration_files import read_graph
from side_by_side.databases import Address
from side_by_side.databases.lock_timeouts import set_lock_timeout
from side_by_side.steps.statements import StatementLog
from side_by_side.steps.step import Change, Move, Step, StepFailedError, StepFile


class DjangoSteps:
    """Django's migrations."""

    name = "django"

    def written(self, chapter: str) -> list[StepFile]:
        """Return a chapter's steps and all that they depend on, each after its parents."""
        graph = read_graph()
        found: dict[Step, StepFile] = {}
        for leaf in sorted(graph.leaf_nodes(chapter)):
            for key in graph.forwards_plan(leaf):
                found[Step(*key)] = _written(graph, key)
        return [each for each in found.values() if not each.replaces]

    def squashed(self, chapter: str) -> list[StepFile]:
        """Return a chapter's squashed steps, each with those that it replaces."""
        graph = read_graph()
        found = [_written(graph, key) for key in sorted(graph.nodes) if key[0] == chapter]
        return [each for each in found if each.replaces]

    @contextmanager
    def stepping(self, address: Address) -> Iterator["DjangoStepper"]:
        """Open a database to go through steps on it."""
        with open_connection(address) as connection:
            set_lock_timeout(address.kind, connection)
            yield DjangoStepper(address, connection)


def _written(graph: MigrationGraph, key: tuple[str, str]) -> StepFile:
    migration: Any = graph.nodes[key]
    return StepFile(
        Step(*key),
        Path(inspect.getfile(type(migration))),
        frozenset(Step(*node.key) for node in graph.node_map[key].parents),
        tuple(Step(*replaced) for replaced in migration.replaces),
    )


class DjangoStepper:
    """Goes through Django's migrations on one database."""

    name = DjangoSteps.name

    def __init__(self, address: Address, connection: BaseDatabaseWrapper) -> None:
        self.address = address
        self.connection = connection
        self.executor = MigrationExecutor(connection)
        # Each step by itself: a squashed one would stand in for those it replaces.
        self.executor.loader = MigrationLoader(connection, replace_migrations=False)
        self.executor.recorder.ensure_schema()

    def apply(self, step: Step) -> Move:
        """Apply one step, whose parents are applied."""
        migration, state = self._found(step)

        def run() -> None:
            self.executor.apply_migration(state, migration)

        return self._run(step, "applied", migration.operations, run)

    def undo(self, step: Step) -> Move:
        """Undo one step that is applied, with none after it."""
        migration, state = self._found(step)

        def run() -> None:
            self.executor.unapply_migration(state, migration)

        return self._run(step, "undid", (), run)

    def offline(self, step: Step, *, backwards: bool = False) -> str:
        """Return what ``manage.py sqlmigrate`` prints; empty where a part of it is Python."""
        migration, _ = self._found(step)
        connections["default"] = self.connection
        lines = self.executor.loader.collect_sql([(migration, backwards)])
        text = "\n".join(lines)
        return "" if "THIS OPERATION CANNOT BE WRITTEN AS SQL" in text else text

    def applied(self) -> frozenset[Step]:
        """Return the steps that ``django_migrations`` says are applied."""
        # The rows are asked of the default connection, which may be another one meanwhile.
        connections["default"] = self.connection
        nodes = self.executor.loader.graph.nodes
        found: set[Step] = set()
        for key in self.executor.recorder.applied_migrations():
            # Django 6 has a squashed step alone on record; here it counts as those it replaces.
            replaced = nodes[key].replaces if key in nodes else []
            found |= {Step(*each) for each in replaced or [key]}
        return frozenset(found)

    def _found(self, step: Step) -> tuple[Migration, ProjectState]:
        """Return a step's migration, and the models as they are just before it."""
        graph = self.executor.loader.graph
        migration = graph.nodes[step.chapter, step.name]
        # For a squashed step, those that it replaces are on record.
        itself = {step, *(Step(*replaced) for replaced in migration.replaces)}
        applied = [(each.chapter, each.name) for each in self.applied() - itself]
        nodes = [node for node in applied if node in graph.nodes]
        state = graph.make_state(nodes=nodes, real_apps=self.executor.loader.unmigrated_apps)
        # As ``migrate`` does: made later, the models would give SQLite's tables another order.
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
            with _noting(self.connection, sent):
                run()
        except IrreversibleError as error:
            refused = str(error)
        except Exception as error:
            raise StepFailedError(self.name, step, way, self.address, error, sent) from error
        seconds = perf_counter() - start
        changes = tuple(_change(operation) for operation in operations)
        return Move(changes, tuple(sent.statements), seconds, refused)


@contextmanager
def _noting(connection: BaseDatabaseWrapper, sent: StatementLog) -> Iterator[None]:
    """Note the statements that are sent, all but those about Django's own table."""
    commit, rollback = connection.commit, connection.rollback

    def noted(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "django_migrations" in sql:
            return execute(sql, params, many, context)
        sent.begins(sql)
        try:
            result = execute(sql, params, many, context)
        except Exception as error:
            sent.failed(error)
            raise
        sent.ran(sql, committed=not connection.in_atomic_block)
        return result

    def noted_commit() -> None:
        commit()
        sent.commits()

    def noted_rollback() -> None:
        rollback()
        sent.rolls_back()

    # Django tells nobody of these two.
    connection.commit, connection.rollback = noted_commit, noted_rollback  # type: ignore[method-assign]
    try:
        with connection.execute_wrapper(noted):
            yield
    finally:
        connection.commit, connection.rollback = commit, rollback  # type: ignore[method-assign]


def _change(operation: Operation) -> Change:
    return Change(operation.category.value if operation.category else "?", operation.describe())
