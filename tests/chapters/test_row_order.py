"""Rows without an order come in two orders, so that no answer is right by chance."""

from dataclasses import replace

import pytest
import sqlalchemy as sa
from django.db import connections
from sqlalchemy.orm import Session

from side_by_side.chapters.ask import Ask
from side_by_side.chapters.check_pairs import SIDES
from side_by_side.chapters.pairs import Pair, find_pair
from side_by_side.chapters.row_order import has_order, take_other_rows

STATEMENTS = {
    "SELECT a FROM t": False,
    "SELECT a FROM t ORDER BY a": True,
    "select a from t order by a": True,
    "SELECT a FROM (SELECT a FROM t ORDER BY a) s": False,
    "SELECT row_number() OVER (ORDER BY a) FROM t": False,
    "(SELECT a FROM t ORDER BY a) UNION (SELECT b FROM t)": False,
    "(SELECT a FROM t) UNION (SELECT b FROM t) ORDER BY 1": True,
    "WITH s AS (SELECT a FROM t ORDER BY a) SELECT a FROM s": False,
    "SELECT 'ORDER BY' FROM t": False,
    'SELECT "ORDER BY" FROM t': False,
    "SELECT a FROM t -- ORDER BY a": False,
    "SELECT a FROM t WHERE b = ')' ORDER BY a": True,
    "SELECT a # 6 FROM t ORDER BY a": True,
    "INSERT INTO t VALUES (1) RETURNING a": True,
    # Django's way to keep MariaDB from sorting groups.
    "SELECT a, count(*) FROM t GROUP BY a ORDER BY NULL": False,
    "SHOW TABLES": True,
    "PRAGMA foreign_key_check": True,
    "": True,
}


@pytest.mark.parametrize(("sql", "sorted_"), STATEMENTS.items(), ids=STATEMENTS)
def test_the_order_of_a_statement_is_read(sql: str, sorted_: bool) -> None:
    """Only an ORDER BY of the whole statement sorts its rows."""
    assert has_order(sql) is sorted_


LIMITED = {
    "SELECT a FROM t LIMIT 1": "SELECT a FROM t ORDER BY 1 DESC LIMIT 1",
    "SELECT a FROM t LIMIT 1 FOR UPDATE": "SELECT a FROM t ORDER BY 1 DESC LIMIT 1 FOR UPDATE",
    "SELECT a FROM (SELECT a FROM t LIMIT 1) s": "SELECT a FROM (SELECT a FROM t LIMIT 1) s",
    "SELECT a FROM t WHERE b = ' LIMIT 1'": "SELECT a FROM t WHERE b = ' LIMIT 1'",
}


@pytest.mark.parametrize(("sql", "other"), LIMITED.items(), ids=LIMITED)
def test_a_limit_takes_other_rows(sql: str, other: str) -> None:
    """Only that of the whole statement does."""
    assert take_other_rows(sql, "1 DESC") == other


def keys_by_django() -> list[int]:
    """The keys of all categories, without an order."""
    from django_side.academy.models import Category

    return [category.pk for category in Category.objects.order_by()]


def keys_by_sqlalchemy(session: Session) -> list[int]:
    """The keys of all categories, without an order."""
    from sqlalchemy_side.academy.models import Category

    return [category.id for category in session.scalars(sa.select(Category))]


def pieces_by_django() -> list[int]:
    """The keys in pieces, as a driver's cursor returns them."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT id, name FROM academy_category")
        first = cursor.fetchone()
        two = cursor.fetchmany(2)
        rest = list(cursor)
        assert cursor.fetchone() is None
    return [key for key, _ in (first, *two, *rest)]


@pytest.fixture
def pair() -> Pair:
    """A pair whose functions are replaced."""
    return find_pair("academy.advanced_courses")


def test_rows_come_in_two_orders(ask: Ask, pair: Pair) -> None:
    """On the own database they come in reverse, on the other side's by key."""
    unordered = replace(pair, django=keys_by_django, sqlalchemy=keys_by_sqlalchemy)
    answers = {(side, on): ask(unordered, side, on).answer for side in SIDES for on in SIDES}
    by_key = [1, 2, 3, 4, 5]
    assert answers == {
        ("django", "django"): by_key[::-1],
        ("django", "sqlalchemy"): by_key,
        ("sqlalchemy", "sqlalchemy"): by_key[::-1],
        ("sqlalchemy", "django"): by_key,
    }


def test_a_connection_that_was_lost_is_prepared_again(ask: Ask, pair: Pair) -> None:
    """Django opens another without notice, which returns rows in the database's own order."""
    unordered = replace(pair, django=keys_by_django)
    before = ask(unordered, "django", "django").answer
    connections["default"].close()
    assert ask(unordered, "django", "django").answer == before == [5, 4, 3, 2, 1]


def test_all_ways_of_fetching_return_the_same_order(ask: Ask, pair: Pair) -> None:
    """The rows are fetched one by one, in pieces, and by iteration."""
    in_pieces = replace(pair, django=pieces_by_django)
    assert ask(in_pieces, "django", "django").answer == [5, 4, 3, 2, 1]
    assert ask(in_pieces, "django", "sqlalchemy").answer == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("order", ["pk", "-pk"])
def test_an_order_that_is_missing_is_found(ask: Ask, pair: Pair, order: str) -> None:
    """Whichever it is, the rows come in another one on one of the two databases."""

    def ordered() -> list[int]:
        from django_side.academy.models import Category

        return [category.pk for category in Category.objects.order_by(order)]

    expected = ask(replace(pair, django=ordered), "django", "django").answer
    unordered = replace(pair, django=keys_by_django)
    right = [ask(unordered, "django", on).answer == expected for on in SIDES]
    assert sorted(right) == [False, True]
