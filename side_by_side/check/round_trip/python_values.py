"""Values of Django's as the Python types that SQLAlchemy's columns expect."""

import enum
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.types import UserDefinedType

from side_by_side.check.round_trip.range_values import as_sqlalchemy, is_range


class PassThrough(UserDefinedType[Any]):
    """A type that passes its values to the driver unchanged."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Return a placeholder: no column is created with this type."""
        return "NULL"


def python_value(type_: Any, value: Any) -> Any:
    """Return a value of Django's as the Python type that a column type expects."""
    if value is None:
        return None
    enumeration = enum_class(type_)
    if enumeration is not None:
        return _member(enumeration, value)
    if isinstance(value, list) and getattr(type_, "item_type", None) is not None:
        return [python_value(_item_type(type_, value), item) for item in value]
    if is_range(value):
        return as_sqlalchemy(value)
    try:
        python = type_.python_type
    except NotImplementedError:
        return value
    if python is str and isinstance(value, UUID):
        return str(value)
    if python is int and isinstance(value, timedelta):
        return value // timedelta(microseconds=1)
    if python is float and isinstance(value, Decimal):
        return float(value)
    return value


def _item_type(type_: Any, value: list[Any]) -> Any:
    """Return the type of the items: SQLAlchemy's arrays of any dimensions have one."""
    return type_ if value and isinstance(value[0], list) else type_.item_type


def enum_class(type_: Any) -> Any:
    """Return the enumeration of a column type, None if it has none."""
    inner = getattr(type_, "impl_instance", type_) if isinstance(type_, sa.TypeDecorator) else type_
    for candidate in (type_, inner):
        found = getattr(candidate, "enum_class", None)
        if isinstance(found, type) and issubclass(found, enum.Enum):
            return found
    return None


def _member(members: Any, value: Any) -> Any:
    for member in members:
        if isinstance(member, enum.Enum) and value in (member.value, member.name):
            return member
    return value
