"""Related rows and columns, which an event loop must wait for when they are loaded."""

from sqlalchemy import insert, inspect, select
from sqlalchemy.exc import MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker
from sqlalchemy.orm import Session, joinedload, load_only, raiseload, selectinload

from sqlalchemy_side.deliveries.models import Courier, Parcel, parcel_labels


async def is_lazy_loading_refused(session: AsyncSession) -> bool:
    """SQLAlchemy 2.1 raises ``MissingGreenlet`` within the error of a statement."""
    parcel = await session.get_one(Parcel, 1)
    try:
        str(parcel.courier)
    except (MissingGreenlet, StatementError) as error:
        return isinstance(getattr(error, "orig", error), MissingGreenlet)
    return False


async def courier_loaded_by_mistake(session: AsyncSession) -> str:
    """``raiseload`` refuses by its own error, in a plain session as well: good for tests."""
    parcel = await session.get_one(Parcel, 1, options=[raiseload("*")])
    return str(parcel.courier)


async def courier_loaded_with_parcel(session: AsyncSession) -> str:
    """``joinedload`` loads what an attribute will need."""
    parcel = await session.get_one(Parcel, 1, options=[joinedload(Parcel.courier)])
    return str(parcel.courier)


async def parcels_loaded_with_couriers(session: AsyncSession) -> dict[str, list[str]]:
    """``selectinload`` sends a second query, while ``scalars`` is waited for."""
    couriers = await session.scalars(select(Courier).options(selectinload(Courier.parcels)))
    return {
        courier.name: sorted(parcel.number for parcel in courier.parcels) for courier in couriers
    }


async def parcels_loaded_for_couriers(session: AsyncSession) -> dict[str, list[str]]:
    """The same query with a loader fills the objects that the session holds."""
    bath = select(Courier).where(Courier.town == "Bath")
    couriers = (await session.scalars(bath)).all()
    await session.scalars(bath.options(selectinload(Courier.parcels)))
    return {
        courier.name: sorted(parcel.number for parcel in courier.parcels) for courier in couriers
    }


async def parcels_loaded_when_needed(session: AsyncSession) -> tuple[str, list[str]]:
    """Each attribute of ``awaitable_attrs`` is loaded while it is waited for."""
    ada = await session.get_one(Courier, 1)
    return ada.name, sorted(parcel.number for parcel in await ada.awaitable_attrs.parcels)


async def weight_loaded_when_needed(session: AsyncSession) -> tuple[str, bool, int]:
    """A column can be waited for as well."""
    parcel = await session.get_one(Parcel, 1, options=[load_only(Parcel.number)])
    is_loaded = "weight" not in inspect(parcel).unloaded
    return parcel.number, is_loaded, await parcel.awaitable_attrs.weight


def _town(_session: Session, parcel: Parcel) -> str:
    return parcel.courier.town if parcel.courier else ""


async def town_by_code_that_does_not_wait(session: AsyncSession) -> str:
    """``run_sync`` calls a function in a greenlet, in the same thread, with the ``Session``."""
    parcel = await session.get_one(Parcel, 1)
    return await session.run_sync(_town, parcel)


async def weight_used_after_commit(engine: AsyncEngine) -> int:
    """An expired attribute would be loaded, without anything that waits for it."""
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    async with sessions.begin() as session:
        parcel = await session.get_one(Parcel, 1)
        parcel.weight += 1
    return parcel.weight


async def number_of_labels_kept_up_to_date(session: AsyncSession) -> tuple[int, int]:
    """``refresh`` reads a collection again; what is held of it would be returned otherwise."""
    parcel = await session.get_one(Parcel, 1, options=[selectinload(Parcel.labels)])
    before = len(parcel.labels)
    # Meanwhile, another process adds one.
    await session.execute(insert(parcel_labels).values(parcel_id=1, label_id=3))
    await session.refresh(parcel, ["labels"])
    return before, len(parcel.labels)
