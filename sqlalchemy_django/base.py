"""A declarative base whose tables, columns and indexes are those that Django creates.

It needs SQLAlchemy only. A model is a subclass of ``Base`` and uses:

- naming: the convention that gives indexes and foreign keys Django's names, digest included;
- column types: ``Money``, ``UtcDateTime``, ``PositiveInteger``, ``Json`` and others, which store
  what Django's fields store; ``choice`` for an enumeration; ``BigKey`` for a primary key;
- DDL: ``DeferredForeignKey``; ``Now``, and ``PerDialect`` for SQL that differs between databases;
  the checks and indexes that Django adds implicitly, which listeners add to every table of
  ``Base``; ``unique_together``; ``only_on`` for what is created on some databases only;
- ``Base``, which maps Python types to column types, and ``many_to_many``.
"""

from datetime import datetime, time, timedelta
from typing import Any, ClassVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase

from sqlalchemy_django.column_types import (
    BIG_KEY,
    MARIADB,
    SMALL_KEY,
    BigInt,
    BigKey,
    Binary,
    Boolean,
    Declared,
    Double,
    Duration,
    IntegerKey,
    IpAddress,
    Json,
    Money,
    PositiveBigInteger,
    PositiveInteger,
    PositiveSmallInteger,
    SmallKey,
    Text,
    Time,
    UtcDateTime,
    Uuid,
    choice,
)
from sqlalchemy_django.ddl import (
    AS_DJANGO,
    NOT_MARIADB,
    DeferredForeignKey,
    DjangoMetaData,
    Now,
    PerDialect,
    execute_after_create,
    only_on,
    unique_together,
    use_django_ddl,
    verbatim_sql,
)
from sqlalchemy_django.naming import (
    NAME_LENGTHS,
    NAMING_CONVENTION,
    RESERVED_WORDS,
    django_name,
)

__all__ = [
    "AS_DJANGO",
    "BIG_KEY",
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
    "Declared",
    "DeferredForeignKey",
    "DjangoMetaData",
    "Double",
    "Duration",
    "IntegerKey",
    "IpAddress",
    "Json",
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
    "choice",
    "django_name",
    "execute_after_create",
    "many_to_many",
    "only_on",
    "unique_together",
    "use_django_ddl",
    "verbatim_sql",
]


class Base(DeclarativeBase):
    """The base of all models."""

    metadata = DjangoMetaData(naming_convention=NAMING_CONVENTION, info=dict(AS_DJANGO))
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        bool: Boolean(),
        float: Double(),
        bytes: Binary(),
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
