"""Describes what differs in a row, and the type that would not differ."""

import enum
import re
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from side_by_side.check.round_trip.field_kinds import kind_of
from side_by_side.check.round_trip.python_values import enum_class
from side_by_side.check.round_trip.range_values import as_sqlalchemy, is_range
from side_by_side.check.round_trip.sample_values import NUMBERS, TEXTS

_BASE = "of sqlalchemy_django/base.py"

#: Django's field -> the type that stores and reads the same.
_TYPES = {
    "DateTimeField": f"use UtcDateTime {_BASE}: aware in Python, UTC in the database",
    "DecimalField": f"use Money({{digits}}, {{places}}) {_BASE}: it does not convert to float",
    "DurationField": f"use Duration {_BASE}: microseconds, or an interval on PostgreSQL",
    "TimeField": f"use Time {_BASE}",
    "UUIDField": f"use Uuid {_BASE}: native, or 32 digits without hyphens",
    "GenericIPAddressField": f"use IpAddress {_BASE}: text in Python, in one spelling",
    "JSONField": f"use JSON(none_as_null=True), or Json {_BASE}: None is NULL, not JSON's null",
    "BooleanField": "use Boolean",
    "BinaryField": "use LargeBinary",
    "FloatField": "use Double",
}


#: Django's field -> the cause of a difference, as reports name it.
CAUSES = {
    "DateTimeField": "value.timezone",
    "DecimalField": "value.decimal",
    "DurationField": "value.duration",
    "TimeField": "value.time",
    "DateField": "value.date",
    "UUIDField": "value.uuid",
    "GenericIPAddressField": "value.address",
    "JSONField": "value.json",
    "BooleanField": "value.boolean",
    "BinaryField": "value.binary",
    "FloatField": "value.float",
    "ArrayField": "value.array",
    "HStoreField": "value.hstore",
}


_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


class Failure:
    """An error in place of a value that could not be written or read."""

    def __init__(self, error: BaseException) -> None:
        original = getattr(error, "orig", None) or error
        text = " ".join(str(original).split())
        self.text = f"{type(original).__name__}: {text}"

    def __repr__(self) -> str:
        return f"fails with {self.text}"


def describe_value(value: Any) -> str:
    """Return a value with its type, so that two values that differ in Python differ as text."""
    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, memoryview | bytearray):
        value = bytes(value)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return f"{value.astimezone(UTC).isoformat(' ')}, aware"
    if isinstance(value, datetime):
        return f"{value.isoformat(' ')}, without a time zone"
    if isinstance(value, list | tuple):
        return f"[{', '.join(describe_value(item) for item in value)}]"
    if is_range(value):
        return describe_range(value)
    if isinstance(value, str):
        return repr(str(value))
    if value is None or isinstance(value, Failure):
        return repr(value)
    if repr(value) == object.__repr__(value):
        named = (f"{name}={item!r}" for name, item in getattr(value, "__dict__", {}).items())
        # An address in memory differs from object to object.
        return _ADDRESS.sub("", f"{type(value).__name__}({', '.join(named)})")
    return f"{value!r} ({type(value).__name__})"


def describe_range(value: Any) -> str:
    """Return a range of psycopg or of SQLAlchemy in one spelling."""
    found = as_sqlalchemy(value)
    if found.isempty:
        return "empty (range)"
    lower, upper = describe_value(found.lower), describe_value(found.upper)
    return f"{found.bounds[0]}{lower}, {upper}{found.bounds[1]} (range)"


def cause_of(field: Any, type_: Any, value: Any, *, is_outside: bool) -> str:
    """Return what a column needs whose values differ: one of ``value.enum`` and so on."""
    if is_outside:
        return "value.choice"
    if enum_class(type_) is not None or isinstance(type_, sa.Enum):
        return "value.enum"
    kind = kind_of(field) or ""
    if kind == "JSONField" and value is None:
        return "value.json_null"
    if kind in NUMBERS:
        return "value.number"
    if kind in TEXTS:
        return "value.text"
    if kind.endswith("RangeField"):
        return "value.range"
    return CAUSES.get(kind, "value.other")


def suggest_type(field: Any, type_: Any) -> str:
    """Return which type to declare for a column whose values differ."""
    enumeration = enum_class(type_)
    if enumeration is not None:
        return (
            f"use Enum({enumeration.__name__}, native_enum=False, length={field.max_length}, "
            "values_callable=lambda members: [member.value for member in members]): Django stores "
            "the value of a member, not its name"
        )
    advice = _TYPES.get(kind_of(field) or "")
    if advice is None:
        return f"use a type that stores and reads the same as Django's {type(field).__name__}"
    digits, places = getattr(field, "max_digits", 0), getattr(field, "decimal_places", 0)
    return advice.format(digits=digits, places=places)
