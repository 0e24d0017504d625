"""Rows that are created, changed and deleted by a flush to wait for."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import CursorResult, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from sqlalchemy_side.deliveries.models import Courier, Label, Parcel


async def create_parcel(session: AsyncSession) -> tuple[Parcel, bool]:
    """``add`` sends nothing, so there is nothing to wait for."""
    parcel = Parcel(number="P-1", weight=3)
    session.add(parcel)
    await session.flush()
    return parcel, parcel.id is not None


async def create_labels(session: AsyncSession) -> int | None:
    """Both rows are inserted by one statement, before the query."""
    session.add_all([Label(name="heavy"), Label(name="wet")])
    return await session.scalar(select(func.count()).select_from(Label))


async def find_or_create_couriers(session: AsyncSession) -> list[tuple[str, bool]]:
    """Two steps, as in a session without an event loop."""
    found = []
    for name in ("Ada", "Dot"):
        courier = await session.scalar(select(Courier).filter_by(name=name))
        created = courier is None
        if courier is None:
            courier = Courier(name=name, town="York", hired=date(2024, 1, 1))
            session.add(courier)
        found.append((courier.town, created))
    return found


async def move_or_create_couriers(session: AsyncSession) -> list[tuple[str, bool]]:
    """The row is locked, and read again where the session holds it."""
    found = []
    for name in ("Ada", "Dot"):
        statement = select(Courier).filter_by(name=name).with_for_update()
        statement = statement.execution_options(populate_existing=True)
        courier = await session.scalar(statement)
        created = courier is None
        if courier is None:
            courier = Courier(name=name, hired=date(2024, 1, 1))
            session.add(courier)
        courier.town = "York"
        found.append((courier.town, created))
    return found


async def send_parcels(session: AsyncSession) -> int:
    """The result of a statement without rows is a ``CursorResult``, which has their number."""
    statement = update(Parcel).where(Parcel.sent.is_(None))
    sent = await session.execute(statement.values(sent=date(2024, 7, 1), weight=Parcel.weight + 1))
    assert isinstance(sent, CursorResult)
    return sent.rowcount


async def pack_parcels_of_courier(session: AsyncSession) -> Sequence[int]:
    """A flush writes all objects that have changed; the second query begins with one."""
    for parcel in await session.scalars(select(Parcel).where(Parcel.courier_id == 1)):
        parcel.weight += 1
    statement = select(Parcel.weight).where(Parcel.courier_id == 1).order_by(Parcel.id)
    return (await session.scalars(statement)).all()


async def rename_courier(session: AsyncSession) -> Sequence[str]:
    """An assignment sends nothing; the next query flushes it."""
    ada = (await session.scalars(select(Courier).filter_by(name="Ada"))).one()
    ada.name = "Eve"
    return (await session.scalars(select(Courier.name).order_by(Courier.name))).all()


async def delete_labels_without_parcels(session: AsyncSession) -> list[str]:
    """``delete`` of a session is to wait for: it loads what is deleted as well."""
    for label in await session.scalars(select(Label).where(~Label.parcels.any())):
        await session.delete(label)
    return [label.name for label in await session.scalars(select(Label).order_by(Label.name))]


async def delete_courier(session: AsyncSession) -> int | None:
    """The flush loads the parcels, and sets their keys to NULL."""
    ben = (await session.scalars(select(Courier).filter_by(name="Ben"))).one()
    await session.delete(ben)
    return await session.scalar(select(func.count()).where(Parcel.courier_id.is_(None)))


async def delete_couriers_of_a_town(session: AsyncSession) -> int | None:
    """``delete_all`` takes several objects; the flush deletes them together."""
    await session.delete_all(await session.scalars(select(Courier).filter_by(town="Bath")))
    return await session.scalar(select(func.count()).select_from(Courier))


async def weight_read_again(session: AsyncSession) -> tuple[int, int]:
    """``refresh`` reads the attributes of a list."""
    parcel = await session.get_one(Parcel, 1)
    before = parcel.weight
    # Meanwhile, another process changes the row.
    statement = update(Parcel).where(Parcel.id == 1).values(weight=Parcel.weight + 30)
    await session.execute(statement, execution_options={"synchronize_session": False})
    await session.refresh(parcel, ["weight"])
    return before, parcel.weight
