"""Objects that are taken for changed, or that miss a change."""

from sqlalchemy import inspect, select, text, update
from sqlalchemy.orm import Session

from sqlalchemy_side.branches.models import Book


def whether_a_title_has_changed_by_modified(session: Session) -> tuple[bool, bool]:
    """The state of an object has a word for it."""
    book = session.get_one(Book, 1)
    book.title = session.scalars(select(Book.title).where(Book.id == 1)).one()
    first = inspect(book).modified
    book.title = "Clueless"
    changed = inspect(book).modified
    session.expire(book)
    return first, changed


def pages_held_after_an_update_by_evaluate(session: Session) -> int | None:
    """The strategy that sends no query."""
    book = session.get_one(Book, 1)
    session.execute(text("UPDATE branches_book SET pages = 640 WHERE id = 1"))
    statement = update(Book).where(Book.pages == 640).values(pages=650)
    session.execute(statement, execution_options={"synchronize_session": "evaluate"})
    return book.pages


def pages_held_after_an_update_by_default(session: Session) -> int | None:
    """What a session does unless it is given a strategy."""
    book = session.get_one(Book, 1)
    session.execute(text("UPDATE branches_book SET pages = 640 WHERE id = 1"))
    statement = update(Book).where(Book.pages == 640).values(pages=650)
    session.execute(statement, execution_options={"synchronize_session": "auto"})
    return book.pages


def pages_held_after_an_update_by_expression(session: Session) -> int | None:
    """The right strategy, with a value that is computed."""
    book = session.get_one(Book, 1)
    session.execute(text("UPDATE branches_book SET pages = 640 WHERE id = 1"))
    statement = update(Book).where(Book.pages == 640).values(pages=Book.pages + 10)
    session.execute(statement, execution_options={"synchronize_session": "fetch"})
    return book.pages
