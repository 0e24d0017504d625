"""SQL of one's own: as objects, as rows, with parameters, and what sees it on its way.

Parameters of ``text`` are ``:name`` on every database; a colon that means nothing gets a backslash.
"""

from collections.abc import Sequence
from typing import Any
from unittest import TestCase

from sqlalchemy import Engine, bindparam, desc, event, func, insert, select, text, update
from sqlalchemy.orm import Session

from sqlalchemy_side.branches.models import Book, Branch, Copy


def title_with_percent_sign_and_colon(session: Session) -> Sequence[str]:
    """``from_statement`` makes objects of rows; in its SQL a percent sign means nothing."""
    sql = r"SELECT id, title FROM branches_book WHERE title = '100% \:wolf' AND pages < :most"
    statement = select(Book).from_statement(text(sql).bindparams(most=500))
    return [book.title for book in session.scalars(statement)]


def book_of_columns_with_other_names(session: Session) -> tuple[str, int | None]:
    """``columns`` names the columns by their places; what was not read is read when needed."""
    sql = "SELECT id, title AS name FROM branches_book WHERE id = 2"
    statement = select(Book).from_statement(text(sql).columns(Book.id, Book.title))
    book = session.scalars(statement).one()
    return book.title, book.pages


def titles_by_sql_in_other_database(engine: Engine, other: Engine) -> list[str]:
    """A session of the other engine asks its database."""
    with Session(other) as session:
        session.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
        session.commit()
        sql = text("SELECT * FROM branches_book WHERE id < :end ORDER BY id").bindparams(end=3)
        return [book.title for book in session.scalars(select(Book).from_statement(sql))]


def rows_in_portions(session: Session) -> tuple[str, list[str], list[str]]:
    """A result gives one row, some rows, or all that are left."""
    titles = session.execute(select(Book.title).where(Book.id < 5).order_by(Book.title.desc()))
    first = titles.fetchone()
    assert first is not None
    some = [row.title for row in titles.fetchmany(2)]
    return first.title, some, [row.title for row in titles.all()]


def columns_of_a_statement(session: Session) -> list[str]:
    """``keys`` are the names of the columns."""
    result = session.execute(text("SELECT * FROM branches_book"))
    return list(result.keys())


def rename_books_by_their_titles(session: Session) -> Sequence[str]:
    """A list for an ``update`` of a class has keys, unless ``core_only`` leaves that out."""
    statement = update(Book).where(Book.title == bindparam("old")).values(title=bindparam("new"))
    session.execute(
        statement,
        [{"old": "Dune", "new": "Dune II"}, {"old": "Ulysses", "new": "Odyssey"}],
        execution_options={"dml_strategy": "core_only", "synchronize_session": False},
    )
    return session.scalars(select(Book.title).order_by(Book.id)).all()


def title_by_a_function_called_by_name(session: Session) -> str:
    """A function is selected; ``getattr`` takes a name that comes from elsewhere."""
    name = "upper"
    title: str = session.scalars(select(getattr(func, name)("Emma"))).one()
    return title


def pages_doubled_by_sql(session: Session) -> Sequence[tuple[str, int]]:
    """``text`` stands for a column, and can have parameters and a name."""
    doubled = text("pages * :times AS doubled").bindparams(times=2)
    statement = select(Book.title, doubled).where(Book.pages.is_not(None))
    return session.execute(statement.order_by(desc(text("doubled")))).all()


def titles_on_a_shelf_by_a_second_table(session: Session) -> Sequence[str]:
    """``select_from`` adds a table, and ``text`` a condition."""
    shelf = text("shelf = :shelf").bindparams(shelf="A")
    statement = select(Book.title).select_from(Copy).where(Copy.book_id == Book.id, shelf)
    return session.scalars(statement.order_by(Book.id)).all()


def titles_of_a_list_of_keys_in_sql(session: Session) -> Sequence[str]:
    """An ``expanding`` parameter becomes a list in parentheses when it is sent."""
    sql = text("SELECT title FROM branches_book WHERE id IN :keys ORDER BY id")
    sql = sql.bindparams(bindparam("keys", expanding=True))
    return session.scalars(sql, {"keys": [1, 3]}).all()


def long_titles_by_the_drivers_sql(session: Session) -> Sequence[str]:
    """``exec_driver_sql`` gives the text to the driver, whose signs for parameters differ."""
    connection = session.connection()
    sign = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    sql = f"SELECT title FROM branches_book WHERE pages >= {sign} ORDER BY id"  # noqa: S608 - the sign
    return connection.exec_driver_sql(sql, (600,)).scalars().all()


def titles_by_sql_without_parameters(engine: Engine) -> Sequence[str]:
    """Without ``no_parameters`` the driver gets an empty list, and takes ``%`` for a place."""
    with engine.connect().execution_options(no_parameters=True) as connection:
        sql = "SELECT title FROM branches_book WHERE title LIKE '100%'"
        return connection.exec_driver_sql(sql).scalars().all()


def _refuse_to_write(_connection: Any, _cursor: Any, sql: str, *_: Any) -> None:
    if not sql.startswith(("BEGIN", "SELECT")):
        raise RuntimeError("a report only reads")


def titles_in_a_report(engine: Engine) -> str:
    """An event gets each statement of an engine before the database does."""
    event.listen(engine, "before_cursor_execute", _refuse_to_write)
    with Session(engine) as session:
        book = session.get_one(Book, 1)
        session.execute(update(Book).values(title="Clueless"))
        return book.title


def branches_by_the_text_of_a_query(engine: Engine) -> Sequence[str]:
    """``literal_binds`` writes the values into the SQL, quoted."""
    statement = select(Branch.name).where(Branch.city == "City")
    sql = str(statement.compile(engine, compile_kwargs={"literal_binds": True}))
    with engine.connect() as connection:
        list(connection.execute(statement))
        return connection.exec_driver_sql(sql).scalars().all()


def database_of_a_logged_statement(engine: Engine, other: Engine) -> str:
    """``logging_token`` is written before what an engine or a connection logs."""
    with TestCase().assertLogs("sqlalchemy.engine", "INFO") as log:
        alias = "other"
        with other.execution_options(logging_token=alias).connect() as connection:
            connection.execute(select(func.count()).select_from(Book))
    return log.records[-1].getMessage().partition("]")[0].removeprefix("[")


def texts_of_two_queries(engine: Engine) -> tuple[int, list[int]]:
    """The text of a statement is kept, by default in the engine, and used for other values."""
    cache: dict[Any, Any] = {}
    with Session(engine) as session:
        statements = [select(Book).where(Book.pages > pages) for pages in (400, 600)]
        options = {"compiled_cache": cache}
        results = [session.scalars(it, execution_options=options).all() for it in statements]
    return len(cache), [len(books) for books in results]


def number_of_books_copied_in_sql(session: Session) -> int:
    """``preserve_rowcount`` keeps the number, which is dropped on PostgreSQL after an INSERT."""
    long = select(Book.title, Book.pages).where(Book.pages >= 600)
    result = session.connection().execute(
        insert(Book).from_select(["title", "pages"], long.order_by(Book.id)),
        execution_options={"preserve_rowcount": True},
    )
    return result.rowcount
