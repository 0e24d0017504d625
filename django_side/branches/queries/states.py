"""Objects and the connection that they come from.

An object is a copy of a row: nothing keeps it the same as the row, and nothing tracks its changes.
"""

from django.db import connection, transaction
from django.db.models import QuerySet

from django_side.branches.models import Book, Copy


def whether_an_ordered_book_waits() -> tuple[bool, bool]:
    """``_state.adding`` is true until the object is saved."""
    book = Book(title="Persuasion")
    before = book._state.adding
    book.save()
    return before, book._state.adding


def copies_of_a_book_that_was_kept() -> tuple[bool, QuerySet[Copy, int]]:
    """An object needs a connection only when it is asked for more, and that opens one again."""
    book = Book.objects.get(pk=1)
    connection.close()
    is_closed = connection.connection is None
    return is_closed, book.copies.order_by("id").values_list("id", flat=True)


def whether_a_title_has_changed() -> tuple[bool, bool]:
    """There is only the row to compare with."""
    book = Book.objects.get(pk=1)
    stored = Book.objects.get(pk=1)
    book.title = "Emma"
    first = book.title != stored.title
    book.title = "Clueless"
    return first, book.title != stored.title


def class_and_key_of_an_object() -> tuple[str, int]:
    """Objects are equal if the class and ``pk`` are."""
    book = Book.objects.get(title="Dune")
    return type(book).__name__, book.pk


def title_read_after_a_new_start() -> tuple[str, str]:
    """Each query reads the row, and makes another object."""
    book = Book.objects.get(pk=1)
    Book.objects.filter(pk=1).update(title="Clueless")
    return book.title, Book.objects.get(pk=1).title


def count_after_the_end() -> int:
    """Within a block, a connection that was closed is not opened again."""
    with transaction.atomic():
        Book.objects.count()
        connection.close()
        return Book.objects.count()


def books_before_and_after_writing() -> tuple[int, int]:
    """A new object is written by ``save``, and by nothing else."""
    book = Book(title="Persuasion")
    before = Book.objects.count()
    book.save()
    return before, Book.objects.count()


def change_title_and_count_copies() -> int:
    """``prefetch_related`` loads what will be needed."""
    book = Book.objects.prefetch_related("copies").get(pk=1)
    book.title = "Clueless"
    book.save()
    return len(book.copies.all())


def title_after_a_change_by_sql() -> tuple[str, str]:
    """``refresh_from_db`` reads the row into the object."""
    book = Book.objects.get(pk=1)
    before = book.title
    with connection.cursor() as cursor:
        cursor.execute("UPDATE branches_book SET title = 'Clueless' WHERE id = 1")
    book.refresh_from_db()
    return before, book.title


def pages_held_after_an_update() -> int | None:
    """No update is followed by objects, so this one is read again."""
    book = Book.objects.get(pk=1)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE branches_book SET pages = 640 WHERE id = 1")
    Book.objects.filter(pages=640).update(pages=650)
    book.refresh_from_db()
    return book.pages
