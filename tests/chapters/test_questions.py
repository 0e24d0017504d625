"""Every question, on every database, by both sides, each on both databases."""

from collections import Counter
from contextlib import closing
from functools import cache

import pytest

from shared_fixtures.question import Question
from side_by_side.chapters import lacks
from side_by_side.chapters.ask import Ask
from side_by_side.chapters.build import Databases
from side_by_side.chapters.compare import Tally, check_trap, compare_pair
from side_by_side.chapters.lacks import has_time_zones, lack_of, left_out_pairs
from side_by_side.chapters.pairs import Pair, all_chapters, find_pairs
from side_by_side.chapters.questions import QuestionName, question_names, read_traps
from side_by_side.chapters.report import chapter_difference_text
from side_by_side.chapters.traps import TrappedPair, find_traps
from side_by_side.databases import Address, connect
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
    if lack := lack_of(pair, databases.kind, databases.addresses["django"]):
        pytest.skip(lack.cure)
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
    if lack := lack_of(trapped.tempting, databases.kind, databases.addresses["django"]):
        pytest.skip(lack.cure)
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
        (("not-a-library 1",), False),
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


def test_a_server_without_time_zones_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions that need zones by their names are left out on such a server, with the cure."""
    pair = pairs_of("moments")["flights_on_a_day_in_new_york"]
    server = Address("mariadb", "any", host="127.0.0.1")
    monkeypatch.setattr(lacks, "has_time_zones", lambda _: False)
    lack = lack_of(pair, "mariadb", server)
    assert lack is not None
    assert lack_of(pair, "sqlite", None) is None
    assert lack_of(pairs_of("moments")["clocks_in_berlin"], "mariadb", server) is None
    left_out = left_out_pairs([("mariadb", Counter([lack])), ("mariadb", Counter([lack]))])
    assert left_out == {
        "time zones on mariadb": "load them into the server, as mariadb-tzinfo-to-sql --help "
        "describes, to ask 2 questions"
    }


@pytest.mark.parametrize("database", ["mariadb"], indirect=True)
def test_a_server_tells_whether_it_has_time_zones(databases: Databases) -> None:
    """Its table of their names is empty until they are loaded."""
    address = databases.addresses["django"]
    with closing(connect(address)) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("SELECT EXISTS (SELECT * FROM mysql.time_zone_name)")
        [(has_names,)] = cursor.fetchall()
    assert has_time_zones(address) == bool(has_names)
