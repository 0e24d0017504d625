"""The messages of a handover for a database that is locked or cannot be written."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest

from side_by_side.databases import Address, connect, lock_timeouts, parse_address
from side_by_side.databases.lock_timeouts import LockedError
from side_by_side.steps.handover.handover import hand_over
from side_by_side.steps.handover.handover_errors import NotStampedError
from side_by_side.steps.history_tables.alembic_table import AlembicHistoryTable
from side_by_side.steps.history_tables.django_table import DjangoHistoryTable
from tests.database_copies import Originals
from tests.steps.test_handover import Begun, begin, history_rows_of, other, run, unchanged

#: How long is waited for a lock; MariaDB knows whole seconds only.
IMPATIENT = {"sqlite": 0.1, "postgresql": 0.1, "mariadb": 1}


@contextmanager
def impatient(address: Address) -> Iterator[None]:
    """Let nothing wait long for a lock."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lock_timeouts, "SECONDS", IMPATIENT[address.kind])
        yield


@contextmanager
def holding(address: Address, *statements: str) -> Iterator[None]:
    """Hold a lock in another connection, in a transaction that is rolled back."""
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        for statement in statements:
            cursor.execute(statement)
        try:
            yield
        finally:
            cursor.execute("UNLOCK TABLES" if address.kind == "mariadb" else "ROLLBACK")


#: How another connection locks the target's table while it goes on to be read.
WRITING = {
    "sqlite": ("BEGIN IMMEDIATE",),
    "postgresql": ("BEGIN", "LOCK TABLE {table} IN SHARE MODE"),
    "mariadb": ("LOCK TABLES {table} READ",),
}
#: How it locks a table of the chapter, so that not even its schema can be read.
READING = {
    "sqlite": ("BEGIN EXCLUSIVE",),
    "postgresql": ("BEGIN", "LOCK TABLE django_migrations IN ACCESS EXCLUSIVE MODE"),
    "mariadb": ("LOCK TABLES django_migrations WRITE",),
}
SETTINGS = {
    "sqlite": "busy_timeout",
    "postgresql": "lock_timeout",
    "mariadb": "lock_wait_timeout",
}


@pytest.mark.parametrize("to", ["alembic", "django"])
def test_a_lock_on_the_history_table_is_not_waited_for(
    originals: Originals, database: str, to: str
) -> None:
    """The setting that ended the wait is named, and nothing is stamped."""
    with originals.copy(database, Begun(other(to), "options", "0001")) as live:
        # The target has its table already, with another chapter in it.
        begin(to, live, "bands")
        table = {"alembic": "alembic_version", "django": "django_migrations"}[to]
        statements = [each.format(table=table) for each in WRITING[live.kind]]
        with unchanged(live):
            with (
                impatient(live),
                holding(live, *statements),
                pytest.raises(LockedError) as caught,
            ):
                hand_over(to, live.url, ["options"])
            assert str(caught.value).startswith(
                f"{live} is locked: another connection holds a lock that writing {table} needs, "
                f"and did not release it within {IMPATIENT[live.kind]} seconds "
                f"({SETTINGS[live.kind]}): "
            )
        assert hand_over(to, live.url, ["options"]).outcome == "stamped"


def test_a_lock_that_hinders_reading_is_not_waited_for(originals: Originals, database: str) -> None:
    """Not even the proof begins."""
    with originals.copy(database, Begun("django", "options", "0001")) as live:
        # A locked SQLite file cannot even be opened; the driver has a time of its own for that.
        url = f"{live.url}?timeout=0" if live.kind == "sqlite" else live.url
        with unchanged(live):
            with (
                impatient(live),
                holding(live, *READING[live.kind]),
                pytest.raises(LockedError) as caught,
            ):
                hand_over("alembic", url, ["options"])
            assert str(caught.value).startswith(
                f"{parse_address(url)} is locked: another connection holds a lock that reading it "
                "needs, and "
            )


@pytest.mark.parametrize("to", ["alembic", "django"])
def test_a_database_that_cannot_be_written_is_reported(originals: Originals, to: str) -> None:
    """PostgreSQL refuses: the reason is the server's, and nothing is changed."""
    with originals.copy("postgresql", Begun(other(to), "options", "0001")) as live:
        run(live, f"ALTER DATABASE {live.name} SET default_transaction_read_only = on")
        table = {"alembic": "alembic_version", "django": "django_migrations"}[to]
        with unchanged(live), pytest.raises(NotStampedError) as caught:
            hand_over(to, live.url, [])
        refusal = "cannot execute CREATE TABLE in a read-only transaction"
        reason = {
            "alembic": f"ReadOnlySqlTransaction: {refusal}",
            "django": "MigrationSchemaMissing: Unable to create the django_migrations table "
            f"({refusal})",
        }
        assert str(caught.value) == (
            f"cannot write {table} in {live}: {reason[to]}. Nothing was changed"
        )


@pytest.mark.parametrize("to", ["alembic", "django"])
def test_a_table_that_refuses_rows_is_reported(originals: Originals, to: str) -> None:
    """The database's own reason is given, and nothing is changed."""
    table = {"alembic": "alembic_version", "django": "django_migrations"}[to]
    refuse = (
        f"CREATE TRIGGER closed BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'closed'); END"
    )
    with originals.copy("sqlite", Begun(other(to), "options", "0001")) as live:
        begin(to, live, "bands")
        run(live, refuse)
        with unchanged(live), pytest.raises(NotStampedError) as caught:
            hand_over(to, live.url, ["options"])
    assert str(caught.value) == (
        f"cannot write {table} in {live}: IntegrityError: closed. Nothing was changed"
    )


#: A row that the tool, or the database, refuses once the migration history table is made.
BAD_ROWS = {"alembic": ("nowhere",), "django": ("options", None)}


@pytest.mark.parametrize("to", ["alembic", "django"])
def test_a_stamp_that_fails_in_the_middle_is_reported(
    originals: Originals, database: str, to: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing stays, except an empty table on MariaDB, which the message names."""
    tool: Any = {"alembic": AlembicHistoryTable, "django": DjangoHistoryTable}[to]
    stamp = tool.stamp

    def fail(self: object, address: Address, rows: list[Any]) -> None:
        stamp(self, address, [*rows, BAD_ROWS[to]])

    with originals.copy(database, Begun(other(to), "options", "0001")) as live:
        before = history_rows_of(live)
        monkeypatch.setattr(tool, "stamp", fail)
        with pytest.raises(NotStampedError) as caught:
            hand_over(to, live.url, [])
        table = {"alembic": "alembic_version", "django": "django_migrations"}[to]
        if live.kind == "mariadb":
            assert str(caught.value).endswith(f". An empty {table} was created, nothing else")
            assert history_rows_of(live) == {**before, table: frozenset()}
        else:
            assert str(caught.value).endswith(". Nothing was changed")
            assert history_rows_of(live) == before
        monkeypatch.undo()
        assert hand_over(to, live.url, []).outcome == "stamped"
