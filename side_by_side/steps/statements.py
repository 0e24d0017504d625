"""Records the statements of a step, and which of them were committed or rolled back."""

import re
from typing import Any

from side_by_side.databases.kinds import KINDS

#: Statements that commit implicitly on MariaDB.
_COMMITS_IMPLICITLY = re.compile(
    r"(ALTER|CREATE(?!\s+TEMPORARY)|DROP(?!\s+TEMPORARY)|RENAME|TRUNCATE|GRANT|REVOKE|LOCK|UNLOCK"
    r"|ANALYZE|OPTIMIZE|REPAIR|BEGIN|START)\b",
    re.IGNORECASE,
)
#: Statements that change nothing in the database itself.
_CHANGES_NOTHING = re.compile(r"(PRAGMA|SET|SHOW|BEGIN|SELECT(?!.*setval\())\b", re.I | re.DOTALL)
_SAVEPOINT = re.compile(r"\s*(ROLLBACK TO |RELEASE )?SAVEPOINT\s+(\S+)", re.IGNORECASE)

#: MariaDB's error number for a syntax error: the statement did not commit.
_MARIADB_SYNTAX_ERROR = 1064


class StatementLog:
    """The statements of one step on one database, recorded before and after each ran.

    ``statements`` are all that were sent, and ``values`` the parameters of each. Of those that ran
    and changed something, ``kept`` are committed, ``pending`` are in an open transaction,
    ``undone`` were rolled back. ``failing`` is the statement that failed, if any.

    Source: https://mariadb.com/docs/server/reference/sql-statements/transactions/sql-statements-that-cause-an-implicit-commit
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.statements: list[str] = []
        self.values: list[Any] = []
        self.kept: list[str] = []
        self.pending: list[str] = []
        self.undone: list[str] = []
        self.failing = ""
        self._running = ""
        self._savepoints: dict[str, int] = {}

    def before_execute(self, sql: str, values: Any = None) -> None:
        """Record a statement that is about to run, and its parameters."""
        if not _SAVEPOINT.match(sql):
            self.statements.append(sql)
            self.values.append(values)
            self._running = sql

    def after_execute(self, sql: str, *, committed: bool) -> None:
        """Record that a statement has run; ``committed`` if it ran outside a transaction."""
        if matched := _SAVEPOINT.match(sql):
            self._savepoint(matched[1] or "", matched[2])
            return
        self._running = ""
        if self._commits(sql):
            self.on_commit()
        if not _CHANGES_NOTHING.match(sql.lstrip()):
            # The step continued after an expected failure.
            self.failing = ""
            (self.kept if committed or self._commits(sql) else self.pending).append(sql)

    def on_error(self, error: BaseException) -> None:
        """Record that the last statement has failed; MariaDB may have committed before it."""
        self.failing = self._running or self.failing
        error = getattr(error, "orig", None) or error.__cause__ or error
        if self._commits(self._running) and error.args[:1] != (_MARIADB_SYNTAX_ERROR,):
            self.on_commit()

    def on_commit(self) -> None:
        """Record that the transaction was committed."""
        self.kept += self.pending
        self.pending.clear()

    def on_rollback(self) -> None:
        """Record that the transaction was rolled back."""
        self.undone += self.pending
        self.pending.clear()

    def _commits(self, sql: str) -> bool:
        return not KINDS[self.kind].rolls_back_ddl and bool(_COMMITS_IMPLICITLY.match(sql.lstrip()))

    def _savepoint(self, verb: str, name: str) -> None:
        """Set a savepoint, or roll back to it."""
        if not verb:
            self._savepoints[name] = len(self.pending)
        elif verb.upper().startswith("ROLLBACK"):
            position = self._savepoints.get(name, 0)
            self.undone += self.pending[position:]
            del self.pending[position:]
