"""SQL of one's own: as objects, as rows, with parameters, and what sees it on its way.

Parameters are ``%s`` on every database, and ``%`` is written twice if there are any.
"""

from collections.abc import Callable
from typing import Any
from unittest import TestCase

from django.db import connection, connections
from django.db.models import QuerySet

from django_side.branches.models import Book, Branch


def title_with_percent_sign_and_colon() -> list[str]:
    """``raw`` makes objects of rows; in its SQL a colon means nothing."""
    sql = "SELECT id, title FROM branches_book WHERE title = '100%% :wolf' AND pages < %s"
    return [book.title for book in Book.objects.raw(sql, [500])]


def book_of_columns_with_other_names() -> tuple[str, int | None]:
    """``translations`` maps columns to fields; a field that was not read is read when needed."""
    sql = "SELECT id, title AS name FROM branches_book WHERE id = 2"
    [book] = Book.objects.raw(sql, translations={"name": "title"})
    return book.title, book.pages


def titles_by_sql_in_other_database() -> list[str]:
    """``raw`` asks ``default`` unless it is given a database."""
    Book.objects.using("other").filter(pk=1).update(title="Clueless")
    sql = "SELECT * FROM branches_book WHERE id < %s ORDER BY id"
    return [book.title for book in Book.objects.raw(sql, [3], using="other")]


def rows_in_portions() -> tuple[str, list[str], list[str]]:
    """A cursor is the driver's: it gives one row, some rows, or all that are left."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT title FROM branches_book WHERE id < 5 ORDER BY title DESC")
        [first] = cursor.fetchone()
        some = [title for (title,) in cursor.fetchmany(2)]
        return first, some, [title for (title,) in cursor.fetchall()]


def columns_of_a_statement() -> list[str]:
    """``description`` has a row for each column, which begins with its name."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM branches_book")
        return [column[0] for column in cursor.description]


def rename_books_by_their_titles() -> QuerySet[Book, str]:
    """``executemany`` takes a list of parameters for one statement."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE branches_book SET title = %s WHERE title = %s",
            [("Dune II", "Dune"), ("Odyssey", "Ulysses")],
        )
    return Book.objects.order_by("id").values_list("title", flat=True)


def title_by_a_function_called_by_name() -> str:
    """``callproc`` calls a function on PostgreSQL, and a procedure elsewhere."""
    with connection.cursor() as cursor:
        cursor.callproc("upper", ["Emma"])
        [title] = cursor.fetchone()
        return str(title)


def pages_doubled_by_sql() -> QuerySet[Book, tuple[str, int]]:
    """``extra`` adds SQL to the columns of a query, and orders by it; ``annotate`` came later."""
    books = Book.objects.filter(pages__isnull=False)
    return books.extra(
        select={"doubled": "pages * %s"}, select_params=[2], order_by=["-doubled"]
    ).values_list("title", "doubled")


def titles_on_a_shelf_by_a_second_table() -> QuerySet[Book, str]:
    """``extra`` adds tables and conditions, and the rows that the tables multiply."""
    books = Book.objects.extra(
        tables=["branches_copy"],
        where=["branches_copy.book_id = branches_book.id", "shelf = %s"],
        params=["A"],
    )
    return books.order_by("id").values_list("title", flat=True)


def titles_of_a_list_of_keys_in_sql() -> list[str]:
    """A parameter is one value, so the list gets a place for each."""
    keys = [1, 3]
    places = ", ".join(["%s"] * len(keys))
    sql = f"SELECT id, title FROM branches_book WHERE id IN ({places}) ORDER BY id"  # noqa: S608 - only %s
    return [book.title for book in Book.objects.raw(sql, keys)]


def long_titles_by_the_drivers_sql() -> list[str]:
    """Django replaces ``%s`` where the driver has another sign, as on SQLite."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT title FROM branches_book WHERE pages >= %s ORDER BY id", [600])
        return [title for (title,) in cursor.fetchall()]


def titles_by_sql_without_parameters() -> list[str]:
    """Without parameters, a percent sign stands for itself."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT title FROM branches_book WHERE title LIKE '100%'")
        return [title for (title,) in cursor.fetchall()]


def _refuse_to_write(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    if not sql.startswith("SELECT"):
        raise RuntimeError("a report only reads")
    return execute(sql, params, many, context)


def titles_in_a_report() -> str:
    """``execute_wrapper`` gets each statement of a block before the database does."""
    with connection.execute_wrapper(_refuse_to_write):
        book = Book.objects.get(pk=1)
        Book.objects.update(title="Clueless")
    return book.title


def branches_by_the_text_of_a_query() -> list[str]:
    """``queries`` has the SQL that was sent, with quoted values, as with ``DEBUG``."""
    connection.force_debug_cursor = True
    list(Branch.objects.filter(city="City").values_list("name"))
    with connection.cursor() as cursor:
        cursor.execute(connection.queries[-1]["sql"])
        return [name for (name,) in cursor.fetchall()]


def database_of_a_logged_statement() -> str:
    """A record of the log has the alias of the database; ``DEBUG`` sends statements to the log."""
    connections["other"].force_debug_cursor = True
    with TestCase().assertLogs("django.db.backends", "DEBUG") as log:
        Book.objects.using("other").count()
    return str(log.records[-1].__dict__["alias"])


def texts_of_two_queries() -> tuple[int, list[int]]:
    """Django writes the SQL of each query again, with places for the values."""
    texts = set()

    def record(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        texts.add(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(record):
        numbers = [len(Book.objects.filter(pages__gt=pages)) for pages in (400, 600)]
    return len(texts), numbers


def number_of_books_copied_in_sql() -> int:
    """``rowcount`` of a cursor."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO branches_book (title, pages)"
            " SELECT title, pages FROM branches_book WHERE pages >= 600 ORDER BY id"
        )
        return int(cursor.rowcount)
