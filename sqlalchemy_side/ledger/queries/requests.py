"""Where a session and a transaction begin and end: requests, threads, tests, two databases.

A session is made for one piece of work, such as a request, and given to what takes part in it.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from sqlalchemy import Engine, event, select, update
from sqlalchemy.orm import Session, scoped_session, sessionmaker

from sqlalchemy_side.ledger.models import Account


class _FailedError(Exception):
    """What a view raises."""


def _deposit(session: Session, amount: int) -> None:
    statement = update(Account).where(Account.id == 1)
    session.execute(statement.values(balance=Account.balance + amount))


def _balance(session: Session) -> int:
    return session.scalars(select(Account.balance).where(Account.id == 1)).one()


def _respond(engine: Engine, view: Callable[[Session], None]) -> None:
    """Call a view as a web framework does whose dependency is a session."""
    with Session(engine) as session, session.begin():
        view(session)


def deposit_of_failed_request(engine: Engine) -> tuple[int, int]:
    """Who calls the view opens the session, and commits unless the view raises."""
    seen = []

    def view(session: Session) -> None:
        _deposit(session, 30)
        seen.append(_balance(session))
        raise _FailedError

    with suppress(_FailedError):
        _respond(engine, view)
    with Session(engine) as session:
        return seen[0], _balance(session)


def deposits_of_request_with_own_transactions(engine: Engine) -> int:
    """A view with its own transactions gets the ``sessionmaker`` instead of a session."""

    def view(transactions: sessionmaker[Session]) -> None:
        with transactions.begin() as session:
            _deposit(session, 30)
        with transactions.begin() as session:
            _deposit(session, 70)
            raise _FailedError

    with suppress(_FailedError):
        view(sessionmaker(engine))
    with Session(engine) as session:
        return _balance(session)


def deposit_in_a_session_of_the_thread(engine: Engine) -> tuple[int, int]:
    """``scoped_session`` keeps a session for each thread; ``remove`` ends it with the request."""
    current = scoped_session(sessionmaker(engine))
    _deposit(current(), 30)
    before = _balance(current())
    current.remove()
    with current() as session:
        return before, _balance(session)


def deposits_in_two_databases(engine: Engine, other: Engine) -> tuple[int, int]:
    """Each database has a session of its own, and each session its transaction."""
    with suppress(_FailedError), Session(other) as second, second.begin():
        _deposit(second, 30)
        with Session(engine) as first, first.begin():
            _deposit(first, 30)
        raise _FailedError
    with Session(engine) as first, Session(other) as second:
        return _balance(first), _balance(second)


def deposit_within_a_test(engine: Engine) -> tuple[int, int]:
    """A session joins a transaction of the test, in which its commits are savepoints."""
    with engine.connect() as connection, connection.begin() as outer:
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            with session.begin():
                _deposit(session, 30)
            before = _balance(session)
        outer.rollback()
    with Session(engine) as session:
        return before, _balance(session)


def statements_of_two_deposits(engine: Engine) -> int:
    """An event of the engine sees every statement; on SQLite, the engine also sends ``BEGIN``."""
    statements: list[str] = []

    def record(_connection: Any, _cursor: Any, sql: str, *_: Any) -> None:
        if sql != "BEGIN":
            statements.append(sql)

    event.listen(engine, "before_cursor_execute", record)
    with Session(engine) as session, session.begin():
        _deposit(session, 30)
        _deposit(session, 40)
    return len(statements)
