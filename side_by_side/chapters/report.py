"""What was found, as text a person likes to read and as JSON that a program can.

The JSON is a contract, described in ``docs/json.md``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rich.console import Console

from side_by_side import JSON_FORMAT
from side_by_side.chapters.compare import CHECKS, ChapterDifference, Tally
from side_by_side.chapters.results import Mismatch
from side_by_side.chapters.sides import make_sides
from side_by_side.schema.difference_report import (
    counted,
    difference_json,
    difference_text,
    labelled_lines,
    print_plain,
)
from side_by_side.schema.differences import Difference

#: The places of tables and columns in the models, by side: ``(table, column)`` -> ``file:line``.
Locations = Mapping[str, Mapping[tuple[str, ...], str]]


@dataclass(frozen=True)
class Comparison:
    """A whole run: what was found by database and chapter, and what was left out."""

    tallies: Mapping[tuple[str, str], Tally]
    left_out: Mapping[str, str]
    seconds: float

    @cached_property
    def places(self) -> Locations:
        """Return the lines of the models; the sides are asked only when there is need."""
        chapters = {chapter for _, chapter in self.tallies}
        return {
            side.name: {
                place: line
                for chapter in sorted(chapters)
                for place, line in side.places(chapter).items()
            }
            for side in make_sides()
        }

    @property
    def findings(self) -> list[ChapterDifference]:
        """Return all findings, by database and then chapter."""
        return [finding for tally in self.tallies.values() for finding in tally.findings]


def chapter_difference_text(finding: ChapterDifference, places: Locations) -> str:
    """Return a finding as lines of text."""
    if isinstance(finding.what, Difference):
        place = finding.what.key.place
        lines = tuple(
            places.get(side, {}).get(place[:2], places.get(side, {}).get(place[:1], ""))
            for side in ("django", "sqlalchemy")
        )
        return difference_text(
            finding.what, finding.database, ("django", "sqlalchemy"), (lines[0], lines[1])
        )
    return _wrong_text(finding, finding.what)


def _wrong_text(finding: ChapterDifference, wrong: Mismatch) -> str:
    asked = finding.database
    if finding.side:
        whose = "its own" if finding.side == finding.on else f"{finding.on}'s"
        asked = f"{finding.side} on {whose} {finding.database} database"
    where = f" at {wrong.where}" if wrong.where else ""
    labels, advice = _WRONG.get(wrong.how) or _WRONG.get(finding.check, _WRONG["answers"])
    return labelled_lines(
        f"{finding.place}: {wrong.how}{where} ({asked})  [{chapter_difference_id(finding)}]",
        [(labels[0], repr(wrong.expected)), (labels[1], repr(wrong.got))],
        advice.format(name=finding.place),
    )


_WRONG = {
    "answers": (
        ("expected", "got"),
        "who is right? work the answer out from rows.yaml; then side-by-side show {name}",
    ),
    "state": (
        ("django", "sqlalchemy"),
        "the two sides left other rows behind; side-by-side show {name}",
    ),
    "traps": (
        ("expected", "got"),
        "the trap gives another answer than the one written down in the chapter's traps",
    ),
    "statements": (
        ("django", "sqlalchemy"),
        "if the numbers of statements differ, the question's statements= says why, and else not",
    ),
    "writes": (
        ("expected", "got"),
        "give the question writes=True, so that the rows left behind are compared",
    ),
}


def chapter_difference_id(finding: ChapterDifference) -> str:
    """Return the stable id of a kind of finding, such as ``column.null`` or ``answer.order``."""
    if isinstance(finding.what, Difference):
        return finding.what.key.id
    if finding.what.how == "writes":
        return "question.writes"
    fixed = {"state": "state.rows", "statements": "statements.count", "traps": "trap.answer"}
    return fixed.get(finding.check, f"answer.{finding.what.how}")


class Progress:
    """Prints a row for each chapter on each database, as soon as it is compared."""

    def __init__(self, console: Console, labels: Sequence[str], chapters: Sequence[str]) -> None:
        self.console = console
        self.labels = labels
        self.started = False
        headings = ("chapter", "database", *CHECKS)
        cells = (*[[*chapters], [*labels]], *[["99 different", "99999 equal"]] * len(CHECKS))
        self.widths = [max(map(len, cell)) for cell in map(lambda h, c: [h, *c], headings, cells)]
        self.headings = headings

    def __call__(self, number: int, chapter: str, tally: Tally) -> None:
        """Print the row of one chapter on the database of a number."""
        if not self.started:
            self.started = True
            self._print(self.headings)
        self._print([chapter, self.labels[number], *(_cell(tally, check) for check in CHECKS)])

    def _print(self, cells: Sequence[str]) -> None:
        row = (f"{cell:<{width}}" for cell, width in zip(cells, self.widths, strict=True))
        print_plain(self.console, "   ".join(row).rstrip())


def comparison_text(comparison: Comparison, console: Console) -> None:
    """Print, after the rows of the chapters, the findings and the line of counts."""
    console.print()
    for finding in comparison.findings:
        print_plain(console, chapter_difference_text(finding, comparison.places))
        console.print()
    for database, cure in comparison.left_out.items():
        print_plain(console, f"{database} was left out: {cure}")
    print_plain(console, summary(comparison))


def _cell(tally: Tally, check: str) -> str:
    different = tally.different(check)
    return f"{different} different" if different else f"{tally.compared[check]} equal"


def summary(comparison: Comparison) -> str:
    """Return the one line with counts and seconds."""
    chapters = {chapter for _, chapter in comparison.tallies}
    databases = {database for database, _ in comparison.tallies}
    compared = sum(sum(tally.compared.values()) for tally in comparison.tallies.values())
    outcome = (
        counted(len(comparison.findings), "difference") if comparison.findings else "all equal"
    )
    return (
        f"{counted(len(chapters), 'chapter')} on {counted(len(databases), 'database')}, "
        f"{compared} comparisons: {outcome}, {comparison.seconds:.1f} seconds"
    )


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """Return the run as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "compare",
        "equal": not comparison.findings,
        "seconds": round(comparison.seconds, 3),
        "left_out": dict(comparison.left_out),
        "chapters": [
            {
                "chapter": chapter,
                "database": database,
                "checks": {
                    check: {
                        "compared": tally.compared[check],
                        "different": tally.different(check),
                    }
                    for check in CHECKS
                },
            }
            for (database, chapter), tally in comparison.tallies.items()
        ],
        "differences": [chapter_difference_json(finding) for finding in comparison.findings],
    }


def chapter_difference_json(finding: ChapterDifference) -> dict[str, Any]:
    """Return a finding as plain values for JSON."""
    common = {
        "id": chapter_difference_id(finding),
        "check": finding.check,
        "chapter": finding.chapter,
        "database": finding.database,
        "place": finding.place,
    }
    if isinstance(finding.what, Difference):
        return common | difference_json(finding.what, ("django", "sqlalchemy"))
    first, second = _WRONG.get(finding.check, _WRONG["answers"])[0]
    return common | {
        "side": finding.side or None,
        "on": finding.on or None,
        "where": finding.what.where,
        first: repr(finding.what.expected),
        second: repr(finding.what.got),
    }
