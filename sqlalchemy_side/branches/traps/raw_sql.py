"""Numbers that a cursor had."""

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from sqlalchemy_side.branches.models import Book


def number_of_books_copied_in_sql_by_rowcount(session: Session) -> int:
    """``cursor.rowcount``, word for word."""
    long = select(Book.title, Book.pages).where(Book.pages >= 600)
    statement = insert(Book).from_select(["title", "pages"], long.order_by(Book.id))
    return session.connection().execute(statement).rowcount
