"""Applies and undoes Django's migrations one at a time."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.db.transaction import TransactionManagementError

from side_by_side.databases import Address
from side_by_side.steps.statements import StatementLog
from side_by_side.steps.step import Change, Move, Step, StepFailedError


class DjangoStepper:
    """Applies and undoes Django's migrations on one database."""

    name = "django"

    def __init__(
        self,
        address: Address,
        connection: BaseDatabaseWrapper,
        loader: MigrationLoader | None = None,
    ) -> None:
        """Use the migrations of a loader; by default all, squashed or not."""
        self.address = address
        self.connection = connection
        self.executor = MigrationExecutor(connection)
        # Every step counts: a squashed one would otherwise stand in for those it replaces.
        self.executor.loader = loader or MigrationLoader(connection, replace_migrations=False)
        self.executor.recorder.ensure_schema()
        #: The state of the models before and after the last step, by the steps applied then.
        #: Rendering a state takes most of the time.
        self._known: dict[frozenset[Step], ProjectState] = {}

    def use(self) -> None:
        """Let Django's connection of this alias be that of this stepper."""
        connections[self.connection.alias] = self.connection

    def apply(self, step: Step) -> Move:
        """Apply one step, whose parents are applied."""
        migration, state, applied = self._migration_of(step)
        after: list[ProjectState] = []

        def run() -> None:
            # Applying changes the state.
            after.append(self.executor.apply_migration(state.clone(), migration))

        move = self._run(step, "applied", migration.operations, run)
        self._known = {applied: state, self.applied(): after[0]}
        return move

    def undo(self, step: Step) -> Move:
        """Undo one applied step that no applied step depends on."""
        migration, state, applied = self._migration_of(step)
        # As ``migrate``, whose state before is another than that from which it was applied.
        models = {key: model.clone() for key, model in state.models.items()}
        state = ProjectState(models, state.real_apps)
        _ = state.apps
        self._known[applied] = state

        def run() -> None:
            self.executor.unapply_migration(state, migration)

        return self._run(step, "undid", (), run)

    def current_state(self) -> ProjectState:
        """Return the state of the models after the applied steps."""
        applied = self.applied()
        return self._known.get(applied) or self._make_state(applied)

    def offline(self, step: Step, *, backwards: bool = False) -> str:
        """Return what ``manage.py sqlmigrate`` prints; empty if a part of the step is Python."""
        migration, _, _ = self._migration_of(step)
        self.use()
        lines = self.executor.loader.collect_sql([(migration, backwards)])
        text = "\n".join(lines)
        return "" if "THIS OPERATION CANNOT BE WRITTEN AS SQL" in text else text

    def applied(self) -> frozenset[Step]:
        """Return the steps that are applied according to ``django_migrations``."""
        # The recorder reads Django's connection, which may have changed in the meantime.
        self.use()
        nodes = self.executor.loader.graph.nodes
        steps: set[Step] = set()
        for key in self.executor.recorder.applied_migrations():
            # Django 6 records a squashed step alone; here it counts as the steps that it replaces.
            replaced = nodes[key].replaces if key in nodes else []
            steps |= {Step(*replaced_key) for replaced_key in replaced or [key]}
        return frozenset(steps)

    def _migration_of(self, step: Step) -> tuple[Migration, ProjectState, frozenset[Step]]:
        """Return a step's migration, the state of the models before it, and the steps before it."""
        migration = self.executor.loader.graph.nodes[step.chapter, step.name]
        # For a squashed step, the steps that it replaces are recorded.
        itself = {step, *(Step(*replaced) for replaced in migration.replaces)}
        applied = self.applied() - itself
        return migration, self._known.get(applied) or self._make_state(applied), applied

    def _make_state(self, applied: frozenset[Step]) -> ProjectState:
        """Return the state of the models after some steps."""
        graph = self.executor.loader.graph
        nodes = [
            key
            for key, migration in graph.nodes.items()
            if Step(*key) in applied
            # Where a squashed step stands in for others, these are recorded.
            or (
                migration.replaces
                and not any(replaced in graph.nodes for replaced in migration.replaces)
                and applied.issuperset(Step(*replaced) for replaced in migration.replaces)
            )
        ]
        state: ProjectState = graph.make_state(
            nodes=nodes, real_apps=self.executor.loader.unmigrated_apps
        )
        # As ``migrate`` does: rendered later, the models would change the order of SQLite's tables.
        _ = state.apps
        return state

    def _run(
        self, step: Step, way: str, operations: Sequence[Operation], run: Callable[[], None]
    ) -> Move:
        sent = StatementLog(self.address.kind)
        self.use()
        refused = ""
        start = perf_counter()
        try:
            with _record_statements(self.connection, sent):
                run()
        except IrreversibleError as error:
            refused = str(error) or type(error).__name__
        except Exception as error:
            # Where the end of a schema editor fails, Django leaves its transaction open.
            if self.connection.in_atomic_block:
                self.connection.close()
                self.connection.connect()
            reason = _cause(error)
            raise StepFailedError(self.name, step, way, self.address, reason, sent) from error
        seconds = perf_counter() - start
        changes = tuple(change_of(operation) for operation in operations)
        return Move(changes, tuple(sent.statements), seconds, refused, tuple(sent.values))


def _cause(error: Exception) -> Exception:
    """Return why a step failed: SQLite's schema editor asks more of a failed transaction."""
    while isinstance(error, TransactionManagementError) and isinstance(
        error.__context__, Exception
    ):
        error = error.__context__
    return error


@contextmanager
def _record_statements(connection: BaseDatabaseWrapper, sent: StatementLog) -> Iterator[None]:
    """Record the statements, except those about Django's own table."""
    commit, rollback = connection.commit, connection.rollback

    def recorded(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "django_migrations" in sql:
            return execute(sql, params, many, context)
        sent.before_execute(sql, params)
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


def change_of(operation: Operation) -> Change:
    """Return an operation in Django's words, with its symbol."""
    return Change(operation.category.value if operation.category else "?", operation.describe())
