"""What a result can be asked for: rows, values, dictionaries, portions, the number of rows.

``execute`` sends the query; the methods of the result say what its rows become.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Engine, ScalarResult, Select, func, insert, select
from sqlalchemy.orm import Session

from sqlalchemy_side.branches.models import Book, Member


def _names(fee: int) -> Select[str]:
    return select(Member.name).where(Member.fee == fee)


def members_of_fees_or_none(session: Session) -> tuple[str | None, Any]:
    """``one_or_none`` raises only if there are several; ``scalar_`` takes the value of the row."""
    return (
        session.execute(_names(0)).scalar_one_or_none(),
        session.execute(_names(99)).one_or_none(),
    )


def name_of_the_only_member(session: Session) -> str:
    """``scalar_one`` makes sure that there is exactly one row."""
    name: str = session.execute(select(Member.name)).scalar_one()
    return name


def who_pays_most(session: Session) -> str | None:
    """``scalar`` is the first value of the first row, or None."""
    members = select(Member.name, Member.fee).order_by(Member.fee.desc())
    name: str | None = session.execute(members).scalar()
    return name


def member_as_dictionary(session: Session) -> tuple[list[str], Any, Any]:
    """``mappings`` has a dictionary for each row, and ``keys`` before there is any."""
    members = select(Member.name, Member.fee).order_by(Member.fee.desc())
    rows = session.execute(members).mappings()
    columns = list(rows.keys())
    other = session.execute(members.where(Member.fee == 99)).mappings()
    return columns, rows.first(), other.one_or_none()


def fees_as_dictionaries_in_batches(session: Session) -> list[Sequence[Any]]:
    """``unique`` leaves out rows that were there before, and keeps the order."""
    rows = session.execute(select(Member.fee).order_by(Member.id)).mappings()
    return list(rows.unique().partitions(2))


def members_as_dictionaries_in_batches(session: Session) -> list[Sequence[Any]]:
    """``partitions`` has as many rows in a list as ``yield_per`` reads at a time."""
    rows = session.execute(select(Member.name).order_by(Member.id)).mappings()
    return list(rows.yield_per(3).partitions())


def different_fees_in_batches(session: Session) -> list[list[int]]:
    """``unique`` compares whole rows, as they are in the result."""
    rows = session.execute(select(Member.fee).order_by(Member.id))
    return [[row.fee for row in part] for part in rows.unique().partitions(2)]


def fees_of_rows_with_names(session: Session) -> ScalarResult[int]:
    """``scalars`` takes the column of a number or name, here with two rows read at a time."""
    rows = session.execute(select(Member.name, Member.fee).order_by(Member.id))
    return rows.yield_per(2).scalars("fee")


def count_on_what_is_closed(engine: Engine) -> int:
    """At the end of the block the connection is closed, and with it every result."""
    with engine.connect() as connection:
        pass
    return connection.execute(select(func.count()).select_from(Book)).scalar_one()


def key_of_an_inserted_book(session: Session) -> int:
    """``inserted_primary_key`` is a row, because a key can have several columns."""
    result = session.connection().execute(insert(Book).values(title="Persuasion"))
    key = result.inserted_primary_key
    assert key is not None
    return int(key[0])
