"""The values that the checks of a table name, and their neighbours."""

import re
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from side_by_side.check.round_trip.field_kinds import kind_of
from side_by_side.check.round_trip.sample_values import (
    NUMBERS,
    ROWS,
    TEXTS,
    cut,
    distinct,
    known_values,
)
from side_by_side.check.round_trip.tables import FilledTable
from side_by_side.schema.facts import Key, Value

#: A text in quotes, or a number.
_LITERAL = re.compile(r"'((?:[^']|'')*)'|(?<![\w.])(-?\d+(?:\.\d+)?)")


def literals(facts: Iterable[tuple[Key, Value]], table: FilledTable, column: str) -> list[Any]:
    """Return the values in the checks that name a column, as its field accepts them.

    ``facts`` are those of the constraints of the table.
    """
    item = table.fields[column]
    kind = kind_of(item)
    values = [distinct(item, number) for number in range(ROWS)] if kind else []
    values += known_values(item, kind) if kind else []
    for text in _expressions(facts, column):
        for quoted, number in _LITERAL.findall(text):
            values += _values(item, kind, quoted.replace("''", "'") or number)
    return values


def _expressions(facts: Iterable[tuple[Key, Value]], column: str) -> list[str]:
    named = re.compile(rf"\b{re.escape(column)}\b")
    return [
        f"{value}" for key, value in facts if key.name == "expression" and named.search(f"{value}")
    ]


def _values(item: Any, kind: str | None, text: str) -> list[Any]:
    if kind in TEXTS:
        padded = text.strip("%^$")
        return [cut(item, value) for value in (text, padded, padded * 3, f"{padded}a")]
    try:
        number = Decimal(text)
    except InvalidOperation:
        return _converted(item, text)
    if kind in NUMBERS:
        return [int(number) + step for step in (0, 1, -1, 9, -9, 99)]
    if kind == "DecimalField":
        step = Decimal(1).scaleb(-(item.decimal_places or 0))
        return [number, number + step, number - step]
    if kind == "FloatField":
        return [float(number), float(number) + 1, float(number) - 1]
    if kind == "DurationField":
        return [timedelta(microseconds=int(number)), timedelta(microseconds=int(number) + 1)]
    return _converted(item, text)


def _converted(item: Any, text: str) -> list[Any]:
    try:
        return [item.to_python(text)]
    except Exception:  # noqa: BLE001 - the text need not be a value of the field
        return []
