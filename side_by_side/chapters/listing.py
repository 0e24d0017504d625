"""Lists the pairs by topic, or under the headings of Django's topic guide on models."""

from collections.abc import Iterator
from typing import Any

from shared_fixtures.guide import GUIDE, HEADINGS
from side_by_side import JSON_FORMAT
from side_by_side.chapters.pairs import Pair


def list_by_topic(pairs: list[Pair]) -> Iterator[str]:
    """Yield the lines of a list by chapter and topic."""
    last = ("", "")
    for pair in pairs:
        if (pair.chapter, pair.topic) != last:
            last = (pair.chapter, pair.topic)
            yield ""
            yield f"{pair.chapter}: {pair.topic.replace('_', ' ')}".removesuffix(": ")
        yield f"  {pair.id}"
        yield f"      {pair.question.asks}"


def list_by_source(pairs: list[Pair]) -> Iterator[str]:
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


def list_json(pairs: list[Pair]) -> dict[str, Any]:
    """Return the pairs as plain values for JSON."""
    rows = [
        {
            "id": pair.id,
            "chapter": pair.chapter,
            "topic": pair.topic,
            "asks": pair.question.asks,
            "writes": pair.question.writes,
            "source": pair.question.source or None,
        }
        for pair in pairs
    ]
    return {"format": JSON_FORMAT, "command": "list", "pairs": rows}
