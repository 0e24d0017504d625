"""Every question, on every database, by both sides, each on both databases."""

import pytest

from side_by_side.compare import Ask, Built, Tally, check_trap, compare_pair
from side_by_side.pairs import Pair, TrappedPair, chapters, pairs, traps
from side_by_side.report import finding_text

TRAPS = [trapped for chapter in chapters() for trapped in traps(chapter)]
PAIRS = [pair for chapter in chapters() for pair in pairs(chapter)]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.id)
def test_both_sides_give_the_answer(pair: Pair, here: Built, ask: Ask) -> None:
    """Both sides give the answer written by hand, on both databases, and leave the same rows."""
    if not pair.question.is_asked_on(here.kind):
        pytest.skip(f"asked on {' and '.join(pair.question.only_on)} only")
    tally = Tally()
    compare_pair(here, pair, ask, tally)
    findings = [finding_text(finding, {}) for finding in tally.findings]
    assert findings == []
    assert tally.compared["answers"] == 2
    assert tally.compared["crosswise"] == 2
    assert tally.compared["state"] == (3 if pair.question.writes else 0)


@pytest.mark.parametrize("trapped", TRAPS, ids=lambda trapped: str(trapped.trap.name))
def test_a_trap_gives_its_wrong_answer(trapped: TrappedPair, here: Built, ask: Ask) -> None:
    """A tempting port runs, and gives the wrong answer that is written down."""
    tally = Tally()
    check_trap(here, trapped, ask, tally)
    findings = [finding_text(finding, {}) for finding in tally.findings]
    assert findings == []
    assert tally.compared["traps"] == trapped.tempting.question.is_asked_on(here.kind)


def test_there_are_questions_enough() -> None:
    """The academy chapter asks at least eighty questions, on every topic."""
    assert len([pair for pair in PAIRS if pair.chapter == "academy"]) >= 80
    assert len({pair.topic for pair in PAIRS if pair.chapter == "academy"}) == 14
