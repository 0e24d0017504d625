"""Transactions over two databases, and what a transaction is made of.

A session has a transaction in each database that it has asked, and ends them together.
"""

from contextlib import suppress

from sqlalchemy import Engine, delete, event, func, select, update
from sqlalchemy.orm import Session

from sqlalchemy_django.base import Base
from sqlalchemy_side.branches.models import Book, Copy, Member


class _FailedError(Exception):
    """Something went wrong."""


def _title_and_fee(engine: Engine, other: Engine) -> tuple[str, int]:
    with Session(engine) as first, Session(other) as second:
        return first.get_one(Book, 1).title, second.get_one(Member, 1).fee


def keep_copies_and_members_together(engine: Engine, other: Engine) -> tuple[int, int]:
    """A rollback of the session rolls back all its databases."""
    with Session(binds={Base: engine, Member: other}) as session:
        with suppress(_FailedError), session.begin():
            session.execute(delete(Copy))
            session.execute(delete(Member))
            raise _FailedError
        counts = [select(func.count()).select_from(model) for model in (Copy, Member)]
        copies, members = (session.scalars(count).one() for count in counts)
        return copies, members


def receipt_of_other_database(engine: Engine, other: Engine) -> list[str]:
    """An event of a session waits for the commit of that session."""
    done: list[str] = []
    with Session(other) as second:
        with Session(engine) as first, first.begin():
            second.execute(update(Member).where(Member.id == 1).values(fee=25))
            event.listen(second, "after_commit", lambda _: done.append("receipt"))
        done.append("inner block ended")
        second.commit()
    return done


def change_both_databases_in_two_phases(
    engine: Engine, other: Engine
) -> tuple[str, tuple[str, int]]:
    """With ``twophase``, a commit has all databases promise first; ``prepare`` is that step."""
    with Session(binds={Base: engine, Member: other}, twophase=True) as session:
        session.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
        session.execute(update(Member).where(Member.id == 1).values(fee=25))
        session.prepare()
        with Session(engine) as another:
            meanwhile = another.get_one(Book, 1).title
        session.commit()
    return meanwhile, _title_and_fee(engine, other)


def undo_promise_of_both_databases(engine: Engine, other: Engine) -> tuple[str, int]:
    """After ``prepare``, a session can still be rolled back."""
    with Session(binds={Base: engine, Member: other}, twophase=True) as session:
        session.execute(update(Book).values(title="Clueless"))
        session.execute(update(Member).values(fee=25))
        session.prepare()
        session.rollback()
    return _title_and_fee(engine, other)


def _try_lock(session: Session) -> bool:
    taken: bool = session.scalars(select(func.pg_try_advisory_xact_lock(7))).one()
    return taken


def lock_a_number(engine: Engine) -> tuple[bool, bool, bool]:
    """``func`` calls any function; the lock ends with the transaction."""
    with Session(engine) as another:
        with Session(engine) as session:
            first, second = _try_lock(session), _try_lock(another)
        return first, second, _try_lock(another)


def numbers_of_savepoints(engine: Engine) -> list[int]:
    """The name ends in a number, which each connection counts from one."""
    names: list[str] = []
    event.listen(engine, "release_savepoint", lambda _, name, __: names.append(name))
    for _ in range(2):
        with engine.connect() as connection, connection.begin_nested():
            connection.execute(select(func.count()).select_from(Book))
    return [int(name.rpartition("_")[2]) for name in names]


def _open(session: Session) -> tuple[bool, bool]:
    states = session.get_transaction() is not None, session.get_nested_transaction() is not None
    session.scalars(select(func.count()).select_from(Book)).one()
    return states


def transactions_of_nested_blocks(engine: Engine) -> list[tuple[bool, bool]]:
    """The session has an object for the transaction, and one for the innermost savepoint."""
    with Session(engine) as session:
        states = [_open(session)]
        session.rollback()
        with session.begin():
            states.append(_open(session))
            with session.begin_nested():
                states.append(_open(session))
    return states


def count_outside_of_a_transaction(engine: Engine) -> int:
    """Without ``autobegin``, a session demands ``begin`` before a statement."""
    count = select(func.count()).select_from(Book)
    with Session(engine, autobegin=False) as session:
        with session.begin():
            session.scalars(count).one()
        return session.scalars(count).one()
