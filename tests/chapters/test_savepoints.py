"""Every question that writes, with one more savepoint around it, before it and after it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction
from sqlalchemy import select
from sqlalchemy.orm import Session

from side_by_side.chapters.ask import Ask
from side_by_side.chapters.check_pairs import SIDES
from side_by_side.chapters.pairs import Pair, find_pair
from side_by_side.chapters.results import compare_answer, compare_rows
from side_by_side.chapters.sides.django_results import evaluate as evaluate_django
from side_by_side.chapters.sides.sqlalchemy_results import evaluate as evaluate_sqlalchemy
from tests.chapters.test_stale import WRITING

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def around(pair: Pair) -> Pair:
    """Return a pair whose functions run in a savepoint that is released."""

    def django() -> Any:
        with transaction.atomic():
            return evaluate_django(pair.django())

    def sqlalchemy(session: Session) -> Any:
        with session.begin_nested():
            return evaluate_sqlalchemy(pair.sqlalchemy(session))

    return replace(pair, django=django, sqlalchemy=sqlalchemy)


def before(pair: Pair) -> Pair:
    """Return a pair whose functions run after a savepoint that is undone."""

    def django() -> Any:
        with transaction.atomic():
            transaction.set_rollback(True)
        return pair.django()

    def sqlalchemy(session: Session) -> Any:
        with session.begin_nested() as savepoint:
            session.execute(select(1))
            savepoint.rollback()
        return pair.sqlalchemy(session)

    return replace(pair, django=django, sqlalchemy=sqlalchemy)


def after(pair: Pair) -> Pair:
    """Return a pair whose functions are followed by a savepoint that is undone."""

    def django() -> Any:
        answer = evaluate_django(pair.django())
        with transaction.atomic():
            transaction.set_rollback(True)
        return answer

    def sqlalchemy(session: Session) -> Any:
        answer = evaluate_sqlalchemy(pair.sqlalchemy(session))
        with session.begin_nested() as savepoint:
            session.execute(select(1))
            savepoint.rollback()
        return answer

    return replace(pair, django=django, sqlalchemy=sqlalchemy)


def joined(pair: Pair) -> Pair:
    """Return a pair whose functions run in a savepoint that SQLAlchemy's session did not begin.

    Only the rows can be compared: the answer's objects belong to that session.
    """

    def sqlalchemy(session: Session) -> Any:
        connection = session.connection()
        with connection.begin_nested(), Session(connection, **JOINING) as inner:
            evaluate_sqlalchemy(pair.sqlalchemy(inner))
            inner.commit()

    return replace(around(pair), sqlalchemy=sqlalchemy)


JOINING: Any = {"join_transaction_mode": "create_savepoint"}


def undone(pair: Pair) -> Pair:
    """Return a pair whose functions run in savepoints that are undone."""

    def django() -> Any:
        with transaction.atomic():
            evaluate_django(pair.django())
            transaction.set_rollback(True)

    def sqlalchemy(session: Session) -> Any:
        connection = session.connection()
        with connection.begin_nested() as savepoint:
            with Session(connection, **JOINING) as inner:
                evaluate_sqlalchemy(pair.sqlalchemy(inner))
                inner.commit()
            savepoint.rollback()

    return replace(pair, django=django, sqlalchemy=sqlalchemy)


#: The questions whose SQLAlchemy side begins the transaction itself.
BEGINNING = {
    "academy.announce_committed_renames",
    "academy.keep_outer_rename",
    "academy.lose_both_renames",
    "academy.lose_released_rename",
    "academy.move_learner_to_grace",
}

#: Questions that are answered otherwise with one more savepoint, by the reason. The rows that
#: ``begin`` writes in a savepoint of another's are compared by ``joined``.
OTHERWISE: dict[Callable[[Pair], Pair], dict[str, set[str]]] = {
    around: {
        "begin() raises in a transaction, where atomic() makes a savepoint (trap: "
        "academy.rename_category_after_reading_it_by_begin)": BEGINNING,
        "The savepoint's block was left by the refused statement, which has another error": {
            "academy.count_after_refused_category",
        },
    },
    before: {
        "A savepoint begins the transaction, and begin() raises in one (trap: "
        "academy.rename_category_after_reading_it_by_begin)": BEGINNING,
    },
    after: {},
}


@pytest.mark.parametrize("way", OTHERWISE, ids=lambda way: str(way.__name__))
def test_one_more_savepoint_changes_nothing(way: Callable[[Pair], Pair], ask: Ask) -> None:
    """Both sides give the answer written by hand and leave the same rows, but for those listed."""
    found = {}
    for pair in WRITING:
        results = [ask(way(pair), side, "django") for side in SIDES]
        wrongs = [each for one in results for each in compare_answer(pair.question, "sqlite", one)]
        if wrongs := wrongs + compare_rows(*results):
            found[pair.id] = wrongs
    listed = {name for names in OTHERWISE[way].values() for name in names}
    assert {name: wrong for name, wrong in found.items() if name not in listed} == {}
    assert sorted(listed - found.keys()) == [], "these are alike now: take them off the list"


@pytest.mark.parametrize("way", [joined, undone], ids=lambda way: str(way.__name__))
def test_a_savepoint_of_the_caller_decides(way: Callable[[Pair], Pair], ask: Ask) -> None:
    """The rows are the same as Django's where it is released, and where it is undone."""
    found = {}
    for pair in WRITING:
        django, sqlalchemy = (ask(way(pair), side, "django") for side in SIDES)
        if wrongs := compare_rows(django, sqlalchemy):
            found[pair.id] = wrongs
    assert found == {}


def test_undone_changes_leave_no_rows(ask: Ask) -> None:
    """On each side a savepoint that is undone leaves other rows than one that is released."""
    pair = find_pair("academy.announce_committed_renames")
    for side in SIDES:
        released, gone = (ask(way(pair), side, "django") for way in (joined, undone))
        assert [wrong.where for wrong in compare_rows(released, gone)] == ["academy_category"]
