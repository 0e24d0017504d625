"""Mutants are killed by the check that sees the mistake."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from shared_fixtures.mutants import Equivalent
from shared_fixtures.question import Question
from side_by_side.chapters import row_locks
from side_by_side.chapters.ask import Ask, question_runner
from side_by_side.chapters.build import Databases, build_databases
from side_by_side.chapters.check_pairs import SIDES
from side_by_side.chapters.pairs import Pair, find_pair, source_of
from side_by_side.mutants import plant
from side_by_side.mutants.plant import WrongPairError, plant_in_pair, record_lines
from side_by_side.mutants.results import ChapterMutants, Planted

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

ALL = "academy.courses"


@pytest.fixture(scope="module")
def ask_sqlite() -> Iterator[Ask]:
    """The function that asks questions of one chapter on SQLite."""
    with build_databases("sqlite", None, ["academy"]) as built, question_runner(built) as ask:
        yield ask


def names_by_django() -> list[str]:
    """Two conditions, one of which the rows do not show, and an order."""
    from django_side.academy.models import Course

    rows = Course.objects.filter(level="advanced", pk__gte=1).order_by("pk")
    return [course.name for course in rows]


def names_by_sqlalchemy(session: Session) -> list[str]:
    """The same."""
    from sqlalchemy_side.academy.models import Course

    statement = select(Course.name).where(Course.level == "advanced", Course.id >= 1)
    return list(session.scalars(statement.order_by(Course.id)))


def renamed_by_django() -> None:
    """A change of a row that the answer does not show."""
    from django_side.academy.models import Category

    category = Category.objects.get(pk=1)
    category.name = "Other"
    category.save(update_fields=["name"])


def renamed_by_sqlalchemy(session: Session) -> None:
    """The same."""
    from sqlalchemy_side.academy.models import Category

    category = session.get_one(Category, 1)
    category.name = "Other"


def planted(ask: Ask, pair: Pair) -> dict[tuple[str, str], str]:
    """Return what killed each mutant, by its side and mistake."""
    return {
        (mutant.side, mutant.what): mutant.killed_by
        for mutant in plant_in_pair("sqlite", pair, ask)
    }


def pair_of(question: Question, django: object, sqlalchemy: object) -> Pair:
    """Return a pair of the chapter with other functions."""
    pair = find_pair("academy.advanced_courses")
    return replace(pair, question=question, django=django, sqlalchemy=sqlalchemy)  # type: ignore[arg-type]  # functions


def test_mutants_are_killed_by_the_answer(ask_sqlite: Ask) -> None:
    """The mistake that the rows do not show survives on both sides."""
    question = Question("names", "Which?", ["Analytical Engines", "computability"])
    question = replace(question, answer=[*_advanced(ask_sqlite)])
    assert len(question.answer) > 1
    found = planted(ask_sqlite, pair_of(question, names_by_django, names_by_sqlalchemy))
    assert found == {
        ("django", "without level='advanced'"): "answer",
        ("django", "without pk__gte=1"): "",
        ("django", "pk__gt for pk__gte=1"): "",
        ("django", "without order_by('pk')"): "answer",
        ("django", "'-pk' for 'pk'"): "answer",
        ("sqlalchemy", "without Course.level == 'advanced'"): "answer",
        ("sqlalchemy", "without Course.id >= 1"): "",
        ("sqlalchemy", "Course.id > 1 for Course.id >= 1"): "",
        ("sqlalchemy", "without order_by(Course.id)"): "answer",
        ("sqlalchemy", "Course.id descending"): "answer",
    }


async def kind_by_django() -> str:
    """A branch for each kind of database."""
    from django.db import connection

    if connection.vendor == "sqlite":
        return "SQLite".lower()
    return "another".lower().upper()


async def kind_by_sqlalchemy(session: "AsyncSession") -> str:
    """The same."""
    if session.get_bind().dialect.name == "sqlite":
        return "SQLite".lower()
    return "another".lower().upper()


def test_lines_of_an_event_loop_are_recorded(ask_sqlite: Ask) -> None:
    """A branch for another kind of database is known in the thread of Django's loop as well."""
    pytest.importorskip("aiosqlite")
    pytest.importorskip("greenlet")
    question = Question("kinds", "Which?", "sqlite", without_sql=True)
    pair = pair_of(question, kind_by_django, kind_by_sqlalchemy)
    for side in SIDES:
        with record_lines(pair, side) as (recorded, lines):
            ask_sqlite(recorded, side, side)
        _, first, text = source_of(pair.function(side))
        returned = [number for number, line in enumerate(text.splitlines()) if "return" in line]
        assert [first + number in lines for number in returned] == [True, False]


def _advanced(ask: Ask) -> list[str]:
    pair = pair_of(Question("names", "Which?", []), names_by_django, names_by_sqlalchemy)
    answer: list[str] = ask(pair, "django", "django").answer
    return answer


def test_mutants_are_killed_by_rows_and_exceptions(ask_sqlite: Ask) -> None:
    """The rows left behind show that a change is missing, and an exception that it failed."""
    question = Question("renamed", "What is changed?", None, writes=True)
    found = planted(ask_sqlite, pair_of(question, renamed_by_django, renamed_by_sqlalchemy))
    assert found == {
        ("django", "without pk=1"): "error",
        ("django", "without category.name = 'Other'"): "rows",
        ("django", "without category.save(update_fields=['name'])"): "rows",
        ("sqlalchemy", "without category.name = 'Other'"): "rows",
    }


def test_a_pair_that_is_wrong_is_refused(ask_sqlite: Ask) -> None:
    """Otherwise every mutant of it would count as killed."""
    question = Question("names", "Which?", ["something else"])
    pair = pair_of(question, names_by_django, names_by_sqlalchemy)
    with pytest.raises(WrongPairError, match="compare --chapter academy --database sqlite"):
        list(plant_in_pair("sqlite", pair, ask_sqlite))


def counted_by_django() -> int:
    """Count to five by a recursive query, which has no end without its condition."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "WITH RECURSIVE numbers (n) AS"
            " (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 5)"
            " SELECT count(*) FROM numbers"
        )
        [(count,)] = cursor.fetchall()
    return int(count)


def counted_by_sqlalchemy(session: Session) -> int:
    """The same."""
    numbers = select(literal(1).label("n")).cte("numbers", recursive=True)
    following = select(numbers.c.n + 1).where(numbers.c.n < 5)
    counted = session.scalar(select(func.count()).select_from(numbers.union_all(following)))
    assert counted is not None
    return counted


def test_a_mutant_without_an_end_is_ended(
    databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A recursive query without its condition is stopped, and the next question is answered."""
    if databases.kind == "sqlite":
        monkeypatch.setattr(plant, "SECONDS", 0.3)
    limits = {
        "postgresql": ["SET statement_timeout = '300ms'"],
        "mariadb": ["SET max_statement_time = 0.3"],
    }
    monkeypatch.setattr(row_locks, "_TIMEOUTS", limits)
    question = Question("numbers", "How many numbers are up to five?", 5)
    with question_runner(databases) as ask:
        killed = planted(ask, pair_of(question, counted_by_django, counted_by_sqlalchemy))
    # MariaDB ends a recursion itself after a thousand steps.
    ended = "answer" if databases.kind == "mariadb" else "error"
    assert killed["sqlalchemy", "without numbers.c.n < 5"] == ended
    assert killed["sqlalchemy", "numbers.c.n <= 5 for numbers.c.n < 5"] == "answer"


def mutant(what: str, killed_by: str = "") -> Planted:
    """Return a mutant of one question."""
    return Planted("academy", "names", "django", "sqlite", "order", what, "a.py:1", killed_by)


def listed(what: str, only_on: tuple[str, ...] = (), of: str = "names") -> Equivalent:
    """Return an entry of a chapter's list."""
    return Equivalent(of, "django", what, "There is one row.", only_on)


def chapter(planted: list[Planted], entries: list[Equivalent]) -> ChapterMutants:
    """Return the mutants of one question on SQLite."""
    return ChapterMutants("academy", "sqlite", frozenset({"names"}), tuple(planted), tuple(entries))


def test_listed_mutants_are_equivalent() -> None:
    """They count as neither killed nor survivors."""
    run = chapter([mutant("a"), mutant("b"), mutant("c", "answer")], [listed("a")])
    assert [found.what for found in run.survived] == ["b"]
    assert (run.killed, run.equivalent, run.stale) == (1, 1, [])


def test_a_list_that_is_out_of_date_is_reported() -> None:
    """A mutant that is killed now, and one that does not exist; others are left alone."""
    entries = [
        listed("a"),
        listed("gone"),
        listed("elsewhere", ("mariadb",)),
        listed("of another", of="not asked"),
    ]
    run = chapter([mutant("a", "rows")], entries)
    assert [(stale.listed.what, stale.exists) for stale in run.stale] == [
        ("a", True),
        ("gone", False),
    ]
