"""The current time as Django stores it: in UTC, or in the time zone of the settings.

Django sets the time zone of its process to ``TIME_ZONE``, so ``date.today()`` is the day there.
Source: ``Settings.__init__`` in Django's ``conf/__init__.py``.
"""

import datetime
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import connections, models
from django.utils import timezone

from side_by_side.column_types.source import EMPTY, Name, Source, call, code, literal

Field = Any

#: The callables that return the current time for a kind of field.
CLOCKS: dict[type[Any], tuple[Callable[..., Any], ...]] = {
    models.DateTimeField: (timezone.now, timezone.localtime, datetime.datetime.now),
    models.DateField: (
        timezone.now,
        timezone.localdate,
        datetime.datetime.now,
        datetime.date.today,
    ),
    models.TimeField: (timezone.now, timezone.localtime, datetime.datetime.now),
}
#: A value of each kind of field, to find out whether the field converts it.
SAMPLES: dict[type[Any], Any] = {
    models.DateTimeField: datetime.datetime(2001, 2, 3, 4, 5, 6, 789),
    models.DateField: datetime.date(2001, 2, 3),
    models.TimeField: datetime.time(4, 5, 6, 789),
}


def clock(field: Field, value: Callable[..., Any] | None = None) -> tuple[Source, Any]:
    """Return the source of a callable for the current time, and a time that it may return.

    ``value`` is the default of the field, if it has one. The source is empty for a field that
    holds no time.
    """
    kind = _kind(field)
    sample: Any = SAMPLES.get(kind)
    if kind is models.DateTimeField:
        if settings.USE_TZ:
            return _now(UTC), sample.replace(tzinfo=datetime.UTC)
        return _now(_zone(), ".replace(tzinfo=None)"), sample
    if kind is models.TimeField and value is timezone.now and settings.USE_TZ:
        # Of a moment, the field takes the time and leaves out the time zone, which is UTC.
        return _now(UTC, ".time()"), sample
    method = {models.DateField: ".date()", models.TimeField: ".time()"}.get(kind)
    return (_now(_zone(), method), sample) if method else (EMPTY, None)


def is_clock(field: Field, value: Callable[..., Any]) -> bool:
    """Whether a default is the current time, as the field takes it."""
    return value in CLOCKS.get(_kind(field), ())


def _kind(field: Field) -> Any:
    return next((kind for kind in CLOCKS if isinstance(field, kind)), None)


UTC = code("{}", Name("datetime", "UTC"))


def database_zone() -> str:
    """Return ``TIME_ZONE`` of the entry in ``DATABASES``: SQLite and MariaDB have times in it."""
    zones = (entry.get("TIME_ZONE") for entry in connections.settings.values())
    return next(filter(None, zones), "UTC")


def _zone() -> Source:
    """Return the source of the time zone of the settings, empty for the computer's own."""
    name = settings.TIME_ZONE
    if not name:
        return EMPTY
    return UTC if name == "UTC" else call(Name("zoneinfo", "ZoneInfo"), literal(name))


def _now(zone: Source, method: str = "") -> Source:
    return code("lambda: {}.now({}){}", Name("datetime", "datetime"), zone, method)
