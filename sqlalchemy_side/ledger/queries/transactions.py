"""What a block keeps, what it undoes, and what other connections see meanwhile.

The first statement of a session begins a transaction, which lasts until a commit or rollback.
"""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import Engine, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from sqlalchemy_side.ledger.models import Account


class _OverdrawnError(Exception):
    """There is less on an account than was to be sent."""


def _refuse() -> None:
    raise _OverdrawnError


def _deposit(session: Session, key: int, amount: int) -> None:
    statement = update(Account).where(Account.id == key)
    session.execute(statement.values(balance=Account.balance + amount))


def _balance(session: Session) -> int:
    return session.scalars(select(Account.balance).where(Account.id == 1)).one()


def _balances(session: Session) -> Sequence[int]:
    return session.scalars(select(Account.balance).order_by(Account.id)).all()


def _send(session: Session, source: int, target: int, amount: int) -> None:
    _deposit(session, target, amount)
    _deposit(session, source, -amount)
    if session.get_one(Account, source).balance < 0:
        raise _OverdrawnError


def two_transfers_of_which_one_is_refused(engine: Engine) -> Sequence[int]:
    """``begin`` of a ``sessionmaker`` makes a session and a transaction for a block."""
    transactions = sessionmaker(engine)
    with suppress(_OverdrawnError):
        with transactions.begin() as session:
            _send(session, 1, 2, 30)
        with transactions.begin() as session:
            _send(session, 2, 1, 500)
    with transactions() as session:
        return _balances(session)


def balance_read_in_outermost_block(engine: Engine) -> int:
    """``begin`` is always for the outermost block."""
    with Session(engine) as session, session.begin():
        account = session.get_one(Account, 1)
        with session.begin():
            return account.balance


def lose_deposit_with_its_withdrawal(engine: Engine) -> tuple[Sequence[int], Sequence[int]]:
    """There is no inner block without a savepoint: the error must leave the outer one."""
    with Session(engine) as session:
        with suppress(_OverdrawnError), session.begin():
            _deposit(session, 1, 30)
            _deposit(session, 2, -500)
            before = _balances(session)
            raise _OverdrawnError
        return before, _balances(session)


def lose_deposit_whose_check_fails(engine: Engine) -> tuple[Sequence[int], Sequence[int]]:
    """Whoever catches an error calls ``rollback``; the session can then be used again."""
    with Session(engine) as session:
        _deposit(session, 1, 30)
        before = _balances(session)
        try:
            _refuse()
        except _OverdrawnError:
            session.rollback()
        return before, _balances(session)


def count_after_refused_account(engine: Engine) -> int:
    """A flush that fails rolls back, and the session demands ``rollback`` before it goes on."""
    with Session(engine) as session:
        session.add(Account(number="A-1", holder="Eve"))
        with suppress(IntegrityError):
            session.flush()
        return session.scalars(select(func.count()).select_from(Account)).one()


def must_roll_back_after_refused_account(engine: Engine) -> tuple[bool, bool]:
    """``is_active`` is false from a flush that failed until ``rollback``."""
    with Session(engine) as session:
        before = not session.is_active
        session.add(Account(number="A-1", holder="Eve"))
        with suppress(IntegrityError):
            session.flush()
        return before, not session.is_active


def undo_second_of_three_deposits(engine: Engine) -> Sequence[int]:
    """``begin_nested`` returns the savepoint, which can be rolled back or released by hand."""
    with Session(engine) as session:
        _deposit(session, 1, 30)
        second = session.begin_nested()
        _deposit(session, 1, 70)
        second.rollback()
        third = session.begin_nested()
        _deposit(session, 2, 5)
        third.commit()
        session.commit()
        return _balances(session)


def deposits_by_hand(engine: Engine) -> tuple[bool, int]:
    """A session has transactions one after the other, each ended by hand."""
    with Session(engine) as session:
        _deposit(session, 1, 30)
        session.commit()
        _deposit(session, 1, 70)
        session.rollback()
        return not session.in_transaction(), _balance(session)


def undo_deposit_after_savepoint(engine: Engine) -> tuple[int, int]:
    """On SQLite, the driver must be set up so that a transaction is begun before a savepoint."""
    with Session(engine) as session:
        with session.begin_nested():
            _deposit(session, 1, 30)
        before = _balance(session)
        session.rollback()
        return before, _balance(session)


def transaction_after_reading(engine: Engine) -> tuple[str, bool]:
    """A query begins a transaction as well, so it needs an end."""
    with Session(engine) as session:
        with session.begin():
            holder = session.get_one(Account, 1).holder
        return holder, session.in_transaction()


def deposit_read_by_another(engine: Engine) -> int:
    """A flush writes, and only ``commit`` keeps."""
    with Session(engine) as session:
        session.get_one(Account, 1).balance += 30
        session.commit()
    with Session(engine) as session:
        return _balance(session)


def deposit_by_plain_sql(engine: Engine) -> int:
    """``begin`` of an engine commits at the end of the block; ``connect`` does not."""
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE ledger_account SET balance = balance + 30 WHERE id = 1")
    with Session(engine) as session:
        return _balance(session)


def balance_read_twice(engine: Engine) -> tuple[int, int]:
    """MariaDB needs ``isolation_level="READ COMMITTED"`` of ``create_engine``."""
    with Session(engine) as session:
        before = _balance(session)
        with Session(engine) as other, other.begin():
            _deposit(other, 1, 30)
        return before, _balance(session)


def balance_read_twice_in_a_snapshot(engine: Engine) -> tuple[int, int]:
    """The level is set for the connection that a session takes, until the transaction ends."""
    with Session(engine) as session:
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        before = _balance(session)
        with Session(engine) as other, other.begin():
            _deposit(other, 1, 30)
        return before, _balance(session)
