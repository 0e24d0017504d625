"""Objects and the session that they come from.

``inspect`` of an object has its state, and the session knows what has changed.
"""

from sqlalchemy import Engine, func, inspect, select, text, update
from sqlalchemy.orm import Session, selectinload

from sqlalchemy_side.branches.models import Book


def whether_an_ordered_book_waits(session: Session) -> tuple[bool, bool]:
    """An object is ``pending`` from ``add`` until the flush."""
    book = Book(title="Persuasion")
    session.add(book)
    state = inspect(book)
    before = state.pending
    session.flush()
    return before, state.pending


def copies_of_a_book_that_was_kept(engine: Engine) -> tuple[bool, list[int]]:
    """A ``detached`` object has no session that could load more; it is added to a new one."""
    with Session(engine) as session:
        book = session.get_one(Book, 1)
    state = inspect(book)
    is_alone = state.detached and state.session is None
    with Session(engine) as session:
        session.add(book)
        return is_alone, sorted(copy.id for copy in book.copies)


def whether_a_title_has_changed(session: Session) -> tuple[bool, bool]:
    """``is_modified`` compares with what was loaded."""
    book = session.get_one(Book, 1)
    stored = session.scalars(select(Book.title).where(Book.id == 1)).one()
    book.title = stored
    first = session.is_modified(book)
    book.title = "Clueless"
    changed = session.is_modified(book)
    session.expire(book)
    return first, changed


def class_and_key_of_an_object(session: Session) -> tuple[str, int]:
    """``identity_key`` is the key under which a session has the object."""
    book = session.scalars(select(Book).where(Book.title == "Dune")).one()
    model, key, _ = session.identity_key(instance=book)
    return model.__name__, key[0]


def title_read_after_a_new_start(engine: Engine) -> tuple[str, str]:
    """``reset`` gives up all objects and the transaction, and the session can be used again."""
    with Session(engine, close_resets_only=False) as session:
        book = session.get_one(Book, 1)
        session.reset()
        with Session(engine) as another, another.begin():
            another.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
        return book.title, session.get_one(Book, 1).title


def count_after_the_end(engine: Engine) -> int:
    """``close`` does what ``reset`` does, unless ``close_resets_only`` is false."""
    count = select(func.count()).select_from(Book)
    with Session(engine, close_resets_only=False) as session:
        session.scalars(count).one()
        session.close()
        return session.scalars(count).one()


def books_before_and_after_writing(engine: Engine) -> tuple[int, int]:
    """Without ``autoflush``, a query does not write what was added before."""
    count = select(func.count()).select_from(Book)
    with Session(engine, autoflush=False) as session:
        session.add(Book(title="Persuasion"))
        before = session.scalars(count).one()
        session.commit()
        return before, session.scalars(count).one()


def change_title_and_count_copies(session: Session) -> int:
    """``merge`` reads the row that it changes, with the options of a query."""
    changed = Book(id=1, title="Clueless")
    book = session.merge(changed, options=[selectinload(Book.copies)])
    return len(book.copies)


def title_after_a_change_by_sql(session: Session) -> tuple[str, str]:
    """With ``populate_existing``, ``get`` reads the row although the object is there."""
    book = session.get_one(Book, 1)
    before = book.title
    session.execute(text("UPDATE branches_book SET title = 'Clueless' WHERE id = 1"))
    session.get_one(Book, 1, populate_existing=True)
    return before, book.title


def pages_held_after_an_update(session: Session) -> int | None:
    """``fetch`` asks the database which rows an update changes, and expires their objects."""
    book = session.get_one(Book, 1)
    session.execute(text("UPDATE branches_book SET pages = 640 WHERE id = 1"))
    statement = update(Book).where(Book.pages == 640).values(pages=650)
    session.execute(statement, execution_options={"synchronize_session": "fetch"})
    return book.pages
