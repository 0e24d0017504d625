"""Alembic's migrations, applied and undone one at a time."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any, Self

from alembic.config import Config
from alembic.operations import ops
from alembic.operations.base import AbstractOperations
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, MigrationStep, RevisionStep
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, event

from side_by_side.databases import Address
from side_by_side.migrations.locks import timeout_statement
from side_by_side.migrations.sent import Sent
from side_by_side.migrations.steps import (
    Change,
    Move,
    Step,
    StepFailedError,
    StepsUnreadableError,
    Written,
)
from side_by_side.sides.sqlalchemy import CONFIGURATION, opened
from sqlalchemy_side.autogenerate import models_on


class SqlalchemySteps:
    """Alembic's migrations."""

    name = "sqlalchemy"

    def written(self, chapter: str) -> list[Written]:
        """Return a chapter's steps and all that they depend on, each after its parents."""
        scripts = read_scripts()
        heads = [head for head in scripts.get_heads() if _step(scripts, head).chapter == chapter]
        # In the order in which they are undone, so that it is turned around.
        found = list(scripts.iterate_revisions(tuple(heads), "base", implicit_base=True))[::-1]
        return [_written(scripts, script) for script in found]

    @contextmanager
    def stepping(self, address: Address) -> Iterator["SqlalchemyStepper"]:
        """Open a database to go through steps on it."""
        with opened(address) as engine, engine.connect() as connection:
            connection.exec_driver_sql(timeout_statement(address.kind))
            # The setting is the connection's own; on PostgreSQL a roll-back would take it away.
            connection.commit()
            yield SqlalchemyStepper(address, connection)


def read_scripts() -> ScriptDirectory:
    """Return Alembic's revisions, all files read.

    Raises:
        StepsUnreadableError: A file is broken, or names a parent that there is not.
    """
    try:
        with warnings.catch_warnings():
            # A revision that is there twice, or that comes after none, is only warned of.
            warnings.simplefilter("error", UserWarning)
            scripts = ScriptDirectory.from_config(Config(CONFIGURATION))
            scripts.get_heads()
    except Exception as error:
        raise StepsUnreadableError(SqlalchemySteps.name, error) from error
    return scripts


def _written(scripts: ScriptDirectory, script: Script) -> Written:
    parents = frozenset(_step(scripts, parent) for parent in script._all_down_revisions if parent)
    return Written(_step(scripts, script.revision), Path(script.path), parents)


def _step(scripts: ScriptDirectory, revision: str) -> Step:
    """Return the step that a revision is: its folder's chapter, and its file's name."""
    script = scripts.get_revision(revision)
    assert script is not None  # noqa: S101 - the map of revisions gave it
    path = Path(script.path)
    return Step(path.parent.parent.name, path.stem)


class SqlalchemyStepper:
    """Goes through Alembic's revisions on one database."""

    name = SqlalchemySteps.name

    def __init__(self, address: Address, connection: Connection) -> None:
        self.address = address
        self.connection = connection
        self.configuration = Config(CONFIGURATION)
        self.configuration.attributes["connection"] = connection
        self.scripts = read_scripts()
        # What env.py imports is no part of the first step's time.
        models_on(connection.dialect.name)
        self.revisions = {
            _step(self.scripts, script.revision): script for script in self.scripts.walk_revisions()
        }

    def apply(self, step: Step) -> Move:
        """Apply one step, whose parents are applied."""
        return self._run(step, "applied", MigrationStep.upgrade_from_script)

    def undo(self, step: Step) -> Move:
        """Undo one step that is applied, with none after it."""
        return self._run(step, "undid", MigrationStep.downgrade_from_script)

    def applied(self) -> frozenset[Step]:
        """Return the steps that ``alembic_version`` says are applied, ancestors included."""
        heads = MigrationContext.configure(self.connection).get_current_heads()
        self.connection.rollback()
        found = self.scripts.iterate_revisions(tuple(heads), "base", implicit_base=True)
        return frozenset(_step(self.scripts, script.revision) for script in found)

    def _run(self, step: Step, way: str, make: Any) -> Move:
        refused = ""
        with _Recorder(self.address.kind, self.connection) as recorder:
            move = make(self.scripts.revision_map, self.revisions[step])
            move.migration_fn = recorder.during(move.migration_fn)

            def only_this(_heads: object, _context: object) -> list[RevisionStep]:
                return [move]

            start = perf_counter()
            try:
                with EnvironmentContext(self.configuration, self.scripts, fn=only_this):
                    self.scripts.run_env()
            except Exception as error:
                self.connection.rollback()
                # Going up, it is Alembic that has not implemented something.
                if way == "applied" or not isinstance(error, NotImplementedError):
                    sent = recorder.sent
                    raise StepFailedError(
                        self.name, step, way, self.address, error, sent
                    ) from error
                refused = str(error)
            seconds = perf_counter() - start
        return Move(tuple(recorder.changes), tuple(recorder.sent.statements), seconds, refused)


class _Recorder:
    """Notes the operations that a revision asks for, and the statements that are sent."""

    def __init__(self, kind: str, connection: Connection) -> None:
        self.connection = connection
        self.changes: list[Change] = []
        self.sent = Sent(kind)
        self.running = False
        self.inside = 0

    def during(self, run: Callable[..., None]) -> Callable[..., None]:
        """Return the function of a revision, which is all that is noted."""

        def noted(**given: Any) -> None:
            self.running = True
            try:
                run(**given)
            except Exception as error:
                self.sent.failed(error)
                raise
            finally:
                self.running = False

        return noted

    def __enter__(self) -> Self:
        for name, listener in self._listeners():
            event.listen(self.connection, name, listener)
        self.invoke = invoke = AbstractOperations.invoke

        def note(operations: AbstractOperations, operation: ops.MigrateOperation) -> Any:
            self.changes.append(_change(operation))
            self.inside += 1
            try:
                return invoke(operations, operation)
            finally:
                self.inside -= 1

        AbstractOperations.invoke = note  # type: ignore[method-assign, assignment]  # there is no event for it
        return self

    def __exit__(self, *_: object) -> None:
        AbstractOperations.invoke = self.invoke  # type: ignore[method-assign]  # likewise
        for name, listener in self._listeners():
            event.remove(self.connection, name, listener)

    def _listeners(self) -> list[tuple[str, Callable[..., None]]]:
        return [
            ("before_cursor_execute", self._begins),
            ("after_cursor_execute", self._ran),
            ("commit", self._commits),
            ("rollback", self._rolls_back),
        ]

    def _begins(self, _connection: Any, _cursor: Any, sql: str, *_: Any) -> None:
        if not self.running:
            return
        self.sent.begins(sql)
        # What no operation sent, Python did with the connection.
        python = Change("p", "Run Python")
        if not self.inside and "SAVEPOINT" not in sql and self.changes[-1:] != [python]:
            self.changes.append(python)

    def _ran(self, connection: Connection, _cursor: Any, sql: str, *_: Any) -> None:
        if self.running:
            level = connection.get_execution_options().get("isolation_level")
            self.sent.ran(sql, committed=level == "AUTOCOMMIT")

    def _commits(self, _connection: Connection) -> None:
        self.sent.commits()

    def _rolls_back(self, _connection: Connection) -> None:
        self.sent.rolls_back()


#: The kinds of operation, with Django's mark and a few words to be filled in.
DESCRIPTIONS: dict[type[ops.MigrateOperation], tuple[str, str]] = {
    ops.CreateTableOp: ("+", "Create table {table_name}"),
    ops.DropTableOp: ("-", "Drop table {table_name}"),
    ops.RenameTableOp: ("~", "Rename table {table_name} to {new_table_name}"),
    ops.AddColumnOp: ("+", "Add column {column.name} to {table_name}"),
    ops.DropColumnOp: ("-", "Drop column {column_name} from {table_name}"),
    ops.AlterColumnOp: ("~", "Alter column {column_name} on {table_name}"),
    ops.CreateIndexOp: ("+", "Create index {index_name} on {table_name}"),
    ops.DropIndexOp: ("-", "Drop index {index_name}"),
    ops.CreateForeignKeyOp: ("+", "Create foreign key {constraint_name} on {source_table}"),
    ops.CreateUniqueConstraintOp: ("+", "Create unique {constraint_name} on {table_name}"),
    ops.CreateCheckConstraintOp: ("+", "Create check {constraint_name} on {table_name}"),
    ops.CreatePrimaryKeyOp: ("+", "Create primary key on {table_name}"),
    ops.DropConstraintOp: ("-", "Drop constraint {constraint_name} from {table_name}"),
    ops.CreateTableCommentOp: ("~", "Alter table comment on {table_name}"),
    ops.DropTableCommentOp: ("~", "Drop table comment on {table_name}"),
    ops.ExecuteSQLOp: ("s", "Execute SQL"),
    ops.BulkInsertOp: ("s", "Insert rows into {table.name}"),
}


def _change(operation: ops.MigrateOperation) -> Change:
    mark, text = DESCRIPTIONS.get(type(operation), ("?", type(operation).__name__))
    return Change(mark, text.format_map(vars(operation)))
