"""``sqlalchemy_django.base`` generates Django's names, and stores and reads what Django does."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine import Connection

from side_by_side.chapters.build import Databases
from side_by_side.chapters.sides.django_connections import open_connection
from sqlalchemy_django import base
from sqlalchemy_django.engine import make_engine

#: Not in the stubs, because it is Django's own affair; that it is the same is the test.
DJANGO_NAME: Any = vars(BaseDatabaseSchemaEditor)["_create_index_name"]
NAMES = st.text("abcdefgh_", min_size=1, max_size=40)


class Editor:
    """As much of a database's schema editor as Django's naming needs."""

    def __init__(self, max_length: int) -> None:
        self.connection = self
        self.ops = self
        self.max_length = max_length

    def max_name_length(self) -> int:
        """Return the maximum length of a name."""
        return self.max_length


@given(NAMES, st.lists(NAMES, min_size=1, max_size=3), st.sampled_from(["", "_uniq", "_like"]))
def test_names_are_those_that_django_gives(table: str, columns: list[str], suffix: str) -> None:
    """For any table and columns the name is Django's, shortened at each database's length."""
    for length in set(base.NAME_LENGTHS.values()):
        editor: Any = Editor(length)
        expected = DJANGO_NAME(editor, table, columns, suffix)
        assert base.django_name(table, columns, suffix, length) == expected


@pytest.fixture
def both_sides(databases: Databases) -> Iterator[tuple[Any, Connection]]:
    """A Django connection and a new SQLAlchemy one, on one database."""
    address = databases.addresses["django"]
    engine = make_engine(address.url, poolclass=sa.NullPool)
    with open_connection(address) as django, engine.connect() as sqlalchemy:
        yield django, sqlalchemy


MORNING = datetime(2024, 1, 1, 7, 30, 0, 5, timezone(timedelta(hours=-5)))

#: What is given, by the fields that must store it alike.
STORED: dict[str, tuple["models.Field[Any, Any]", sa.types.TypeEngine[Any], list[Any]]] = {
    "decimal": (
        models.DecimalField(max_digits=8, decimal_places=2),
        base.Money(8, 2),
        [Decimal("49.90"), Decimal("0"), Decimal("-1.5"), Decimal("1E+2"), Decimal("1.004"), None],
    ),
    "datetime": (
        models.DateTimeField(),
        base.UtcDateTime(),
        [datetime(2024, 1, 1, tzinfo=UTC), MORNING, datetime.max.replace(tzinfo=UTC), None],
    ),
    "time": (models.TimeField(), base.Time(), [time(10, 30), time(0, 0, 0, 1), None]),
    "duration": (
        models.DurationField(),
        base.Duration(),
        [timedelta(0), timedelta(-1, 5, 7), timedelta(40, 3, 1), None],
    ),
    "uuid": (models.UUIDField(), base.Uuid(), [UUID(int=0), UUID(int=2**128 - 1), None]),
    "address": (
        models.GenericIPAddressField(),
        base.IpAddress(),
        ["192.0.2.1", "2001:DB8:0:0::3", "::ffff:10.0.0.1", "::1", None],
    ),
    "json": (
        models.JSONField(),
        base.Json(),
        [{}, {"b": [1, None, 1.5, "é"], "a": True}, [], "text", 0, None],
    ),
    "boolean": (models.BooleanField(), base.Boolean(), [True, False, None]),
    "double": (models.FloatField(), base.Double(), [0.1, -0.0, 1e300, None]),
    "binary": (models.BinaryField(), base.Binary(), [b"", b"\x00\xff'", None]),
    "positive": (models.PositiveIntegerField(), base.PositiveInteger(), [0, 2**31 - 1, None]),
}
CASES = [
    pytest.param(field, type_, value, id=f"{name} {value!r}")
    for name, (field, type_, values) in STORED.items()
    for value in values
]


@pytest.mark.parametrize(("field", "type_", "value"), CASES)
def test_both_sides_store_and_read_the_same(
    both_sides: tuple[Any, Connection],
    field: "models.Field[Any, Any]",
    type_: sa.types.TypeEngine[Any],
    value: Any,
) -> None:
    """A value is the same text in the database, whichever side stored it, and reads back alike."""
    django, sqlalchemy = both_sides
    dialect = sqlalchemy.dialect
    table = sa.Table("base_value", sa.MetaData(), sa.Column("x", type_), prefixes=["TEMPORARY"])
    table.create(sqlalchemy)
    sqlalchemy.execute(sa.insert(table).values(x=value))
    prepared = field.get_db_prep_save(value, django)
    if dialect.name == "sqlite" and isinstance(prepared, Decimal):
        # As the adapter does that Django registers with the driver.
        prepared = str(prepared)
    raw = sqlalchemy.connection.cursor()
    raw.execute(f"INSERT INTO base_value VALUES ({MARKS[dialect.name]})", (prepared,))
    text = {"sqlite": "typeof(x) || quote(x)", "mariadb": "HEX(x)"}.get(dialect.name, "x::text")
    raw.execute(f"SELECT {text} FROM base_value")
    first, second = raw.fetchall()
    raw.close()
    assert first == second
    one, other = sqlalchemy.execute(sa.select(table.c.x)).scalars()
    assert (type(one), one) == (type(other), other)
    assert (one is None) == (value is None)


MARKS = {"sqlite": "?", "postgresql": "%s", "mariadb": "%s"}


def test_a_naive_datetime_is_rejected() -> None:
    """A datetime without a time zone does not define a point in time."""
    dialect = sa.create_engine("sqlite://").dialect
    with pytest.raises(ValueError, match=r"has no time zone; give it one, such as datetime\.UTC"):
        base.UtcDateTime().process_bind_param(datetime(2024, 1, 1), dialect)


def test_a_datetime_is_stored_in_the_zone_of_the_database() -> None:
    """SQLite and MariaDB have the times of ``DATABASES[...]["TIME_ZONE"]``."""
    dialect = sa.create_engine("sqlite://").dialect
    zoned, moment = base.UtcDateTime("America/Denver"), datetime(2024, 7, 1, 12, tzinfo=UTC)
    assert zoned.process_bind_param(moment, dialect) == "2024-07-01 06:00:00"
    assert zoned.process_result_value("2024-07-01 06:00:00", dialect) == moment


def test_only_metadata_with_as_django_gets_implicit_indexes() -> None:
    """What Django adds implicitly is added to the tables of a marked ``MetaData`` only."""
    marked = sa.MetaData(naming_convention=base.NAMING_CONVENTION, info=dict(base.AS_DJANGO))
    indexes = {}
    for metadata in (marked, sa.MetaData()):
        for name in ("one", "two"):
            sa.Table(name, metadata, sa.Column("id", sa.BigInteger, primary_key=True))
        link = base.many_to_many("one_twos", metadata, one_id="one.id", two_id="two.id")
        assert link.metadata is metadata
        indexes[metadata] = {tuple(index.columns.keys()) for index in link.indexes}
    unique = ("one_id", "two_id")
    assert list(indexes.values()) == [{("one_id",), ("two_id",), unique}, {unique}]
    assert "one_twos" not in base.Base.metadata.tables


def test_a_foreign_key_without_columns_cannot_be_named() -> None:
    """Alembic creates such a key to drop a constraint by its name."""
    table = sa.Table("t", sa.MetaData(naming_convention=base.NAMING_CONVENTION))
    with pytest.raises(sa.exc.ArgumentError, match="without a name cannot be dropped by its name"):
        table.append_constraint(sa.ForeignKeyConstraint([], []))
