"""Tempting queries in Django that run and return another answer."""

from django.db.models import QuerySet

from django_side.lookups.models import Book, Press


def books_called_wool_to_the_letter_by_exact() -> QuerySet[Book, int]:
    """The name of the lookup promises more than it does."""
    return Book.objects.filter(title__exact="wool").values_list("id", flat=True)


def books_that_ann_did_not_rate_with_one_by_exclude() -> QuerySet[Book, int]:
    """The opposite of a filter with the same conditions, as it looks."""
    rows = Book.objects.exclude(reviews__reader="ann", reviews__rating=1)
    return rows.values_list("id", flat=True)


def books_with_a_five_by_bob_by_chained_filters() -> QuerySet[Book, int]:
    """``join`` and ``where`` twice, word for word."""
    rows = Book.objects.filter(reviews__rating=5).filter(reviews__reader="bob")
    return rows.values_list("id", flat=True)


def books_with_a_five_by_filter() -> QuerySet[Book, int]:
    """``any``, as a filter looks."""
    return Book.objects.filter(reviews__rating=5).values_list("id", flat=True)


def presses_without_books_by_exclude() -> QuerySet[Press, int]:
    """Which presses are not those of the books?"""
    presses = Book.objects.values("press")
    return Press.objects.exclude(pk__in=presses).values_list("id", flat=True)
