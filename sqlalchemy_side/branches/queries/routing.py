"""Which database is asked: by the model, by reading or writing, by what was written before.

A session asks its ``get_bind`` for the engine of each statement; ``binds`` is a table of them.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Delete, Engine, Insert, Update, create_mock_engine, select, update
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.schema import CreateTable

from sqlalchemy_django.base import Base
from sqlalchemy_side.branches.models import Book, Branch, Copy, Member


class _ReplicaSession(Session):
    """Reads from ``info["replica"]``; what writes goes to the engine of the session."""

    def get_bind(self, mapper: Any = None, *, clause: Any = None, **options: Any) -> Any:
        if self._flushing or isinstance(clause, Insert | Update | Delete):
            return super().get_bind(mapper, clause=clause, **options)
        return self.info["replica"]


class _OwnWritesSession(Session):
    """Reads from ``info["replica"]`` until something is written."""

    def get_bind(self, mapper: Any = None, *, clause: Any = None, **options: Any) -> Any:
        if self._flushing or isinstance(clause, Insert | Update | Delete):
            self.info["has_written"] = True
        if self.info.get("has_written"):
            return super().get_bind(mapper, clause=clause, **options)
        return self.info["replica"]


def _title_and_fee(engine: Engine) -> tuple[str, int]:
    with Session(engine) as session:
        return session.get_one(Book, 1).title, session.get_one(Member, 1).fee


def change_book_and_member_in_their_databases(
    engine: Engine, other: Engine
) -> tuple[tuple[str, int], tuple[str, int]]:
    """``binds`` has an engine for a class; ``bind`` is for all others."""
    with Session(bind=engine, binds={Member: other}) as session, session.begin():
        session.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
        session.execute(update(Member).where(Member.id == 1).values(fee=25))
    return _title_and_fee(engine), _title_and_fee(other)


def title_read_from_replica(engine: Engine, other: Engine) -> tuple[str, str]:
    """A session of one's own chooses by what a statement does."""
    title = select(Book.title).where(Book.id == 1)
    with _ReplicaSession(engine, info={"replica": other}) as session:
        session.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
        session.commit()
        in_replica = session.scalars(title).one()
    with Session(engine) as session:
        return in_replica, session.scalars(title).one()


def title_read_after_own_write(engine: Engine, other: Engine) -> tuple[str, str]:
    """``info`` is a dictionary of the session, in which it may remember that it has written."""
    title = select(Book.title).where(Book.id == 1)
    with Session(other) as session, session.begin():
        session.execute(update(Book).where(Book.id == 1).values(title="Old Emma"))
    with _OwnWritesSession(engine, info={"replica": other}) as session:
        before = session.scalars(title).one()
        session.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
        session.commit()
        return before, session.scalars(title).one()


def city_of_a_branch_kept_elsewhere(engine: Engine, other: Engine) -> str:
    """One session has objects of several databases, which can refer to each other."""
    with Session(binds={Base: engine, Member: other}) as session:
        session.execute(update(Branch).where(Branch.id == 2).values(city="Thun"))
        session.get_one(Member, 4).branch = session.get_one(Branch, 2)
        session.commit()
        branch = session.get_one(Member, 4).branch
        assert branch is not None
        return branch.city


def fees_of_a_database_chosen_for_a_request(engine: Engine, other: Engine) -> Sequence[int]:
    """``configure`` gives a ``sessionmaker`` its engine, and functions that query get a session."""
    with Session(other) as session, session.begin():
        session.execute(update(Member).where(Member.id == 3).values(fee=40))
    sessions = sessionmaker()
    sessions.configure(bind=other)
    with sessions() as session:
        return session.scalars(select(Member.fee).order_by(Member.id)).all()


def tables_of_a_branch_database(session: Session) -> list[str]:
    """``create_all`` makes the tables that it is given; this engine only passes them on."""
    names: list[str] = []

    def note(statement: Any, *_: Any, **__: Any) -> None:
        if isinstance(statement, CreateTable):
            names.append(str(statement.element.name))

    tables = [Base.metadata.tables[model.__tablename__] for model in (Copy, Member)]
    Base.metadata.create_all(create_mock_engine("sqlite://", note), tables, checkfirst=False)
    return names
