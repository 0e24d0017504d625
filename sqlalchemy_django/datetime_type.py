"""The types of columns with a date and a time."""

from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy import Dialect
from sqlalchemy.dialects import mysql
from sqlalchemy.types import TypeDecorator, TypeEngine

from sqlalchemy_django.dialects import MARIADB
from sqlalchemy_django.spellings import Verbatim


class _DateTime(TypeDecorator[datetime]):
    """Django's column for a date and a time, with microseconds on every database."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name in MARIADB:
            return dialect.type_descriptor(mysql.DATETIME(fsp=6))
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Verbatim("datetime"))
        return super().load_dialect_impl(dialect)


class UtcDateTime(_DateTime):
    """``DateTimeField``: aware in Python, UTC in the database, with microseconds.

    ``zone`` is ``TIME_ZONE`` of the entry in ``DATABASES``: the time zone that SQLite and MariaDB
    have the times in.

    Raises:
        ValueError: A bound datetime is naive.
    """

    cache_ok = True

    def __init__(self, zone: str = "UTC") -> None:
        super().__init__()
        self.zone = zone

    def __repr__(self) -> str:
        return f"UtcDateTime({'' if self.zone == 'UTC' else repr(self.zone)})"

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone; give it one, such as datetime.UTC")
        if dialect.name == "postgresql":
            return value
        naive = value.astimezone(self._zone).replace(tzinfo=None)
        return str(naive) if dialect.name == "sqlite" else naive

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if dialect.name == "postgresql":
            return value.astimezone(UTC)  # type: ignore[no-any-return]  # the driver's datetime
        naive = datetime.fromisoformat(value) if isinstance(value, str) else value
        return naive.replace(tzinfo=self._zone).astimezone(UTC)

    @property
    def _zone(self) -> tzinfo:
        # Windows has no time zones of its own.
        return UTC if self.zone == "UTC" else ZoneInfo(self.zone)


class LocalDateTime(_DateTime):
    """``DateTimeField`` of a project with ``USE_TZ = False``: naive, in the project's time zone.

    PostgreSQL alone stores a moment. As there, a time that a clock shows twice is the second one.
    ``zone`` is ``TIME_ZONE``; where it is empty, it is the zone of the database session.

    Raises:
        ValueError: A bound datetime has a time zone.
    """

    cache_ok = True

    def __init__(self, zone: str = "") -> None:
        super().__init__()
        self.zone = zone

    def __repr__(self) -> str:
        return f"LocalDateTime({repr(self.zone) if self.zone else ''})"

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is not None:
            raise ValueError(f"{value!r} has a time zone, and the column takes local times")
        if dialect.name == "sqlite":
            return str(value)
        return self._moment(value) if dialect.name == "postgresql" and self.zone else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if isinstance(value, str):
            return datetime.fromisoformat(value)
        if value is None or dialect.name != "postgresql":
            return value  # type: ignore[no-any-return]  # the driver's datetime
        local = value.astimezone(ZoneInfo(self.zone)) if self.zone else value
        return local.replace(tzinfo=None, fold=0)  # type: ignore[no-any-return]  # likewise

    def _moment(self, value: datetime) -> datetime:
        """Return the moment of a local time."""
        first, second = (value.replace(tzinfo=ZoneInfo(self.zone), fold=fold) for fold in (0, 1))
        # A time that a clock leaves out has the offset of before, as the first one has.
        is_twice = first.astimezone(UTC) < second.astimezone(UTC)
        return second if is_twice else first
