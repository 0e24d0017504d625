"""Who is informed of the beginning and end of transactions.

A session sends events for its transactions, and an engine for those of its connections.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event, func, select, update
from sqlalchemy.orm import Session, SessionTransaction

from sqlalchemy_side.workshop.models import Job, Note


class _TooMuchWorkError(Exception):
    """There are more hours than the workshop has."""


def _hours(session: Session) -> int:
    return int(session.scalars(select(func.sum(Job.hours))).one() or 0)


def _noting(heard: list[str], text: str) -> Callable[..., None]:
    """Return a listener that notes a text."""
    return lambda *_: heard.append(text)


def index_after_the_commit(engine: Engine) -> list[str]:
    """Three events: what was written, and whether it stays."""
    index: list[str] = []
    waiting: list[str] = []

    def collect(session: Session, _context: Any) -> None:
        waiting.extend(job.title for job in session.new)

    def write(_session: Session) -> None:
        index.extend(waiting)
        waiting.clear()

    with Session(engine) as session:
        event.listen(session, "after_flush", collect)
        event.listen(session, "after_commit", write)
        event.listen(session, "after_rollback", lambda _: waiting.clear())
        for title in ("rim", "bell"):
            session.add(Job(customer_id=1, title=title))
            session.commit()
        session.add(Job(customer_id=1, title="fork"))
        session.flush()
        session.rollback()
        session.add(Job(customer_id=1, title="dynamo"))
        session.commit()
    return index


def commit_that_is_refused(engine: Engine) -> tuple[list[str], int]:
    """What a listener to ``before_commit`` raises ends the transaction with a rollback."""

    def check(session: Session) -> None:
        if _hours(session) > 50:
            raise _TooMuchWorkError

    refused = []
    with Session(engine) as session:
        event.listen(session, "before_commit", check)
        for title, hours in (("rim", 46), ("fork", 1)):
            try:
                with session.begin():
                    session.add(Job(customer_id=1, title=title, hours=hours))
            except _TooMuchWorkError:
                refused.append(title)
        return refused, _hours(session)


def transactions_of_a_session(engine: Engine) -> list[str]:
    """A transaction begins with the first statement."""
    heard: list[str] = []
    with Session(engine) as session:
        event.listen(session, "after_begin", _noting(heard, "begin"))
        event.listen(session, "after_commit", _noting(heard, "commit"))
        event.listen(session, "after_rollback", _noting(heard, "rollback"))
        session.execute(update(Job).values(hours=3))
        session.commit()
        session.execute(update(Job).values(hours=4))
        session.rollback()
    return heard


def blocks_that_ended(engine: Engine) -> list[str]:
    """Each flush is a block as well, which has a parent and is not nested."""
    heard: list[str] = []

    def note(_session: Session, block: SessionTransaction) -> None:
        if block.nested or block.parent is None:
            heard.append("inner" if block.nested else "outer")

    with Session(engine) as session:
        event.listen(session, "after_transaction_end", note)
        with session.begin(), session.begin_nested():
            session.add(Note(job_id=2, text="true it"))
    return heard


def transactions_of_a_connection(engine: Engine) -> list[str]:
    """What is not committed is rolled back when the connection is given back."""
    heard: list[str] = []
    event.listen(engine, "begin", _noting(heard, "begin"))
    event.listen(engine, "commit", _noting(heard, "commit"))
    event.listen(engine, "rollback", _noting(heard, "rollback"))
    with engine.connect() as connection:
        connection.execute(update(Job).values(hours=3))
        connection.commit()
        connection.execute(update(Job).values(hours=4))
    return heard


def savepoints_of_a_connection(engine: Engine) -> list[str]:
    """The listeners are given the names of the savepoints."""
    heard: list[str] = []
    event.listen(engine, "savepoint", _noting(heard, "savepoint"))
    event.listen(engine, "release_savepoint", _noting(heard, "release"))
    event.listen(engine, "rollback_savepoint", _noting(heard, "rollback"))
    with engine.begin() as connection:
        with connection.begin_nested():
            connection.execute(update(Job).values(hours=3))
        with connection.begin_nested() as savepoint:
            connection.execute(update(Job).values(hours=4))
            savepoint.rollback()
    return heard


def two_phases_of_a_transaction(engine: Engine) -> list[str]:
    """Each phase has an event. A connection that is given back rolls back what it has prepared."""
    heard: list[str] = []
    event.listen(engine, "begin_twophase", _noting(heard, "begin"))
    event.listen(engine, "prepare_twophase", _noting(heard, "prepare"))
    event.listen(engine, "commit_twophase", _noting(heard, "commit"))
    event.listen(engine, "rollback_twophase", _noting(heard, "rollback"))
    with engine.connect() as connection:
        kept = connection.begin_twophase()
        connection.execute(update(Job).values(hours=3))
        kept.prepare()
        kept.commit()
        undone = connection.begin_twophase()
        connection.execute(update(Job).values(hours=3))
        undone.prepare()
    return heard
