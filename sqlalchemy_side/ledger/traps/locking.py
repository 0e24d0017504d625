"""Locks that do not refresh, and changes that do not count."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.ledger.models import Account, Transfer


def withdraw_from_locked_account_by_get(session: Session) -> int:
    """``select_for_update().get(pk=1)``, word for word."""
    account = session.get_one(Account, 1)
    statement = update(Account).where(Account.id == 1).values(balance=Account.balance + 30)
    session.execute(statement, execution_options={"synchronize_session": False})
    account = session.get_one(Account, 1, with_for_update=True)
    account.balance -= 50
    return account.balance


def amend_all_transfers_by_update(session: Session) -> Sequence[tuple[int, str, int]]:
    """A statement, as if it counted like a flush."""
    session.execute(update(Transfer).values(note="amended"))
    statement = select(Transfer.id, Transfer.note, Transfer.version).order_by(Transfer.id)
    return session.execute(statement).all()
