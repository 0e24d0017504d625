"""Reports a comparison of chapters as text and as JSON.

The JSON is a stable contract, described in ``docs/json.md``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rich.console import Console

from side_by_side import JSON_FORMAT
from side_by_side.chapters.compare import CHECKS, ChapterDifference, Tally
from side_by_side.chapters.requirements import LeftOut, left_out_json
from side_by_side.chapters.results import Mismatch
from side_by_side.chapters.sides import make_sides
from side_by_side.schema.difference_report import (
    count_text,
    difference_json,
    difference_text,
    labelled_lines,
    print_plain,
)
from side_by_side.schema.differences import Difference

#: Where the models define tables and columns, by side: ``(table, column)`` -> ``file:line``.
Locations = Mapping[str, Mapping[tuple[str, ...], str]]


@dataclass(frozen=True)
class Comparison:
    """A whole run: the tallies by database and chapter, and what was left out."""

    tallies: Mapping[tuple[str, str], Tally]
    left_out: Mapping[str, str]
    seconds: float
    chapters_left_out: Sequence[LeftOut] = ()

    @cached_property
    def locations(self) -> Locations:
        """The lines of the models, computed only if they are needed."""
        chapters = {chapter for _, chapter in self.tallies}
        return {
            side.name: {
                place: location
                for chapter in sorted(chapters)
                for place, location in side.locations(chapter).items()
            }
            for side in make_sides()
        }

    @property
    def differences(self) -> list[ChapterDifference]:
        """All differences, by database and then chapter."""
        return [difference for tally in self.tallies.values() for difference in tally.differences]


def chapter_difference_text(difference: ChapterDifference, locations: Locations) -> str:
    """Return a difference as lines of text."""
    what = difference.what
    if isinstance(what, Mismatch):
        return _mismatch_text(difference, what)
    place = what.key.place
    django, sqlalchemy = (
        locations.get(side, {}).get(place[:2], locations.get(side, {}).get(place[:1], ""))
        for side in ("django", "sqlalchemy")
    )
    return difference_text(
        what, difference.database, ("django", "sqlalchemy"), (django, sqlalchemy)
    )


def _mismatch_text(difference: ChapterDifference, mismatch: Mismatch) -> str:
    asked = difference.database
    if difference.side:
        whose = "its own" if difference.side == difference.on else f"{difference.on}'s"
        asked = f"{difference.side} on {whose} {difference.database} database"
    where = f" at {mismatch.where}" if mismatch.where else ""
    labels, advice = _ADVICE.get(mismatch.how) or _ADVICE.get(difference.check, _ADVICE["answers"])
    return labelled_lines(
        f"{difference.place}: {mismatch.how}{where} ({asked})  "
        f"[{chapter_difference_id(difference)}]",
        [(labels[0], repr(mismatch.expected)), (labels[1], repr(mismatch.got))],
        advice.format(name=difference.place),
    )


#: The labels of the two values and the advice, by check, or by the mismatch for ``writes``.
_ADVICE = {
    "answers": (
        ("expected", "got"),
        "work the answer out from rows.yaml to see which is right; then side-by-side show {name}",
    ),
    "state": (
        ("django", "sqlalchemy"),
        "the two sides left different rows behind; side-by-side show {name}",
    ),
    "traps": (
        ("expected", "got"),
        "the trap returns another answer than the one in the chapter's traps",
    ),
    "statements": (
        ("django", "sqlalchemy"),
        "set the question's statements= to the numbers if they differ, and only then",
    ),
    "locks": (
        ("expected", "got"),
        "the rows that are locked are not those of the question's locks=; side-by-side show {name}",
    ),
    "locking": (
        ("expected", "got"),
        "give the question locks=, the rows that it locks, so that a second connection tries them",
    ),
    "sql": (
        ("expected", "got"),
        "a question without SQL needs without_sql=True, and no other may have it; it is asked once",
    ),
    "writes": (
        ("expected", "got"),
        "give the question writes=True, so that the rows left behind are compared",
    ),
}


def chapter_difference_id(difference: ChapterDifference) -> str:
    """Return the stable id of a kind of difference, such as ``column.null`` or ``answer.order``."""
    if isinstance(difference.what, Difference):
        return difference.what.key.id
    questions = {
        "writes": "question.writes",
        "locking": "question.locks",
        "locks": "state.locks",
        "sql": "question.without_sql",
    }
    if difference.what.how in questions:
        return questions[difference.what.how]
    fixed = {"state": "state.rows", "statements": "statements.count", "traps": "trap.answer"}
    return fixed.get(difference.check, f"answer.{difference.what.how}")


#: The headings of the checks in the report; three differ from the names in JSON.
HEADINGS = {
    **{check: check for check in CHECKS},
    "crosswise": "cross-read",
    "state": "rows after writes",
    "without_sql": "without SQL",
}


class Progress:
    """Prints a row for each chapter on each database, as soon as it is compared."""

    def __init__(self, console: Console, labels: Sequence[str], chapters: Sequence[str]) -> None:
        self.console = console
        self.labels = labels
        self.started = False
        headings = ("chapter", "database", *HEADINGS.values())
        cells = (*[[*chapters], [*labels]], *[["99 different", "99999 equal"]] * len(CHECKS))
        self.widths = [max(map(len, cell)) for cell in map(lambda h, c: [h, *c], headings, cells)]
        self.headings = headings

    def __call__(self, number: int, chapter: str, tally: Tally) -> None:
        """Print the row of one chapter on the database of a number."""
        if not self.started:
            self.started = True
            self._print(self.headings)
        cells = [
            # The questions without SQL are asked once, with the chapter's first database.
            "-"
            if check == "without_sql" and number and not tally.compared[check]
            else _cell(tally, check)
            for check in CHECKS
        ]
        self._print([chapter, self.labels[number], *cells])

    def _print(self, cells: Sequence[str]) -> None:
        row = (f"{cell:<{width}}" for cell, width in zip(cells, self.widths, strict=True))
        print_plain(self.console, "   ".join(row).rstrip())


def comparison_text(comparison: Comparison, console: Console) -> None:
    """Print the differences and the summary, after the rows of the chapters."""
    console.print()
    for difference in comparison.differences:
        print_plain(console, chapter_difference_text(difference, comparison.locations))
        console.print()
    for database, cure in comparison.left_out.items():
        print_plain(console, f"{database} was left out: {cure}")
    for chapter in comparison.chapters_left_out:
        print_plain(console, str(chapter))
    print_plain(console, summary(comparison))


def _cell(tally: Tally, check: str) -> str:
    different = tally.different(check)
    return f"{different} different" if different else f"{tally.compared[check]} equal"


def summary(comparison: Comparison) -> str:
    """Return the summary: one line with counts and seconds."""
    chapters = {chapter for _, chapter in comparison.tallies}
    databases = {database for database, _ in comparison.tallies}
    compared = sum(sum(tally.compared.values()) for tally in comparison.tallies.values())
    outcome = (
        count_text(len(comparison.differences), "difference")
        if comparison.differences
        else "all equal"
    )
    return (
        f"{count_text(len(chapters), 'chapter')} on {count_text(len(databases), 'database')}, "
        f"{compared} comparisons: {outcome}, {comparison.seconds:.1f} seconds"
    )


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """Return the run as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "compare",
        "equal": not comparison.differences,
        "seconds": round(comparison.seconds, 3),
        "left_out": dict(comparison.left_out),
        "chapters_left_out": left_out_json(comparison.chapters_left_out),
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
        "differences": [
            chapter_difference_json(difference) for difference in comparison.differences
        ],
    }


def chapter_difference_json(difference: ChapterDifference) -> dict[str, Any]:
    """Return a difference as plain values for JSON."""
    common = {
        "id": chapter_difference_id(difference),
        "check": difference.check,
        "chapter": difference.chapter,
        "database": difference.database,
        "place": difference.place,
    }
    if isinstance(difference.what, Difference):
        return common | difference_json(difference.what, ("django", "sqlalchemy"))
    first, second = _ADVICE.get(difference.check, _ADVICE["answers"])[0]
    return common | {
        "side": difference.side or None,
        "on": difference.on or None,
        "where": difference.what.where,
        first: repr(difference.what.expected),
        second: repr(difference.what.got),
    }
