"""What differs in the rows of one table, as differences of the report."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from side_by_side.check.results import OWN_CODE, RowDifference
from side_by_side.check.round_trip.describe import cause_of, describe_value, suggest_type
from side_by_side.check.round_trip.field_kinds import converts
from side_by_side.check.round_trip.own_code import code_of
from side_by_side.check.round_trip.stored import Rows
from side_by_side.check.round_trip.tables import FilledTable, Row
from side_by_side.check.severity import Severity

#: A value that differs: the number of its row, and what each side has.
Found = tuple[int, str, str]


def skipped(table: FilledTable) -> RowDifference:
    """Return that no row could be written into a table, and why."""
    reason = table.reason or "Django writes no rows"
    if "--fixtures" not in reason:
        reason += "; give rows with --fixtures"
    return RowDifference(
        table.name, "", "untold", "", "", "", ("", ""), reason, severity=Severity.COSMETIC
    )


def refusals(table: FilledTable) -> Iterator[RowDifference]:
    """Give the columns whose values SQLAlchemy refused."""
    columns = dict.fromkeys(column for _, column, _ in table.refused)
    for column in columns:
        found = [
            (number, "accepts it", repr(failure))
            for number, name, failure in table.refused
            if name == column
        ]
        yield from _first(table, column, "refused", found)


def stored_differences(table: FilledTable, first: Rows, second: Rows) -> Iterator[RowDifference]:
    """Give the columns in which the two ORMs stored different values."""
    common = _of_both(table, first)
    for column in table.compared:
        found = [
            (number, one[column], other[column])
            for number, one, other in zip(table.common_rows, common, second, strict=True)
            if one[column] != other[column] and table.is_compared(number, column)
        ]
        plain = table.plain.get(column, {})
        own = [item for item in found if item[2] == plain.get(item[0])]
        yield from _first(table, column, "stored", [item for item in found if item not in own])
        yield from _by_own_code(table, column, own)


def _by_own_code(
    table: FilledTable, column: str, found: Sequence[Found]
) -> Iterator[RowDifference]:
    """Give a value that only code of the project stores; Django's own field would not."""
    for difference in _first(table, column, "stored", found):
        code = code_of(table, column)
        yield replace(
            difference,
            fix=f"nothing: {code} makes this value in Django",
            severity=Severity.COSMETIC,
            cause=OWN_CODE,
        )


def read_differences(
    table: FilledTable, first: list[Row], second: list[Row], by_sqlalchemy: list[Row]
) -> Iterator[RowDifference]:
    """Give the columns that an ORM reads differently from what the other wrote.

    ``first`` and ``second`` are what Django reads of its own rows and of SQLAlchemy's;
    ``by_sqlalchemy`` is what SQLAlchemy reads of Django's.
    """
    common = _of_both(table, first)
    for column, item in table.compared.items():
        numbers = table.common_rows
        found = [
            (number, one, other)
            for number, one, other in _unequal(numbers, common, second, column)
            if table.is_compared(number, column)
        ]
        yield from _first(table, column, "django reads", found)
        pairs = list(_unequal(list(table.rows), first, by_sqlalchemy, column))
        if converts(item):
            # The two need not read the same type, but each has to read its own.
            pairs = [pair for pair in pairs if pair[2].startswith("fails with ")]
        yield from _first(table, column, "sqlalchemy reads", pairs)


def _of_both(table: FilledTable, rows: list[Any]) -> list[Any]:
    """Return those of Django's rows that SQLAlchemy wrote as well."""
    numbered = zip(table.rows, rows, strict=True)
    return [row for number, row in numbered if number not in table.missing]


def _unequal(
    numbers: Sequence[int], first: list[Row], second: list[Row], column: str
) -> Iterator[Found]:
    for number, one, other in zip(numbers, first, second, strict=True):
        texts = describe_value(one[column]), describe_value(other[column])
        if texts[0] != texts[1]:
            yield number, *texts


def _first(
    table: FilledTable, column: str, how: str, found: Sequence[Found]
) -> Iterator[RowDifference]:
    """Give the difference of a column: of a value among the choices of its field, if there is one.

    A value outside of them, which no model declares, matters least.
    """
    if not found:
        return
    inside = [item for item in found if not is_outside(table, item[0], column)]
    number, django, sqlalchemy = (inside or found)[0]
    item = table.compared.get(column)
    if item is None or table.table is None:
        yield RowDifference(
            table.name, "", how, f"row {number + 1}", django, sqlalchemy, ("", ""),
            "read the message", cause="value.row",
        )  # fmt: skip
        return
    value, type_ = table.rows[number].get(column), table.table.c[column].type
    yield RowDifference(
        table.name,
        column,
        how,
        "a generated value" if column in table.generated else repr(value),
        django,
        sqlalchemy,
        ("", ""),
        suggest_type(item, type_),
        severity=Severity.BREAKING if inside else Severity.COSMETIC,
        cause=cause_of(item, type_, value, is_outside=not inside),
    )


def is_outside(table: FilledTable, number: int, column: str) -> bool:
    """Whether a value is not among the choices of its field."""
    item = table.fields.get(column)
    if item is None or not item.choices:
        return False
    value = table.rows[number][column]
    return value is not None and value not in [choice for choice, _ in item.flatchoices]
