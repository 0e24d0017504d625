"""What is done only after a commit, such as sending a receipt.

There is no ``on_commit``. Events of a session are its parts: a class of one's own waits for the
outermost commit, and forgets what was rolled back.
"""

import logging
from collections.abc import Callable
from functools import partial

from sqlalchemy import Engine, event, select, update
from sqlalchemy.orm import Session, SessionTransaction

from sqlalchemy_side.ledger.models import Account


class _UnsentError(Exception):
    """A receipt could not be sent."""


class _AfterCommit:
    """Functions that wait for the commit of a session's transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: list[Callable[[], None]] = []
        self._starts: dict[SessionTransaction, int] = {}
        event.listen(session, "after_transaction_create", self._mark)
        event.listen(session, "after_soft_rollback", self._drop)
        event.listen(session, "after_commit", self._run)

    def add(self, function: Callable[[], None]) -> None:
        """Run a function after the commit, or at once if no transaction is open."""
        if self._session.in_transaction():
            self._waiting.append(function)
        else:
            function()

    def _mark(self, _: Session, begun: SessionTransaction) -> None:
        self._starts[begun] = len(self._waiting)

    def _drop(self, _: Session, undone: SessionTransaction) -> None:
        del self._waiting[self._starts.get(undone, 0) :]

    def _run(self, _: Session) -> None:
        # The event is also sent when a savepoint is released.
        if self._session.in_nested_transaction():
            return
        functions, self._waiting = self._waiting, []
        for function in functions:
            function()


def _deposit(session: Session, amount: int) -> None:
    statement = update(Account).where(Account.id == 1)
    session.execute(statement.values(balance=Account.balance + amount))


def _fail() -> None:
    raise _UnsentError


def _try(done: list[str]) -> None:
    done.append("first tried")
    raise _UnsentError


def receipt_without_a_transaction(engine: Engine) -> list[str]:
    """After a commit, a session is in no transaction until its next statement."""
    done: list[str] = []
    with Session(engine) as session:
        after_commit = _AfterCommit(session)
        _deposit(session, 30)
        session.commit()
        after_commit.add(partial(done.append, "receipt"))
        done.append("next")
    return done


def receipts_of_nested_blocks(engine: Engine) -> list[str]:
    """``after_commit`` is also sent for the inner block, which must not count."""
    done: list[str] = []
    with Session(engine) as session:
        after_commit = _AfterCommit(session)
        with session.begin():
            with session.begin_nested():
                _deposit(session, 30)
                after_commit.add(partial(done.append, "inner receipt"))
            done.append("inner ended")
            after_commit.add(partial(done.append, "outer receipt"))
            done.append("outer ended")
    return done


def receipt_that_fails(engine: Engine) -> tuple[bool, int]:
    """An error in the event reaches the caller of ``commit``, but the commit is done."""
    failed = False
    with Session(engine) as session:
        after_commit = _AfterCommit(session)
        _deposit(session, 30)
        after_commit.add(_fail)
        try:
            session.commit()
        except _UnsentError:
            failed = True
    with Session(engine) as session:
        return failed, session.scalars(select(Account.balance).filter_by(id=1)).one()


def _log_errors(function: Callable[[], None]) -> None:
    try:
        function()
    except Exception:
        logging.getLogger(__name__).debug("A receipt was not sent", exc_info=True)


def receipt_that_may_fail(engine: Engine) -> list[str]:
    """A function that may fail catches its errors itself."""
    done: list[str] = []
    with Session(engine) as session:
        after_commit = _AfterCommit(session)
        with session.begin():
            _deposit(session, 30)
            after_commit.add(partial(_log_errors, partial(_try, done)))
            after_commit.add(partial(done.append, "second"))
    return done
