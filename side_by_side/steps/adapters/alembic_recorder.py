"""What a revision of Alembic does: its operations, and the statements that it sends."""

from collections.abc import Callable
from typing import Any, Self

from alembic.ddl.postgresql import CreateExcludeConstraintOp
from alembic.operations import ops
from alembic.operations.batch import BatchOperationsImpl
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

from side_by_side.steps.statements import StatementLog
from side_by_side.steps.step import Change
from sqlalchemy_django.autogenerate.interception import intercept_operations


class Recorder:
    """Notes the operations that a revision asks for, and the statements that are sent."""

    def __init__(self, kind: str, connection: Connection | type[Engine]) -> None:
        self.connection = connection
        self.changes: list[Change] = []
        self.sent = StatementLog(kind)
        self.running = False
        self.inside = 0

    def during(self, run: Callable[..., None]) -> Callable[..., None]:
        """Return the function of a revision, which is all that is noted."""

        def noted(**given: Any) -> None:
            self.running = True
            try:
                run(**given)
            except Exception as error:
                self.sent.on_error(error)
                raise
            finally:
                self.running = False

        return noted

    def __enter__(self) -> Self:
        for name, listener in self._listeners():
            event.listen(self.connection, name, listener)
        self.interception = intercept_operations(self._record, self._record_batch)
        self.interception.__enter__()
        return self

    def _record(self, operation: ops.MigrateOperation, run: Callable[[], Any]) -> Any:
        self.changes.append(change_of(operation))
        return self._within(run)

    def _record_batch(self, _batch: BatchOperationsImpl, run: Callable[[], Any]) -> Any:
        return self._within(run)

    def _within(self, run: Callable[[], Any]) -> Any:
        self.inside += 1
        try:
            return run()
        finally:
            self.inside -= 1

    def __exit__(self, *_: object) -> None:
        self.interception.__exit__(None, None, None)
        for name, listener in self._listeners():
            event.remove(self.connection, name, listener)

    def _listeners(self) -> list[tuple[str, Callable[..., None]]]:
        return [
            ("before_cursor_execute", self._begins),
            ("after_cursor_execute", self._ran),
            ("commit", self._commits),
            ("rollback", self._rolls_back),
        ]

    def _begins(self, _connection: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        if not self.running:
            return
        self.sent.before_execute(sql, values)
        # Outside an operation, Python sent it; reading the schema is not a change.
        python = Change("p", "Run Python")
        looks = sql.startswith(("PRAGMA", "BEGIN")) or "sqlite_master" in sql or "SAVEPOINT" in sql
        if not (self.inside or looks) and self.changes[-1:] != [python]:
            self.changes.append(python)

    def _ran(self, connection: Connection, _cursor: Any, sql: str, *_: Any) -> None:
        if self.running:
            level = connection.get_execution_options().get("isolation_level")
            self.sent.after_execute(sql, committed=level == "AUTOCOMMIT")

    def _commits(self, _connection: Connection) -> None:
        self.sent.on_commit()

    def _rolls_back(self, _connection: Connection) -> None:
        self.sent.on_rollback()


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
    CreateExcludeConstraintOp: ("+", "Create exclusion {constraint_name} on {table_name}"),
    ops.CreatePrimaryKeyOp: ("+", "Create primary key on {table_name}"),
    ops.DropConstraintOp: ("-", "Drop constraint {constraint_name} from {table_name}"),
    ops.CreateTableCommentOp: ("~", "Alter table comment on {table_name}"),
    ops.DropTableCommentOp: ("~", "Drop table comment on {table_name}"),
    ops.ExecuteSQLOp: ("s", "Execute SQL"),
    ops.BulkInsertOp: ("s", "Insert rows into {table.name}"),
}


def change_of(operation: ops.MigrateOperation) -> Change:
    """Return an operation in a few words, with Django's symbol."""
    mark, text = DESCRIPTIONS.get(type(operation), ("?", type(operation).__name__))
    return Change(mark, text.format_map(vars(operation)))
