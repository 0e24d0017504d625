"""Lists the pairs by topic, or under the headings of Django's topic guide on models.

Only the questions are read: importing the functions would take a second.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from shared_fixtures.guide import GUIDE, HEADINGS
from shared_fixtures.question import Question
from side_by_side import JSON_FORMAT
from side_by_side.chapters.questions import read_questions, read_topics, read_traps


@dataclass(frozen=True)
class ListedPair:
    """A pair in a list: its question, and whether a trap tempts."""

    chapter: str
    topic: str
    question: Question
    has_trap: bool

    @property
    def id(self) -> str:
        """The chapter and the question's name, as typed on the command line."""
        return f"{self.chapter}.{self.question.name}"


def read_list(chapters: Sequence[str]) -> Iterator[ListedPair]:
    """Yield the pairs of some chapters, by topic and in the order of their questions.

    Raises:
        UnpairedError: The questions or traps of a chapter cannot be read.
    """
    for chapter in chapters:
        trapped = {trap.of for trap in read_traps(chapter)}
        for topic in read_topics(chapter):
            for question in read_questions(chapter, topic):
                yield ListedPair(chapter, topic, question, question.name in trapped)


def narrow(
    pairs: Sequence[ListedPair], ids: Collection[str] | None, *, trapped: bool
) -> list[ListedPair]:
    """Return the pairs that have one of the ids, and a trap if that is wanted."""
    return [
        pair for pair in pairs if (ids is None or pair.id in ids) and (pair.has_trap or not trapped)
    ]


def list_by_topic(pairs: Sequence[ListedPair]) -> Iterator[str]:
    """Yield the lines of a list by chapter and topic."""
    last = ("", "")
    for pair in pairs:
        if (pair.chapter, pair.topic) != last:
            last = (pair.chapter, pair.topic)
            yield ""
            yield f"{pair.chapter}: {pair.topic.replace('_', ' ')}".removesuffix(": ")
        yield f"  {pair.id}"
        yield f"      {pair.question.asks}"


def list_by_source(pairs: Sequence[ListedPair]) -> Iterator[str]:
    """Yield the lines of a list in the order of the guide, including what has no pair.

    Pairs with another source follow, sorted by its URL.
    """
    yield f"The guide: {GUIDE}"
    for heading in HEADINGS:
        indent = "  " * heading.depth
        yield ""
        yield f"{indent}{heading.title}"
        for pair in pairs:
            if pair.question.source == f"{GUIDE}#{heading.anchor}":
                yield f"{indent}  {pair.id}  {pair.question.asks}"
        for line in heading.no_pair:
            yield f"{indent}  no pair: {line}"
    yield ""
    yield "Elsewhere"
    for pair in sorted(pairs, key=lambda pair: pair.question.source):
        if not pair.question.source.startswith(GUIDE):
            yield f"  {pair.id}  {pair.question.source or 'no page of its own'}"


def list_json(pairs: Sequence[ListedPair]) -> dict[str, Any]:
    """Return the pairs as plain values for JSON."""
    rows = [
        {
            "id": pair.id,
            "chapter": pair.chapter,
            "topic": pair.topic,
            "asks": pair.question.asks,
            "writes": pair.question.writes,
            "source": pair.question.source or None,
            "trap": pair.has_trap,
        }
        for pair in pairs
    ]
    return {"format": JSON_FORMAT, "command": "list", "pairs": rows}
