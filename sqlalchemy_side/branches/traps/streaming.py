"""Rows that are all read although only some were meant to be."""

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from sqlalchemy_side.branches.models import Book


def cursors_open_on_the_server_by_session(session: Session) -> tuple[int, int]:
    """The option that a connection knows, given to a session."""
    cursors = text("SELECT count(*) FROM pg_cursors")
    titles = session.execute(select(Book.title), execution_options={"stream_results": True})
    titles.fetchone()
    while_open: int = session.scalars(cursors).one()
    titles.close()
    assert titles.closed
    after: int = session.scalars(cursors).one()
    return while_open, after
