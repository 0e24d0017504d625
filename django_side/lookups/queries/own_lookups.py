"""Operators, lookups and transforms that Django does not have."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, F, IntegerField, Lookup, QuerySet, Transform
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThan
from django.db.models.sql.compiler import SQLCompiler

from django_side.lookups.models import Book


class _Infix(Lookup):
    """An operator between the column and the value."""

    operator: str

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        left, left_values = self.process_lhs(compiler, connection)
        right, right_values = self.process_rhs(compiler, connection)
        return f"{left} {self.operator} {right}", (*left_values, *right_values)


@CharField.register_lookup
class _Unequal(_Infix):
    """``ne``, for every ``CharField``."""

    lookup_name = "ne"
    operator = "<>"


@CharField.register_lookup
class _Glob(_Infix):
    """``glob``, SQLite's pattern of file names."""

    lookup_name = "glob"
    operator = "GLOB"


@CharField.register_lookup
class _SimilarTo(_Infix):
    """``similar_to``, the pattern of the SQL standard."""

    lookup_name = "similar_to"
    operator = "SIMILAR TO"


@IntegerField.register_lookup
class _DivisibleBy(Lookup):
    """``divisible_by``; a method for one vendor replaces ``as_sql``."""

    lookup_name = "divisible_by"

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        left, left_values = self.process_lhs(compiler, connection)
        right, right_values = self.process_rhs(compiler, connection)
        return f"MOD({left}, {right}) = 0", (*left_values, *right_values)

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        left, left_values = self.process_lhs(compiler, connection)
        right, right_values = self.process_rhs(compiler, connection)
        return f"{left} %% {right} = 0", (*left_values, *right_values)


@CharField.register_lookup
class _Trimmed(Transform):
    """``trimmed``, which other lookups may follow."""

    lookup_name = "trimmed"
    function = "TRIM"


@CharField.register_lookup
class _InCapitals(Transform):
    """``in_capitals``, which is applied to the value as well."""

    lookup_name = "in_capitals"
    function = "UPPER"
    bilateral = True


# One field alone gets this one.
Book._meta.get_field("title").register_lookup(Length, "characters")


def books_with_an_unequal_subtitle() -> QuerySet[Book, int]:
    """A ``Lookup`` writes its SQL, so NULL is dropped as by the operator."""
    return Book.objects.filter(subtitle__ne="Guides").values_list("id", flat=True)


def books_by_the_glob_of_sqlite() -> QuerySet[Book, int]:
    """A subclass of ``Lookup`` brings any operator."""
    return Book.objects.filter(title__glob="*ool").values_list("id", flat=True)


def books_similar_to_a_pattern() -> QuerySet[Book, int]:
    """Likewise."""
    return Book.objects.filter(title__similar_to="(w|W)ool").values_list("id", flat=True)


def books_of_pages_divisible_by_forty() -> QuerySet[Book, int]:
    """The vendor's method is found by its name."""
    return Book.objects.filter(pages__divisible_by=40).values_list("id", flat=True)


def books_with_ten_letters_at_least() -> QuerySet[Book, int]:
    """A function of the database is a ``Transform`` too, once it is registered."""
    return Book.objects.filter(title__characters__gte=10).values_list("id", flat=True)


def books_of_four_letters_without_spaces() -> QuerySet[Book, int]:
    """A ``Transform`` has those of its output field, so they can follow one another."""
    return Book.objects.filter(title__trimmed__characters=4).values_list("id", flat=True)


def books_called_a_guide_in_any_case() -> QuerySet[Book, int]:
    """``bilateral`` transforms each value of the list as well."""
    subtitles = ["a guide", "GUIDE"]
    rows = Book.objects.filter(subtitle__in_capitals__in=subtitles)
    return rows.values_list("id", flat=True)


def books_and_whether_they_are_long() -> QuerySet[Book, tuple[int, bool | None]]:
    """A lookup is an expression as well, with two expressions as its sides."""
    return Book.objects.values_list("id", GreaterThan(F("pages"), 100))


def books_longer_than_their_title_by_a_factor() -> QuerySet[Book, int]:
    """``filter`` takes a lookup without a keyword."""
    is_long = GreaterThan(F("pages"), Length("title") * 20)
    return Book.objects.filter(is_long).values_list("id", flat=True)
