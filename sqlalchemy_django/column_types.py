"""Column types that store what Django's fields store, and the primary keys."""

import enum
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from ipaddress import IPv6Address, ip_address
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Dialect
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine, UserDefinedType

from sqlalchemy_django.dialects import MARIADB, database_name


def missing_spelling(item: object, spellings: Iterable[str], database: str) -> sa.exc.CompileError:
    """Return the error for an object that has no SQL for a database."""
    call = f"{type(item).__name__}({', '.join(f'{name}=...' for name in spellings)})"
    return sa.exc.CompileError(f"{call} has no SQL for {database}; add {database}=...")


class _Verbatim(UserDefinedType[Any]):
    """A type that is rendered as the given text; values pass through."""

    cache_ok = True

    def __init__(self, spelling: str) -> None:
        self.spelling = spelling

    def get_col_spec(self, **_: Any) -> str:
        return self.spelling


class Declared(UserDefinedType[Any]):
    """The type of a custom field, rendered as the given text; values pass through.

    Where databases differ, pass one text for each: ``Declared(sqlite="text", postgresql="xml")``.
    """

    cache_ok = True

    def __init__(self, spelling: str = "", collation: str = "", **spellings: str) -> None:
        self.spelling = spelling
        self.collation = collation
        self.spellings = tuple(sorted(spellings.items()))


@compiles(Declared)
def _render_declared(type_: Declared, compiler: Any, **_: Any) -> str:
    spellings, database = dict(type_.spellings), database_name(compiler.dialect.name)
    if spellings and not type_.spelling and database not in spellings:
        raise missing_spelling(type_, spellings, database)
    spelling = spellings.get(database, type_.spelling)
    return _with_collation(spelling, type_.collation, compiler)


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


class Json(sa.JSON):
    """``JSONField``: ``jsonb`` on PostgreSQL, checked text elsewhere; ``None`` is SQL NULL."""

    def __init__(self) -> None:
        super().__init__(none_as_null=True)


@compiles(Boolean, "sqlite")
@compiles(Double, "sqlite")
@compiles(Text, *MARIADB)
@compiles(Binary, *MARIADB)
@compiles(PositiveInteger, "sqlite", *MARIADB)
@compiles(PositiveSmallInteger, "sqlite", *MARIADB)
@compiles(PositiveBigInteger, "sqlite", *MARIADB)
@compiles(Json, "postgresql", "sqlite")
def _render_type(type_: TypeEngine[Any], compiler: Any, **_: Any) -> str:
    spelling = {
        Boolean: "bool",
        Double: "real",
        Text: "longtext",
        Binary: "longblob",
        PositiveInteger: "integer unsigned",
        PositiveSmallInteger: "smallint unsigned",
        PositiveBigInteger: "bigint unsigned",
        Json: "jsonb" if compiler.dialect.name == "postgresql" else "text",
    }[type(type_)]
    return _with_collation(spelling, getattr(type_, "collation", None), compiler)


def _with_collation(spelling: str, collation: str | None, compiler: Any) -> str:
    if not collation:
        return spelling
    return f"{spelling} COLLATE {compiler.dialect.identifier_preparer.quote(collation)}"


class Money(TypeDecorator[Decimal]):
    """``DecimalField(max_digits, decimal_places)``.

    SQLite has no decimal type. As in Django, the number is sent as text and rounded when it is
    read, so that it never becomes a float on its way into the database.
    """

    impl = sa.Numeric
    cache_ok = True

    def __init__(self, precision: int, scale: int) -> None:
        super().__init__(precision, scale)
        self.scale = scale

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(_Verbatim("decimal"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value
        return str(value)

    def process_literal_param(self, value: Any, dialect: Dialect) -> str:
        text = str(value)
        return f"'{text}'" if dialect.name == "sqlite" else text

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        if value is None or dialect.name != "sqlite":
            return value  # type: ignore[no-any-return]  # the driver's own Decimal
        return Decimal(str(value)).quantize(Decimal(1).scaleb(-self.scale))


class UtcDateTime(TypeDecorator[datetime]):
    """``DateTimeField``: aware in Python, UTC in the database, with microseconds.

    Raises:
        ValueError: A bound datetime is naive.
    """

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name in MARIADB:
            return dialect.type_descriptor(mysql.DATETIME(fsp=6))
        if dialect.name == "sqlite":
            return dialect.type_descriptor(_Verbatim("datetime"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value!r} has no time zone; give it one, such as datetime.UTC")
        if dialect.name == "postgresql":
            return value
        naive = value.astimezone(UTC).replace(tzinfo=None)
        return str(naive) if dialect.name == "sqlite" else naive

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if dialect.name == "postgresql":
            return value.astimezone(UTC)  # type: ignore[no-any-return]  # the driver's datetime
        naive = datetime.fromisoformat(value) if isinstance(value, str) else value
        return naive.replace(tzinfo=UTC)


class Time(TypeDecorator[time]):
    """``TimeField``: with microseconds on every database."""

    impl = sa.Time
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name in MARIADB:
            return dialect.type_descriptor(mysql.TIME(fsp=6))
        if dialect.name == "sqlite":
            return dialect.type_descriptor(_Verbatim("time"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: time | None, dialect: Dialect) -> Any:
        return str(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> time | None:
        return time.fromisoformat(value) if isinstance(value, str) else value


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


class IpAddress(TypeDecorator[str]):
    """``GenericIPAddressField``: ``inet`` on PostgreSQL, ``char(39)`` elsewhere; str in Python."""

    impl = sa.CHAR(39)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.INET())
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value and ip_address(value)
        # An IPv6 address has many spellings; Django stores the short one.
        return _compressed(value) if ":" in value else value

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(value)


def _compressed(text: str) -> str:
    """Return the short form of an IPv6 address; an embedded IPv4 address stays dotted."""
    address = IPv6Address(text)
    return f"::ffff:{address.ipv4_mapped}" if address.ipv4_mapped else str(address)


class Uuid(TypeDecorator[UUID]):
    """``UUIDField``: native on PostgreSQL and MariaDB, ``char(32)`` on SQLite."""

    impl = sa.Uuid
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name in MARIADB:
            return dialect.type_descriptor(_Verbatim("uuid"))
        return super().load_dialect_impl(dialect)

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        return str(value) if value is not None and dialect.name in MARIADB else value

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        return UUID(value) if isinstance(value, str) else value


def choice(enumeration: type[enum.Enum], length: int) -> sa.Enum:
    """Return the type of a character column with ``choices``: it stores the members' values.

    Nothing is checked by the database. By default ``sa.Enum`` stores the members' names, and
    creates a type on PostgreSQL.
    """
    return sa.Enum(
        enumeration,
        native_enum=False,
        create_constraint=False,
        length=length,
        values_callable=lambda members: [member.value for member in members],
    )


BigInt = Annotated[int, mapped_column(sa.BigInteger)]
#: The type of ``BigAutoField``. SQLite generates values for an ``INTEGER`` key only.
BIG_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BigKey = Annotated[int, mapped_column(BIG_KEY, sa.Identity(), primary_key=True)]
#: The type of ``AutoField``.
IntegerKey = Annotated[int, mapped_column(sa.Integer, sa.Identity(), primary_key=True)]
#: The type of ``SmallAutoField``.
SMALL_KEY = sa.SmallInteger().with_variant(sa.Integer(), "sqlite")
SmallKey = Annotated[int, mapped_column(SMALL_KEY, sa.Identity(), primary_key=True)]
