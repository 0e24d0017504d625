"""Numbers, UUIDs, foreign keys and keys of several columns."""

from django.db.models import Exists, OuterRef, QuerySet, functions

from django_side.lookups.models import Book, Edition, Loan, Press


def books_of_80_to_200_pages() -> QuerySet[Book, int]:
    """``range`` is ``BETWEEN``, with both bounds."""
    return Book.objects.filter(pages__range=(80, 200)).values_list("id", flat=True)


def books_of_more_than_200_pages() -> QuerySet[Book, int]:
    """A book without pages is neither above nor below."""
    return Book.objects.filter(pages__gt=200).values_list("id", flat=True)


def books_of_at_most_80_pages() -> QuerySet[Book, int]:
    """The letter ``e`` is for equal."""
    return Book.objects.filter(pages__lte=80).values_list("id", flat=True)


def books_of_fewer_than_80_pages() -> QuerySet[Book, int]:
    """A bound with a fraction would be rounded up, because the field has integers only."""
    return Book.objects.filter(pages__lt=80).values_list("id", flat=True)


def books_of_at_least_200_pages() -> QuerySet[Book, int]:
    """``gte`` likewise."""
    return Book.objects.filter(pages__gte=200).values_list("id", flat=True)


def books_of_200_or_300_pages() -> QuerySet[Book, int]:
    """``in`` takes any iterable."""
    return Book.objects.filter(pages__in=[200, 300]).values_list("id", flat=True)


def books_whose_code_starts_with_eight_digits() -> QuerySet[Book, int]:
    """A ``UUIDField`` has lookups of text, which Django casts to where it is native."""
    return Book.objects.filter(code__startswith="1b4e28ba").values_list("id", flat=True)


def books_whose_code_starts_with_capitals() -> QuerySet[Book, int]:
    """The databases return a UUID in small letters."""
    return Book.objects.filter(code__istartswith="1B4E28B").values_list("id", flat=True)


def books_whose_code_ends_with_twelve_digits() -> QuerySet[Book, int]:
    """The last group has no hyphen."""
    return Book.objects.filter(code__endswith="0016d3cca427").values_list("id", flat=True)


def books_whose_code_ends_with_capitals() -> QuerySet[Book, int]:
    """``iendswith`` likewise."""
    return Book.objects.filter(code__iendswith="CCA427").values_list("id", flat=True)


def books_whose_code_contains_capitals_to_the_letter() -> QuerySet[Book, int]:
    """``contains`` respects case on PostgreSQL, in the text of the UUID as well."""
    return Book.objects.filter(code__contains="28BA-2FA1").values_list("id", flat=True)


def books_whose_code_contains_capitals() -> QuerySet[Book, int]:
    """Django removes the hyphens of the text where the column has none."""
    return Book.objects.filter(code__icontains="28BA-2FA1").values_list("id", flat=True)


def book_of_a_code_in_capitals() -> QuerySet[Book, int]:
    """``iexact`` takes a text, where ``exact`` takes a ``UUID`` as well."""
    code = "1B4E28BA-2FA1-11D2-883F-0016D3CCA427"
    return Book.objects.filter(code__iexact=code).values_list("id", flat=True)


def books_of_presses_between_the_first_and_third() -> QuerySet[Book, int]:
    """A foreign key is compared by the key it holds, so nothing is joined."""
    return Book.objects.filter(press__gt=1, press__lt=3).values_list("id", flat=True)


def books_of_presses_from_the_second_to_the_second() -> QuerySet[Book, int]:
    """An object may stand for its key."""
    press = Press(pk=2)
    rows = Book.objects.filter(press__gte=press, press__lte=press)
    return rows.values_list("id", flat=True)


def books_of_presses_in_paris() -> QuerySet[Book, int]:
    """A queryset becomes a subquery of its keys."""
    presses = Press.objects.filter(city="Paris")
    return Book.objects.filter(press__in=presses).values_list("id", flat=True)


def books_without_a_press() -> QuerySet[Book, int]:
    """The column of the book is enough."""
    return Book.objects.filter(press__isnull=True).values_list("id", flat=True)


def editions_after_the_second_of_the_first_book() -> QuerySet[Edition, tuple[int, int]]:
    """``pk`` takes a tuple; the second column counts where the first is equal."""
    return Edition.objects.filter(pk__gt=(1, 2)).values_list("book_id", "number")


def editions_from_the_second_of_the_first_book() -> QuerySet[Edition, tuple[int, int]]:
    """``gte`` likewise."""
    return Edition.objects.filter(pk__gte=(1, 2)).values_list("book_id", "number")


def editions_before_the_second_of_the_third_book() -> QuerySet[Edition, tuple[int, int]]:
    """``lt`` likewise."""
    return Edition.objects.filter(pk__lt=(3, 2)).values_list("book_id", "number")


def editions_up_to_the_first_of_the_second_book() -> QuerySet[Edition, tuple[int, int]]:
    """``lte`` likewise."""
    return Edition.objects.filter(pk__lte=(2, 1)).values_list("book_id", "number")


def books_without_an_edition() -> QuerySet[Book, int]:
    """``isnull`` of the key asks for both columns, after a LEFT JOIN."""
    return Book.objects.filter(editions__pk__isnull=True).values_list("id", flat=True)


def loans_of_the_second_edition_of_the_first_book() -> QuerySet[Loan, int]:
    """A ``ForeignObject`` takes an object, or a tuple of its columns."""
    return Loan.objects.filter(edition=(1, 2)).values_list("id", flat=True)


def loans_of_two_editions() -> QuerySet[Loan, int]:
    """``in`` takes several."""
    return Loan.objects.filter(edition__in=[(1, 1), (3, 2)]).values_list("id", flat=True)


def loans_between_two_editions() -> QuerySet[Loan, int]:
    """The columns of the loan are compared, so the edition may be missing."""
    rows = Loan.objects.filter(edition__gt=(1, 1), edition__lt=(3, 2))
    return rows.values_list("id", flat=True)


def loans_from_an_edition_to_another() -> QuerySet[Loan, int]:
    """``gte`` and ``lte`` likewise."""
    rows = Loan.objects.filter(edition__gte=(1, 2), edition__lte=(2, 1))
    return rows.values_list("id", flat=True)


def loans_of_editions_since_2005() -> QuerySet[Loan, int]:
    """Another field of the edition joins by both columns."""
    return Loan.objects.filter(edition__year__gte=2005).values_list("id", flat=True)


def loans_of_editions_that_are_missing() -> QuerySet[Loan, int]:
    """``edition=None`` would ask for NULL in the loan's own columns."""
    editions = Edition.objects.filter(book=OuterRef("book"), number=OuterRef("number"))
    return Loan.objects.filter(~Exists(editions)).values_list("id", flat=True)


def new_codes_of_books() -> tuple[int, set[int | None]]:
    """``UUID4`` is a function of the database, called for each row."""
    codes = set(Book.objects.values_list(functions.UUID4(), flat=True))
    return len(codes), {code.version for code in codes}
