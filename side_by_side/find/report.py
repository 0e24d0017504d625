"""Prints the best pair with both functions, and the list of the others; or as JSON."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from side_by_side import JSON_FORMAT
from side_by_side.chapters.chapter_modules import relative_path
from side_by_side.chapters.print_sides import highlight_code, print_sides
from side_by_side.find.catalogue import SIDES, Code, Entry
from side_by_side.find.explain import Explanation
from side_by_side.find.search import Hit
from side_by_side.schema.difference_report import print_plain

#: How many further pairs are listed.
MANY = 15

#: The greatest width of a line about a name, and the least.
LINE, NARROW = 100, 20


def find_text(
    explanations: Sequence[Explanation], hits: Sequence[Hit], console: Console, *, everything: bool
) -> None:
    """Print what the names are called on the other side, the best pair, and the others.

    Without a pair, the one with the nearest idea is printed.
    """
    # A console without a width of its own is a pipe.
    width = LINE if console.width < NARROW else min(LINE, console.width)
    for explanation in explanations:
        for line in explanation_lines(explanation):
            text = textwrap.fill(
                line,
                width,
                subsequent_indent="    ",
                break_long_words=False,
                break_on_hyphens=False,
            )
            print_plain(console, text)
    found = [hit.entry for hit in hits]
    nearest = next((each.nearest for each in explanations if each.nearest), None)
    best = nearest or (found[0] if found else None)
    if best is None:
        return
    if explanations:
        print_plain(console, "")
    _print_pair(best, console)
    others = [entry for entry in found if entry is not best]
    shown = others if everything else others[:MANY]
    for entry in shown:
        print_plain(console, f"{entry.id}  {entry.question.asks}")
    left = len(others) - len(shown)
    more = f"; {left} more with --all" if left else ""
    pairs = "1 pair" if len(found) == 1 else f"{len(found) or 'no'} pairs"
    line = f"{pairs}{more}; side-by-side show {best.id} runs the first"
    print_plain(console, f"\n{line}" if shown else line)


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """Yield what a name is called on the other side, and what shows it if no pair does."""
    name = explanation.name
    other = "SQLAlchemy" if explanation.side == "django" else "Django"
    yield f"{name} in {other}: {explanation.line or ', '.join(explanation.in_django)}"
    if explanation.step:
        yield f"side-by-side migrations show {explanation.step} shows it"
    elif not explanation.is_used:
        near = f"; the nearest is {explanation.nearest.id}" if explanation.nearest else ""
        yield f"no pair uses {name} yet{near}"


def _print_pair(entry: Entry, console: Console) -> None:
    print_plain(console, f"{entry.id}  {entry.question.asks}")
    if entry.question.source:
        print_plain(console, entry.question.source)
    print_plain(console, "")
    print_sides(console, {side: _code(console, entry.code[side]) for side in SIDES})
    for why in entry.traps:
        print_plain(console, f"Trap: {why}\n")


def _code(console: Console, code: Code) -> Text:
    return (
        Text()
        .append(f"{relative_path(code.path)}:{code.line}\n", "dim")
        .append_text(highlight_code(console, code.text, "python"))
    )


def find_json(
    text: str, explanations: Sequence[Explanation], hits: Sequence[Hit], left_out: Sequence[str]
) -> dict[str, Any]:
    """Return the pairs as plain values for JSON, best first."""
    return {
        "format": JSON_FORMAT,
        "command": "find",
        "text": text,
        "names": [_name_json(explanation) for explanation in explanations],
        "left_out": list(left_out),
        "pairs": [_pair_json(hit.entry) for hit in hits],
    }


def _name_json(explanation: Explanation) -> dict[str, Any]:
    return {
        "name": explanation.name,
        "side": explanation.side,
        "line": explanation.line or None,
        "in_django": list(explanation.in_django),
        "step": explanation.step or None,
        "nearest": explanation.nearest.id if explanation.nearest else None,
    }


def _pair_json(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "asks": entry.question.asks,
        "source": entry.question.source or None,
        "traps": list(entry.traps),
        "code": {
            side: {
                "file": relative_path(code.path),
                "line": code.line,
                "text": f"{code.text}\n",
            }
            for side, code in entry.code.items()
        },
    }
