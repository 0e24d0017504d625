"""Tempting code that is waited for, and returns another answer."""

import asyncio
from collections.abc import Sequence
from importlib.metadata import requires

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import Session, selectinload

from sqlalchemy_side.deliveries.models import Label, Parcel, parcel_labels


async def number_of_labels_kept_up_to_date_by_awaitable_attrs(
    session: AsyncSession,
) -> tuple[int, int]:
    """Something to wait for, as if it always sent a query."""
    parcel = await session.get_one(Parcel, 1, options=[selectinload(Parcel.labels)])
    before = len(parcel.labels)
    # Meanwhile, another process adds one.
    await session.execute(insert(parcel_labels).values(parcel_id=1, label_id=3))
    return before, len(await parcel.awaitable_attrs.labels)


async def _add(session: AsyncSession, label: Label, flushed: asyncio.Event) -> None:
    session.add(label)
    await session.flush()
    flushed.set()


async def _give_up(session: AsyncSession, flushed: asyncio.Event) -> None:
    await flushed.wait()
    session.add(Label(id=11, name="wet"))
    await session.rollback()


async def labels_of_two_tasks_by_one_session(engine: AsyncEngine) -> Sequence[str]:
    """``gather`` with one session, as Django's tasks have one connection."""
    flushed = asyncio.Event()
    async with AsyncSession(engine) as session:
        heavy = Label(id=10, name="heavy")
        await asyncio.gather(_add(session, heavy, flushed), _give_up(session, flushed))
        await session.commit()
        return (await session.scalars(select(Label.name).order_by(Label.name))).all()


def package_for_event_loops_by_default(session: Session) -> bool:
    """``pip install sqlalchemy``, as for SQLAlchemy 2.0 on most machines."""
    wanted = [each for each in requires("SQLAlchemy") or () if each.startswith("greenlet")]
    return any("extra" not in requirement for requirement in wanted)
