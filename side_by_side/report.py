"""What was found, as text a person likes to read and as JSON that a program can.

The JSON is a contract, described in ``docs/json.md``; ``FORMAT`` is its version.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rich.console import Console

from side_by_side.compare import CHECKS, Finding, Tally
from side_by_side.differences import Difference, Missing
from side_by_side.results import Wrong
from side_by_side.schema.facts import EXISTS, Key
from side_by_side.sides import both

FORMAT = 1

#: The places of tables and columns in the models, by side: ``(table, column)`` -> ``file:line``.
Places = Mapping[str, Mapping[tuple[str, ...], str]]


@dataclass(frozen=True)
class Comparison:
    """A whole run: what was found by database and chapter, and what was left out."""

    tallies: Mapping[tuple[str, str], Tally]
    left_out: Mapping[str, str]
    seconds: float

    @cached_property
    def places(self) -> Places:
        """Return the lines of the models; the sides are asked only when there is need."""
        chapters = {chapter for _, chapter in self.tallies}
        return {
            side.name: {
                place: line
                for chapter in sorted(chapters)
                for place, line in side.places(chapter).items()
            }
            for side in both()
        }

    @property
    def findings(self) -> list[Finding]:
        """Return all findings, by database and then chapter."""
        return [finding for tally in self.tallies.values() for finding in tally.findings]


def value_text(value: object, key: Key | None = None) -> str:
    """Return a fact's value in words."""
    if isinstance(value, Missing):
        return "missing"
    if key is not None and key.id == "column.null":
        return "null" if value else "not null"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return "none"
    if isinstance(value, tuple):
        return "(" + ", ".join(value_text(item) for item in value) + ")"
    return str(value)


def difference_text(
    difference: Difference,
    where: str,
    labels: tuple[str, str],
    places: tuple[str, str] | None = None,
) -> str:
    """Return a difference in a schema as lines: where, what, both values, what to do.

    ``places`` are the lines of the models, where there are models.
    """
    key = difference.key
    place = _legible(".".join(key.place), spared="")
    both = (difference.first, difference.second)
    if key.name == EXISTS:
        here = labels[isinstance(difference.first, Missing)]
        return _lines(
            f"{place}: {_words(key.kind)} only on {here} ({where})  [{key.id}]",
            _only_on(labels.index(here), labels, places),
            f"add it on the other side, or drop it on {here}",
        )
    values = [_legible(value_text(value, key), spared="\n\t") or "''" for value in both]
    width = max(map(len, values))
    rows = [
        (label, f"{value:<{width}}  {source}".rstrip(" "))
        for label, value, source in zip(labels, values, places or ("", ""), strict=True)
    ]
    what = (
        f"{_words(key.kind)} {_words(key.name)}"
        if key.kind not in ("column", "table")
        else _words(key.name)
    )
    return _lines(f"{place}: {what} differs ({where})  [{key.id}]", rows, "make the two the same")


def _only_on(
    here: int, labels: tuple[str, str], places: tuple[str, str] | None
) -> list[tuple[str, str]]:
    if places is not None:
        return [(labels[here], places[here] or "no line of the models says it")]
    return [(label, "there" if index == here else "missing") for index, label in enumerate(labels)]


def _legible(text: str, spared: str) -> str:
    """Return a text with what a terminal would obey, and nobody would see, written out."""
    return "".join(
        each if each.isprintable() or each in spared else repr(each)[1:-1] for each in text
    )


def _words(name: str) -> str:
    return name.replace("_", " ")


def _lines(title: str, rows: Iterable[tuple[str, str]], advice: str) -> str:
    rows = [*rows, ("to do", advice)]
    width = max(len(label) for label, _ in rows)
    return "\n".join([title, *(_row(label, text, width) for label, text in rows)])


def _row(label: str, text: str, width: int) -> str:
    """Return a label and its text, whose further lines stand below the first."""
    first, *others = text.split("\n")
    indented = [f"{'':<{width + 4}}{line}".rstrip() for line in others]
    return "\n".join([f"  {label:<{width}}  {first}", *indented])


def finding_text(finding: Finding, places: Places) -> str:
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


def _wrong_text(finding: Finding, wrong: Wrong) -> str:
    asked = finding.database
    if finding.side:
        whose = "its own" if finding.side == finding.on else f"{finding.on}'s"
        asked = f"{finding.side} on {whose} {finding.database} database"
    where = f" at {wrong.where}" if wrong.where else ""
    labels, advice = _WRONG.get(wrong.how) or _WRONG.get(finding.check, _WRONG["answers"])
    return _lines(
        f"{finding.place}: {wrong.how}{where} ({asked})  [{finding_id(finding)}]",
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


def finding_id(finding: Finding) -> str:
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
        print_plain(console, finding_text(finding, comparison.places))
        console.print()
    for database, cure in comparison.left_out.items():
        print_plain(console, f"{database} was left out: {cure}")
    print_plain(console, summary(comparison))


def print_plain(console: Console, text: str) -> None:
    """Print a text as it is: no colours, no markup, no line breaks of the console's."""
    console.print(text, highlight=False, markup=False, soft_wrap=True)


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


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, such as ``1 chapter`` or ``2 chapters``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """Return the run as plain values for JSON."""
    return {
        "format": FORMAT,
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
        "differences": [finding_json(finding) for finding in comparison.findings],
    }


def finding_json(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain values for JSON."""
    common = {
        "id": finding_id(finding),
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


def difference_json(difference: Difference, labels: tuple[str, str]) -> dict[str, Any]:
    """Return a difference in a schema as plain values; a side that lacks it has no key."""
    values = zip(labels, (difference.first, difference.second), strict=True)
    return {
        "id": difference.key.id,
        "kind": difference.key.kind,
        "place": list(difference.key.place),
        "property": difference.key.name,
    } | {label: value for label, value in values if not isinstance(value, Missing)}
