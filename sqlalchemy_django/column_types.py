"""Column types that store what Django's fields store, and the primary keys."""

from datetime import date, time, timedelta
from decimal import Context, Decimal
from typing import Annotated, Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Dialect
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from sqlalchemy_django.dialects import MARIADB
from sqlalchemy_django.spellings import Verbatim, with_collation


class Boolean(sa.Boolean):
    """``BooleanField``: ``bool`` on SQLite."""


class Double(sa.Double[float]):
    """``FloatField``: ``real`` on SQLite."""


class Text(sa.Text):
    """``TextField``: ``longtext`` on MariaDB."""


class Binary(sa.LargeBinary):
    """``BinaryField``: ``longblob`` on MariaDB."""


class PositiveInteger(sa.Integer):
    """``PositiveIntegerField``: checked, and unsigned on SQLite and MariaDB."""


class PositiveSmallInteger(sa.SmallInteger):
    """``PositiveSmallIntegerField``: checked, and unsigned on SQLite and MariaDB."""


class PositiveBigInteger(sa.BigInteger):
    """``PositiveBigIntegerField``: checked, and unsigned on SQLite and MariaDB."""


@compiles(Boolean, "sqlite")
@compiles(Double, "sqlite")
@compiles(Text, *MARIADB)
@compiles(Binary, *MARIADB)
@compiles(PositiveInteger, "sqlite", *MARIADB)
@compiles(PositiveSmallInteger, "sqlite", *MARIADB)
@compiles(PositiveBigInteger, "sqlite", *MARIADB)
def _render_type(type_: TypeEngine[Any], compiler: Any, **_: Any) -> str:
    spelling = {
        Boolean: "bool",
        Double: "real",
        Text: "longtext",
        Binary: "longblob",
        PositiveInteger: "integer unsigned",
        PositiveSmallInteger: "smallint unsigned",
        PositiveBigInteger: "bigint unsigned",
    }[type(type_)]
    return with_collation(spelling, getattr(type_, "collation", None), compiler)


class FileName(TypeDecorator[str]):
    """``FileField``: a missing file has an empty name, even in a nullable column."""

    impl = sa.String
    cache_ok = True
    #: An INSERT contains a None that is given, so that no default takes its place.
    should_evaluate_none = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str:
        return value or ""


#: The digits that SQLite keeps of a number that it stores as a float.
_SQLITE_DIGITS = Context(prec=15)
#: Whether numbers that SQLite stores as integers are read with as many digits only, as by Django
#: before 6.0. A port has the value that is right for the project's Django.
ROUNDS_INTEGERS = True
#: More digits than any number has, so that rounding to places never fails.
_ALL_DIGITS = Context(prec=1000)


class Money(TypeDecorator[Decimal]):
    """``DecimalField(max_digits, decimal_places)``.

    SQLite has no decimal type. As in Django, the number is sent as text, so that it never becomes
    a float on its way into the database, and a float is rounded to 15 digits when it is read.

    Raises:
        ValueError: A bound number is infinite or not a number.
    """

    impl = sa.Numeric
    cache_ok = True

    def __init__(self, precision: int, scale: int) -> None:
        super().__init__(precision, scale)
        self.scale = scale

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Verbatim("decimal"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if isinstance(value, Decimal | float) and not Decimal(value).is_finite():
            raise ValueError(f"{value!r} is not finite, and no DecimalField takes it")
        if isinstance(value, bool):
            value = int(value)
        if value is None or dialect.name != "sqlite":
            return value
        return str(value)

    def process_literal_param(self, value: Any, dialect: Dialect) -> str:
        text = str(value)
        return f"'{text}'" if dialect.name == "sqlite" else text

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        if value is None or dialect.name != "sqlite":
            return value  # type: ignore[no-any-return]  # the driver's own Decimal
        is_exact = isinstance(value, str) or (isinstance(value, int) and not ROUNDS_INTEGERS)
        number = Decimal(value) if is_exact else _SQLITE_DIGITS.create_decimal_from_float(value)
        return number.quantize(Decimal(1).scaleb(-self.scale), context=_ALL_DIGITS)


_Stored = TypeVar("_Stored", date, time)


def _parsed(kind: type[_Stored], value: Any) -> Any:
    """Return a value of SQLite's text, and None for a text that is not one, as Django does.

    ``db_default=Now()`` stores the date with the time in every column of SQLite.
    """
    if not isinstance(value, str):
        return value
    try:
        return kind.fromisoformat(value)
    except ValueError:
        return None


class Date(TypeDecorator[date]):
    """``DateField``."""

    impl = sa.Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Verbatim("date"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: date | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value
        return date(value.year, value.month, value.day).isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        return _parsed(date, value)  # type: ignore[no-any-return]  # of the type, or the driver's


class Time(TypeDecorator[time]):
    """``TimeField``: with microseconds on every database."""

    impl = sa.Time
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name in MARIADB:
            return dialect.type_descriptor(mysql.TIME(fsp=6))
        if dialect.name == "sqlite":
            return dialect.type_descriptor(Verbatim("time"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: time | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value
        # A text may have another form than the column has of a time.
        return str(time.fromisoformat(value) if isinstance(value, str) else value)

    def process_result_value(self, value: Any, dialect: Dialect) -> time | None:
        return _parsed(time, value)  # type: ignore[no-any-return]  # of the type, or the driver's


class Duration(TypeDecorator[timedelta]):
    """``DurationField``: an interval on PostgreSQL, a number of microseconds elsewhere."""

    impl = sa.Interval
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.INTERVAL())
        return dialect.type_descriptor(sa.BigInteger())

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        return value // timedelta(microseconds=1)

    def process_result_value(self, value: Any, dialect: Dialect) -> timedelta | None:
        if value is None or dialect.name == "postgresql":
            return value  # type: ignore[no-any-return]  # the driver's timedelta
        # MariaDB returns a sum of durations as a Decimal.
        return timedelta(microseconds=int(value))


class Uuid(TypeDecorator[UUID]):
    """``UUIDField``: native on PostgreSQL and MariaDB, ``char(32)`` on SQLite."""

    impl = sa.Uuid
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name in MARIADB:
            return dialect.type_descriptor(Verbatim("uuid"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: UUID | str | None, dialect: Dialect) -> Any:
        key = UUID(value) if isinstance(value, str) else value
        return str(key) if key is not None and dialect.name in MARIADB else key

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        return UUID(value) if isinstance(value, str) else value


BigInt = Annotated[int, mapped_column(sa.BigInteger)]
#: The type of ``BigAutoField``. SQLite generates values for an ``INTEGER`` key only.
BIG_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BigKey = Annotated[int, mapped_column(BIG_KEY, sa.Identity(), primary_key=True)]
#: The type of ``AutoField``.
IntegerKey = Annotated[int, mapped_column(sa.Integer, sa.Identity(), primary_key=True)]
#: The type of ``SmallAutoField``.
SMALL_KEY = sa.SmallInteger().with_variant(sa.Integer(), "sqlite")
SmallKey = Annotated[int, mapped_column(SMALL_KEY, sa.Identity(), primary_key=True)]
