"""What an asynchronous session holds and forgets, and where it reads and writes.

What sends no statement needs no ``await``, and is the same as in its ``sync_session``.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Engine, event, func, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import Session

from sqlalchemy_side.deliveries.models import Courier, Label, Parcel


async def couriers_waiting_to_be_written(
    session: AsyncSession,
) -> tuple[list[list[str]], Sequence[str]]:
    """The session remembers what was loaded, and collects what differs."""
    ada, _, cyd = await session.scalars(select(Courier).order_by(Courier.name))
    session.add(Courier(name="Dot", town="York", hired=ada.hired))
    ada.town = "York"
    await session.delete(cyd)
    waiting = [
        [courier.name for courier in session.new],
        [courier.name for courier in session.dirty if session.is_modified(courier)],
        [courier.name for courier in session.deleted],
    ]
    return waiting, (await session.scalars(select(Courier.name).order_by(Courier.name))).all()


async def is_courier_the_same(session: AsyncSession) -> bool:
    """Of each row a session has one object, found by its key."""
    ada = await session.get_one(Courier, 1)
    held = session.identity_map[session.identity_key(Courier, 1)]
    return held is ada and session.object_session(ada) is session.sync_session


async def couriers_held(session: AsyncSession) -> list[int]:
    """The map of objects holds only what is used elsewhere as well."""
    couriers = {courier.id: courier for courier in await session.scalars(select(Courier))}
    numbers = [len(session.identity_map)]
    session.expunge(couriers[2])
    numbers.append(len(session.identity_map))
    session.expunge_all()
    return [*numbers, len(session.identity_map)]


async def towns_forgotten_in_memory(session: AsyncSession) -> list[tuple[str, str]]:
    """What has expired is loaded when it is read, so something must wait for it."""
    ada, ben = await session.get_one(Courier, 1), await session.get_one(Courier, 2)
    ada.town = ben.town = "York"
    changed = ada.town, ben.town
    session.expire(ada)
    with session.no_autoflush:
        town: str = await ada.awaitable_attrs.town
    session.expire_all()
    return [changed, (town, await ben.awaitable_attrs.town)]


async def towns_after_the_work(session: AsyncSession) -> list[str]:
    """Each of the three forgets all objects; ``aclose`` is another name of ``close``."""
    towns = []
    ends: tuple[Callable[[], Any], ...] = session.reset, session.close, session.aclose
    for end in ends:
        ada = await session.get_one(Courier, 1)
        towns.append(ada.town)
        ada.town = "York"
        towns.append(ada.town)
        await end()
    return towns


async def number_before_the_flush(session: AsyncSession) -> list[int | None]:
    """A query flushes first, unless it is told not to."""
    number = select(func.count()).select_from(Courier)
    session.add(Courier(name="Dot", town="York", hired=date(2024, 1, 1)))
    with session.no_autoflush:
        numbers = [await session.scalar(number)]
    session.autoflush = False
    numbers.append(await session.scalar(number))
    session.autoflush = True
    return [*numbers, await session.scalar(number)]


async def move_courier_by_key(session: AsyncSession) -> tuple[str, str]:
    """``merge`` loads the row, and copies what the given object has."""
    await session.merge(Courier(id=1, town="York"))
    statement = select(Courier.name, Courier.town).where(Courier.id == 1)
    name, town = (await session.execute(statement)).one()
    return name, town


async def move_couriers_by_keys(session: AsyncSession) -> Sequence[str]:
    """``merge_all`` loads the rows together."""
    await session.merge_all([Courier(id=key, town="York") for key in (1, 2)])
    return (await session.scalars(select(Courier.town).order_by(Courier.id))).all()


async def weight_in_every_query(session: AsyncSession) -> tuple[int, int]:
    """Options of the session are for all its statements."""
    session.execution_options = session.execution_options.union({"populate_existing": True})
    statement = select(Parcel).where(Parcel.id == 1)
    parcel = (await session.scalars(statement)).one()
    before = parcel.weight
    # The session knows nothing of what its connection is told.
    change = update(Parcel).where(Parcel.id == 1).values(weight=Parcel.weight + 30)
    await (await session.connection()).execute(change)
    return before, (await session.scalars(statement)).one().weight


def _user_of(parcel: Parcel) -> str:
    session = AsyncSession.object_session(parcel)
    user: str = session.info["user"] if session else ""
    return user


async def who_asks(session: AsyncSession) -> str:
    """``info`` goes where the session goes, and each of its objects knows the session."""
    session.info["user"] = "Grace"
    parcel = Parcel(number="P-1")
    session.add(parcel)
    user = _user_of(parcel)
    session.expunge(parcel)
    return user


async def parcels_saved_as_listeners_hear(session: AsyncSession) -> list[str]:
    """A listener is a plain function of the ``sync_session``; it runs in the greenlet."""
    heard: list[str] = []

    def listen(session: Session, _context: object) -> None:
        heard.extend(parcel.number for parcel in session.new)

    event.listen(session.sync_session, "after_flush", listen)
    session.add(Parcel(number="P-1", weight=3))
    await session.flush()
    return heard


async def answers_of_listeners(session: AsyncSession) -> list[str]:
    """A message of one's own has no event: functions are called and waited for."""

    async def wrap(number: str) -> str:
        return f"wrapped {number}"

    def weigh(_session: Session, number: str) -> str:
        return f"weighed {number}"

    return [await wrap("P-9"), await session.run_sync(weigh, "P-9")]


def _name_of(session: AsyncSession, model: type[Any]) -> str:
    bind = session.get_async_bind(model)
    return "default" if bind is session.bind else "other" if bind is session.binds[Label] else ""


async def labels_of_another_database(
    engine: AsyncEngine, other: AsyncEngine
) -> tuple[list[str], int | None]:
    """``binds`` are the engines of some models, ``bind`` is that of all others."""
    async with AsyncSession(engine, binds={Label: other}) as session:
        session.add(Label(name="heavy"))
        await session.commit()
        names = [_name_of(session, Parcel), _name_of(session, Label)]
        return names, await session.scalar(select(func.count()).select_from(Label))


async def labels_read_from_a_replica(engine: AsyncEngine, other: AsyncEngine) -> int | None:
    """``get_bind`` is a method of the ``Session``, and returns its kind of engine."""

    class ReadingElsewhere(Session):
        def get_bind(self, *_: object, **__: object) -> Engine | Connection:
            return (engine if self._flushing else other).sync_engine

    class ReadingElsewhereAsync(AsyncSession):
        sync_session_class = ReadingElsewhere

    async with ReadingElsewhereAsync() as session:
        session.add(Label(name="heavy"))
        await session.commit()
        return await session.scalar(select(func.count()).select_from(Label))
