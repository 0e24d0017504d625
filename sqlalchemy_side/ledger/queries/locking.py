"""Locks on rows, and versions that do without.

A session is always in a transaction when it asks, so a lock lasts until its commit.
"""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import Engine, ScalarResult, Update, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, contains_eager
from sqlalchemy.orm.exc import StaleDataError

from sqlalchemy_side.ledger.models import Account, Entry, Transfer


def _deposit_in_another_process() -> Update:
    """Return a statement that changes a row, and not the objects of the session."""
    statement = update(Account).where(Account.id == 1).values(balance=Account.balance + 30)
    return statement.execution_options(synchronize_session=False)


def _amend_in_another_process() -> Update:
    """Return a statement that changes a row, and not the objects of the session."""
    statement = update(Transfer).where(Transfer.id == 2)
    statement = statement.values(note="brunch", version=Transfer.version + 1)
    return statement.execution_options(synchronize_session=False)


def withdraw_from_locked_account(session: Session) -> int:
    """The lock alone would return the object that is held; ``populate_existing`` refreshes it."""
    session.get_one(Account, 1)
    session.execute(_deposit_in_another_process())
    account = session.get_one(Account, 1, with_for_update=True, populate_existing=True)
    account.balance -= 50
    return account.balance


def refresh_and_lock_account(session: Session) -> int:
    """``refresh`` reads the row with a lock, and always takes its values."""
    account = session.get_one(Account, 1)
    session.execute(_deposit_in_another_process())
    session.refresh(account, with_for_update=True)
    return account.balance


def lock_accounts_without_waiting(session: Session) -> list[str]:
    """A dictionary gives the options of the lock."""
    locked = []
    for key in (1, 2):
        with suppress(OperationalError), session.begin_nested():
            account = session.get_one(Account, key, with_for_update={"nowait": True})
            locked.append(account.number)
    return locked


def lock_accounts_that_are_free(session: Session) -> list[str]:
    """``skip_locked`` leaves out the rows that others have locked."""
    statement = select(Account).order_by(Account.id).with_for_update(skip_locked=True)
    return [account.number for account in session.scalars(statement)]


def lock_account_of_entry(session: Session) -> tuple[str, str]:
    """``of`` names the classes to lock, so a loaded one must be joined without an alias."""
    statement = select(Entry).join(Entry.account).options(contains_eager(Entry.account))
    statement = statement.where(Entry.id == 2).with_for_update(of=Account)
    entry = session.scalars(statement).one()
    return entry.text, entry.account.holder


def lock_account_but_not_its_key(session: Session) -> str:
    """``key_share`` lets others refer to the row meanwhile."""
    return session.get_one(Account, 1, with_for_update={"key_share": True}).holder


def amend_transfer(session: Session) -> tuple[str, int]:
    """With ``version_id_col``, every flush of a change adds one."""
    transfer = session.get_one(Transfer, 2)
    transfer.note = "dinner"
    session.flush()
    return transfer.note, transfer.version


def amend_transfer_by_two_clerks(engine: Engine) -> tuple[list[bool], tuple[str, int]]:
    """The version is in the WHERE of the update, and a flush raises if it finds no row."""
    with Session(engine) as session:
        first = session.get_one(Transfer, 2)
    with Session(engine) as session:
        second = session.get_one(Transfer, 2)
    kept = []
    for transfer, note in ((first, "brunch"), (second, "dinner")):
        transfer.note = note
        try:
            with Session(engine) as session, session.begin():
                session.add(transfer)
            kept.append(True)
        except StaleDataError:
            kept.append(False)
    with Session(engine) as session:
        statement = select(Transfer.note, Transfer.version).where(Transfer.id == 2)
        return kept, session.execute(statement).one()


def delete_transfer_amended_meanwhile(session: Session) -> tuple[bool, ScalarResult[str]]:
    """The version is in the WHERE of the deletion as well."""
    transfer = session.get_one(Transfer, 2)
    session.execute(_amend_in_another_process())
    deleted = True
    try:
        with session.begin_nested():
            session.delete(transfer)
    except StaleDataError:
        deleted = False
    return deleted, session.scalars(select(Transfer.note).order_by(Transfer.note))


def amend_all_transfers(session: Session) -> Sequence[tuple[int, str, int]]:
    """A statement neither compares the version nor adds one: that is written out."""
    session.execute(update(Transfer).values(note="amended", version=Transfer.version + 1))
    statement = select(Transfer.id, Transfer.note, Transfer.version).order_by(Transfer.id)
    return session.execute(statement).all()
