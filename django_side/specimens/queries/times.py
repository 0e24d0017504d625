"""Moments, dates and times: fractions of seconds, zones, and how SQLite stores them."""

from datetime import UTC, date, datetime, time
from typing import Any

from django.db import connection, models
from django.db.models import Value
from django.db.models.functions import Cast

from django_side.specimens.columns import ColumnField, column_types, create_table
from django_side.specimens.models import Collector

FOUND = datetime(2024, 3, 1, 12, 30, 5, 654321)


def types_of_times() -> list[str]:
    """Django's own fields keep six digits."""
    shelf = create_table(
        "Shelf",
        day=models.DateField(),
        hour=ColumnField("time"),
        found=ColumnField("timestamp"),
        exact_hour=models.TimeField(),
    )
    return column_types(shelf)


def fractions_that_are_kept() -> tuple[int, int]:
    """``datetime(6)`` and ``time(6)`` on MariaDB."""
    shelf = create_table("Shelf", found=models.DateTimeField(), hour=models.TimeField())
    shelf.objects.create(found=FOUND.replace(tzinfo=UTC), hour=FOUND.time())
    row = shelf.objects.get()
    return row.found.microsecond, row.hour.microsecond


def fractions_of_each_precision() -> list[int]:
    """The digits are a part of the type, and the others are cut off."""
    shelf = create_table(
        "Shelf",
        three=ColumnField("datetime(3)"),
        six=ColumnField("datetime(6)"),
        one=ColumnField("timestamp(1)"),
    )
    shelf.objects.create(three=FOUND, six=FOUND, one=FOUND)
    row = shelf.objects.get()
    return [row.three.microsecond, row.six.microsecond, row.one.microsecond]


def fractions_of_the_creation() -> bool:
    """``auto_now_add`` is the time of the process."""
    shelf = create_table("Shelf", created=models.DateTimeField(auto_now_add=True))
    for _ in range(3):
        shelf.objects.create()
    return any(row.created.microsecond for row in shelf.objects.all())


def moment_in_the_zone_of_a_session() -> str:
    """``DateTimeField`` is with time zone, which keeps the moment."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL TIME ZONE 'America/New_York'")
    moment = Value(datetime(2024, 1, 10, 12, tzinfo=UTC))
    # As text, since Django takes the session to be in UTC.
    kept = Cast(Cast(moment, models.DateTimeField()), models.TextField())
    found: str = Collector.objects.values_list(kept, flat=True)[0]
    return datetime.fromisoformat(found).astimezone(UTC).isoformat()


class _FormattedField(ColumnField):
    """A date or time that is stored in a format."""

    def __init__(self, python_type: type[date | time], pattern: str) -> None:
        super().__init__("text")
        self.python_type, self.pattern = python_type, pattern

    def get_db_prep_value(self, value: date | time, *_: Any, **__: Any) -> str:
        return value.strftime(self.pattern)

    def from_db_value(self, value: str, *_: Any) -> date | time:
        moment = datetime.strptime(value, self.pattern)
        if self.python_type is date:
            return moment.date()
        return moment.time() if self.python_type is time else moment


def formats_of_sqlite() -> tuple[Any, Any]:
    """The field formats and parses."""
    shelf = create_table(
        "Shelf",
        day=_FormattedField(date, "%Y/%m/%d"),
        found=_FormattedField(datetime, "%Y%m%d %H%M%S"),
        hour=_FormattedField(time, "%H-%M-%S"),
    )
    shelf.objects.create(day=FOUND.date(), found=FOUND, hour=FOUND.time())
    columns = ("day", "found", "hour")
    texts = shelf.objects.values_list(*(Cast(name, models.TextField()) for name in columns))
    return texts.get(), shelf.objects.values_list(*columns).get()
