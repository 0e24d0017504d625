"""Text: Django chooses the operator by the lookup and the database, and escapes wildcards."""

from django.db.models import QuerySet
from django.db.models.functions import Collate

from django_side.lookups.models import Book


def books_called_wool() -> QuerySet[Book, int]:
    """``exact`` is the database's ``=``, which follows the collation of the column."""
    return Book.objects.filter(title__exact="wool").values_list("id", flat=True)


def books_called_wool_to_the_letter() -> QuerySet[Book, int]:
    """``Collate`` changes how one comparison is made."""
    rows = Book.objects.alias(letters=Collate("title", "utf8mb4_nopad_bin"))
    return rows.filter(letters="wool").values_list("id", flat=True)


def books_called_wool_without_case() -> QuerySet[Book, int]:
    """SQLite's ``NOCASE`` knows ASCII only, as its LIKE does."""
    rows = Book.objects.alias(letters=Collate("title", "NOCASE"))
    return rows.filter(letters="wool").values_list("id", flat=True)


def books_called_snake_case_in_any_case() -> QuerySet[Book, int]:
    """``iexact`` is LIKE, or ``UPPER()`` on PostgreSQL, with the wildcards escaped."""
    return Book.objects.filter(title__iexact="SNAKE_CASE").values_list("id", flat=True)


def books_called_school_in_any_case() -> QuerySet[Book, int]:
    """The database decides which letters are the same."""
    return Book.objects.filter(title__iexact="ÉCOLE").values_list("id", flat=True)


def books_with_wool_in_the_title() -> QuerySet[Book, int]:
    """``contains`` is LIKE, which Django writes ``LIKE BINARY`` on MariaDB."""
    return Book.objects.filter(title__contains="Wool").values_list("id", flat=True)


def books_with_a_percent_sign_before_wool() -> QuerySet[Book, int]:
    """The text is searched as it stands."""
    return Book.objects.filter(title__contains="0% W").values_list("id", flat=True)


def books_with_an_underscore() -> QuerySet[Book, int]:
    """An underscore is escaped as well."""
    return Book.objects.filter(title__icontains="E_C").values_list("id", flat=True)


def books_with_a_backslash() -> QuerySet[Book, int]:
    """A backslash is the escape, and doubled."""
    return Book.objects.filter(title__contains=r":\t").values_list("id", flat=True)


def books_that_start_with_a_capital() -> QuerySet[Book, int]:
    """``startswith`` has its wildcard at the end only."""
    return Book.objects.filter(title__startswith="Sn").values_list("id", flat=True)


def books_that_start_with_snake_in_any_case() -> QuerySet[Book, int]:
    """A letter ``i`` before the name of a lookup ignores case."""
    return Book.objects.filter(title__istartswith="SNAKE_").values_list("id", flat=True)


def books_that_end_with_wool() -> QuerySet[Book, int]:
    """``endswith`` has its wildcard at the beginning only."""
    return Book.objects.filter(title__endswith="Wool").values_list("id", flat=True)


def books_that_end_with_wool_in_any_case() -> QuerySet[Book, int]:
    """``iendswith`` likewise."""
    return Book.objects.filter(title__iendswith="OOL").values_list("id", flat=True)


def books_in_small_letters() -> QuerySet[Book, int]:
    """``regex`` respects case on each database: ``REGEXP BINARY`` on MariaDB."""
    return Book.objects.filter(title__regex=r"^[a-z_]+$").values_list("id", flat=True)


def books_called_wool_or_wool_with_a_space() -> QuerySet[Book, int]:
    """``iregex`` ignores case: ``~*`` on PostgreSQL, ``(?i)`` on SQLite."""
    return Book.objects.filter(title__iregex=r"^wool ?$").values_list("id", flat=True)


def books_with_wool_as_a_word() -> QuerySet[Book, int]:
    """The pattern is the database's, which Django does not translate; SQLite uses Python's."""
    return Book.objects.filter(title__regex=r"\bWool\b").values_list("id", flat=True)


def books_without_a_subtitle() -> QuerySet[Book, int]:
    """``isnull`` takes a boolean."""
    return Book.objects.filter(subtitle__isnull=True).values_list("id", flat=True)


def books_with_a_subtitle_maybe_empty() -> QuerySet[Book, int]:
    """``exclude(subtitle=None)`` means the same."""
    return Book.objects.filter(subtitle__isnull=False).values_list("id", flat=True)


def books_with_an_empty_subtitle() -> QuerySet[Book, int]:
    """An empty text is a value, and not NULL; only Oracle takes one for the other."""
    return Book.objects.filter(subtitle="").values_list("id", flat=True)
