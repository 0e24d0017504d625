"""Numbers: what a column keeps of them, and what comes back."""

from contextlib import suppress
from decimal import Decimal

from sqlalchemy import (
    BIGINT,
    BOOLEAN,
    DECIMAL,
    DOUBLE,
    DOUBLE_PRECISION,
    FLOAT,
    INTEGER,
    NUMERIC,
    REAL,
    SMALLINT,
    Column,
    Engine,
    MetaData,
    ScalarResult,
    Table,
    cast,
    func,
    insert,
    select,
)
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.exc import DataError
from sqlalchemy.orm import Session

from sqlalchemy_side.specimens.columns import column_types
from sqlalchemy_side.specimens.models import Collector, Specimen


def collectors_of_thirty_centigrams(session: Session) -> ScalarResult[str]:
    """A decimal is sent to SQLite as text, which only a column or a cast makes a number."""
    heavy = select(Collector.name).join(Collector.specimens).group_by(Collector.id)
    heavy = heavy.having(func.sum(Specimen.mass) == cast(Decimal("0.30"), Specimen.mass.type))
    return session.scalars(heavy)


def mass_that_is_rounded(session: Session) -> tuple[str, str]:
    """After a flush, the object keeps what it was given until it is read again."""
    specimen = session.scalars(select(Specimen).where(Specimen.label == "agate")).one()
    specimen.mass = Decimal("1.005")
    session.flush()
    given = str(specimen.mass)
    session.refresh(specimen)
    return given, str(specimen.mass)


def doubled_mass(session: Session) -> str:
    """An expression has the type of its columns, and so as many digits."""
    return str(session.scalars(select(Specimen.mass * 2).where(Specimen.label == "agate")).one())


def types_of_numbers(engine: Engine) -> list[str]:
    """Types in capitals are those of SQL, and the database may know them by other names."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("big", BIGINT),
        Column("normal", INTEGER),
        Column("small", SMALLINT),
        Column("numeric", NUMERIC(8, 2)),
        Column("decimal", DECIMAL(8, 2)),
        Column("inexact", FLOAT),
        Column("double", DOUBLE_PRECISION),
        Column("real", REAL),
        Column("flag", BOOLEAN),
    )
    with engine.begin() as connection:
        shelf.create(connection)
        return column_types(connection, shelf)


def types_of_unsigned_numbers(engine: Engine) -> list[str]:
    """The types of the dialect have the options of the database."""
    shelf = Table(
        "specimens_shelf",
        MetaData(),
        Column("big", mysql.BIGINT(unsigned=True)),
        Column("normal", mysql.INTEGER(display_width=5, zerofill=True)),
        Column("medium", mysql.MEDIUMINT(unsigned=True)),
        Column("small", mysql.SMALLINT(unsigned=True)),
        Column("tiny", mysql.TINYINT(unsigned=True)),
        Column("decimal", mysql.DECIMAL(6, 2, unsigned=True)),
        Column("numeric", mysql.NUMERIC(6, 2, unsigned=True)),
        Column("double", mysql.DOUBLE(unsigned=True)),
        Column("inexact", mysql.FLOAT(unsigned=True)),
        Column("real", mysql.REAL(unsigned=True)),
        Column("signed", DOUBLE),
    )
    with engine.begin() as connection:
        shelf.create(connection)
        return column_types(connection, shelf)


def numbers_that_fit_into_a_byte(engine: Engine) -> list[int]:
    """In its strict mode, the database refuses the others."""
    shelf = Table("specimens_shelf", MetaData(), Column("count", mysql.TINYINT(unsigned=True)))
    kept = []
    with engine.begin() as connection:
        shelf.create(connection)
        for number in (255, 256, -1):
            with suppress(DataError):
                connection.execute(insert(shelf).values(count=number))
                kept.append(number)
    return kept


def faces_of_a_crystal(engine: Engine) -> int:
    """``BIT`` makes a number of what the driver returns."""
    shelf = Table("specimens_shelf", MetaData(), Column("faces", mysql.BIT(5)))
    with engine.begin() as connection:
        shelf.create(connection)
        connection.execute(insert(shelf).values(faces=0b10101))
        return int(connection.scalars(select(shelf.c.faces)).one())


def faces_as_bits(session: Session) -> tuple[str, int]:
    """``BitString`` is a text with methods for bits."""
    faces = postgresql.BitString("10101")
    bits = session.scalars(select(cast(faces, postgresql.BIT(5)))).one()
    return str(bits), int(bits)


def years_of_discovery(engine: Engine) -> list[int]:
    """A year of two digits is of this century or of the last."""
    shelf = Table("specimens_shelf", MetaData(), Column("year", mysql.YEAR))
    with engine.begin() as connection:
        shelf.create(connection)
        for year in (1901, 2155, "69", "70"):
            connection.execute(insert(shelf).values(year=year))
        with suppress(DataError):
            connection.execute(insert(shelf).values(year=1900))
        return list(connection.scalars(select(shelf.c.year).order_by(shelf.c.year)))
