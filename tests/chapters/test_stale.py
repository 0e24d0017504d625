"""Every question that writes, asked of a session that holds rows which another writer changed."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pytest
import sqlalchemy as sa
from django.db import connections
from sqlalchemy import select
from sqlalchemy.orm import Session

from shared_fixtures.question import Refused
from side_by_side.chapters.ask import Ask
from side_by_side.chapters.pairs import Pair, all_chapters, find_pair, find_pairs
from side_by_side.chapters.results import (
    Result,
    compare_objects,
    compare_rows,
    compare_values,
    name_objects,
)
from side_by_side.chapters.sides.django_results import evaluate
from side_by_side.chapters.traps import find_traps
from sqlalchemy_side.academy.models import Lesson
from tests.chapters import staleness
from tests.chapters.stale_answers import HELD, OTHER_ROWS

WRITING = [
    pair
    for chapter in all_chapters()
    for pair in find_pairs(chapter)
    if pair.question.writes
    and not (pair.question.commits or pair.is_async)
    and pair.question.is_asked_on("sqlite")
]


on_sqlite = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@dataclass(frozen=True)
class Asked:
    """A question with the results of both sides, and the tables that their statements name."""

    pair: Pair
    django: Result
    tables: list[sa.Table]
    kept: set[str]
    written: staleness.Keys


def asked(pair: Pair, ask: Ask) -> Asked:
    """Ask a question the plain way, and find out which rows it changes."""
    results = [ask(pair, side, "django") for side in ("django", "sqlalchemy")]
    tables = staleness.tables_in(results)
    changed: dict[str, list[Any]] = {}

    def django() -> Any:
        before = staleness.rows_by_key(execute, tables)
        answer = evaluate(pair.django())
        after = staleness.rows_by_key(execute, tables)
        for table, rows in before.items():
            changed[table] = [key for key, row in rows.items() if after[table].get(key) != row]
        return answer

    ask(replace(pair, django=django), "django", "django")
    return Asked(pair, results[0], tables, staleness.condition_columns(results), changed)


def execute(statement: str) -> Any:
    """Run a statement on Django's connection."""
    cursor = connections["default"].cursor()
    cursor.execute(statement)
    return cursor


@pytest.fixture(scope="module")
def questions(ask: Ask) -> list[Asked]:
    """All questions that write, with what they do when nothing is stale."""
    return [asked(pair, ask) for pair in WRITING]


def unlike(pair: Pair, django: Result, sqlalchemy: Result) -> list[Any]:
    """Return how two results differ; where both are refused, they do not."""
    answers = name_objects(django.answer), name_objects(sqlalchemy.answer)
    if any(isinstance(answer, Refused) for answer in answers):
        both = all(isinstance(answer, Refused) for answer in answers)
        return [] if both else [(*answers, sqlalchemy.error)]
    return [
        *compare_values(*answers, ordered=not pair.question.unordered),
        *compare_objects(django, sqlalchemy),
        *compare_rows(django, sqlalchemy),
    ]


#: How another writer changes the rows of a question; of ``written``, a pair is made otherwise.
CHANGES: dict[str, Callable[[Asked], staleness.Change]] = {
    "changed": lambda asked: partial(staleness.change_values, tables=asked.tables, kept=asked.kept),
    "deleted": lambda asked: partial(staleness.delete_rows, doomed=asked.written),
    "inserted": lambda asked: partial(staleness.insert_copies, tables=asked.tables),
}


def differences(asked: Asked, way: str, ask: Ask, *, expire: bool = False) -> list[Any]:
    """Return how the answers and rows differ where the session holds what was there before."""
    pair, tables = asked.pair, asked.tables
    if way == "written":
        held = staleness.holding_what_it_writes(pair, tables, expire=expire)
        return unlike(pair, asked.django, ask(held, "sqlalchemy", "django"))
    change = CHANGES[way](asked)

    def django() -> Any:
        change(execute)
        return evaluate(pair.django())

    held = staleness.holding(pair, tables, change, expire=expire)
    expected = ask(replace(pair, django=django), "django", "django")
    return unlike(pair, expected, ask(held, "sqlalchemy", "django"))


@on_sqlite
@pytest.mark.parametrize("way", ["written", *CHANGES])
def test_a_session_that_holds_old_rows_answers_as_django(
    questions: list[Asked], way: str, ask: Ask
) -> None:
    """Answers and rows are Django's whichever objects the session holds, except those listed.

    Those of ``HELD`` are Django's as soon as the session forgets what it holds; those of
    ``OTHER_ROWS`` differ on other rows, held or not.
    """
    found = {each.pair.id: wrongs for each in questions if (wrongs := differences(each, way, ask))}
    left = {
        each.pair.id
        for each in questions
        if each.pair.id in found and differences(each, way, ask, expire=True)
    }
    held = {name for names in HELD.get(way, {}).values() for name in names}
    other = {name for names in OTHER_ROWS.get(way, {}).values() for name in names}
    new = {name: wrong for name, wrong in found.items() if name not in held | other}
    assert new == {}, (
        "read the row again (populate_existing), or list it in tests/chapters/stale_answers.py"
    )
    assert sorted((held | other) - found.keys()) == [], "these are alike: take them off the list"
    assert sorted(left) == sorted(other)


def without_populate_existing(session: Session) -> list[tuple[Lesson, bool, Any, Any]]:
    """Answer ``academy.update_lesson_or_create`` as it is often written."""
    results = []
    for position in (2, 3):
        statement = select(Lesson).filter_by(course_id=1, position=position).with_for_update()
        lesson = session.scalars(statement).one_or_none()
        if lesson is None:
            lesson = Lesson(course_id=1, position=position)
            session.add(lesson)
        lesson.title = "Branches"
        is_new = lesson in session.new
        session.flush()
        results.append((lesson, is_new, lesson.created, lesson.modified))
    return results


@on_sqlite
def test_a_lost_write_is_found(ask: Ask) -> None:
    """A lock that does not read the row again answers wrongly where the session holds it."""
    pair = find_pair("academy.update_lesson_or_create")
    planted = asked(replace(pair, sqlalchemy=without_populate_existing), ask)
    [wrong] = [wrong for wrong in differences(planted, "written", ask) if wrong.how == "state"]
    assert wrong.where == "academy_lesson"
    assert ["title=text 'Branches'" in row for row in (*wrong.expected, *wrong.got)] == [
        True,
        False,
    ]
    assert differences(planted, "written", ask, expire=True) == []
    assert differences(asked(pair, ask), "written", ask) == []


@on_sqlite
@pytest.mark.parametrize("way", CHANGES)
def test_a_stale_read_is_found(way: str, ask: Ask) -> None:
    """What another writer changes, deletes or inserts is seen by a session that holds nothing."""

    def django() -> Any:
        return execute("SELECT id, title FROM academy_lesson ORDER BY id").fetchall()

    def sqlalchemy(session: Session) -> Any:
        lessons = (each for each in session.identity_map.values() if isinstance(each, Lesson))
        return [(each.id, each.title) for each in sorted(lessons, key=lambda each: each.id)]

    pair = find_pair("academy.update_lesson_or_create")
    changed = asked(pair, ask)
    planted = replace(changed, pair=replace(pair, django=django, sqlalchemy=sqlalchemy))
    assert {wrong.how for wrong in differences(planted, way, ask)} == {WRONG[way]}


#: How an answer is wrong that is made of the objects held only.
WRONG = {"changed": "value", "deleted": "extra", "inserted": "missing"}


def test_the_reasons_name_traps() -> None:
    """Each trap that a reason names is one of the traps."""
    known = {
        f"{chapter}.{each.trap.name}" for chapter in all_chapters() for each in find_traps(chapter)
    }
    reasons = " ".join(
        reason for table in (HELD, OTHER_ROWS) for way in table.values() for reason in way
    )
    named = set(re.findall(r"\(trap: ([\w.]+)\)", reasons))
    assert named - known == set()
    assert len(named) == 3
