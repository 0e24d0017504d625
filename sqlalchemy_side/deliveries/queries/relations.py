"""Related rows that are added, created and removed in collections.

A collection must be loaded before it is changed: ``awaitable_attrs`` waits for that.
"""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from sqlalchemy_side.deliveries.models import Courier, Label, Parcel


async def hand_parcels_to_others(session: AsyncSession) -> dict[str, list[str]]:
    """The other side of the relationship changes with either side, also in memory."""
    statement = select(Courier).order_by(Courier.name).options(selectinload(Courier.parcels))
    ada, ben, cyd = await session.scalars(statement)
    parcels = {parcel.number: parcel for parcel in await session.scalars(select(Parcel))}
    ada.parcels.remove(parcels["P-9"])
    cyd.parcels.append(parcels["P-2"])
    ben.parcels = [parcels["P-7"], parcels["P-5"]]
    return {
        courier.name: sorted(parcel.number for parcel in courier.parcels)
        for courier in (ada, ben, cyd)
    }


async def take_all_parcels_from_courier(session: AsyncSession) -> int | None:
    """Without ``awaitable_attrs`` the list would be loaded where nothing waits for it."""
    ada = (await session.scalars(select(Courier).filter_by(name="Ada"))).one()
    (await ada.awaitable_attrs.parcels).clear()
    return await session.scalar(select(func.count()).where(Parcel.courier_id.is_(None)))


async def parcels_created_for_courier(session: AsyncSession) -> list[tuple[str, int]]:
    """A new parcel is added by its courier, without the list of all of them."""
    ada = (await session.scalars(select(Courier).filter_by(name="Ada"))).one()
    own = select(Parcel).filter_by(courier=ada)
    for number in ("P-5", "P-3"):
        locked = own.filter_by(number=number).with_for_update()
        parcel = await session.scalar(locked.execution_options(populate_existing=True))
        if parcel is None:
            parcel = Parcel(number=number, courier=ada)
            session.add(parcel)
        parcel.weight = 2
    for number in ("P-9", "P-1"):
        if not await session.scalar(own.filter_by(number=number)):
            session.add(Parcel(number=number, weight=7, courier=ada))
    session.add(Parcel(number="P-6", weight=3, courier=ada))
    parcels = await session.scalars(own.order_by(Parcel.number))
    return [(parcel.number, parcel.weight) for parcel in parcels]


async def change_labels_of_parcels(session: AsyncSession) -> dict[str, list[str]]:
    """A flush inserts and deletes the rows between parcels and labels, in no order of ours."""
    statement = select(Parcel).options(selectinload(Parcel.labels))
    parcels = {parcel.number: parcel for parcel in await session.scalars(statement)}
    labels = {label.name: label for label in await session.scalars(select(Label))}
    parcels["P-4"].labels.append(labels["urgent"])
    await session.flush()
    parcels["P-5"].labels = [labels["urgent"]]
    parcels["P-9"].labels.remove(labels["cold"])
    parcels["P-2"].labels.clear()
    return {
        number: sorted(label.name for label in parcel.labels) for number, parcel in parcels.items()
    }


async def labels_created_for_parcel(session: AsyncSession) -> list[str]:
    """``refresh`` loads a collection that it is given the name of."""
    parcel = (await session.scalars(select(Parcel).filter_by(number="P-9"))).one()
    await session.refresh(parcel, ["labels"])
    labels = {label.name: label for label in parcel.labels}
    labels["cold"].name = "chilled"
    for name in ("fragile", "heavy"):
        if name not in labels:
            parcel.labels.append(Label(name=name))
            await session.flush()
    parcel.labels.append(Label(name="wet"))
    return sorted(label.name for label in parcel.labels)
