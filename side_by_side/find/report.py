"""Prints the best pair with both functions, and the list of the others; or as JSON."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from side_by_side import JSON_FORMAT
from side_by_side.chapters.chapter_modules import relative_path
from side_by_side.chapters.print_sides import highlight_code, print_sides
from side_by_side.find.catalogue import SIDES, Code
from side_by_side.find.search import Hit
from side_by_side.schema.difference_report import print_plain

#: How many further pairs are listed.
MANY = 15


def find_text(hits: Sequence[Hit], console: Console, *, everything: bool) -> None:
    """Print the best pair, and the others in one line each."""
    best, *others = hits
    question = best.entry.question
    print_plain(console, f"{best.entry.id}  {question.asks}")
    if question.source:
        print_plain(console, question.source)
    print_plain(console, "")
    print_sides(console, {side: _code(console, best.entry.code[side]) for side in SIDES})
    for why in best.entry.traps:
        print_plain(console, f"Trap: {why}\n")
    shown = others if everything else others[:MANY]
    for hit in shown:
        print_plain(console, f"{hit.entry.id}  {hit.entry.question.asks}")
    left = len(others) - len(shown)
    more = f"; {left} more with --all" if left else ""
    pairs = "1 pair" if len(hits) == 1 else f"{len(hits)} pairs"
    line = f"{pairs}{more}; side-by-side show {best.entry.id} runs the first"
    print_plain(console, f"\n{line}" if shown else line)


def _code(console: Console, code: Code) -> Text:
    return (
        Text()
        .append(f"{relative_path(code.path)}:{code.line}\n", "dim")
        .append_text(highlight_code(console, code.text, "python"))
    )


def find_json(text: str, hits: Sequence[Hit]) -> dict[str, Any]:
    """Return the pairs as plain values for JSON, best first."""
    return {
        "format": JSON_FORMAT,
        "command": "find",
        "text": text,
        "pairs": [
            {
                "id": hit.entry.id,
                "asks": hit.entry.question.asks,
                "source": hit.entry.question.source or None,
                "traps": list(hit.entry.traps),
                "code": {
                    side: {
                        "file": relative_path(code.path),
                        "line": code.line,
                        "text": f"{code.text}\n",
                    }
                    for side, code in hit.entry.code.items()
                },
            }
            for hit in hits
        ],
    }
