"""Objects that are shared, out of date, written unasked, or gone with their session."""

import pickle
from collections.abc import Sequence

from sqlalchemy import Engine, Update, func, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.ledger.models import Account


def _deposit_in_another_process() -> Update:
    """Return a statement that changes a row, and not the objects of the session."""
    statement = update(Account).where(Account.id == 1).values(balance=Account.balance + 30)
    return statement.execution_options(synchronize_session=False, autoflush=False)


def balances_of_two_objects_by_get(session: Session) -> tuple[int, int]:
    """``Account.objects.get(pk=1)`` twice, word for word."""
    first = session.get_one(Account, 1)
    first.balance += 30
    return first.balance, session.get_one(Account, 1).balance


def account_read_by_two_sessions_by_equality(engine: Engine) -> tuple[bool, bool]:
    """``==`` between objects, word for word."""
    with Session(engine) as session:
        account = session.get_one(Account, 1)
    with Session(engine) as session:
        same, another = session.get_one(Account, 1), session.get_one(Account, 2)
    return account == same, account == another


def balance_read_again_by_select(session: Session) -> tuple[int, int]:
    """A second query, word for word."""
    account = session.get_one(Account, 1)
    before = account.balance
    session.execute(_deposit_in_another_process())
    return before, session.scalars(select(Account).where(Account.balance == 130)).one().balance


def save_holder_after_refreshing_all(session: Session) -> tuple[str, int]:
    """``refresh`` as if it flushed first."""
    account = session.get_one(Account, 1)
    account.holder = "Eve"
    session.execute(_deposit_in_another_process())
    session.refresh(account)
    return account.holder, account.balance


def mask_holder_for_display_in_the_session(session: Session) -> tuple[str, str]:
    """An assignment for display only, word for word."""
    account = session.get_one(Account, 1)
    account.holder = f"{account.holder[0]}**"
    return account.holder, session.scalars(select(Account.holder).where(Account.id == 1)).one()


def balance_used_after_the_session_by_default(engine: Engine) -> int:
    """The block of ``atomic``, word for word."""
    with Session(engine) as session, session.begin():
        account = session.get_one(Account, 1)
        account.balance += 30
    return account.balance


def highest_balance_with_unsaved_deposit_by_autoflush(session: Session) -> tuple[int, int]:
    """A query before ``save``, word for word."""
    account = session.get_one(Account, 1)
    account.balance += 30
    highest = select(func.max(Account.balance))
    return session.scalars(highest).one(), session.scalars(highest).one()


def write_all_changes_at_once_by_autoflush(
    session: Session,
) -> tuple[list[list[str]], Sequence[tuple[str, int]]]:
    """Three changes, one after the other."""
    ada, alan = session.get_one(Account, 1), session.get_one(Account, 3)
    session.add(Account(number="D-4", holder="Eve", balance=ada.balance))
    ada.balance = 0
    session.delete(alan)
    waiting = session.new, session.dirty, session.deleted
    numbers = [[account.number for account in some] for some in waiting]
    statement = select(Account.number, Account.balance).order_by(Account.id)
    return numbers, session.execute(statement).all()


def entries_of_cached_account_without_merge(engine: Engine) -> list[str]:
    """An object from a cache, used as it is."""
    with Session(engine) as session:
        cached = pickle.dumps(session.get_one(Account, 1))
    account = pickle.loads(cached)  # noqa: S301 - written above
    return [entry.text for entry in account.entries]
