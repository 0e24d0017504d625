"""Rows of two databases: read, written, copied, moved and compared.

Each database has an engine. Most functions make a session for each, which an object belongs to.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Engine, Select, func, select, update
from sqlalchemy.ext.horizontal_shard import ShardedSession
from sqlalchemy.orm import ORMExecuteState, Session, make_transient

from sqlalchemy_side.branches.models import Book, Branch, Copy, Member


def rename_book_in_other_database(engine: Engine, other: Engine) -> tuple[str, str]:
    """The engine of a session is its database."""
    with Session(other) as session, session.begin():
        session.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
    with Session(engine) as first, Session(other) as second:
        return first.get_one(Book, 1).title, second.get_one(Book, 1).title


def databases_of_query_and_object(engine: Engine, other: Engine) -> tuple[str, str]:
    """``get_bind`` is what a session would ask, and ``object_session`` is that of an object."""
    names: dict[object, str] = {engine: "default", other: "other"}
    with Session(other) as session:
        owner = session.object_session(session.get_one(Book, 1))
        assert owner is not None
        return names[session.get_bind()], names[owner.get_bind(Book)]


def _order(session: Session, title: str) -> None:
    session.add(Book(title=title))


def order_book_in_other_database(engine: Engine, other: Engine) -> tuple[int, int]:
    """A function that takes a session works on any database."""
    count = select(func.count()).select_from(Book)
    with Session(engine) as first, Session(other) as second:
        _order(second, "Persuasion")
        second.commit()
        return first.scalars(count).one(), second.scalars(count).one()


def _long() -> Select[Book]:
    return select(Book).where(Book.pages >= 600)


def long_books_in_other_database(engine: Engine, other: Engine) -> Sequence[str]:
    """A statement is of no database until a session executes it."""
    with Session(other) as session:
        session.execute(update(Book).where(Book.id == 1).values(pages=900))
        session.commit()
        return session.scalars(_long().order_by(Book.id).with_only_columns(Book.title)).all()


def copy_book_to_other_database(engine: Engine, other: Engine) -> Sequence[str]:
    """A new object gets a new key; ``merge`` would update the row of the old one."""
    with Session(engine) as first, Session(other) as second:
        second.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
        book = first.get_one(Book, 1)
        second.add(Book(title=book.title, pages=book.pages))
        second.commit()
        return second.scalars(select(Book.title).order_by(Book.id)).all()


def move_member_to_other_database(
    engine: Engine, other: Engine
) -> tuple[Sequence[str], Sequence[str]]:
    """``make_transient`` makes a deleted object a new one, which keeps its key."""
    names = select(Member.name).where(Member.id > 4)
    with Session(engine) as first, Session(other) as second:
        member = Member(name="Eve")
        first.add(member)
        first.flush()
        first.delete(member)
        first.commit()
        make_transient(member)
        second.add(member)
        second.commit()
        return first.scalars(names).all(), second.scalars(names).all()


def title_refreshed_from_other_database(engine: Engine, other: Engine) -> str:
    """``bind_arguments`` sends one statement of a session to another database."""
    with Session(other) as session, session.begin():
        session.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
    with Session(engine) as session:
        book = session.get_one(Book, 1)
        again = select(Book).where(Book.id == 1).execution_options(populate_existing=True)
        session.scalars(again, bind_arguments={"bind": other}).one()
        return book.title


def write_title_into_other_database(engine: Engine, other: Engine) -> tuple[str, int | None]:
    """An ``update`` with a list of values takes the rows by the keys among them."""
    with Session(other) as session, session.begin():
        session.execute(update(Book), [{"id": 1, "title": "Clueless"}])
        row = session.execute(select(Book.title, Book.pages).where(Book.id == 1)).one()
        return row.title, row.pages


def members_of_a_branch_in_each_database(engine: Engine, other: Engine) -> list[list[str]]:
    """An object's session loads what it refers to."""
    with Session(engine) as first, Session(other) as second:
        second.execute(update(Member).where(Member.id == 2).values(branch_id=2))
        second.commit()
        branches = [session.get_one(Branch, 2) for session in (first, second)]
        return [sorted(member.name for member in branch.members) for branch in branches]


def branch_of_another_database(engine: Engine, other: Engine) -> str:
    """An object cannot be added to a second session, not even by a relationship."""
    with Session(engine) as first, Session(other) as second:
        member = first.get_one(Member, 4)
        member.branch = second.get_one(Branch, 1)
        return member.branch.city


def copies_of_books_long_in_other_database(engine: Engine, other: Engine) -> Sequence[int]:
    """A statement is sent to one database with its subqueries, so the other is asked first."""
    with Session(engine) as first, Session(other) as second:
        second.execute(update(Book).where(Book.id == 1).values(pages=900))
        second.commit()
        keys = second.scalars(select(Book.id).where(Book.pages >= 600)).all()
        return first.scalars(select(Copy.id).where(Copy.book_id.in_(keys)).order_by(Copy.id)).all()


def members_of_one_key(engine: Engine, other: Engine) -> int:
    """Each session has an object of its own for a row."""
    with Session(engine) as first, Session(other) as second:
        return len({first.get_one(Member, 1), second.get_one(Member, 1)})


def _sharded_session(engine: Engine, other: Engine) -> ShardedSession:
    """Return a session whose rows are spread over two databases."""

    def shard_of_object(mapper: Any, instance: Any, clause: Any = None) -> str:
        return "other" if isinstance(instance, Member) and instance.branch_id == 2 else "default"

    def shards_of_key(*_: Any, **__: Any) -> list[str]:
        return ["default", "other"]

    def shards_of_statement(_state: ORMExecuteState) -> list[str]:
        return ["default", "other"]

    return ShardedSession(
        shard_chooser=shard_of_object,
        identity_chooser=shards_of_key,
        execute_chooser=shards_of_statement,
        shards={"default": engine, "other": other},
    )


def _raise_fee_in(other: Engine) -> None:
    with Session(other) as session, session.begin():
        session.execute(update(Member).where(Member.id == 3).values(fee=40))


def highest_fees_of_both_databases(engine: Engine, other: Engine) -> Sequence[tuple[str, int]]:
    """A ``ShardedSession`` sends a statement to all databases and merges the results."""
    _raise_fee_in(other)
    with _sharded_session(engine, other) as session:
        return session.execute(select(Member.name, Member.fee).where(Member.fee > 20)).all()


def fee_of_a_key_in_other_database(engine: Engine, other: Engine) -> tuple[int, int]:
    """``identity_token`` is the third part of an object's identity: the database of its row."""
    _raise_fee_in(other)
    of_three = select(Member).where(Member.id == 3)
    with _sharded_session(engine, other) as session:
        there = session.scalars(of_three, execution_options={"identity_token": "other"}).one()
        here, again = (
            session.get_one(Member, 3, identity_token=shard) for shard in ("default", "other")
        )
        assert again is there
        return here.fee, there.fee


def register_member_in_database_of_branch(
    engine: Engine, other: Engine
) -> tuple[Sequence[str], Sequence[str]]:
    """``shard_chooser`` gets the object that is flushed."""
    with _sharded_session(engine, other) as session:
        session.add_all([Member(name="Eve", branch_id=1), Member(name="Finn", branch_id=2)])
        session.commit()
    names = select(Member.name).where(Member.id > 4)
    with Session(engine) as first, Session(other) as second:
        return first.scalars(names).all(), second.scalars(names).all()
