"""Conditions that are combined or negated, and that ask related rows."""

from uuid import UUID

from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db import connection
from django.db.models import Q, QuerySet

from django_side.lookups.models import Book, Press, Review


def books_not_called_guides() -> QuerySet[Book, int]:
    """``exclude`` keeps the rows with NULL, because it is the complement of ``filter``."""
    return Book.objects.exclude(subtitle="Guides").values_list("id", flat=True)


def books_with_another_subtitle_than_guides() -> QuerySet[Book, int]:
    """Rows with NULL are left out by a condition of their own."""
    rows = Book.objects.filter(subtitle__isnull=False).exclude(subtitle="Guides")
    return rows.values_list("id", flat=True)


def books_without_a_rating_of_one() -> QuerySet[Book, int]:
    """Over many rows, ``exclude`` becomes NOT EXISTS."""
    return Book.objects.exclude(reviews__rating=1).values_list("id", flat=True)


def books_that_ann_did_not_rate_with_one() -> QuerySet[Book, int]:
    """Two conditions in one ``exclude`` may be true of two reviews, so a subquery has both."""
    reviews = Review.objects.filter(reader="ann", rating=1)
    return Book.objects.exclude(reviews__in=reviews).values_list("id", flat=True)


def books_with_a_five_by_bob() -> QuerySet[Book, int]:
    """Conditions in one ``filter`` are about one review."""
    rows = Book.objects.filter(reviews__rating=5, reviews__reader="bob")
    return rows.values_list("id", flat=True)


def books_with_a_five_and_a_review_by_bob() -> QuerySet[Book, int]:
    """A second ``filter`` joins the reviews again, so it may be about another one."""
    rows = Book.objects.filter(reviews__rating=5).filter(reviews__reader="bob")
    return rows.values_list("id", flat=True)


def books_with_a_five() -> QuerySet[Book, int]:
    """A join repeats the book for each of its reviews."""
    return Book.objects.filter(reviews__rating=5).distinct().values_list("id", flat=True)


def books_from_oslo_or_of_200_pages() -> QuerySet[Book, int]:
    """Django joins with LEFT JOIN, because of the ``|``."""
    rows = Book.objects.filter(Q(press__city="Oslo") | Q(pages=200))
    return rows.values_list("id", flat=True)


def books_from_no_known_city() -> QuerySet[Book, int]:
    """``isnull`` over a relation includes that there is nothing related."""
    return Book.objects.filter(press__city__isnull=True).values_list("id", flat=True)


def books_of_borealis_and_200_pages() -> QuerySet[Book, int]:
    """``&`` of two ``Q`` is the same as two arguments."""
    rows = Book.objects.filter(Q(press=2) & Q(pages=200))
    return rows.values_list("id", flat=True)


def books_not_of_200_pages() -> QuerySet[Book, int]:
    """``~`` is ``exclude``, so NULL needs a condition of its own."""
    rows = Book.objects.filter(~Q(pages=200), pages__isnull=False)
    return rows.values_list("id", flat=True)


def books_without_either_press_or_subtitle() -> QuerySet[Book, int]:
    """``^`` is XOR, which Django writes with other operators but on MariaDB."""
    rows = Book.objects.filter(Q(press__isnull=True) ^ Q(subtitle__isnull=True))
    return rows.values_list("id", flat=True)


def books_with_one_or_three_of_three() -> QuerySet[Book, int]:
    """Several ``^`` are true if an odd number of conditions is."""
    condition = Q(press__isnull=True) ^ Q(subtitle__isnull=True) ^ Q(id__gt=9)
    return Book.objects.filter(condition).values_list("id", flat=True)


def books_of_two_querysets_at_once() -> QuerySet[Book, int]:
    """``&`` of two querysets joins their conditions with AND."""
    rows = Book.objects.filter(press=3) & Book.objects.filter(pages__lte=201)
    return rows.values_list("id", flat=True)


def books_of_either_queryset() -> QuerySet[Book, int]:
    """``|`` joins their conditions with OR, where ``union`` would ask twice."""
    rows = Book.objects.filter(press=3) | Book.objects.filter(pages__gte=200)
    return rows.values_list("id", flat=True)


def books_of_one_queryset_only() -> QuerySet[Book, int]:
    """``^`` joins their conditions with XOR."""
    rows = Book.objects.filter(press__isnull=True) ^ Book.objects.filter(pages__isnull=True)
    return rows.values_list("id", flat=True)


def whether_aurora_made_the_first_and_third_book() -> tuple[bool, bool]:
    """``contains`` asks whether an object is in a queryset, and reads no rows."""
    books = Book.objects.filter(press=1)
    return books.contains(Book(pk=1)), books.contains(Book(pk=3))


def books_of_no_number_of_pages() -> QuerySet[Book, int]:
    """Django knows that no row can match."""
    return Book.objects.filter(pages__in=[]).values_list("id", flat=True)


def no_books_at_all() -> QuerySet[Book, int]:
    """``none`` is a queryset as any, and is not asked."""
    return Book.objects.none().values_list("id", flat=True)


def presses_without_books() -> QuerySet[Press, int]:
    """``isnull`` over a relation finds where nothing is related."""
    return Press.objects.filter(books__isnull=True).values_list("id", flat=True)


def whether_a_book_has_a_thousand_pages() -> bool:
    """A queryset is true if it has rows; ``exists`` reads none of them."""
    return bool(Book.objects.filter(pages=1000))


def titles_by_code() -> dict[UUID, str]:
    """``in_bulk`` takes the name of a unique field, and leaves out what is missing."""
    codes = [UUID(int=0), UUID("00000000-0000-4000-8000-000000000005")]
    books = Book.objects.in_bulk(id_list=codes, field_name="code")
    return {code: book.title for code, book in books.items()}


def books_by_a_path_given_as_text() -> QuerySet[Book, int]:
    """A lookup is a keyword, so it can be put together at run time."""
    path = "__".join(("press", "city", "icontains"))
    return Book.objects.filter(**{path: "OSL"}).values_list("id", flat=True)


def conditions_that_no_row_decides() -> list[str]:
    """An error says that no row, or every row, is found; ``EmptyResultSet`` saves a statement."""
    found, nothing = [], Q(pk__in=[])
    for condition in (nothing, ~nothing):
        query = Book.objects.filter(condition).query
        try:
            query.where.as_sql(query.get_compiler("default"), connection)
        except EmptyResultSet:
            found.append("no row")
        except FullResultSet:
            found.append("every row")
    return found
