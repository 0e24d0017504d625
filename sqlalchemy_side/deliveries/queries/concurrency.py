"""Several tasks: each has a session of its own, and each session a connection."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import requires

from sqlalchemy import create_engine, event, func, insert, literal, select
from sqlalchemy.exc import IllegalStateChangeError
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_scoped_session,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from sqlalchemy_side.deliveries.models import Courier, Label


async def _names(engine: AsyncEngine) -> Sequence[str]:
    async with AsyncSession(engine) as session:
        return (await session.scalars(select(Label.name).order_by(Label.name))).all()


async def _count(sessions: async_sessionmaker[AsyncSession], model: type[Label | Courier]) -> int:
    async with sessions() as session:
        return (await session.scalars(select(func.count()).select_from(model))).one()


async def counted_by_two_tasks(engine: AsyncEngine) -> list[int]:
    """Tasks share what makes sessions, and no session."""
    sessions = async_sessionmaker(engine)
    return list(await asyncio.gather(_count(sessions, Label), _count(sessions, Courier)))


async def is_closing_meanwhile_refused(engine: AsyncEngine) -> bool:
    """A session notices that it is not done with one thing when it is told to do another."""
    async with AsyncSession(engine) as session:
        counting = session.scalar(select(func.count()).select_from(Label))
        outcomes = await asyncio.gather(counting, session.close(), return_exceptions=True)
    return any(isinstance(outcome, IllegalStateChangeError) for outcome in outcomes)


async def _add(sessions: async_sessionmaker[AsyncSession], label: Label) -> None:
    async with sessions.begin() as session:
        session.add(label)


async def labels_added_by_tasks(engine: AsyncEngine) -> Sequence[str]:
    """``begin`` of a sessionmaker is a session with its transaction."""
    sessions = async_sessionmaker(engine)
    async with asyncio.TaskGroup() as group:
        for key, name in ((10, "heavy"), (11, "wet")):
            group.create_task(_add(sessions, Label(id=key, name=name)))
    return await _names(engine)


async def _add_and_roll_back(sessions: async_sessionmaker[AsyncSession], label: Label) -> None:
    async with sessions() as session:
        session.add(label)
        await session.flush()
        await session.rollback()


async def labels_of_two_tasks_of_which_one_fails(engine: AsyncEngine) -> Sequence[str]:
    """Each task has its transaction."""
    sessions = async_sessionmaker(engine)
    heavy, wet = Label(id=10, name="heavy"), Label(id=11, name="wet")
    await asyncio.gather(_add(sessions, heavy), _add_and_roll_back(sessions, wet))
    return await _names(engine)


async def _add_when(
    told: asyncio.Event, name: str, engine: AsyncEngine, waiting: asyncio.Event
) -> None:
    async with AsyncSession(engine) as session, session.begin():
        session.add(Label(name=name))
        await session.flush()
        waiting.set()
        await told.wait()


async def label_of_cancelled_task(engine: AsyncEngine) -> tuple[bool, Sequence[str]]:
    """A task may wait within a transaction; if it is cancelled, that is rolled back."""
    told, never, waiting = asyncio.Event(), asyncio.Event(), asyncio.Event()
    told.set()
    await _add_when(told, "heavy", engine, asyncio.Event())
    second = asyncio.create_task(_add_when(never, "wet", engine, waiting))
    await waiting.wait()
    second.cancel()
    with suppress(asyncio.CancelledError):
        await second
    return second.cancelled(), await _names(engine)


async def _add_in_time(told: asyncio.Event, label: Label, engine: AsyncEngine) -> None:
    async with AsyncSession(engine) as session, session.begin():
        session.add(label)
        await session.flush()
        async with asyncio.timeout(0):
            await told.wait()


async def label_confirmed_in_time(engine: AsyncEngine) -> tuple[list[bool], Sequence[str]]:
    """The error of a time limit leaves the block of the transaction."""
    told, never = asyncio.Event(), asyncio.Event()
    told.set()
    first = _add_in_time(told, Label(id=10, name="heavy"), engine)
    second = _add_in_time(never, Label(id=11, name="wet"), engine)
    outcomes = await asyncio.gather(first, second, return_exceptions=True)
    return [isinstance(outcome, TimeoutError) for outcome in outcomes], await _names(engine)


async def _count_of_task(sessions: async_scoped_session[AsyncSession]) -> int:
    return (await sessions.scalars(select(func.count()).select_from(Label))).one()


async def label_in_the_session_of_the_task(engine: AsyncEngine) -> tuple[int, int]:
    """``async_scoped_session`` keeps a session for each task; ``remove`` ends it, to wait for."""
    sessions = async_scoped_session(async_sessionmaker(engine), scopefunc=asyncio.current_task)
    sessions.add(Label(name="heavy"))
    before = await _count_of_task(sessions)
    await sessions.remove()
    async with sessions():
        return before, await _count_of_task(sessions)


async def is_it_the_same_connection(engine: AsyncEngine) -> tuple[bool, bool]:
    """A session keeps its connection until the transaction ends; another session has another."""
    async with AsyncSession(engine) as session, AsyncSession(engine) as another:
        first, second = await session.connection(), await session.connection()
        other: AsyncConnection = await another.connection()
        return first is second, first is other


async def _is_kept(engine: AsyncEngine) -> bool:
    closed: list[object] = []
    event.listen(engine.sync_engine, "close", lambda connection, _: closed.append(connection))
    async with AsyncSession(engine) as session:
        await session.scalar(select(func.count()).select_from(Label))
    return not closed


async def connections_kept(engine: AsyncEngine) -> tuple[bool, bool]:
    """A pool keeps connections; ``NullPool`` closes them."""
    without_pool = create_async_engine(engine.url, poolclass=NullPool)
    return await _is_kept(without_pool), await _is_kept(engine)


async def labels_by_connections(engine: AsyncEngine) -> int:
    """``begin`` commits at its end, ``connect`` does not."""
    async with engine.begin() as connection:
        await connection.execute(insert(Label).values(name="heavy"))
    async with engine.connect() as connection:
        await connection.execute(insert(Label).values([{"name": "wet"}, {"name": "dry"}]))
    async with engine.connect() as connection:
        return (await connection.scalars(select(func.count()).select_from(Label))).one()


async def labels_by_driver_that_does_not_wait(session: AsyncSession) -> int | None:
    """A driver that says to be asynchronous is found out when nothing has waited for it."""
    engine = create_engine("sqlite://")
    engine.dialect.is_async = True
    async with AsyncEngine(engine).connect() as connection:
        return await connection.scalar(select(literal(3)))


def package_for_event_loops(session: Session) -> bool:
    """``greenlet`` is installed by ``pip install sqlalchemy[asyncio]`` only."""
    wanted = [each for each in requires("SQLAlchemy") or () if each.startswith("greenlet")]
    return any('extra == "asyncio"' in requirement for requirement in wanted)
