"""Values are written for each database as its driver writes them, without the driver."""

import datetime
import decimal
import enum
import ipaddress
import uuid
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from side_by_side.port.read import absent_drivers, mariadb_literals, postgresql_literals


class Level(enum.IntEnum):
    """A number with a name."""

    HIGH = 3


class Word(enum.StrEnum):
    """A text with a name."""

    QUOTED = "it's"


class Plain(enum.Enum):
    """A name alone."""

    NAME = 1


class Text(str):
    """A text of a class of its own."""


class Number(int):
    """A number of a class of its own."""


AWARE = st.just(datetime.UTC) | st.just(datetime.timezone(datetime.timedelta(hours=-3, minutes=30)))
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    # The driver writes a signed one as -NaN, which PostgreSQL refuses.
    | st.decimals(allow_nan=False)
    | st.sampled_from([decimal.Decimal("NaN"), decimal.Decimal("sNaN")])
    | st.text()
    | st.text("'\"\\\n\r\0\x1a%$aé{},()[] ")
    | st.binary()
    | st.dates()
    | st.times()
    | st.times(timezones=AWARE)
    | st.datetimes()
    | st.datetimes(timezones=AWARE)
    | st.timedeltas()
    | st.uuids()
    | st.ip_addresses()
    | st.sampled_from([*Level, *Word, *Plain, Text("a'\\"), Number(-4)])
)
#: Of one type each, as arrays and ranges have them.
INNER: list[st.SearchStrategy[Any]] = [
    st.integers(),
    st.text(),
    st.text("'\"\\{},()[] nulNUL\u2003"),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=AWARE),
]
ALSO: list[st.SearchStrategy[Any]] = [
    *(st.booleans(), st.floats(), st.uuids(), st.times(), st.timedeltas(), st.ip_addresses(v=4)),
]


def written(write: Any, value: object) -> object:
    """Return a literal, or that there is none: the words of drivers are their own."""
    try:
        return write(value)
    except Exception:  # noqa: BLE001 - a driver may raise anything
        return "refused"


@given(SCALARS)
def test_values_are_those_of_mysqlclient(value: object) -> None:
    """Text, numbers, moments and all else are byte for byte what the driver escapes."""
    converters = pytest.importorskip("MySQLdb.converters")
    driver = pytest.importorskip("MySQLdb._mysql")
    expected = written(lambda given: driver.escape(given, converters.conversions), value)
    assert written(mariadb_literals.escape, value) == expected


@given(st.text() | st.binary() | st.text("'\"\\\n\r\0\x1a%"))
def test_escaped_texts_are_those_of_mysqlclient(value: str | bytes) -> None:
    """``escape_string``, which a field of one's own may ask, is the driver's."""
    driver = pytest.importorskip("MySQLdb._mysql")
    assert mariadb_literals.escape_string(value) == driver.escape_string(value)


@given(
    SCALARS
    | st.one_of([st.lists(st.none() | inner, max_size=4) for inner in INNER + ALSO])
    | st.lists(st.lists(st.integers(), min_size=2, max_size=2), max_size=2)
)
def test_values_are_those_of_psycopg(value: object) -> None:
    """Text, numbers, moments, arrays and all else are what ``sql.quote`` writes."""
    sql = pytest.importorskip("psycopg.sql")
    assert written(postgresql_literals.quote, value) == written(sql.quote, value)


@given(st.one_of([st.tuples(st.none() | inner, st.none() | inner) for inner in INNER]), st.data())
def test_ranges_are_those_of_psycopg(bounds: tuple[Any, Any], data: st.DataObject) -> None:
    """A range has its bounds and its type, that of the stand-in as well as the driver's own."""
    driver = pytest.importorskip("psycopg.types.range")
    sql = pytest.importorskip("psycopg.sql")

    shape = data.draw(st.sampled_from(["[)", "(]", "()", "[]"])), data.draw(st.booleans())
    real, stand_in = (kind(*bounds, *shape) for kind in (driver.Range, absent_drivers.Range))
    expected = written(sql.quote, real)
    assert written(postgresql_literals.quote, real) == expected
    assert written(postgresql_literals.quote, stand_in) == expected
    for name in ("lower", "upper", "bounds", "isempty", "lower_inf", "upper_inf", "lower_inc"):
        assert getattr(stand_in, name) == getattr(real, name)


def test_json_is_that_of_psycopg() -> None:
    """JSON is written with the function that the field gives, and with the type."""
    json = pytest.importorskip("psycopg.types.json")
    sql = pytest.importorskip("psycopg.sql")
    values: list[object] = [{"a": ["é'\\", 1, None]}, [], None, "x"]
    for value in values:
        for kind in (json.Json, json.Jsonb):
            for dumps in (None, repr):
                wrapped = kind(value, dumps)
                assert postgresql_literals.quote(wrapped) == sql.quote(wrapped)


@pytest.mark.parametrize(
    "value", [{}, set(), object(), (1, 2), [1, "a"]], ids=lambda value: type(value).__name__
)
def test_what_has_no_literal_is_refused(value: object) -> None:
    """PostgreSQL gets no text of an object that only Python knows."""
    with pytest.raises(mariadb_literals.UnquotableError):
        postgresql_literals.quote(value)


def test_literals_are_those_written_by_hand() -> None:
    """Without any driver the literals are these."""
    moment = datetime.datetime(2020, 1, 2, 3, 4, 5, 6, datetime.UTC)
    assert {
        repr(value): mariadb_literals.escape(value)
        for value in (
            "it's",
            True,
            -5,
            1.5,
            decimal.Decimal("1E+2"),
            None,
            b"\0",
            moment,
            Level.HIGH,
        )
    } == {
        '"it\'s"': b"'it\\'s'",
        "True": b"1",
        "-5": "-5",
        "1.5": "1.5e0",
        "Decimal('1E+2')": "100",
        "None": b"NULL",
        "b'\\x00'": b"'\\0'",
        repr(moment): b"'2020-01-02 03:04:05.000006'",
        "<Level.HIGH: 3>": b"'3'",
    }
    assert [
        postgresql_literals.quote(value)
        for value in (
            "a\\'b",
            True,
            -5,
            float("nan"),
            None,
            b"'\\\n",
            moment,
            uuid.UUID(int=1),
            ipaddress.ip_network("10.0.0.0/8"),
            [1, None, 40000],
        )
    ] == [
        " E'a\\\\''b'",
        "true",
        " -5",
        "'NaN'::float8",
        "NULL",
        " E'''\\\\\\\\\\\\012'::bytea",
        "'2020-01-02 03:04:05.000006+00:00'::timestamptz",
        "'00000000000000000000000000000001'::uuid",
        "'10.0.0.0/8'::cidr",
        "'{1,NULL,40000}'::int4[]",
    ]


@given(st.text() | st.text("'\\\n"))
def test_texts_of_the_stand_in_are_those_of_psycopg(text: str) -> None:
    """Django's own dumper, by which a search is written, quotes as with the driver's class."""
    adapt = pytest.importorskip("psycopg.adapt")

    def quoted(kind: Any) -> object:
        dumper = type("Own", (kind,), {"dump": lambda _, value: value.encode()})
        return written(dumper(str).quote, text)

    if "\0" not in text:
        assert quoted(absent_drivers.Dumper) == quoted(adapt.Dumper)
