"""The types of columns that PostgreSQL alone has, where a driver's values are not Django's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.types import TypeDecorator

from sqlalchemy_django.datetime_type import LocalDateTime


class CitextArray(TypeDecorator[list[Any]]):
    """``ArrayField`` of ``citext``, a type of an extension, whose arrays drivers return as text."""

    impl = postgresql.ARRAY
    cache_ok = True

    def __init__(self, dimensions: int = 1) -> None:
        super().__init__(postgresql.CITEXT, dimensions=dimensions)
        self.dimensions = dimensions

    def __repr__(self) -> str:
        return f"CitextArray({self.dimensions if self.dimensions > 1 else ''})"

    def column_expression(self, column: Any) -> Any:
        """Read the column as an array of texts."""
        return sa.cast(column, postgresql.ARRAY(sa.Text, dimensions=self.dimensions))


class LocalDateTimeRange(TypeDecorator[Range[datetime]]):
    """``DateTimeRangeField`` of a project with ``USE_TZ = False``: naive, in its time zone.

    A bound datetime may have a time zone, as in Django.
    """

    impl = postgresql.TSTZRANGE
    cache_ok = True

    def __init__(self, zone: str) -> None:
        super().__init__()
        self.zone = zone
        self._moment = LocalDateTime(zone)

    def __repr__(self) -> str:
        return f"LocalDateTimeRange({self.zone!r})"

    def process_bind_param(self, value: Range[datetime] | None, dialect: Dialect) -> Any:
        return _with_ends(value, lambda end: self._bound(end, dialect))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return _with_ends(value, lambda end: self._moment.process_result_value(end, dialect))

    def _bound(self, end: datetime | None, dialect: Dialect) -> Any:
        is_naive = end is not None and end.tzinfo is None
        return self._moment.process_bind_param(end, dialect) if is_naive else end


def _with_ends(value: Any, convert: Callable[[Any], Any]) -> Any:
    """Return a range with converted ends."""
    if value is None or value.isempty:
        return value
    return replace(value, lower=convert(value.lower), upper=convert(value.upper))
