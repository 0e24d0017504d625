"""One row with a value in every column there is."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.fields.models import EveryField, IntegerKeyed, Musician, SmallKeyed

#: A value for each field that is neither a key nor made by the database.
VALUES: dict[str, Any] = {
    "big_integer_field": 1,
    "binary_field": b"\xff",
    "boolean_field": True,
    "char_field": "new",
    "date_field": date(2024, 2, 29),
    "date_time_field": datetime(2024, 2, 29, 12, tzinfo=UTC),
    "decimal_field": Decimal("1.5"),
    "duration_field": timedelta(microseconds=1),
    "email_field": "new@example.org",
    "file_field": "scores/new.pdf",
    "file_path_field": "scores/new.pdf",
    "float_field": 1.5,
    "generic_ip_address_field": "2001:DB8:0::1",
    "image_field": "covers/new.png",
    "integer_field": 7,
    "json_field": {"new": True},
    "positive_big_integer_field": 3,
    "positive_integer_field": 2,
    "positive_small_integer_field": 1,
    "slug_field": "new",
    "small_integer_field": -1,
    "text_field": "new",
    "time_field": time(12),
    "url_field": "https://example.org/new",
    "uuid_field": UUID(int=1),
}


def full_row_of_every_field(session: Session) -> Mapping[Any, Any]:
    """The table's columns, by name; a file is its path."""
    table = EveryField.__table__
    return session.execute(select(table).where(table.c.id == 1)).mappings().one()


def least_row_of_every_field(session: Session) -> Mapping[Any, Any]:
    """An empty file has an empty path, and no NULL."""
    table = EveryField.__table__
    return session.execute(select(table).where(table.c.id == 2)).mappings().one()


def objects_of_every_field(session: Session) -> ScalarResult[EveryField]:
    """Objects have the same values; opening files is somebody else's work."""
    return session.scalars(select(EveryField).order_by(EveryField.char_field))


def save_every_field(session: Session) -> tuple[EveryField, int, int | None, list[str]]:
    """The number in the order is counted here; what is generated is fetched when it is read."""
    last = session.scalars(select(IntegerKeyed).where(IntegerKeyed.name == "last but one")).one()
    small = SmallKeyed(name="new")
    session.add(small)
    session.flush()
    place = func.coalesce(func.max(EveryField._order) + 1, 0)
    of_last = EveryField.foreign_key_id == last.id
    order = session.scalars(select(place).where(of_last)).one()
    musicians = session.scalars(select(Musician).where(Musician.first_name != "Art"))
    row = EveryField(**VALUES, foreign_key=last, one_to_one_field=small, _order=order)
    row.many_to_many_field = list(musicians)
    session.add(row)
    session.flush()
    session.refresh(row)
    names = [musician.last_name for musician in row.many_to_many_field]
    return row, row._order, row.generated_field, names


def change_every_field(session: Session) -> bool:
    """A flush writes the columns whose values are others than before."""
    row, least = session.scalars(select(EveryField).order_by(EveryField.id))
    for name in VALUES:
        setattr(row, name, getattr(least, name))
    session.flush()
    columns = [EveryField.__table__.c[name] for name in VALUES]
    changed, expected = session.execute(select(*columns).order_by(EveryField.id))
    return changed == expected


def generated_value_after_a_change(session: Session) -> int | None:
    """The flush forgets the old value, so that it is fetched when it is read."""
    row = session.get_one(EveryField, 1)
    row.integer_field = 5
    session.flush()
    return row.generated_field


def change_generated_value(session: Session) -> int | None:
    """A changed attribute is written, and refused by the database: it is not to be set."""
    row = session.get_one(EveryField, 1)
    row.small_integer_field = 3
    session.flush()
    return row.generated_field


def rows_by_generated_value(session: Session) -> ScalarResult[EveryField]:
    """In a query it is a column like others."""
    return session.scalars(select(EveryField).where(EveryField.generated_field == 42))


def path_of_a_file(session: Session) -> tuple[str, str]:
    """The path itself; where it begins is for the program to know."""
    row = session.get_one(EveryField, 1)
    return row.file_field, row.image_field


def save_negative_of_a_positive_field(session: Session) -> EveryField:
    """The type adds Django's check to the column; Python takes any number."""
    row = session.get_one(EveryField, 1)
    row.positive_integer_field = -1
    session.flush()
    return row
