"""Every question, on every database, by both sides, each on both databases."""

from functools import cache

import pytest

from shared_fixtures.question import Question
from side_by_side.chapters.ask import Ask
from side_by_side.chapters.build import Databases
from side_by_side.chapters.compare import Tally, check_trap, compare_pair
from side_by_side.chapters.event_loops import how_to_ask
from side_by_side.chapters.pairs import Pair, all_chapters, find_pairs
from side_by_side.chapters.questions import QuestionName, question_names, read_traps
from side_by_side.chapters.report import chapter_difference_text
from side_by_side.chapters.traps import TrappedPair, find_traps
from tests.conftest import skip_if_left_out

# Only names: no models are imported before the first test begins.
NAMES = list(question_names(all_chapters()))
TRAPS = [(chapter, trap.name) for chapter in all_chapters() for trap in read_traps(chapter)]


@cache
def pairs_of(chapter: str) -> dict[str, Pair]:
    """Return the pairs of a chapter by their names."""
    return {pair.question.name: pair for pair in find_pairs(chapter)}


@cache
def traps_of(chapter: str) -> dict[str, TrappedPair]:
    """Return the traps of a chapter by their names."""
    return {trapped.trap.name: trapped for trapped in find_traps(chapter)}


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name.id)
def test_both_sides_give_the_answer(
    name: QuestionName, database: str, databases: Databases, ask: Ask
) -> None:
    """Both sides give the answer written by hand, on both databases, and leave the same rows.

    A question without SQL is asked with every database here, so that it would show if its answer
    did depend on the database.
    """
    pair = pairs_of(name.chapter)[name.question]
    if not pair.question.is_asked_on(databases.kind):
        asked = (*pair.question.only_on, *pair.question.only_with)
        pytest.skip(f"asked only with {' and '.join(asked)}")
    if cure := how_to_ask(pair, databases.kind):
        pytest.skip(cure)
    skip_if_left_out(name.chapter, database)
    tally = Tally()
    compare_pair(databases, pair, ask, tally)
    differences = [chapter_difference_text(difference, {}) for difference in tally.differences]
    assert differences == []
    if pair.question.without_sql:
        assert tally.compared == {"without_sql": 2} | ({"state": 1} if pair.question.writes else {})
        return
    assert tally.compared["answers"] == 2
    assert tally.compared["crosswise"] == 2
    locks = pair.question.locks is not None and databases.kind != "sqlite"
    assert tally.compared["state"] == (3 if pair.question.writes else 0) + (4 if locks else 0)


@pytest.mark.parametrize(("chapter", "name"), TRAPS, ids=[name for _, name in TRAPS])
def test_a_trap_gives_its_wrong_answer(
    chapter: str, name: str, database: str, databases: Databases, ask: Ask
) -> None:
    """A trap runs, and returns the wrong answer that is recorded for it."""
    skip_if_left_out(chapter, database)
    trapped = traps_of(chapter)[name]
    if cure := how_to_ask(trapped.tempting, databases.kind):
        pytest.skip(cure)
    tally = Tally()
    check_trap(databases, trapped, ask, tally)
    differences = [chapter_difference_text(difference, {}) for difference in tally.differences]
    assert differences == []
    assert tally.compared["traps"] == trapped.tempting.question.is_asked_on(databases.kind)


@pytest.mark.parametrize(
    ("oldest", "is_asked"),
    [
        ((), True),
        (("python 3.11", "sqlalchemy 2"), True),
        (("django 99.1",), False),
        (("python 3.11", "sqlalchemy 99"), False),
    ],
)
def test_a_question_is_asked_with_new_enough_versions(
    oldest: tuple[str, ...], is_asked: bool
) -> None:
    """A question is asked only where every version is the oldest that it needs, or newer."""
    question = Question("one", asks="?", answer=1, only_with=oldest)
    assert question.is_asked_on("sqlite") is is_asked


def test_there_are_questions_enough() -> None:
    """The academy chapter asks at least eighty questions, on every topic."""
    assert len([name for name in NAMES if name.chapter == "academy"]) >= 80
    assert len({name.topic for name in NAMES if name.chapter == "academy"}) == 15


def test_every_pair_and_trap_is_asked() -> None:
    """The names are those of all pairs and traps."""
    assert [name.id for name in NAMES] == [
        pair.id for chapter in all_chapters() for pair in find_pairs(chapter)
    ]
    assert [
        (chapter, trapped.trap.name)
        for chapter in all_chapters()
        for trapped in find_traps(chapter)
    ] == TRAPS
