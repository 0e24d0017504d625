"""Moments, dates and times: fractions of seconds, zones, and how SQLite stores them."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    DATE,
    TIME,
    TIMESTAMP,
    Column,
    DateTime,
    Engine,
    MetaData,
    String,
    Table,
    Time,
    cast,
    insert,
    literal,
    select,
    text,
    type_coerce,
)
from sqlalchemy.dialects import mysql, sqlite
from sqlalchemy.orm import Session

from sqlalchemy_side.specimens.columns import column_types

FOUND = datetime(2024, 3, 1, 12, 30, 5, 654321)
EXACT_MOMENT = DateTime().with_variant(mysql.DATETIME(fsp=6), "mysql", "mariadb")
EXACT_TIME = Time().with_variant(mysql.TIME(fsp=6), "mysql", "mariadb")


def types_of_times(engine: Engine) -> list[str]:
    """A variant of a type is for the databases that are named."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("day", DATE),
        Column("hour", TIME),
        Column("found", TIMESTAMP),
        Column("exact_hour", EXACT_TIME),
    )
    with engine.begin() as connection:
        shelf.create(connection)
        return column_types(connection, shelf)


def fractions_that_are_kept(engine: Engine) -> tuple[int, int]:
    """MariaDB must be asked for the digits, which ``fsp`` does."""
    shelf = Table(
        "specimens_shelf", MetaData(), Column("found", EXACT_MOMENT), Column("hour", EXACT_TIME)
    )
    with engine.begin() as connection:
        shelf.create(connection)
        connection.execute(insert(shelf).values(found=FOUND, hour=FOUND.time()))
        row = connection.execute(select(shelf)).one()
    return row.found.microsecond, row.hour.microsecond


def fractions_of_each_precision(engine: Engine) -> list[int]:
    """The digits are a part of the type, and the others are cut off."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("three", mysql.DATETIME(fsp=3)),
        Column("six", mysql.DATETIME(fsp=6)),
        Column("one", mysql.TIMESTAMP(fsp=1)),
    )
    with engine.begin() as connection:
        shelf.create(connection)
        connection.execute(insert(shelf).values(three=FOUND, six=FOUND, one=FOUND))
        return [moment.microsecond for moment in connection.execute(select(shelf)).one()]


def fractions_of_the_creation(engine: Engine) -> bool:
    """``insert_default`` calls the function in the process, for each row."""
    created = Column("created", EXACT_MOMENT, insert_default=lambda: datetime.now(UTC))
    shelf = Table("specimens_shelf", MetaData(), created)
    with engine.begin() as connection:
        shelf.create(connection)
        for _ in range(3):
            connection.execute(insert(shelf))
        return any(moment.microsecond for moment in connection.scalars(select(created)))


def moment_in_the_zone_of_a_session(session: Session) -> str:
    """A type with time zone keeps the moment."""
    session.execute(text("SET LOCAL TIME ZONE 'America/New_York'"))
    moment = literal(datetime(2024, 1, 10, 12, tzinfo=UTC), DateTime(timezone=True))
    kept = session.scalars(select(cast(moment, DateTime(timezone=True)))).one()
    return kept.astimezone(UTC).isoformat()


def formats_of_sqlite(engine: Engine) -> tuple[Any, Any]:
    """The format is for writing, the regular expression for reading."""
    day = "%(year)04d/%(month)02d/%(day)02d"
    found = "%(year)04d%(month)02d%(day)02d %(hour)02d%(minute)02d%(second)02d"
    hour = "%(hour)02d-%(minute)02d-%(second)02d"
    compact = r"(\d{4})(\d\d)(\d\d) (\d\d)(\d\d)(\d\d)"
    # SQLAlchemy has no hints for the arguments of these types.
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("day", sqlite.DATE(storage_format=day, regexp=r"(\d+)/(\d+)/(\d+)")),  # type: ignore[no-untyped-call]
        Column("found", sqlite.DATETIME(storage_format=found, regexp=compact)),  # type: ignore[no-untyped-call]
        Column("hour", sqlite.TIME(storage_format=hour, regexp=r"(\d+)-(\d+)-(\d+)")),  # type: ignore[no-untyped-call]
    )
    with engine.begin() as connection:
        shelf.create(connection)
        row = {"day": FOUND.date(), "found": FOUND, "hour": FOUND.time()}
        connection.execute(insert(shelf), row)
        texts = select(*(type_coerce(column, String) for column in shelf.c))
        stored = tuple(connection.execute(texts).one())
        return stored, tuple(connection.execute(select(shelf)).one())
