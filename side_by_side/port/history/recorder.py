"""Runs a project's migrations on a scratch database, and records what the schema editor is asked.

Custom operations ask the same schema editor, so that what they do is recorded as well.
"""

import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from copy import copy
from dataclasses import dataclass, field
from functools import partial, wraps
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.ddl_references import IndexName, Statement
from django.db.migrations.migration import Migration
from django.db.migrations.operations import RunPython
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.db.models import Field

from side_by_side.port.history.rows import read_rows
from side_by_side.port.read.offline_editors import generated_name

#: The methods of a schema editor that operations call, and those of SQLite that copy a table.
METHODS = (
    "create_model",
    "delete_model",
    "alter_db_table",
    "alter_db_table_comment",
    "alter_db_tablespace",
    "add_field",
    "remove_field",
    "alter_field",
    "add_index",
    "remove_index",
    "rename_index",
    "add_constraint",
    "remove_constraint",
    "alter_unique_together",
    "alter_index_together",
    "_remake_table",
)


@dataclass(frozen=True)
class Call:
    """A call of a method of the schema editor, with its arguments by position and by name."""

    method: str
    arguments: tuple[Any, ...]
    options: dict[str, Any]
    #: The SQL of the table and of its indexes before a copy on SQLite, by name.
    definitions: dict[str, str] = field(default_factory=dict)

    @property
    def model(self) -> Any:
        """The model that the method was called for."""
        return self.arguments[0] if self.arguments else self.options["model"]


@dataclass(frozen=True)
class Sent:
    """A statement that succeeded, within calls of the schema editor, the outermost one first.

    ``sql`` is what Django executed, a ``Statement`` of ``ddl_references`` or text, ``text`` how it
    read at that time. ``by_cursor`` marks one that the schema editor did not send.
    """

    sql: Any
    text: str
    parameters: Any
    calls: tuple[Call, ...]
    by_cursor: bool = False


@dataclass(frozen=True)
class Deferred:
    """An index that is to be created at the end of the migration, under the name given.

    Until then its table and its columns may get other names, and the index with them.
    """

    sql: Statement
    name: str
    columns: tuple[str, ...]
    calls: tuple[Call, ...]


@dataclass
class Ran:
    """What one operation of a migration asked for, in order, with the states around it.

    Of a nested operation only the innermost is recorded. ``operation`` is None for what runs at
    the end of a migration.
    """

    operation: Operation | None
    before: ProjectState | None
    after: ProjectState | None
    events: list[Sent | Deferred] = field(default_factory=list)
    #: How many rows each table has before the migration, where it runs Python.
    counts: dict[str, int] = field(default_factory=dict)
    #: The rows of the tables, before and after it, where it runs Python.
    rows: dict[str, Any] = field(default_factory=dict)
    rows_after: dict[str, Any] = field(default_factory=dict)


class Recorder:
    """Records what the operations of one migration do.

    ``read_rows`` returns the rows of all tables, by the models of a state.
    """

    def __init__(self, kind: str, read_rows: Callable[[ProjectState], dict[str, Any]]) -> None:
        self.kind = kind
        self.read_rows = read_rows
        #: Whether the migration runs Python, and the counts of rows before it.
        self.runs_python = False
        self._counts: dict[str, int] | None = None
        self.ran: list[Ran] = [Ran(None, None, None)]
        self._calls: list[Call] = []
        self._deferred: dict[int, tuple[Call, ...]] = {}
        self._in_editor = 0
        self._operations: list[Ran] = []

    @property
    def current(self) -> Ran:
        """What runs at the moment."""
        if self._operations:
            return self._operations[-1]
        if self.ran[-1].operation is not None:
            self.ran.append(Ran(None, None, None))
        return self.ran[-1]

    @contextmanager
    def running(
        self, operation: Operation, before: ProjectState, after: ProjectState
    ) -> Iterator[None]:
        """Record an operation."""
        ran = Ran(operation, before, after)
        if self.runs_python and self._counts is None:
            rows = self.read_rows(before)
            self._counts = {name: len(listed.rows) for name, listed in rows.items()}
        if isinstance(operation, RunPython):
            ran.counts = self._counts or {}
            ran.rows = self.read_rows(before)
        self.ran.append(ran)
        self._operations.append(ran)
        try:
            yield
        finally:
            self._operations.pop()
        if isinstance(operation, RunPython):
            ran.rows_after = self.read_rows(after)
        if self._operations:
            # The rest of an operation that has others inside.
            outer = self._operations[-1]
            rest = Ran(outer.operation, outer.before, outer.after)
            self.ran.append(rest)
            self._operations[-1] = rest

    @contextmanager
    def calling(self, call: Call) -> Iterator[None]:
        """Record a call of the schema editor."""
        self._calls.append(call)
        try:
            yield
        finally:
            self._calls.pop()

    def defer(self, sql: Any) -> None:
        """Note for which calls a statement will run at the end of the migration."""
        self._deferred[id(sql)] = tuple(self._calls)
        if isinstance(sql, Statement) and " INDEX " in sql.template:
            columns = tuple(getattr(sql.parts["columns"], "columns", ()))
            self.current.events.append(
                Deferred(sql, _name(self.kind, sql), columns, tuple(self._calls))
            )

    @contextmanager
    def executing(self, sql: Any, parameters: Any) -> Iterator[None]:
        """Record a statement of the schema editor, if it succeeds."""
        self._in_editor += 1
        try:
            yield
        finally:
            self._in_editor -= 1
        calls = self._deferred.get(id(sql)) or tuple(self._calls)
        self.current.events.append(Sent(sql, str(sql), parameters, calls))

    def execute(self, run: Any, sql: str, parameters: Any, many: bool, context: Any) -> Any:
        """Record a statement of a cursor, if it succeeds; an ``execute_wrapper``."""
        result = run(sql, parameters, many, context)
        if not self._in_editor and "django_migrations" not in sql:
            sent = Sent(sql, sql, parameters, tuple(self._calls), by_cursor=True)
            self.current.events.append(sent)
        return result


def _name(kind: str, statement: Statement) -> str:
    """Return the name of an index without its quotes.

    Not by its text: Django would keep the name that it has at this moment.
    """
    name: Any = statement.parts["name"]
    if isinstance(name, IndexName):
        # The name of an index of ``Meta`` is given, and known to the function that makes names.
        if given := inspect.getclosurevars(name.create_index_name).nonlocals.get("name"):
            return str(given)
        return generated_name(kind, name.table, list(name.columns), name.suffix)
    return str(name).strip('"`')


class _Deferred(list[Any]):
    """The deferred statements of a schema editor, with the calls that deferred them."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self.recorder = recorder

    def append(self, sql: Any) -> None:
        self.recorder.defer(sql)
        super().append(sql)

    def extend(self, listed: Any) -> None:
        for sql in listed:
            self.append(sql)

    def __iadd__(self, listed: Any) -> "_Deferred":  # type: ignore[misc]  # as a list, but this one
        self.extend(listed)
        return self


def recording_editor(editor: Any, recorder: Recorder) -> Any:
    """Return a schema editor that records its calls and statements."""

    class RecordingSchemaEditor(editor):  # type: ignore[misc]  # a backend's own class
        def __enter__(self) -> Any:
            entered = super().__enter__()
            self.deferred_sql = _Deferred(recorder)
            return entered

        def __setattr__(self, name: str, value: Any) -> None:
            if name == "deferred_sql" and not isinstance(value, _Deferred):
                # SQLite's editor filters the list after it has copied a table.
                kept = _Deferred(recorder)
                list.extend(kept, value)
                value = kept
            super().__setattr__(name, value)

        def execute(self, sql: Any, params: Any = ()) -> Any:
            if _is_missing(self.connection, str(sql)):
                return super().execute(sql, params)
            with recorder.executing(sql, params):
                return super().execute(sql, params)

    for name in METHODS:
        if method := getattr(editor, name, None):
            setattr(RecordingSchemaEditor, name, _recorded(name, method, recorder))
    return RecordingSchemaEditor


def _recorded(name: str, method: Callable[..., Any], recorder: Recorder) -> Callable[..., Any]:
    @wraps(method)
    def recorded(self: Any, *arguments: Any, **options: Any) -> Any:
        call = Call(name, _as_now(arguments), _as_now(options))
        if name == "_remake_table":
            call.definitions.update(_definitions(self.connection, call.model._meta.db_table))
        with recorder.calling(call):
            return method(self, *arguments, **options)

    return recorded


def _as_now(value: Any) -> Any:
    """Return arguments with copies of the fields in them.

    Django gives a field a default for one operation only, and takes it away again.
    """
    if isinstance(value, Field):
        return copy(value)
    if isinstance(value, tuple | list):
        return type(value)(map(_as_now, value))
    if isinstance(value, dict):
        return type(value)((key, _as_now(one)) for key, one in value.items())
    return value


#: Statements that do nothing where there is nothing to drop, and how to find out before.
_IF_EXISTS = {
    "postgresql": (
        re.compile(r"DROP INDEX (?:CONCURRENTLY )?IF EXISTS (?P<name>.+)"),
        "SELECT to_regclass(%(name)s)",
    ),
    "mysql": (
        re.compile(r"ALTER TABLE `(?P<table>[^`]+)` DROP CONSTRAINT IF EXISTS `(?P<name>[^`]+)`"),
        """
        SELECT max(1) FROM information_schema.table_constraints
        WHERE table_schema = DATABASE()
        AND table_name = %(table)s AND constraint_name = %(name)s
        """,
    ),
}


def _is_missing(connection: Any, statement: str) -> bool:
    """Return whether a statement drops what does not exist, which Django does not always know."""
    if "IF EXISTS" not in statement or connection.vendor not in _IF_EXISTS:
        return False
    pattern, query = _IF_EXISTS[connection.vendor]
    if (matched := pattern.match(statement)) is None:
        return False
    # By the driver's cursor, so that it is not recorded.
    with closing(connection.connection.cursor()) as cursor:
        cursor.execute(query, matched.groupdict())
        (found,) = cursor.fetchone()
    return found is None


def _definitions(connection: Any, table: str) -> dict[str, str]:
    """Return the SQL of a table of SQLite and of its indexes, by name."""
    # By the driver's cursor, so that it is not recorded.
    raw = connection.connection.cursor()
    query = "SELECT name, sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL"
    return dict(raw.execute(query, [table.strip('"')]))


@contextmanager
def record(
    connection: BaseDatabaseWrapper, migration: Migration, *, backwards: bool = False
) -> Iterator[Recorder]:
    """Record what a migration does on a connection while it is applied, or unapplied."""
    kind = {"mysql": "mariadb"}.get(connection.vendor, connection.vendor)
    recorder = Recorder(kind, partial(read_rows, alias=connection.alias))
    own = connection.SchemaEditorClass
    assert own is not None  # of Django's backends
    connection.SchemaEditorClass = recording_editor(own, recorder)
    operations = list(_operations(migration.operations))
    method = "database_backwards" if backwards else "database_forwards"
    recorder.runs_python = any(isinstance(operation, RunPython) for operation in operations)
    for operation in operations:
        _wrap(operation, method, recorder)
    try:
        with connection.execute_wrapper(recorder.execute):
            yield recorder
    finally:
        connection.SchemaEditorClass = own
        for operation in operations:
            vars(operation).pop(method, None)


def _operations(listed: Sequence[Operation]) -> Iterator[Operation]:
    for operation in listed:
        yield operation
        yield from _operations(getattr(operation, "database_operations", ()))


def _wrap(operation: Operation, method: str, recorder: Recorder) -> None:
    run = getattr(operation, method)

    def recorded(label: str, editor: Any, before: Any, after: Any) -> None:
        with recorder.running(operation, before, after):
            run(label, editor, before, after)

    vars(operation)[method] = recorded
