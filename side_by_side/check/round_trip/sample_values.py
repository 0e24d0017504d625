"""Sample values for each kind of Django field, chosen to reveal conversions."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from django.conf import settings
from django.db import connection, models

from side_by_side.check.round_trip.field_kinds import kind_of
from side_by_side.check.round_trip.range_values import range_values

#: How many rows are written into each table. The last is NULL wherever a field allows it.
ROWS = 9

#: The row whose values are outside of the choices of their fields.
OUTSIDE = ROWS - 2

NEW_YORK_IN_WINTER = timezone(timedelta(hours=-5))

Field: TypeAlias = "models.Field[Any, Any]"


class NoValueError(LookupError):
    """A field for which no value is known."""


def candidates(field: Field, row: int) -> Iterator[Any]:
    """Give values of a field for a row, numbered from 0, the most revealing first.

    Values differ from row to row where they must be unique.

    Raises:
        NoValueError: The kind of field is not known, and the field requires a value.
    """
    # Django stores None of a file as an empty text.
    can_be_none = field.null and not (field.primary_key or isinstance(field, models.FileField))
    if row == ROWS - 1 and can_be_none:
        yield None
    if isinstance(field, models.ImageField) and _is_measured(field):
        # Django opens a named image to measure it.
        yield ""
        return
    kind = kind_of(field)
    if kind is None:
        yield from _default(field)
    if kind is None and field.null:
        yield None
        return
    if kind is None:
        raise NoValueError(
            f"there are no sample values for {type(field).__name__}; give rows with --fixtures"
        )
    if not (field.primary_key or field.unique):
        yield from _revealing(field, kind, row)
    yield distinct(field, row)
    if field.choices:
        options = [value for value, _ in field.flatchoices]
        yield from options[row % len(options) :] + options[: row % len(options)]
    yield from _default(field)
    if can_be_none:
        yield None


def _default(field: Field) -> Iterator[Any]:
    """Give the default of a field, unless a function of the project fails to make it."""
    if field.has_default():
        with suppress(Exception):
            yield field.get_default()


def _is_measured(field: Any) -> bool:
    return bool(field.width_field or field.height_field)


def _revealing(field: Field, kind: str, row: int) -> Iterator[Any]:
    """Give the value that reveals a conversion, or the choice, of the row."""
    if field.choices:
        options = [value for value, _ in field.flatchoices]
        if row == OUTSIDE:
            yield from outside(field, options)
        yield options[row % len(options)]
        return
    values = known_values(field, kind)
    if values:
        yield values[row % len(values)]


def outside(field: Field, options: list[Any]) -> Iterator[Any]:
    """Give a value that the field can store and its choices lack, if there is one."""
    sample = next((option for option in options if option not in (None, "")), None)
    if isinstance(sample, str):
        length = field.max_length or 9
        yield from (text for text in ("~other"[:length], "~") if text not in options)
    elif isinstance(sample, int) and not isinstance(sample, bool):
        numbers = [option for option in options if isinstance(option, int)]
        yield max(numbers) + 1


def known_values(field: Field, kind: str) -> list[Any]:
    """Return the values of a kind of field, within the limits of the field."""
    if kind == "ArrayField":
        return _arrays(field)
    if kind in _LIMITS:
        return _whole_numbers(kind)
    ranges = range_values(kind)
    values = ranges if ranges is not None else _VALUES.get(kind, [])
    if kind == "FloatField":
        values = [*values, *_NO_NUMBERS[connection.vendor]]
    return [cut(field, value) for value in values]


def _whole_numbers(kind: str) -> list[int]:
    """Return small numbers and the limits of what Django's validators let through."""
    low, high = connection.ops.integer_field_range(kind)
    limits = [number for number in (high, low) if number is not None]
    # On SQLite a field has no limits, but Django's other databases do.
    return [1, *(limits or [*_LIMITS[kind]]), 0]


def _arrays(field: Any) -> list[Any]:
    """Return arrays of the values of the base field, nested ones with equal lengths."""
    kind = kind_of(field.base_field)
    items = known_values(field.base_field, kind) if kind else []
    if kind == "ArrayField":
        # All inner arrays must have the same length.
        full = [item for item in items if item]
        arrays = [[item] for item in full] + [[full[0], full[0]]] if full else [[]]
    else:
        arrays = [[*items], [], items[:1], [*items[:1], None]]
    size = field.size
    fitting = [array[:size] for array in arrays] if size else arrays
    return fitting if not size else [array for array in fitting if len(array) <= size]


def cut(field: Any, value: Any) -> Any:
    """Return the value within the limits of the field."""
    if isinstance(field, models.DecimalField):
        return _decimal(field, value) if isinstance(value, str) else value
    if isinstance(value, datetime) and not settings.USE_TZ:
        return value.astimezone(UTC).replace(tzinfo=None)
    if isinstance(value, str) and isinstance(field, models.GenericIPAddressField):
        is_version_6 = ":" in value
        wanted = {"ipv4": False, "ipv6": True}.get(field.protocol.lower(), is_version_6)
        other = "2001:db8::" + value.rpartition(".")[2] if wanted else "203.0.113.7"
        return value if is_version_6 is wanted else other
    if isinstance(value, str) and isinstance(field.max_length, int):
        return value[: field.max_length]
    if isinstance(value, bytes) and isinstance(field.max_length, int):
        return value[: field.max_length]
    return value


def _decimal(field: "models.DecimalField[Any, Any]", digits: str) -> Decimal:
    """Return a number with as many digits as the field, from a pattern."""
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    # On SQLite, Django cannot read more than 15 digits exactly.
    most = 15 if connection.vendor == "sqlite" else 60
    count, places = min(field.max_digits or 15, most), field.decimal_places or 0
    number = Decimal((digits * count)[:count])
    return number.scaleb(-places) if not sign else -number.scaleb(-places)


def distinct(field: Any, row: int) -> Any:
    """Return a value that no other row has, greater than those of earlier rows."""
    kind = kind_of(field) or ""
    if kind in NUMBERS:
        return row + 1
    if kind in TEXTS:
        return cut(field, f"{row}-row" if kind == "SlugField" else f"{row} row")
    if kind == "ArrayField":
        return [distinct(field.base_field, row)]
    ranges = range_values(kind, row)
    if ranges is not None:
        return cut(field, ranges[0])
    makers: dict[str, Any] = {
        "UUIDField": UUID(int=(row + 1) << 64 | 0xABCDEF),
        "DateField": date(2024, 2, 20 + row),
        "DateTimeField": datetime(2024, 2, 20 + row, 12, tzinfo=UTC),
        "TimeField": time(12, row),
        "DurationField": timedelta(days=row + 1),
        "BooleanField": row % 2 == 1,
        "FloatField": row + 0.5,
        "DecimalField": Decimal(row + 1).scaleb(-min(1, getattr(field, "decimal_places", 0) or 0)),
        "JSONField": {"row": row},
        "BinaryField": bytes([row + 1]),
        "GenericIPAddressField": f"192.0.2.{row + 1}",
        "HStoreField": {"row": f"{row}"},
        "SearchVectorField": f"'row{row}':1",
        "SearchQueryField": f"'row{row}'",
    }
    return cut(field, makers[kind])


_LIMITS = {
    "SmallIntegerField": (32767, -32768),
    "IntegerField": (2147483647, -2147483648),
    "BigIntegerField": (9223372036854775807, -9223372036854775808),
    "PositiveSmallIntegerField": (32767, 0),
    "PositiveIntegerField": (2147483647, 0),
    "PositiveBigIntegerField": (9223372036854775807, 0),
}
NUMBERS = {"AutoField", "BigAutoField", "SmallAutoField", *_LIMITS}
TEXTS = {"CharField", "TextField", "SlugField", "FileField", "FilePathField"}

#: What databases store in place of a number that is too great, or that is none.
_NO_NUMBERS = {
    "sqlite": [float("inf")],
    "postgresql": [float("-inf"), float("nan")],
    "mysql": [],
}

_TEXT = ["plain", "Ünïcödé ✓", 'it\'s "quoted" \\ %s', "", "🙂 \t\n x", "PLAIN  ", "  0"]
_VALUES: dict[str, list[Any]] = {
    "CharField": _TEXT,
    "TextField": _TEXT,
    "FileField": ["files/plain.txt", "files/Ünïcödé.txt", ""],
    "FilePathField": ["/files/plain.txt", ""],
    "BooleanField": [True, False],
    "FloatField": [0.1, -2.5, 1e15 + 0.25, 0.0, 2.5e-300, 1.7976931348623157e308],
    # Patterns of digits; the second one exceeds the precision of a float.
    "DecimalField": ["10", "9", "37", "-25", "0"],
    "DateField": [date(2024, 2, 29), date(1969, 12, 31), date(1, 1, 1), date(9999, 12, 31)],
    "DateTimeField": [
        datetime(2024, 3, 1, 12, tzinfo=UTC),
        datetime(2024, 12, 31, 23, 30, 0, 123456, tzinfo=NEW_YORK_IN_WINTER),
        datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        datetime(9999, 12, 30, 23, 59, 59, 999999, tzinfo=UTC),
    ],
    "TimeField": [time(12), time(23, 59, 59, 999999), time(0), time(1, 2, 3, 40)],
    "DurationField": [
        timedelta(days=1, microseconds=1),
        timedelta(seconds=-1),
        timedelta(0),
        timedelta(days=4000, seconds=86399, microseconds=999999),
        timedelta(days=-40, microseconds=-1),
    ],
    "UUIDField": [UUID(int=0xABCDEF), UUID(int=1 << 127)],
    "JSONField": [
        {"ü": [1, 1.5, None, True]},
        [],
        "text",
        0,
        {},
        {"1": {"2": [[None], {"": "null"}]}, "b": 2**53 + 1, "a": "1"},
        "null",
    ],
    "BinaryField": [b"\x00\xff'", b"", b"\x00\x00", "\\x00 ü".encode()],
    "GenericIPAddressField": [
        "192.0.2.1",
        "2001:db8::1",
        "::1",
        "::ffff:192.0.2.128",
        "2001:0DB8:0:0::A",
    ],
    "HStoreField": [
        {"ü": "1", "empty": "", "none": None},
        {},
        {'a "b"': "c => d", "1": "NULL"},
        {"none": None},
    ],
    "SearchVectorField": ["'fat':2 'rat':3A", ""],
    "SearchQueryField": ["'fat' & 'rat'", "'rat'"],
}
