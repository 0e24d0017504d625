"""The migrations of a Django project: their order, and a database that they build."""

import inspect
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import cached_property
from pathlib import Path
from typing import Any

from django.core.management.commands.migrate import Command
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration

from side_by_side.databases import Address
from side_by_side.errors import SideBySideError
from side_by_side.histories.history_errors import (
    ConflictingMigrationsError,
    MigrationsUnreadableError,
    NoMigrationsError,
)
from side_by_side.project import DjangoProject
from side_by_side.project.errors import ProjectBuildError
from side_by_side.project.explain_error import explain_error
from side_by_side.steps.adapters.django_stepper import DjangoStepper
from side_by_side.steps.step import Step, StepFile


class DjangoHistory:
    """The migrations of a project; the files are read once."""

    def __init__(self, project: DjangoProject, *, squashed: bool = True) -> None:
        """Read all migrations; with ``squashed``, these stand in for those that they replace.

        Raises:
            MigrationsUnreadableError: A file is broken, or names an unknown dependency.
            ConflictingMigrationsError: An application has several last migrations.
            NoMigrationsError: There is no migration.
        """
        self.project = project
        try:
            with redirect_stdout(sys.stderr):
                # Without a connection, nothing is applied.
                self.loader = MigrationLoader(None, replace_migrations=squashed)
        except (Exception, SystemExit) as error:
            reason = " ".join(explain_error(error)[0].split())
            raise MigrationsUnreadableError(project.settings, reason) from error
        self.squashed = squashed
        if squashed and (conflicts := self.loader.detect_conflicts()):
            raise ConflictingMigrationsError(
                {label: tuple(names) for label, names in conflicts.items()}
            )
        if not self.loader.graph.nodes:
            raise NoMigrationsError(project.settings)

    @cached_property
    def files(self) -> list[StepFile]:
        """The files of all migrations in the order of ``migrate``."""
        graph = self.loader.graph
        keys: dict[tuple[str, str], None] = {}
        for leaf in graph.leaf_nodes():
            keys |= dict.fromkeys(graph.forwards_plan(leaf))
        files = [self._file(key) for key in keys]
        return files if self.squashed else [file for file in files if not file.replaces]

    @property
    def has_squashed(self) -> bool:
        """Whether a squashed migration stands in for others."""
        return any(file.replaces for file in self.files)

    def _node(self, step: Step) -> Migration:
        migration: Migration = self.loader.graph.nodes[step.chapter, step.name]
        return migration

    def _file(self, key: tuple[str, str]) -> StepFile:
        migration: Any = self.loader.graph.nodes[key]
        parents = (node.key for node in self.loader.graph.node_map[key].parents)
        return StepFile(
            Step(*key),
            Path(inspect.getfile(type(migration))),
            frozenset(Step(*parent) for parent in parents),
            tuple(Step(*replaced) for replaced in migration.replaces),
        )

    @contextmanager
    def open_stepper(self, address: Address) -> Iterator[DjangoStepper]:
        """Open a scratch database to apply and undo migrations on it.

        The tables of applications without migrations exist, as ``migrate --run-syncdb`` makes them.
        """
        with self.project.connect(address) as connection:
            stepper = DjangoStepper(address, connection, self.loader)
            self._create_unmigrated(connection)
            yield stepper

    def files_before(self, step: Step) -> list[StepFile]:
        """The files of all that a migration needs, in the order of ``migrate``."""
        if self.squashed:
            keys = {*self.loader.graph.forwards_plan((step.chapter, step.name))}
            return [file for file in self.files if file.step in keys and file.step != step]
        # Some that it needs are squashed, and stand for others.
        return self.files[: [file.step for file in self.files].index(step)]

    def migrate(self, address: Address, steps: Sequence[Step] | None = None) -> None:
        """Apply all migrations, or these, to an empty database; no signal is sent.

        The rows that Django creates after ``migrate``, such as permissions, are those of its
        signals and not of a migration.

        Raises:
            ProjectBuildError: A migration fails.
        """
        with self._executor(address) as executor:
            self._create_unmigrated(executor.connection)
            if steps is None:
                steps = [file.step for file in self.files]
            self._run(executor, steps, backwards=False)

    def undo(self, address: Address, steps: Sequence[Step]) -> str:
        """Undo applied migrations in this order; return why Django refuses, empty if it does not.

        Raises:
            ProjectBuildError: A migration fails.
        """
        with self._executor(address) as executor:
            try:
                self._run(executor, steps, backwards=True)
            except IrreversibleError as error:
                return str(error) or type(error).__name__
        return ""

    def migrate_again(self, address: Address) -> None:
        """Apply the migrations that were undone.

        Raises:
            ProjectBuildError: A migration fails.
        """
        with self._executor(address) as executor:
            applied = executor.loader.applied_migrations
            steps = [file.step for file in self.files if file.step not in applied]
            self._run(executor, steps, backwards=False)

    def apply_new(self, address: Address, migrations: Sequence[Migration]) -> None:
        """Apply migrations that are not written yet to a database that has all others.

        Raises:
            ProjectBuildError: A migration fails.
        """
        with self._executor(address) as executor:
            state = self.loader.project_state()
            _ = state.apps
            for migration in migrations:
                state = executor.apply_migration(state, migration)

    @contextmanager
    def _executor(self, address: Address) -> Iterator[MigrationExecutor]:
        with self.project.connect(address) as connection, redirect_stdout(sys.stderr):
            try:
                executor = MigrationExecutor(connection)
                executor.recorder.ensure_schema()
                # What the recorder has, squashed or not.
                recorded = executor.recorder.applied_migrations()
                executor.loader = self.loader
                self.loader.applied_migrations = {
                    key: node for key, node in self.loader.graph.nodes.items() if key in recorded
                }
                yield executor
            except (SideBySideError, IrreversibleError):
                raise
            except (Exception, SystemExit) as error:
                reason = address.without_password(explain_error(error)[0])
                raise ProjectBuildError(self.project.settings, str(address), reason) from error

    def _run(self, executor: MigrationExecutor, steps: Sequence[Step], *, backwards: bool) -> None:
        plan = [(self._node(step), backwards) for step in steps]
        if plan:
            executor.migrate(self.loader.graph.leaf_nodes(), plan=plan)

    def _create_unmigrated(self, connection: BaseDatabaseWrapper) -> None:
        """Create the tables of applications without migrations."""
        labels = {label for label in self.loader.unmigrated_apps if label in self.project.labels}
        if labels:
            command = Command()
            command.verbosity = 0
            command.sync_apps(connection, labels)
