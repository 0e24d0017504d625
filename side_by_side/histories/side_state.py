"""The facts and rows of one side's database during a walk; only what changed is read again."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from side_by_side.histories.table_rows import TableRows, columns_by_table, read_rows
from side_by_side.schema import read_connection
from side_by_side.schema.facts import Facts
from side_by_side.steps.moves import DatabaseState

#: Statements that change rows at most, and only those of tables that they name.
_ONLY_ROWS = re.compile(
    r"\s*(INSERT|UPDATE|DELETE|SAVEPOINT|RELEASE|ROLLBACK|COMMIT|BEGIN|SET|SHOW|PRAGMA)\b"
    r"|\s*SELECT\b[^(]*$",
    re.IGNORECASE,
)
#: Statements that change tables that they name, and rows only of these.
_ONLY_TABLES = re.compile(r"\s*(ALTER|COMMENT|CREATE|DROP)\b", re.IGNORECASE)

#: Facts of what changes rows of other tables than a statement names.
_ELSEWHERE = ("trigger", "rule", "event_trigger")
_ACTIONS = ("foreign_key.on_delete", "foreign_key.on_update")


class SideState:
    """The current state of a database, read again after what statements can have changed."""

    def __init__(self, kind: str, connection: Any, scope: Callable[[Facts], Facts]) -> None:
        """``scope`` returns the facts that are compared."""
        self.kind = kind
        self.connection = connection
        self.scope = scope
        self._facts: Facts | None = None
        self._read_rows: dict[str, TableRows] = {}
        #: The facts before and after the last application of a step, and its statements.
        self._before: Facts | None = None
        self._applied: tuple[Sequence[str], Facts] | None = None

    def read(self) -> DatabaseState:
        """Return the current state."""
        if self._facts is None:
            self._facts = self.scope(read_connection(self.connection, self.kind))
        rows = {}
        for table, columns in columns_by_table(self._facts).items():
            known = self._read_rows.get(table)
            if known is None or known.columns != tuple(columns):
                known = read_rows(self.kind, self.connection, table, columns)
            rows[table] = known
        self._read_rows = rows
        return DatabaseState(self._facts, rows)

    def forget(self) -> None:
        """Read everything again."""
        self._facts, self._read_rows = None, {}

    def forget_rows(self) -> None:
        """Read all rows again."""
        self._read_rows = {}

    def on_move(self, way: str, statements: Sequence[str]) -> None:
        """Read again what the statements of a move can have changed.

        Where a step is applied again with the same statements to the same schema, the schema
        becomes the same again.
        """
        before = self._facts
        self._on_statements(statements)
        if way == "up":
            self._before, self._applied = before, None
        elif way == "up again" and self._applied is not None:
            known, facts = self._applied
            is_same = before is not None and before == self._before
            if self._facts is None and is_same and known == statements:
                self._facts = facts

    def on_applied(self, statements: Sequence[str]) -> None:
        """Keep the facts after a step was applied with these statements."""
        if self._facts is not None:
            self._applied = statements, self._facts

    def _on_statements(self, statements: Sequence[str]) -> None:
        others = [text for text in statements if not _ONLY_ROWS.match(text)]
        facts = self._facts or {}
        if any(not _ONLY_TABLES.match(text) for text in others) or (
            statements
            and any(
                key.kind in _ELSEWHERE
                or (key.id in _ACTIONS and value not in ("no action", "restrict"))
                for key, value in facts.items()
            )
        ):
            self.forget()
            return
        if others:
            self._facts = None
        words = set(re.findall(r"\w+", " ".join(statements)))
        for table in list(self._read_rows):
            name = table.rpartition(".")[2]
            if not name.isidentifier() or name in words:
                del self._read_rows[table]
