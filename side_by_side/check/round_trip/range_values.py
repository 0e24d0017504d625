"""Sample values of PostgreSQL's ranges, as psycopg and as SQLAlchemy have them."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.conf import settings
from sqlalchemy.dialects.postgresql import Range


def _moment(number: int) -> datetime:
    """Return a time as the project has it: aware or naive."""
    moment = datetime(2024, 3, 1, tzinfo=UTC) + timedelta(hours=number)
    return moment if settings.USE_TZ else moment.replace(tzinfo=None)


#: The kind of field -> the n-th value of its range, in order.
_BOUNDS: dict[str, Callable[[int], Any]] = {
    "IntegerRangeField": lambda number: number,
    "BigIntegerRangeField": lambda number: number + 2**40,
    "DecimalRangeField": lambda number: Decimal(number) / 4,
    "DateTimeRangeField": _moment,
    "DateRangeField": lambda number: date(2024, 2, 28) + timedelta(days=number),
}


def range_values(kind: str, row: int | None = None) -> list[Any] | None:
    """Return ranges for a kind of field, None if it is none of ranges.

    ``row`` asks for one range that overlaps with that of no other row.
    """
    bound = _BOUNDS.get(kind)
    if bound is None:
        return None
    from django.db.backends.postgresql.psycopg_any import (
        DateRange,
        DateTimeTZRange,
        NumericRange,
    )

    types = {"DateTimeRangeField": DateTimeTZRange, "DateRangeField": DateRange}
    make: Any = types.get(kind, NumericRange)
    if row is not None:
        return [make(bound(10 * row), bound(10 * row + 5))]
    return [
        make(bound(1), bound(9)),
        make(None, bound(5)),
        make(bound(5), None),
        make(empty=True),
        make(bound(2), bound(3), "[]"),
    ]


def is_range(value: Any) -> bool:
    """Whether a value is a range of psycopg or of SQLAlchemy."""
    return hasattr(value, "lower") and hasattr(value, "upper") and hasattr(value, "bounds")


def as_sqlalchemy(value: Any) -> "Range[Any]":
    """Return a range of psycopg as SQLAlchemy's."""
    if isinstance(value, Range):
        return value
    if value.isempty:
        return Range(empty=True)
    return Range(value.lower, value.upper, bounds=value.bounds)
