"""Describes what differs in a row, and the type that would not differ."""

import enum
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

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
    if isinstance(value, str):
        return repr(str(value))
    if value is None or isinstance(value, Failure):
        return repr(value)
    return f"{value!r} ({type(value).__name__})"


def suggest_type(field: Any, column: sa.Column[Any]) -> str:
    """Return which type to declare for a column whose values differ."""
    if isinstance(column.type, sa.Enum) and column.type.enum_class is not None:
        name = column.type.enum_class.__name__
        return (
            f"use Enum({name}, native_enum=False, length={field.max_length}, "
            "values_callable=lambda members: [member.value for member in members]): Django stores "
            "the value of a member, not its name"
        )
    type_ = _TYPES.get(field.get_internal_type())
    if type_ is None:
        return f"use a type that stores and reads the same as Django's {type(field).__name__}"
    digits, places = getattr(field, "max_digits", 0), getattr(field, "decimal_places", 0)
    return type_.format(digits=digits, places=places)
