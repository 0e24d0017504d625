"""Locks on rows are tried by a second connection."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from shared_fixtures.question import Lock, PerDatabase, PerSide
from side_by_side.chapters.ask import Ask, question_runner
from side_by_side.chapters.build import Databases
from side_by_side.chapters.compare import Tally, compare_pair
from side_by_side.chapters.pairs import Pair, find_pair
from side_by_side.chapters.sql_statements import locks_rows

#: The last two courses. A scan of InnoDB reads, and may lock, the row after a range as well, and
#: whether READ COMMITTED releases that row depends on what the server does in the background.
COURSES = [5, 6]
LOCKED = (Lock("academy_course", 6),)


def by_django(**options: Any) -> Callable[[], list[int]]:
    """Return a function that locks the last two courses."""

    def answer() -> list[int]:
        from django_side.academy.models import Course

        rows = Course.objects.filter(pk__gte=COURSES[0]).order_by("pk")
        return [course.pk for course in rows.select_for_update(**options)]

    return answer


def by_sqlalchemy(**options: Any) -> Callable[[Session], list[int]]:
    """Return a function that locks the last two courses."""

    def answer(session: Session) -> list[int]:
        from sqlalchemy_side.academy.models import Course

        statement = sa.select(Course.id).where(Course.id >= COURSES[0]).order_by(Course.id)
        return list(session.scalars(statement.with_for_update(**options)))

    return answer


def locking(options: dict[str, Any], locked: tuple[Lock, ...] = ()) -> Pair:
    """Return a pair of which both functions lock rows."""
    pair = find_pair("academy.advanced_courses")
    question = replace(pair.question, locks=(), locked=locked)
    django, sqlalchemy = by_django(**options), by_sqlalchemy(**options)
    return replace(pair, question=question, django=django, sqlalchemy=sqlalchemy)


@pytest.fixture
def kind(databases: Databases) -> str:
    """The kind of a database that locks rows."""
    if databases.kind == "sqlite":
        pytest.skip("SQLite locks a whole database")
    return databases.kind


@pytest.mark.usefixtures("kind")
@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_the_locked_rows_are_found(ask: Ask, side: str) -> None:
    """Each of them, and no other."""
    result = ask(locking({}), side, side)
    assert result.answer == COURSES
    assert result.locks == {Lock("academy_course", key) for key in COURSES}


STRENGTHS = {
    ("postgresql", ""): "UPDATE",
    ("postgresql", "key_share"): "NO KEY UPDATE",
    ("postgresql", "read"): "SHARE",
    ("postgresql", "key_share read"): "KEY SHARE",
    ("mariadb", ""): "UPDATE",
    ("mariadb", "read"): "SHARE",
}


@pytest.mark.parametrize(("locks_on", "words"), STRENGTHS)
def test_the_strength_of_a_lock_is_found(ask: Ask, kind: str, locks_on: str, words: str) -> None:
    """The weakest request that is refused shows it."""
    if kind != locks_on:
        pytest.skip(f"a lock of {locks_on}")
    result = ask(locking(dict.fromkeys(words.split(), True)), "sqlalchemy", "sqlalchemy")
    assert {lock.strength for lock in result.locks} == {STRENGTHS[locks_on, words]}
    assert {lock.key for lock in result.locks} == {*COURSES}


@pytest.mark.usefixtures("kind")
@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_a_row_that_is_locked_is_skipped(ask: Ask, side: str) -> None:
    """Another transaction has locked the last course."""
    result = ask(locking({"skip_locked": True}, LOCKED), side, side)
    assert result.answer == [5]
    assert result.locks == {Lock("academy_course", 5)}


@pytest.mark.usefixtures("kind")
@pytest.mark.parametrize("options", [{"nowait": True}, {}], ids=["nowait", "wait"])
@pytest.mark.parametrize("side", ["django", "sqlalchemy"])
def test_a_row_that_is_locked_is_refused(ask: Ask, side: str, options: dict[str, bool]) -> None:
    """At once with NOWAIT, and otherwise after a time."""
    result = ask(locking(options, LOCKED), side, side)
    assert "OperationalError" in result.answer
    # The transaction of the other connection has ended.
    assert ask(locking(options), side, side).answer == COURSES


def raise_prices() -> int:
    """A change of a row, which asks for no lock of its own."""
    from django_side.academy.models import Course

    return Course.objects.filter(pk=6).update(price=1)


@pytest.mark.usefixtures("kind")
def test_a_change_of_a_locked_row_is_refused(ask: Ask) -> None:
    """Another transaction holds the row, also for a question that declares no locks."""
    pair = find_pair("academy.advanced_courses")
    question = replace(pair.question, writes=True)
    assert (
        ask(replace(pair, question=question, django=raise_prices), "django", "django").answer == 1
    )
    held = replace(pair, question=replace(question, locked=LOCKED), django=raise_prices)
    assert "OperationalError" in ask(held, "django", "django").answer


def differences(databases: Databases, pair: Pair) -> list[tuple[str, str, str]]:
    """Compare a pair, and return what is different."""
    tally = Tally()
    with question_runner(databases) as ask:
        compare_pair(databases, pair, ask, tally)
    return [(found.check, found.what.how, found.side) for found in tally.differences]  # type: ignore[union-attr]  # results


@pytest.mark.usefixtures("kind")
def test_a_lock_that_is_missing_is_reported(databases: Databases) -> None:
    """On the side that lacks it, on both databases."""
    pair = find_pair("academy.raise_locked_price")
    assert differences(databases, pair) == []
    question = replace(pair.question, locks=(*pair.question.locks, Lock("academy_course", 2)))  # type: ignore[misc]  # a tuple there
    missing = ("state", "locks")
    assert sorted(differences(databases, replace(pair, question=question))) == [
        *[(*missing, "django")] * 2,
        *[(*missing, "sqlalchemy")] * 2,
    ]


@pytest.mark.usefixtures("kind")
def test_locks_must_be_declared(databases: Databases) -> None:
    """Otherwise the second connection would not try them."""
    pair = find_pair("academy.raise_locked_price")
    undeclared = replace(pair, question=replace(pair.question, locks=None))
    assert sorted(differences(databases, undeclared)) == [
        ("state", "locking", "django"),
        ("state", "locking", "sqlalchemy"),
    ]


def test_locks_depend_on_the_side_and_the_database() -> None:
    """SQLite has none, even if some are written."""
    one, two = (Lock("t", 1),), (Lock("t", 2),)
    question = find_pair("academy.raise_locked_price").question
    per_database = PerDatabase("why", sqlite=one, postgresql=one, mariadb=two)
    question = replace(question, locks=PerSide("why", django=per_database, sqlalchemy=()))
    assert question.locks_of("django", "postgresql") == {*one}
    assert question.locks_of("django", "mariadb") == {*two}
    assert question.locks_of("django", "sqlite") == set()
    assert question.locks_of("sqlalchemy", "mariadb") == set()


@pytest.mark.parametrize(
    ("sql", "locks"),
    {
        "SELECT 1 FROM t FOR UPDATE": True,
        "select 1 from t for no key update skip locked": True,
        "SELECT 1 FROM t FOR SHARE OF t": True,
        "SELECT 1 FROM t FOR KEY SHARE": True,
        "SELECT 1 FROM t LOCK IN SHARE MODE": True,
        "UPDATE t SET a = 1": False,
        "INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE SET a = 1": False,
        "SELECT substring(a FROM 1 FOR 2) FROM t": False,
    }.items(),
)
def test_statements_that_lock_are_recognised(sql: str, locks: bool) -> None:
    """A statement that changes rows locks them as well, but does not ask for it."""
    assert locks_rows(sql) is locks
