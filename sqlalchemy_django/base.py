"""A declarative base whose tables, columns and indexes are those that Django creates.

It needs SQLAlchemy only. A model is a subclass of ``Base`` and uses:

- dialects: the values in which databases differ;
- naming: the convention that gives indexes and foreign keys Django's names, digest included;
- column types: ``Money``, ``UtcDateTime``, ``PositiveInteger``, ``Json`` and others, which store
  what Django's fields store; ``choice`` for an enumeration; ``BigKey`` for a primary key;
- checks: those that a type brings, and ``ColumnCheck`` for a column's own on some databases;
- DDL: ``DeferredForeignKey``; ``Now``, and ``PerDialect`` for SQL that differs between databases;
  the indexes that Django adds implicitly, which listeners add to every table of ``Base``;
  ``unique_together``; ``add_unique`` for a further constraint over the same columns;
  ``only_on`` for what is created on some databases only;
- ``Base``, which maps Python types to column types, and ``many_to_many``.

A port has three more, which change how SQLAlchemy saves and deletes rows:

- deleting: ``PROTECT``, ``RESTRICT``, ``SetTo`` and ``CASCADE`` for ``info`` of a relationship,
  and the listener that acts on them;
- rows that refer to each other: listeners that save them in one flush;
- saving: a None that is given is sent to the database, even if the column has a default. Of a
  column, ``info={"auto_now": True}`` or ``info={"auto_now_add": True}`` sets its time, and
  ``info={"order_with_respect_to": (...)}`` its position. ``info={"symmetrical": True}`` of a
  many-to-many relationship stores both directions.
"""

from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.schema import sort_tables_and_constraints
from sqlalchemy.sql.ddl import SchemaGenerator

from sqlalchemy_django.address_type import IpAddress
from sqlalchemy_django.checks import ColumnCheck
from sqlalchemy_django.choice_type import ChoiceType, choice
from sqlalchemy_django.column_types import (
    BIG_KEY,
    SMALL_KEY,
    BigInt,
    BigKey,
    Binary,
    Boolean,
    Date,
    Double,
    Duration,
    FileName,
    IntegerKey,
    Money,
    PositiveBigInteger,
    PositiveInteger,
    PositiveSmallInteger,
    SmallKey,
    Text,
    Time,
    Uuid,
)
from sqlalchemy_django.datetime_type import LocalDateTime, UtcDateTime
from sqlalchemy_django.ddl import (
    AS_DJANGO,
    DeferredForeignKey,
    Now,
    PerDialect,
    add_unique,
    execute_after_create,
    only_on,
    unique_together,
    use_django_ddl,
    verbatim_sql,
)
from sqlalchemy_django.dialects import (
    DRIVERS,
    MARIADB,
    NAME_LENGTHS,
    NOT_MARIADB,
    database_name,
)
from sqlalchemy_django.json_type import DjangoJSONEncoder, Json
from sqlalchemy_django.naming import NAMING_CONVENTION, RESERVED_WORDS, django_name
from sqlalchemy_django.postgresql_types import CitextArray, LocalDateTimeRange
from sqlalchemy_django.spellings import Declared

__all__ = [
    "AS_DJANGO",
    "BIG_KEY",
    "DRIVERS",
    "MARIADB",
    "NAME_LENGTHS",
    "NAMING_CONVENTION",
    "NOT_MARIADB",
    "RESERVED_WORDS",
    "SMALL_KEY",
    "Base",
    "BigInt",
    "BigKey",
    "Binary",
    "Boolean",
    "ChoiceType",
    "CitextArray",
    "ColumnCheck",
    "Date",
    "Declared",
    "DeferredForeignKey",
    "DjangoJSONEncoder",
    "DjangoMetaData",
    "Double",
    "Duration",
    "FileName",
    "IntegerKey",
    "IpAddress",
    "Json",
    "LocalDateTime",
    "LocalDateTimeRange",
    "Money",
    "Now",
    "PerDialect",
    "PositiveBigInteger",
    "PositiveInteger",
    "PositiveSmallInteger",
    "SmallKey",
    "Text",
    "Time",
    "UtcDateTime",
    "Uuid",
    "add_unique",
    "choice",
    "django_name",
    "execute_after_create",
    "many_to_many",
    "only_on",
    "unique_together",
    "use_django_ddl",
    "verbatim_sql",
]


class DjangoMetaData(sa.MetaData):
    """A ``MetaData`` that skips the tables that Django would not create.

    ``info={"managed": False}`` on a table is ``Meta.managed``, and ``info={"only_on": (...)}``
    names the databases of ``Meta.required_db_vendor``.
    """

    def create_all(self, bind: Any, tables: Any = None, checkfirst: Any = True) -> None:
        """Create the given tables, by default all that Django would create on this database."""
        created = self._created_on(bind) if tables is None else tables
        circular = sort_tables_and_constraints(created)[-1][1]  # type: ignore[no-untyped-call]
        if circular and bind.dialect.name in MARIADB:
            _create_circular(self, bind, created, checkfirst)
        else:
            super().create_all(bind, created, checkfirst)

    def drop_all(self, bind: Any, tables: Any = None, checkfirst: Any = True) -> None:
        """Drop the given tables, by default those that ``create_all`` creates."""
        super().drop_all(bind, self._created_on(bind) if tables is None else tables, checkfirst)

    def _created_on(self, bind: Any) -> list[sa.Table]:
        database = database_name(bind.dialect.name)
        return [
            table
            for table in self.tables.values()
            if table.info.get("managed", True) and database in table.info.get("only_on", [database])
        ]


def _create_circular(metadata: sa.MetaData, bind: Any, tables: Any, checkfirst: Any) -> None:
    """Create tables that refer to each other, with their foreign keys in CREATE TABLE.

    SQLAlchemy would add the keys afterwards in any order, and MariaDB shows the order of their
    indexes.
    """
    if isinstance(bind, sa.Engine):
        with bind.begin() as connection:
            _create_circular(metadata, connection, tables, checkfirst)
        return
    checks = bind.exec_driver_sql("SELECT @@foreign_key_checks").scalar()
    bind.exec_driver_sql("SET foreign_key_checks = 0")
    try:
        generator = _InlineKeyGenerator(bind.dialect, bind, checkfirst=checkfirst, tables=tables)  # type: ignore[no-untyped-call]  # SQLAlchemy's
        generator.traverse_single(metadata)
    finally:
        bind.exec_driver_sql(f"SET foreign_key_checks = {checks}")


class _InlineKeyGenerator(SchemaGenerator):
    """Creates each table with all its foreign keys, including those to later tables."""

    def visit_table(self, table: sa.Table, **options: Any) -> None:  # type: ignore[override]  # the options pass through
        super().visit_table(table, **options | {"include_foreign_key_constraints": None})  # type: ignore[no-untyped-call]  # SQLAlchemy's

    def visit_foreign_key_constraint(self, constraint: sa.ForeignKeyConstraint) -> None:
        if constraint.use_alter:
            super().visit_foreign_key_constraint(constraint)  # type: ignore[no-untyped-call]  # SQLAlchemy's


class Base(DeclarativeBase):
    """The base of all models."""

    metadata = DjangoMetaData(naming_convention=NAMING_CONVENTION, info=dict(AS_DJANGO))
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        bool: Boolean(),
        float: Double(),
        bytes: Binary(),
        date: Date(),
        datetime: UtcDateTime(),
        time: Time(),
        timedelta: Duration(),
        UUID: Uuid(),
        dict[str, Any]: Json(),
    }


def many_to_many(name: str, metadata: sa.MetaData | None = None, /, **references: str) -> sa.Table:
    """Return the table that Django creates for a ``ManyToManyField`` without ``through``.

    ``references`` are its two columns and the keys that they refer to, such as
    ``course_id="academy_course.id"``. The pair is unique, on SQLite by an index. The table belongs
    to ``Base.metadata`` unless ``metadata`` is given.
    """
    columns = [
        sa.Column(column, sa.BigInteger, DeferredForeignKey(target), nullable=False)
        for column, target in references.items()
    ]
    key = sa.Column("id", BIG_KEY, sa.Identity(), primary_key=True)
    table = sa.Table(name, metadata if metadata is not None else Base.metadata, key, *columns)
    unique_together(table, *references)
    return table
