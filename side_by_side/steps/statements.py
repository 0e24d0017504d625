"""The statements that a step has sent, and what became of them: they stay, or were rolled back."""

import re

from side_by_side.databases.kinds import KINDS

#: What begins a transaction of its own on MariaDB, which ends the one before it.
_COMMITS_BY_ITSELF = re.compile(
    r"(ALTER|CREATE(?!\s+TEMPORARY)|DROP(?!\s+TEMPORARY)|RENAME|TRUNCATE|GRANT|REVOKE|LOCK|UNLOCK"
    r"|ANALYZE|OPTIMIZE|REPAIR|BEGIN|START)\b",
    re.IGNORECASE,
)
#: What changes nothing in the database itself.
_CHANGES_NOTHING = re.compile(r"(PRAGMA|SET|SHOW|BEGIN|SELECT(?!.*setval\())\b", re.I | re.DOTALL)
_SAVEPOINT = re.compile(r"\s*(ROLLBACK TO |RELEASE )?SAVEPOINT\s+(\S+)", re.IGNORECASE)

#: MariaDB's number for what it cannot parse, so that it never came to a commit.
_MARIADB_UNPARSED = 1064


class StatementLog:
    """The statements of one step on one database, each noted before and after it ran.

    ``statements`` are all that were sent. Of those that ran and changed something, ``kept`` are
    committed, ``pending`` are in an open transaction, ``undone`` were rolled back. ``failing`` is
    the one that failed, if one did.

    Source: https://mariadb.com/docs/server/reference/sql-statements/transactions/sql-statements-that-cause-an-implicit-commit
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.statements: list[str] = []
        self.kept: list[str] = []
        self.pending: list[str] = []
        self.undone: list[str] = []
        self.failing = ""
        self._running = ""
        self._savepoints: dict[str, int] = {}

    def begins(self, sql: str) -> None:
        """Note a statement that is about to run."""
        if not _SAVEPOINT.match(sql):
            self.statements.append(sql)
            self._running = sql

    def ran(self, sql: str, *, committed: bool) -> None:
        """Note that a statement has run, outside of a transaction where it is committed."""
        if matched := _SAVEPOINT.match(sql):
            self._move(matched[1] or "", matched[2])
            return
        self._running = ""
        if self._commits(sql):
            self.commits()
        if not _CHANGES_NOTHING.match(sql.lstrip()):
            # The step went on after a failure that it expected.
            self.failing = ""
            (self.kept if committed or self._commits(sql) else self.pending).append(sql)

    def failed(self, error: BaseException) -> None:
        """Note that the statement that ran last has failed; MariaDB may have committed before."""
        self.failing = self._running or self.failing
        error = getattr(error, "orig", None) or error.__cause__ or error
        if self._commits(self._running) and error.args[:1] != (_MARIADB_UNPARSED,):
            self.commits()

    def commits(self) -> None:
        """Note that the transaction was committed."""
        self.kept += self.pending
        self.pending.clear()

    def rolls_back(self) -> None:
        """Note that the transaction was rolled back."""
        self.undone += self.pending
        self.pending.clear()

    def _commits(self, sql: str) -> bool:
        return not KINDS[self.kind].rolls_back_ddl and bool(_COMMITS_BY_ITSELF.match(sql.lstrip()))

    def _move(self, way: str, name: str) -> None:
        """Set a savepoint, or go back to it."""
        if not way:
            self._savepoints[name] = len(self.pending)
        elif way.upper().startswith("ROLLBACK"):
            place = self._savepoints.get(name, 0)
            self.undone += self.pending[place:]
            del self.pending[place:]
