"""Sample values for each kind of Django field, chosen to reveal conversions."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models

#: How many rows are written into each table. The last is NULL wherever a field allows it.
ROWS = 4

NEW_YORK_IN_WINTER = timezone(timedelta(hours=-5))


class NoValueError(LookupError):
    """A kind of field for which no values are known."""


def value_of(field: "models.Field[Any, Any]", row: int, *, simple: bool = False) -> Any:
    """Return the value of a field in a row, numbered from 0, as Django accepts it.

    Values differ from row to row where they must be unique. ``simple`` returns small plain
    values, for tables whose checks refuse the others.

    Raises:
        NoValueError: The kind of field is not known, and the field requires a value.
    """
    target: Any = field
    while target.remote_field is not None:
        # Row n references row n, so that pairs of references are unique as well.
        target = target.target_field
    if row == ROWS - 1 and field.null and not field.primary_key:
        return None
    if target.get_internal_type() not in _KNOWN and (field.null or target.has_default()):
        return None if field.null else target.get_default()
    if isinstance(field, models.ImageField) and (target.width_field or target.height_field):
        # Django opens a named image to measure it.
        return ""
    if target.primary_key or target.unique or simple:
        return _distinct(target, row)
    if field.choices:
        options = [value for value, _ in field.flatchoices]
        return options[row % len(options)]
    known = _VALUES.get(target.get_internal_type())
    if known is None:
        return _distinct(target, row)
    return _cut(target, known[row % len(known)])


def _cut(field: "models.Field[Any, Any]", value: Any) -> Any:
    """Return the value within the limits of the field."""
    if isinstance(field, models.DecimalField):
        return _decimal(field, value)
    if isinstance(value, datetime) and not settings.USE_TZ:
        return value.astimezone(UTC).replace(tzinfo=None)
    if isinstance(value, str) and isinstance(field.max_length, int):
        return value[: field.max_length]
    return value


def _decimal(field: "models.DecimalField[Any, Any]", digits: str) -> Decimal:
    """Return a number with as many digits as the field, from a pattern."""
    # On SQLite, Django cannot read more than 15 digits exactly.
    count, places = min(field.max_digits or 15, 15), field.decimal_places or 0
    return Decimal((digits * count)[:count]).scaleb(-places)


def _distinct(field: "models.Field[Any, Any]", row: int) -> Any:
    """Return a value that no other row has, greater than those of earlier rows."""
    kind = field.get_internal_type()
    if kind in _NUMBERS:
        return row + 1
    if field.choices:
        return next(value for value, _ in field.flatchoices)
    makers: dict[str, Any] = {
        "UUIDField": UUID(int=(row + 1) << 64 | 0xABCDEF),
        "DateField": date(2024, 2, 26 + row),
        "DateTimeField": _cut(field, datetime(2024, 2, 26 + row, 12, tzinfo=UTC)),
        "TimeField": time(12, row),
        "DurationField": timedelta(days=row + 1),
        "BooleanField": row % 2 == 1,
        "FloatField": row + 0.5,
        "DecimalField": Decimal(row + 1).scaleb(-min(1, field.decimal_places or 0))
        if isinstance(field, models.DecimalField)
        else None,
        "JSONField": {"row": row},
        "BinaryField": bytes([row + 1]),
        "GenericIPAddressField": f"192.0.2.{row + 1}",
    }
    if kind in _TEXTS:
        return _cut(field, f"{row}-row" if kind == "SlugField" else f"{row} row")
    if kind not in makers:
        raise NoValueError(f"there are no sample values for {type(field).__name__}")
    return makers[kind]


_NUMBERS = {
    "AutoField",
    "BigAutoField",
    "SmallAutoField",
    "IntegerField",
    "BigIntegerField",
    "SmallIntegerField",
    "PositiveIntegerField",
    "PositiveBigIntegerField",
    "PositiveSmallIntegerField",
}
_TEXTS = {"CharField", "TextField", "SlugField", "FileField", "FilePathField"}

_TEXT = ["plain", "Ünïcödé ✓", 'it\'s "quoted" \\ %s', ""]
_VALUES: dict[str, list[Any]] = {
    "CharField": _TEXT,
    "TextField": _TEXT,
    "BooleanField": [True, False],
    "SmallIntegerField": [1, -1, 32767],
    "IntegerField": [1, -1, 2147483647],
    "BigIntegerField": [1, -1, 9223372036854775807],
    "PositiveSmallIntegerField": [0, 1, 32767],
    "PositiveIntegerField": [0, 1, 2147483647],
    "PositiveBigIntegerField": [0, 1, 9223372036854775807],
    "FloatField": [0.1, -2.5, 1e15 + 0.25],
    # Patterns of digits; the second one exceeds the precision of a float.
    "DecimalField": ["10", "9", "37"],
    "DateField": [date(2024, 2, 29), date(1969, 12, 31)],
    "DateTimeField": [
        datetime(2024, 3, 1, 12, tzinfo=UTC),
        datetime(2024, 12, 31, 23, 30, 0, 123456, tzinfo=NEW_YORK_IN_WINTER),
        datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    ],
    "TimeField": [time(12), time(23, 59, 59, 999999)],
    "DurationField": [timedelta(days=1, microseconds=1), timedelta(seconds=-1)],
    "UUIDField": [UUID(int=0xABCDEF), UUID(int=1 << 127)],
    "JSONField": [{"ü": [1, 1.5, None, True]}, [], "text"],
    "BinaryField": [b"\x00\xff'", b""],
    "GenericIPAddressField": ["192.0.2.1", "2001:db8::1"],
}

_KNOWN = _NUMBERS | _TEXTS | set(_VALUES)
