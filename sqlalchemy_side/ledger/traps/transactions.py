"""What is kept, lost or read because of when a transaction begins and ends."""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import Engine, create_engine, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.ledger.models import Account


class _OverdrawnError(Exception):
    """There is less on an account than was to be sent."""


def _deposit(session: Session, key: int, amount: int) -> None:
    statement = update(Account).where(Account.id == key)
    session.execute(statement.values(balance=Account.balance + amount))


def _balance(session: Session) -> int:
    return session.scalars(select(Account.balance).where(Account.id == 1)).one()


def lose_deposit_with_its_withdrawal_by_suppress(
    engine: Engine,
) -> tuple[Sequence[int], Sequence[int]]:
    """``suppress`` around the inner block, word for word."""
    balances = select(Account.balance).order_by(Account.id)
    with Session(engine) as session:
        with session.begin():
            _deposit(session, 1, 30)
            with suppress(_OverdrawnError):
                _deposit(session, 2, -500)
                before = session.scalars(balances).all()
                raise _OverdrawnError
        return before, session.scalars(balances).all()


def undo_deposit_after_savepoint_by_default(engine: Engine) -> tuple[int, int]:
    """An engine as the tutorial makes it."""
    with Session(create_engine(engine.url)) as session:
        with session.begin_nested():
            _deposit(session, 1, 30)
        before = _balance(session)
        session.rollback()
        return before, _balance(session)


def transaction_after_reading_by_get(engine: Engine) -> tuple[str, bool]:
    """``get`` alone, as if a query were a transaction of its own."""
    with Session(engine) as session:
        holder = session.get_one(Account, 1).holder
        return holder, session.in_transaction()


def deposit_read_by_another_by_flush(engine: Engine) -> int:
    """``save``, word for word."""
    with Session(engine) as session:
        session.get_one(Account, 1).balance += 30
        session.flush()
    with Session(engine) as session:
        return _balance(session)


def deposit_by_plain_sql_by_connect(engine: Engine) -> int:
    """``connection.cursor()``, word for word."""
    with engine.connect() as connection:
        connection.exec_driver_sql("UPDATE ledger_account SET balance = balance + 30 WHERE id = 1")
    with Session(engine) as session:
        return _balance(session)


def balance_read_twice_by_default(engine: Engine) -> tuple[int, int]:
    """An engine as the tutorial makes it."""
    with Session(create_engine(engine.url)) as session:
        before = _balance(session)
        with Session(engine) as other, other.begin():
            _deposit(other, 1, 30)
        return before, _balance(session)
