"""What can be known of a query before it is sent: its plan, its order, whether it finds a row."""

import json
from typing import Any

from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db.models import BooleanField, Expression

from django_side.branches.models import Book, Copy, Member


def tables_in_a_plan() -> list[str]:
    """``explain`` returns the plan as the database writes it."""
    plan = Copy.objects.select_related("book").explain()
    tables = ("branches_book", "branches_branch", "branches_copy", "branches_member")
    return [table for table in tables if table in plan]


def rows_in_a_plan() -> int:
    """Options of ``EXPLAIN`` are arguments; ``ANALYZE`` also runs the query."""
    plan = Member.objects.filter(fee=20).explain(format="json", analyze=True)
    return int(json.loads(plan)[0]["Plan"]["Actual Rows"])


def plan_in_an_unknown_format() -> str:
    """Django knows which formats a database has."""
    return Member.objects.all().explain(format="prose")


def queries_with_an_order() -> list[bool]:
    """``ordered`` is also true of a model with an order of its own."""
    books = Book.objects.order_by("title")
    return [books.ordered, books.order_by().ordered]


class _Always(Expression):
    """A condition that leaves itself out."""

    output_field = BooleanField()

    def as_sql(self, *_: Any, **__: Any) -> Any:
        raise FullResultSet


class _Never(Expression):
    """A condition for which no query is needed."""

    output_field = BooleanField()

    def as_sql(self, *_: Any, **__: Any) -> Any:
        raise EmptyResultSet


def members_by_conditions_known_before() -> tuple[int, int]:
    """An expression may raise that it is always or never true, as an empty ``__in`` does."""
    return Member.objects.filter(_Always()).count(), Member.objects.filter(_Never()).count()


def delete_an_intersection() -> int:
    """A query that was combined can be read, ordered and cut, and nothing else."""
    deleted, _ = Member.objects.intersection(Member.objects.all()).delete()
    return deleted
