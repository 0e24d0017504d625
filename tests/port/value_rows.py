"""Edge values for each kind of field, each with what is read.

Neither ORM is imported. The lists are by column; a value that is read in another form is a
``Reads``. The forms are written by hand, after the documentation of Django and the databases.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from importlib.metadata import version
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Reads:
    """A value that is read in another form than it is given in."""

    given: Any
    read: Any
    #: What is read on SQLite, where that is something else.
    on_sqlite: Any = None


@dataclass(frozen=True)
class Bounds:
    """A range from a value up to another, which is not in it."""

    lower: Any
    upper: Any


WEST = timezone(timedelta(hours=-5))
LARGEST = 2**63 - 1
#: The float that is nearest to a number of 19 digits.
FLOAT = 1234567890123456768
READS_ALL_DIGITS = int(version("django").partition(".")[0]) >= 6
MAPPED = "::ffff:10.0.0.1"
TEXTS = ["", " ", "Ünïcödé ✓ 😀", 'it\'s "q" \\ %s :x', "a\nb\t", "tail  ", "null"]

EVERY: dict[str, list[Any]] = {
    "char": TEXTS,
    "text": TEXTS,
    "file": ["", "a/b.txt", Reads(None, "")],
    "flag": [True, False, None],
    "small": [0, -32768, 32767],
    "number": [0, -(2**31), 2**31 - 1],
    "big": [0, -LARGEST - 1, LARGEST],
    "count": [0, LARGEST],
    "float": [0.0, 0.1, 1e-300, 1.7976931348623157e308, 123456789.12345679, -2.5],
    "price": [
        *map(Decimal, ("0.00", "-1.50", "123456.78")),
        Reads(Decimal("0.126"), Decimal("0.13")),
        Reads(Decimal("1E+3"), Decimal("1000.00")),
        Reads(3, Decimal("3.00")),
    ],
    "long": [
        Reads(Decimal("12345678901.5"), Decimal("12345678901.50000000000000000000")),
        Decimal("0.00000000000000000001"),
        # SQLite stores an integer, of which Django before 6.0 reads 15 digits.
        Reads(
            Decimal("1234567890123456789.12345678901234567890"),
            Decimal("1234567890123456789.12345678901234567890"),
            on_sqlite=Decimal(f"{FLOAT if READS_ALL_DIGITS else 1234567890123460000}.{'0' * 20}"),
        ),
    ],
    "whole": [
        Decimal("123456789012345"),
        Reads(
            Decimal("1234567890123456"),
            Decimal("1234567890123456"),
            on_sqlite=Decimal(1234567890123456 if READS_ALL_DIGITS else 1234567890123460),
        ),
    ],
    "day": [date.min, date.max, date(2024, 2, 29), date(1969, 12, 31)],
    "moment": [
        datetime(1000, 1, 1, tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC),
        datetime(2024, 3, 1, 12, 0, 0, 1, tzinfo=UTC),
        Reads(
            datetime(2024, 12, 31, 23, 30, 0, 123456, tzinfo=WEST),
            datetime(2025, 1, 1, 4, 30, 0, 123456, tzinfo=UTC),
        ),
    ],
    "time": [time.min, time.max, time(12), time(0, 0, 0, 1)],
    "length": [
        timedelta(0),
        timedelta(microseconds=-1),
        timedelta(days=-400, hours=5),
        timedelta(days=3650000, microseconds=1),
    ],
    "key": [UUID(int=0), UUID(int=2**128 - 1), Reads(str(UUID(int=10)), UUID(int=10))],
    "binary": [b"", b"\x00\xff'", bytes(range(256))],
    "address": [
        Reads("", None),
        "10.0.0.1",
        MAPPED,
        Reads("0:0:0:0:0:ffff:a00:1", MAPPED),
        Reads("2001:DB8:0:0::1", "2001:db8::1"),
        "::",
        Reads("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
    ],
    "unpacked": [Reads(MAPPED, "10.0.0.1"), "::1", Reads("", None)],
    "json": [None, {}, [], "", "text", 0, 1.5, False, {"a": None}, {"ü": [1, "\\u00e9 \" '"]}],
    "encoded": [
        Reads(
            {"at": datetime(2026, 1, 2, tzinfo=UTC), "key": UUID(int=1), "price": Decimal("1.50")},
            {"at": "2026-01-02T00:00:00Z", "key": str(UUID(int=1)), "price": "1.50"},
        ),
        Reads(
            [datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=WEST), datetime(2026, 1, 2)],
            ["2026-01-02T03:04:05.678-05:00", "2026-01-02T00:00:00"],
        ),
        Reads([time(1, 2, 3, 456789), date(2024, 2, 29)], ["01:02:03.456", "2024-02-29"]),
        Reads(
            [timedelta(days=-1, microseconds=5), timedelta(days=3, hours=2)],
            ["-P0DT23H59M59.999995S", "P3DT02H00M00S"],
        ),
        None,
    ],
    "state": ["open", "sent", "", None],
    "plain_state": ["open", "sent", None],
    "level": [1, 7, None],
}

OF_POSTGRESQL: dict[str, list[Any]] = {
    "texts": [[], ["a", None, ""], ["it's", "{x}", '"q"', "\\", ",", "NULL", " "], None],
    "board": [[[Decimal("1.10"), Decimal("2.00")], [Decimal("0.12"), None]], []],
    "states": [["open", "sent"]],
    "moments": [[datetime(2024, 3, 1, 12, 0, 0, 1, tzinfo=UTC), None]],
    "lengths": [[timedelta(microseconds=-1), None]],
    "keys": [[UUID(int=1), None]],
    "addresses": [["10.0.0.1", MAPPED, None]],
    "documents": [Reads([{"at": date(2024, 2, 29)}, [1], "x"], [{"at": "2024-02-29"}, [1], "x"])],
    "days": [Bounds(date(2024, 1, 1), date(2024, 2, 29)), Bounds(None, date(2024, 2, 29)), None],
    "numbers": [Bounds(1, 5), Bounds(None, None), Bounds(1, None)],
    "prices": [Bounds(Decimal("1.10"), Decimal(2))],
    "blobs": [[b"\x00\xff'", b""], [], None],
    "ranges": [[Bounds(1, 5), Bounds(None, 7)], None],
    "search": ["'a':1 'b':2", "", None],
}

#: Local times.
MOMENTS: dict[str, list[Any]] = {
    "moment": [
        datetime(1000, 1, 2),
        datetime(9999, 12, 30, 23, 59, 59, 999999),
        datetime(2024, 3, 1, 12, 0, 0, 1),
        None,
    ],
}

#: The tables of each application. Each has as many rows as its longest list.
TABLES = {
    "stock": {"Every": EVERY, "OfPostgresql": OF_POSTGRESQL},
    "local": {"Moments": MOMENTS},
}


def rows(columns: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """Return the rows of a table as they are given; a shorter list starts again."""
    count = max(map(len, columns.values()))
    return [
        {name: _given(values[number % len(values)]) for name, values in columns.items()}
        for number in range(count)
    ]


def read(columns: dict[str, list[Any]], kind: str) -> list[dict[str, str]]:
    """Return the rows of a table as they are read on a kind of database, each value as text."""
    count = max(map(len, columns.values()))
    return [
        {name: shown(_read(values[number % len(values)], kind)) for name, values in columns.items()}
        for number in range(count)
    ]


def _given(value: Any) -> Any:
    return value.given if isinstance(value, Reads) else value


def _read(value: Any, kind: str) -> Any:
    if not isinstance(value, Reads):
        return value
    return value.read if kind != "sqlite" or value.on_sqlite is None else value.on_sqlite


def shown(value: Any) -> str:
    """Return a value of either ORM as text, the same for both: a member of a set is its text."""
    if isinstance(value, list):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, dict):
        # PostgreSQL orders the keys of JSON.
        return f"{{{', '.join(f'{key}: {shown(value[key])}' for key in sorted(value))}}}"
    if isinstance(value, str):
        return repr(str(value))
    if hasattr(value, "lower") and not callable(value.lower):
        return f"{shown(value.lower)} to {shown(value.upper)}"
    return repr(value)
