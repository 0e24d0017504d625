"""Reports the mutants of a run as text and as JSON.

The JSON is a stable contract, described in ``docs/json.md``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console

from side_by_side import JSON_FORMAT
from side_by_side.chapters.requirements import left_out_json
from side_by_side.mutants.plant import KILLED_BY
from side_by_side.mutants.results import ChapterMutants, MutantRun, Planted, Stale
from side_by_side.schema.difference_report import count_text, print_plain

_HEADINGS = ("chapter", "database", "mutants", "killed", "equivalent", "survived")

#: The widths of the columns, in characters.
_WIDTHS = (18, 12, 9, 18, 12, 9)

_ADVICE = """\
A mutant that survives is a mistake that could be in the code today. Add rows to rows.yaml
that show it, leave out code that does nothing, or list the mutant with the reason in
shared_fixtures/CHAPTER/equivalent_mutants.py if no rows could show it."""


class Progress:
    """Prints a row for each chapter on each database, as soon as its mutants were planted."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.started = False

    def __call__(self, chapter: ChapterMutants) -> None:
        """Print the row of one chapter."""
        if not self.started:
            self.started = True
            self._print(_HEADINGS)
        total = len(chapter.planted)
        share = f" ({100 * chapter.killed / total:.1f} %)" if total else ""
        killed = f"{chapter.killed}{share}"
        counts = (total, killed, chapter.equivalent, len(chapter.survived))
        self._print((chapter.chapter, chapter.database, *map(str, counts)))

    def _print(self, cells: Sequence[str]) -> None:
        row = (f"{cell:<{width}}" for cell, width in zip(cells, _WIDTHS, strict=True))
        print_plain(self.console, " ".join(row).rstrip())


def mutants_text(run: MutantRun, console: Console) -> None:
    """Print the mutants that survived, those listed without need, and the summary."""
    console.print()
    for lines in (*_survived(run.survived), *_stale(run.stale)):
        print_plain(console, lines)
    if run.survived:
        print_plain(console, f"\n{_ADVICE}\n")
    for database, cure in run.left_out.items():
        print_plain(console, f"{database} was left out: {cure}")
    for chapter in run.chapters_left_out:
        print_plain(console, str(chapter))
    print_plain(console, summary(run))


def _survived(mutants: Iterable[Planted]) -> list[str]:
    """Return one text for each mutant, with the databases on which it survived."""
    databases: dict[tuple[str, str, str, str], list[Planted]] = {}
    for mutant in mutants:
        databases.setdefault((mutant.chapter, *mutant.key), []).append(mutant)
    return [
        f"{first.location}  {first.chapter}.{first.question} "
        f"({first.side}, {', '.join(mutant.database for mutant in same)}): {first.what}"
        for same in databases.values()
        for first in same[:1]
    ]


def _stale(entries: Iterable[Stale]) -> list[str]:
    databases: dict[tuple[str, Any, bool], list[str]] = {}
    for entry in entries:
        databases.setdefault((entry.chapter, entry.listed, entry.exists), []).append(entry.database)
    return [
        f"shared_fixtures/{chapter}/equivalent_mutants.py: {listed.what!r} of {listed.of} "
        f"({listed.side}) {_reason(exists)} on {', '.join(names)}; remove it"
        for (chapter, listed, exists), names in databases.items()
    ]


def _reason(exists: bool) -> str:
    return "was killed" if exists else "is not a mutant"


def summary(run: MutantRun) -> str:
    """Return the summary: one line with counts and seconds."""
    total = sum(len(chapter.planted) for chapter in run.chapters)
    killed = sum(chapter.killed for chapter in run.chapters)
    equivalent = sum(chapter.equivalent for chapter in run.chapters)
    wrong = [
        *([f"{len(run.survived)} survived"] if run.survived else []),
        *([f"{len(run.stale)} listed without need"] if run.stale else []),
    ]
    share = f"{100 * killed / total:.1f} %" if total else "none"
    return (
        f"{count_text(total, 'mutant')}: {share} killed, {equivalent} equivalent, "
        f"{', '.join(wrong) or 'none survived'}, {run.seconds:.1f} seconds"
    )


def mutants_json(run: MutantRun) -> dict[str, Any]:
    """Return the run as plain values for JSON."""
    return {
        "format": JSON_FORMAT,
        "command": "mutants",
        "seconds": round(run.seconds, 3),
        "left_out": dict(run.left_out),
        "chapters_left_out": left_out_json(run.chapters_left_out),
        "chapters": [_chapter_json(chapter) for chapter in run.chapters],
        "survived": [_mutant_json(mutant) for mutant in run.survived],
        "stale": [
            {
                "chapter": entry.chapter,
                "database": entry.database,
                "question": entry.listed.of,
                "side": entry.listed.side,
                "what": entry.listed.what,
                "exists": entry.exists,
            }
            for entry in run.stale
        ],
    }


def _chapter_json(chapter: ChapterMutants) -> dict[str, Any]:
    return {
        "chapter": chapter.chapter,
        "database": chapter.database,
        "mutants": len(chapter.planted),
        "killed_by": {
            check: sum(mutant.killed_by == check for mutant in chapter.planted)
            for check in KILLED_BY
        },
        "equivalent": chapter.equivalent,
        "survived": len(chapter.survived),
    }


def _mutant_json(mutant: Planted) -> dict[str, Any]:
    return {name: value for name, value in asdict(mutant).items() if name != "killed_by"}
