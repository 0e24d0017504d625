"""What a session holds of the rows, and when it reads and writes them.

A session has one object for each row, the identity map. What is assigned to an object is written
by the next flush, which precedes every query and every commit.
"""

import pickle
from collections.abc import Sequence

from sqlalchemy import Engine, ScalarResult, Update, delete, func, inspect, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from sqlalchemy_side.ledger.models import Account


def _deposit_in_another_process() -> Update:
    """Return a statement that changes a row, and not the objects of the session."""
    statement = update(Account).where(Account.id == 1).values(balance=Account.balance + 30)
    return statement.execution_options(synchronize_session=False, autoflush=False)


def holder_read_by_key_twice(session: Session) -> tuple[str, str]:
    """``get`` looks into the session first, which keeps an object as long as somebody uses it."""
    account = session.get_one(Account, 1)
    return account.holder, session.get_one(Account, 1).holder


def balances_of_two_objects(session: Session) -> tuple[int, int]:
    """A session has one object of each row; ``expunge`` takes it out, with its changes."""
    first = session.get_one(Account, 1)
    first.balance += 30
    session.expunge(first)
    return first.balance, session.get_one(Account, 1).balance


def account_read_by_two_sessions(engine: Engine) -> tuple[bool, bool]:
    """Objects of two sessions are never equal; their identity keys, class and key, are."""
    with Session(engine) as session:
        account = inspect(session.get_one(Account, 1))
    with Session(engine) as session:
        same = inspect(session.get_one(Account, 1))
        another = inspect(session.get_one(Account, 2))
    return account.identity_key == same.identity_key, account.identity_key == another.identity_key


def balance_read_again(session: Session) -> tuple[int, int]:
    """A query returns the object that is held, with its old values, even if it found the new."""
    account = session.get_one(Account, 1)
    before = account.balance
    session.execute(_deposit_in_another_process())
    statement = select(Account).where(Account.balance == 130)
    statement = statement.execution_options(populate_existing=True)
    return before, session.scalars(statement).one().balance


def save_holder_after_refreshing_balance(session: Session) -> tuple[str, int]:
    """``refresh`` reads all attributes, and drops what was assigned, unless it gets names."""
    account = session.get_one(Account, 1)
    account.holder = "Eve"
    session.execute(_deposit_in_another_process())
    session.refresh(account, ["balance"])
    return account.holder, account.balance


def balance_loaded_when_needed(session: Session) -> tuple[int, int]:
    """An expired attribute is loaded at the next access."""
    account = session.get_one(Account, 1)
    before = account.balance
    session.execute(_deposit_in_another_process())
    session.expire(account, ["balance"])
    return before, account.balance


def balances_after_all_rows_changed(session: Session) -> list[int]:
    """``expire_all`` forgets the values of all objects; one query loads those that it returns."""
    accounts = session.scalars(select(Account)).all()
    statement = update(Account).values(balance=Account.balance * 2)
    session.execute(statement, execution_options={"synchronize_session": False})
    session.expire_all()
    accounts = session.scalars(select(Account).order_by(Account.id)).all()
    return [account.balance for account in accounts]


def mask_holder_for_display(session: Session) -> tuple[str, str]:
    """What is assigned will be written; an object that was expunged is only an object."""
    account = session.get_one(Account, 1)
    session.expunge(account)
    account.holder = f"{account.holder[0]}**"
    return account.holder, session.scalars(select(Account.holder).where(Account.id == 1)).one()


def balance_used_after_the_session(engine: Engine) -> int:
    """A commit expires all objects, and without a session they cannot be loaded again."""
    with Session(engine, expire_on_commit=False) as session, session.begin():
        account = session.get_one(Account, 1)
        account.balance += 30
    return account.balance


def highest_balance_with_unsaved_deposit(session: Session) -> tuple[int, int]:
    """A query flushes what was assigned, unless ``autoflush`` is off for it."""
    account = session.get_one(Account, 1)
    account.balance += 30
    highest = select(func.max(Account.balance))
    before = session.scalars(highest.execution_options(autoflush=False)).one()
    return before, session.scalars(highest).one()


def change_holder_by_key(session: Session) -> tuple[str, str, int]:
    """``merge`` reads the row of the key, and copies the attributes that were set."""
    account = session.merge(Account(id=1, holder="Eve"))
    session.flush()
    session.refresh(account)
    return account.number, account.holder, account.balance


def change_holder_after_anothers_deposit(session: Session) -> tuple[str, int]:
    """A flush writes only the attributes that were changed; ``refresh`` does not flush."""
    account = session.get_one(Account, 1)
    session.execute(_deposit_in_another_process())
    account.holder = "Eve"
    session.flush()
    session.refresh(account)
    return account.holder, account.balance


def change_account_that_is_gone(session: Session) -> tuple[bool, ScalarResult[str]]:
    """A flush raises if a row that it updates is not there."""
    account = session.get_one(Account, 3)
    statement = delete(Account).where(Account.id == 3)
    session.execute(statement, execution_options={"synchronize_session": False})
    refused = False
    try:
        with session.begin_nested():
            account.holder = "Eve"
    except StaleDataError:
        refused = True
    return refused, session.scalars(select(Account.number).order_by(Account.id))


def values_changed_in_memory(session: Session) -> dict[str, tuple[object, ...]]:
    """The history of an attribute has the loaded value until the next flush."""
    account = session.get_one(Account, 1)
    account.holder = "Eve"
    state = inspect(account)
    changed = {
        attribute.key: (*attribute.history.deleted, attribute.value)
        for attribute in state.attrs
        if attribute.history.has_changes()
    }
    session.expunge(account)
    return changed


def write_all_changes_at_once(
    session: Session,
) -> tuple[list[list[str]], Sequence[tuple[str, int]]]:
    """A session collects what was added, changed and deleted, and a flush writes it.

    ``delete`` reads the children, and this query would flush.
    """
    ada, alan = session.get_one(Account, 1), session.get_one(Account, 3)
    session.add(Account(number="D-4", holder="Eve", balance=ada.balance))
    ada.balance = 0
    with session.no_autoflush:
        session.delete(alan)
    waiting = session.new, session.dirty, session.deleted
    numbers = [[account.number for account in some] for some in waiting]
    statement = select(Account.number, Account.balance).order_by(Account.id)
    return numbers, session.execute(statement).all()


def is_account_stored(session: Session) -> list[bool]:
    """An object is transient, then pending, persistent after a flush, and in the end deleted."""
    account = Account(number="D-4", holder="Eve")
    state = inspect(account)
    stored = [state.persistent]
    session.add(account)
    session.flush()
    stored.append(state.persistent)
    session.delete(account)
    session.flush()
    return [*stored, state.persistent]


def entries_of_cached_account(engine: Engine) -> list[str]:
    """``merge`` puts a copy into the session; without ``load`` it trusts the given values."""
    with Session(engine) as session:
        cached = pickle.dumps(session.get_one(Account, 1))
    with Session(engine) as session:
        account = session.merge(pickle.loads(cached), load=False)  # noqa: S301 - written above
        return [entry.text for entry in account.entries]
