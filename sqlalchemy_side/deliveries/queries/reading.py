"""Queries that an event loop waits for.

An ``AsyncSession`` has a ``Session``, whose code runs in a greenlet: where that waits for the
driver, the event loop goes on.
"""

from collections.abc import Sequence

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncResult, AsyncSession

from sqlalchemy_side.deliveries.models import Courier, Parcel


async def heavy_parcels(session: AsyncSession) -> list[str]:
    """Awaited, ``scalars`` has read all rows: a plain ``for`` takes them."""
    statement = select(Parcel).where(Parcel.weight > 5).order_by(Parcel.number)
    return [parcel.number for parcel in await session.scalars(statement)]


async def parcel_by_number(session: AsyncSession) -> Parcel:
    """``await`` binds less than the dot: it needs parentheses before ``one``."""
    return (await session.scalars(select(Parcel).filter_by(number="P-4"))).one()


async def parcel_that_is_missing(session: AsyncSession) -> Parcel:
    """``get_one`` raises where ``get`` returns None."""
    return await session.get_one(Parcel, 99)


async def couriers_that_may_be_missing(session: AsyncSession) -> list[Courier | None]:
    """``get`` asks the database only for what the session does not hold."""
    return [await session.get(Courier, key) for key in (2, 99)]


async def heaviest_and_lightest_parcel(
    session: AsyncSession,
) -> tuple[Parcel | None, Parcel | None]:
    """Two orders, each with a limit."""
    heaviest = select(Parcel).order_by(Parcel.weight.desc(), Parcel.number).limit(1)
    lightest = select(Parcel).order_by(Parcel.weight, Parcel.number.desc()).limit(1)
    first = await session.scalars(heaviest)
    last = await session.scalars(lightest)
    return first.one_or_none(), last.one_or_none()


async def first_and_last_day(session: AsyncSession) -> tuple[Parcel, Parcel]:
    """The order is written twice, each with a direction."""
    sent = select(Parcel).where(Parcel.sent.is_not(None)).limit(1)
    first = await session.scalars(sent.order_by(Parcel.sent, Parcel.number))
    last = await session.scalars(sent.order_by(Parcel.sent.desc()))
    return first.one(), last.one()


async def number_and_greatest_weight(session: AsyncSession) -> tuple[int | None, int | None]:
    """Two queries, one after the other: a session has one connection."""
    number = await session.scalar(select(func.count()).select_from(Parcel))
    return number, await session.scalar(select(func.max(Parcel.weight)))


async def who_is_there(session: AsyncSession) -> tuple[bool | None, ...]:
    """Three queries for ``EXISTS``."""
    unsent = select(Parcel).where(Parcel.courier_id == 1, Parcel.sent.is_(None))
    bath = select(Courier).where(Courier.town == "Bath")
    queries = unsent, *(bath.where(Courier.id == key) for key in (1, 2))
    return tuple([await session.scalar(select(query.exists())) for query in queries])


async def weights_by_number(session: AsyncSession) -> dict[str, int]:
    """A dictionary of the objects that were found."""
    statement = select(Parcel).where(Parcel.number.in_(["P-9", "P-7", "P-0"]))
    return {parcel.number: parcel.weight for parcel in await session.scalars(statement)}


async def parcels_that_fit(session: AsyncSession) -> list[str]:
    """``stream_scalars`` returns before the rows are read; ``async for`` waits for them."""
    room, numbers = 7, []
    statement = select(Parcel).order_by(Parcel.number)
    parcels = await session.stream_scalars(statement, execution_options={"yield_per": 2})
    async for parcel in parcels:
        if parcel.weight <= room:
            room -= parcel.weight
            numbers.append(parcel.number)
    return numbers


async def parcels_in_twos(session: AsyncSession) -> list[Sequence[str]]:
    """``partitions`` returns the rows as they arrive, in lists of a size."""
    numbers = await session.stream_scalars(select(Parcel.number).order_by(Parcel.number))
    return [two async for two in numbers.partitions(2)]


async def first_row_of_many(session: AsyncSession) -> tuple[str, int] | None:
    """``first`` closes the stream; the database had to sort all rows."""
    statement = select(Parcel.number, Parcel.weight).order_by(Parcel.number)
    rows: AsyncResult[str, int] = await session.stream(statement)
    return await rows.first()


async def is_the_table_in_the_plan(session: AsyncSession) -> bool:
    """The statement is written as text; how to ask for its plan depends on the database."""
    statement = select(Parcel).compile(session.get_bind())
    explain = "EXPLAIN QUERY PLAN" if session.get_bind().dialect.name == "sqlite" else "EXPLAIN"
    plan = await session.execute(text(f"{explain} {statement}"))
    return "deliveries_parcel" in str(plan.all())


async def heavy_parcels_by_plain_sql(session: AsyncSession) -> list[str]:
    """The session's connection executes text, in its transaction."""
    connection: AsyncConnection = await session.connection()
    sql = text("SELECT number FROM deliveries_parcel WHERE weight > :weight ORDER BY number")
    rows = await connection.execute(sql, {"weight": 5})
    return [number for (number,) in rows]
