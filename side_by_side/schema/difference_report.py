"""A difference in a schema, as text for people and as JSON for programs.

The JSON is a contract, described in ``docs/json.md``; ``JSON_FORMAT`` is its version.
"""

from collections.abc import Iterable
from typing import Any

from rich.console import Console

from side_by_side.schema.differences import Difference, Missing
from side_by_side.schema.facts import EXISTS, Key


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

    ``places`` are the lines of the models, if there are models.
    """
    key = difference.key
    place = _legible(".".join(key.place), spared="")
    both = (difference.first, difference.second)
    if key.name == EXISTS:
        holder = int(isinstance(difference.first, Missing))
        return labelled_lines(
            f"{place}: {_words(key.kind)} only on {labels[holder]} ({where})  [{key.id}]",
            _presence_rows(holder, labels, places),
            f"add it on the other side, or drop it on {labels[holder]}",
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
    return labelled_lines(
        f"{place}: {what} differs ({where})  [{key.id}]", rows, "make the two the same"
    )


def _presence_rows(
    holder: int, labels: tuple[str, str], places: tuple[str, str] | None
) -> list[tuple[str, str]]:
    if places is not None:
        return [(labels[holder], places[holder] or "no line of the models declares it")]
    return [
        (label, "there" if index == holder else "missing") for index, label in enumerate(labels)
    ]


def _legible(text: str, spared: str) -> str:
    """Return a text with control characters and invisible ones escaped."""
    return "".join(
        character if character.isprintable() or character in spared else repr(character)[1:-1]
        for character in text
    )


def _words(name: str) -> str:
    return name.replace("_", " ")


def labelled_lines(title: str, rows: Iterable[tuple[str, str]], advice: str) -> str:
    """Return a title, rows of a label and its text, and the advice, one per line."""
    rows = [*rows, ("to do", advice)]
    width = max(len(label) for label, _ in rows)
    return "\n".join([title, *(_row(label, text, width) for label, text in rows)])


def _row(label: str, text: str, width: int) -> str:
    """Return a label and its text, with its further lines aligned below the first."""
    first, *rest = text.split("\n")
    indented = [f"{'':<{width + 4}}{line}".rstrip() for line in rest]
    return "\n".join([f"  {label:<{width}}  {first}", *indented])


def print_plain(console: Console, text: str) -> None:
    """Print a text as it is: without colours, markup, emoji and added line breaks."""
    console.print(text, highlight=False, markup=False, emoji=False, soft_wrap=True)


def count_text(number: int, noun: str) -> str:
    """Return a number with its noun, such as ``1 chapter`` or ``2 chapters``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def difference_json(difference: Difference, labels: tuple[str, str]) -> dict[str, Any]:
    """Return a difference in a schema as plain values; a side that lacks it has no key."""
    values = zip(labels, (difference.first, difference.second), strict=True)
    return {
        "id": difference.key.id,
        "kind": difference.key.kind,
        "place": list(difference.key.place),
        "property": difference.key.name,
    } | {label: value for label, value in values if not isinstance(value, Missing)}
