"""What to write in a SQLAlchemy model so that it stores and reads as a field of Django's does."""

from typing import Any

import sqlalchemy as sa

_BASE = "of sqlalchemy_django/base.py"

#: Django's field -> what does the same.
_FIXES = {
    "DateTimeField": f"use UtcDateTime {_BASE}: aware in Python, UTC in the database",
    "DecimalField": f"use Money({{digits}}, {{places}}) {_BASE}: no float on the way",
    "DurationField": f"use Duration {_BASE}: microseconds, or an interval on PostgreSQL",
    "TimeField": f"use Time {_BASE}",
    "UUIDField": f"use Uuid {_BASE}: native, or 32 digits without hyphens",
    "GenericIPAddressField": f"use IpAddress {_BASE}: text in Python, one spelling",
    "JSONField": f"use JSON(none_as_null=True), or Json {_BASE}: None is NULL and not JSON's null",
    "BooleanField": "use Boolean",
    "BinaryField": "use LargeBinary",
    "FloatField": "use Double",
}


def fix_for(field: Any, column: sa.Column[Any]) -> str:
    """Return what to write for a column whose values differ."""
    if isinstance(column.type, sa.Enum) and column.type.enum_class is not None:
        name = column.type.enum_class.__name__
        return (
            f"use Enum({name}, native_enum=False, length={field.max_length}, "
            "values_callable=lambda members: [member.value for member in members]): Django stores "
            "the value of a member, and not its name"
        )
    fix = _FIXES.get(field.get_internal_type())
    if fix is None:
        return f"use a type that stores and reads as Django's {type(field).__name__} does"
    digits, places = getattr(field, "max_digits", 0), getattr(field, "decimal_places", 0)
    return fix.format(digits=digits, places=places)
