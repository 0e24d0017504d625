"""Rows that are overwritten or read in the wrong database."""

from collections.abc import Sequence

from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.branches.models import Book, Copy


def copy_book_to_other_database_by_merge(engine: Engine, other: Engine) -> Sequence[str]:
    """``merge`` copies an object into another session, key and all."""
    with Session(engine) as first, Session(other) as second:
        second.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
        second.merge(first.get_one(Book, 1))
        second.commit()
        return second.scalars(select(Book.title).order_by(Book.id)).all()


def copies_of_books_long_in_other_database_by_subquery(
    engine: Engine, other: Engine
) -> Sequence[int]:
    """``binds`` gives each class a database, as if a statement could be divided."""
    with Session(binds={Copy: engine, Book: other}) as session:
        session.execute(update(Book).where(Book.id == 1).values(pages=900))
        session.commit()
        long = select(Book.id).where(Book.pages >= 600)
        statement = select(Copy.id).where(Copy.book_id.in_(long))
        return session.scalars(statement.order_by(Copy.id)).all()
