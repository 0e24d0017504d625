"""A step that fails half-way: the message lists exactly the statements that remain."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from typing import Any
from unittest import mock

import pytest
from alembic import op
from django.db import migrations

from side_by_side.databases import Address, connect, lock_timeouts
from side_by_side.steps.compare_steps import make_stepping_sides
from side_by_side.steps.statements import StatementLog
from side_by_side.steps.step import Step, StepFailedError, Stepper
from tests.database_copies import create_databases

STEP = Step("options", "0002_legacy_ledger")

TABLE = "CREATE TABLE options_box (id integer)"
ROW = "INSERT INTO options_herd (id, name) VALUES (7, 'Galloway')"
WRONG = "INSERT INTO options_nowhere VALUES (1)"
#: It fails, but only once MariaDB has committed what was before it.
WRONG_TABLE = "CREATE TABLE options_book (id integer)"
UNPARSED = "CREATE TABLE (id integer)"


@contextmanager
def stepper(side: str, address: Address, *operations: Sequence[str], **how: Any) -> Iterator[Any]:
    """Open a database at the step before one that sends these statements, operation by operation.

    ``atomic=False`` lets the step run outside a transaction.
    """
    [tool] = [each for each in make_stepping_sides() if each.name == side]
    with tool.open_stepper(address) as found:
        found.apply(Step("options", "0001_initial"))
        with _PLANTERS[side](found, operations, **how):
            yield found


@contextmanager
def _planted_in_django(
    found: Any, operations: Sequence[Sequence[str]], atomic: bool = True
) -> Iterator[None]:
    migration = found.executor.loader.graph.nodes[STEP]
    migration.operations = [migrations.RunSQL(list(each), "") for each in operations]
    migration.atomic = atomic
    yield


@contextmanager
def _planted_in_alembic(
    found: Any, operations: Sequence[Sequence[str]], atomic: bool = True
) -> Iterator[None]:
    def upgrade() -> None:
        for statement in (each for operation in operations for each in operation):
            if atomic:
                op.execute(statement)
            else:
                with op.get_context().autocommit_block():
                    op.execute(statement)

    _, script = found.revisions[STEP]
    # Revisions are kept for all who read them; what a test plants later is taken back here, too.
    with mock.patch.object(script.module, "upgrade", upgrade):
        yield


_PLANTERS: dict[str, Callable[..., AbstractContextManager[None]]] = {
    "django": _planted_in_django,
    "sqlalchemy": _planted_in_alembic,
}


def there(address: Address) -> list[str]:
    """Return which of the statements have left something in the database."""
    found = []
    with closing(connect(address, read_only=True)) as connection:
        with closing(connection.cursor()) as cursor:
            try:
                cursor.execute("SELECT * FROM options_box")
                found.append(TABLE)
            except connection.Error:
                pass
        with closing(connection.cursor()) as cursor:
            cursor.execute("SELECT * FROM options_herd")
            found += [ROW] * len(cursor.fetchall())
    return found


def fail(found: Stepper) -> StepFailedError:
    """Apply the step, which must fail."""
    with pytest.raises(StepFailedError) as caught:
        found.apply(STEP)
    return caught.value


@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_one_operation_that_fails(database: str, side: str) -> None:
    """MariaDB keeps all that Django sends, and for Alembic what was before a change of a schema."""
    with create_databases(database, 1) as [address]:
        with stepper(side, address, [TABLE, ROW, WRONG]) as found:
            error = fail(found)
            assert found.applied() == {Step("options", "0001_initial")}
        kept = {"django": [TABLE, ROW], "sqlalchemy": [TABLE]}[side]
        kept = kept if address.kind == "mariadb" else []
        assert list(error.kept) == kept == there(address)
        assert list(error.undone) == [each for each in (TABLE, ROW) if each not in kept]
        assert error.statement == WRONG


@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_an_operation_after_others_that_fails(database: str, side: str) -> None:
    """Alembic has one transaction for them all, which MariaDB ends at a change of a schema."""
    with create_databases(database, 1) as [address]:
        with stepper(side, address, [TABLE], [ROW], [WRONG]) as found:
            error = fail(found)
        kept = {"django": [TABLE, ROW], "sqlalchemy": [TABLE]}[side]
        assert list(error.kept) == (kept if address.kind == "mariadb" else [])
        assert there(address) == list(error.kept)


@pytest.mark.parametrize("wrong", [WRONG_TABLE, UNPARSED])
@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_a_change_of_the_schema_that_fails(database: str, side: str, wrong: str) -> None:
    """MariaDB commits before it tries one, unless it cannot even parse it.

    Django's plain statements there are in no transaction, so that they stay in any case.
    """
    with create_databases(database, 1) as [address]:
        with stepper(side, address, [ROW, wrong]) as found:
            error = fail(found)
        stays = address.kind == "mariadb" and (wrong == WRONG_TABLE or side == "django")
        assert list(error.kept) == ([ROW] if stays else []) == there(address)
        assert list(error.undone) == ([] if stays else [ROW])
        assert error.statement == wrong


@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_python_that_fails_after_a_row(database: str, side: str) -> None:
    """It runs in a transaction on every database, and no statement is reported as failed."""

    def give_up(*_: object) -> None:
        raise ValueError("there is no more")

    with create_databases(database, 1) as [address]:
        with stepper(side, address, [ROW]) as found:
            if side == "django":
                [migration] = [found.executor.loader.graph.nodes[STEP]]
                migration.operations = [migrations.RunPython(insert_and_fail)]
            else:
                _, script = found.revisions[STEP]
                upgrade = script.module.upgrade
                script.module.upgrade = lambda: give_up(upgrade())
            error = fail(found)
        assert error.reason == "ValueError: there is no more"
        assert (error.kept, error.undone, error.statement) == ((), (ROW,), "")
        assert there(address) == []


def insert_and_fail(_apps: object, editor: Any) -> None:
    """Put a row in, as a data step does, and raise."""
    editor.connection.cursor().execute(ROW)
    raise ValueError("there is no more")


@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_a_step_without_a_transaction(database: str, side: str) -> None:
    """What runs outside of one stays, on every database."""
    with create_databases(database, 1) as [address]:
        with stepper(side, address, [TABLE], [ROW], [WRONG], atomic=False) as found:
            error = fail(found)
        assert list(error.kept) == [TABLE, ROW] == there(address)
        assert error.undone == ()
        last = str(error).splitlines()[-2]
        why = (
            "MariaDB cannot roll them back"
            if address.kind == "mariadb"
            else "they ran outside a transaction"
        )
        assert last == f"{why}; revert them by hand before you try again"


def test_the_whole_message() -> None:
    """It names the step, the reason, the statement, and all that had run."""
    with (
        create_databases("sqlite", 1) as [address],
        stepper("django", address, [TABLE, ROW, WRONG]) as found,
    ):
        error = fail(found)
    assert str(error) == (
        "options.0002_legacy_ledger failed on sqlite when django applied it: OperationalError: "
        "no such table: options_nowhere\n"
        f"the failing statement: {WRONG}\n"
        "these statements ran, and were rolled back:\n"
        f"  {TABLE}\n"
        f"  {ROW}\n"
        "no part of the step is applied; earlier steps are unchanged\n"
        "this was a scratch database, which is dropped; no other database was changed"
    )


def test_the_whole_message_where_something_stays() -> None:
    """A live database is not reported as dropped."""
    sent = StatementLog("mariadb")
    for statement in (TABLE, ROW):
        sent.before_execute(statement)
        sent.after_execute(statement, committed=False)
    sent.before_execute(WRONG)
    sent.on_error(ValueError())
    sent.on_rollback()
    address = Address("mariadb", "shop", "127.0.0.1", 3306, "me", "s3cret")
    error = StepFailedError("django", STEP, "applied", address, ValueError("for s3cret"), sent)
    assert str(error) == (
        "options.0002_legacy_ledger failed on mariadb when django applied it: ValueError: for ***\n"
        f"the failing statement: {WRONG}\n"
        "these statements of the step ran, and remain:\n"
        f"  {TABLE}\n"
        "these statements ran, and were rolled back:\n"
        f"  {ROW}\n"
        "MariaDB cannot roll them back; revert them by hand before you try again"
    )


def test_a_savepoint_that_was_released_is_reported() -> None:
    """What came after it is undone, even if the transaction is committed."""
    sent = StatementLog("postgresql")
    for statement in (TABLE, 'SAVEPOINT "one"', ROW, 'ROLLBACK TO SAVEPOINT "one"', "SELECT 1"):
        sent.before_execute(statement)
        sent.after_execute(statement, committed=False)
    sent.on_commit()
    assert (sent.kept, sent.undone, sent.pending) == ([TABLE], [ROW], [])
    assert sent.statements == [TABLE, ROW, "SELECT 1"]


#: How another connection locks the migration history table, and how it lets go.
HOLDS = {
    "sqlite": ("BEGIN IMMEDIATE", "ROLLBACK"),
    "postgresql": ("BEGIN; LOCK TABLE options_book", "ROLLBACK"),
    "mariadb": ("LOCK TABLES options_book READ", "UNLOCK TABLES"),
}


@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_a_lock_is_not_waited_for_long(
    database: str, side: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The step fails with the setting that ended the wait, and works once the lock is gone."""
    monkeypatch.setattr(lock_timeouts, "SECONDS", 1)
    alter = "ALTER TABLE options_book ADD COLUMN isbn integer"
    with create_databases(database, 1) as [address], stepper(side, address, [alter]) as found:
        take, let_go = HOLDS[address.kind]
        with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
            cursor.execute(take)
            error = fail(found)
            cursor.execute(let_go)
        setting = {"sqlite": "busy", "postgresql": "lock", "mariadb": "lock_wait"}[address.kind]
        assert str(error).splitlines()[1] == (
            "another connection holds a lock that the step needs, and did not release it within "
            f"1 seconds ({setting}_timeout)"
        )
        assert error.kept == ()
        assert alter in found.apply(STEP).statements
