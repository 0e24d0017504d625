"""Many rows: read and written in portions, without having all of them at once."""

from collections.abc import Iterator
from itertools import chain, islice

from django.db import connection
from django.db.models import QuerySet

from django_side.branches.models import Book, Member


def numbers_of_copies_in_chunks() -> list[tuple[str, int]]:
    """``iterator`` keeps no objects, and loads what is prefetched for each chunk."""
    books = Book.objects.prefetch_related("copies").order_by("id").iterator(chunk_size=2)
    return [(book.title, len(book.copies.all())) for book in books]


def titles_in_batches() -> list[list[str]]:
    """``islice`` takes the next rows of an iterator."""
    titles = Book.objects.order_by("id").values_list("title", flat=True).iterator(chunk_size=2)
    return list(iter(lambda: list(islice(titles, 2)), []))


def _open_cursors() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_cursors")
        [number] = cursor.fetchone()
        return int(number)


def cursors_open_on_the_server() -> tuple[int, int]:
    """On PostgreSQL, ``iterator`` has a cursor of the server, until it is at its end or closed."""
    titles = Book.objects.values_list("title", flat=True).iterator(chunk_size=2)
    next(titles)
    while_open = _open_cursors()
    del titles
    return while_open, _open_cursors()


def stream_of_collections() -> Iterator[Book]:
    """What is prefetched is loaded for a chunk, whose size must be given."""
    return iter(Book.objects.prefetch_related("copies").iterator())


def titles_read_twice() -> tuple[list[str], list[str]]:
    """A query set keeps its rows when it is read for the first time."""
    titles = Book.objects.long().order_by("id").values_list("title", flat=True)
    return list(titles), list(titles)


def register_members_in_batches() -> list[int]:
    """``batch_size`` rows go into a statement."""
    members = [Member(name=name) for name in ("Eve", "Finn", "Gus", "Hedy", "Ida")]
    return [member.pk for member in Member.objects.bulk_create(members, batch_size=2)]


def order_books_of_which_some_have_pages() -> QuerySet[Book, tuple[str, int | None]]:
    """``bulk_create`` writes NULL for what is None."""
    Book.objects.bulk_create(
        [
            Book(title="Persuasion"),
            Book(title="Middlemarch", pages=900),
            Book(title="Silas Marner"),
        ]
    )
    return Book.objects.filter(pk__gt=5).order_by("id").values_list("title", "pages")


def names_of_both_databases() -> list[str]:
    """Queries of two databases are not combined by a database, but by ``chain``."""
    Member.objects.using("other").filter(pk=1).update(name="Eve")
    names = Member.objects.order_by("id").values_list("name", flat=True)
    return list(chain(names, names.using("other")))
