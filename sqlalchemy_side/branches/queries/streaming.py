"""Many rows: read and written in portions, without having all of them at once."""

from collections.abc import Sequence

from sqlalchemy import Engine, ScalarResult, insert, select, text, update
from sqlalchemy.orm import Session, joinedload, selectinload

from sqlalchemy_side.branches.models import Book, Member


def numbers_of_copies_in_chunks(session: Session) -> list[tuple[str, int]]:
    """``yield_per`` makes objects of some rows at a time, and loads their collections for them."""
    books = select(Book).options(selectinload(Book.copies)).order_by(Book.id)
    # Not as an execution option: that leaves the rows on the server, and MariaDB's driver cannot
    # send the query for the copies meanwhile.
    return [(book.title, len(book.copies)) for book in session.scalars(books).yield_per(2)]


def titles_in_batches(session: Session) -> list[Sequence[str]]:
    """``partitions`` has the rows in lists."""
    titles = session.scalars(select(Book.title).order_by(Book.id))
    return list(titles.yield_per(2).partitions())


def _open_cursors(session: Session) -> int:
    number: int = session.scalars(text("SELECT count(*) FROM pg_cursors")).one()
    return number


def cursors_open_on_the_server(session: Session) -> tuple[int, int]:
    """With ``stream_results`` the rows stay on the server, until the result is closed."""
    titles = session.connection().execute(
        select(Book.title), execution_options={"stream_results": True, "max_row_buffer": 2}
    )
    assert titles.fetchone() is not None
    while_open = _open_cursors(session)
    titles.close()
    assert titles.closed
    return while_open, _open_cursors(session)


def stream_of_collections(session: Session) -> ScalarResult[Book]:
    """The rows of a joined collection may be in two portions, which is refused."""
    books = select(Book).options(joinedload(Book.copies)).execution_options(yield_per=2)
    return session.scalars(books)


def titles_read_twice(session: Session) -> tuple[Sequence[str], Sequence[str]]:
    """A result is read once; ``freeze`` makes one that can be called for another."""
    long = select(Book.title).where(Book.pages >= 600).order_by(Book.id)
    frozen = session.execute(long).freeze()
    return frozen().scalars().all(), frozen().scalars().all()


def register_members_in_batches(session: Session) -> list[int]:
    """``insertmanyvalues_page_size`` rows go into a statement that returns something."""
    keys = session.scalars(
        insert(Member).returning(Member.id),
        [{"name": name} for name in ("Eve", "Finn", "Gus", "Hedy", "Ida")],
        execution_options={"insertmanyvalues_page_size": 2},
    )
    return sorted(keys)


def order_books_of_which_some_have_pages(session: Session) -> Sequence[tuple[str, int | None]]:
    """Without ``render_nulls``, rows with other columns would be in statements of their own."""
    session.execute(
        insert(Book).execution_options(render_nulls=True),
        [
            {"title": "Persuasion", "pages": None},
            {"title": "Middlemarch", "pages": 900},
            {"title": "Silas Marner", "pages": None},
        ],
    )
    books = select(Book.title, Book.pages).where(Book.id > 5).order_by(Book.id)
    return session.execute(books).all()


def names_of_both_databases(engine: Engine, other: Engine) -> Sequence[str]:
    """``merge`` makes one result of several, with the rows one after the other."""
    names = select(Member.name).order_by(Member.id)
    with Session(engine) as session, Session(other) as second:
        second.execute(update(Member).where(Member.id == 1).values(name="Eve"))
        second.commit()
        return session.execute(names).merge(second.execute(names)).scalars().all()
