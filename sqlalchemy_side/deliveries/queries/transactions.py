"""Transactions of an asynchronous session: blocks of ``async with``, in which one may wait."""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import Session

from sqlalchemy_side.deliveries.models import Label, Parcel


class _LostError(Exception):
    """A parcel was lost."""


async def weight_in_a_plain_block(session: AsyncSession) -> int:
    """A block of ``with`` could not wait for the commit, so there is none."""
    with session.begin():  # type: ignore[attr-defined]  # refused by Python as well
        return (await session.get_one(Parcel, 1)).weight


async def _add(session: AsyncSession, key: int, weight: int) -> None:
    statement = update(Parcel).where(Parcel.id == key)
    await session.execute(statement.values(weight=Parcel.weight + weight))


async def _weights(engine: AsyncEngine) -> Sequence[int]:
    async with AsyncSession(engine) as session:
        statement = select(Parcel.weight).where(Parcel.id <= 2).order_by(Parcel.id)
        return (await session.scalars(statement)).all()


async def exchange_that_fails(engine: AsyncEngine) -> Sequence[int]:
    """An error leaves the block, which is rolled back."""
    with suppress(_LostError):
        async with AsyncSession(engine) as session, session.begin():
            await _add(session, 1, -3)
            raise _LostError
    return await _weights(engine)


async def exchange_that_succeeds(engine: AsyncEngine) -> Sequence[int]:
    """The end of the block waits for the commit."""
    async with AsyncSession(engine) as session, session.begin():
        await _add(session, 1, -3)
        await _add(session, 2, 3)
    return await _weights(engine)


async def _add_labels(session: AsyncSession) -> None:
    session.add(Label(name="heavy"))
    with suppress(_LostError):
        async with session.begin_nested():
            session.add(Label(name="wet"))
            await session.flush()
            raise _LostError
    await session.commit()


async def second_label_undone(engine: AsyncEngine) -> Sequence[str]:
    """``begin_nested`` is a savepoint."""
    async with AsyncSession(engine) as session:
        await _add_labels(session)
        return (await session.scalars(select(Label.name).where(Label.id > 3))).all()


def _state(session: AsyncSession) -> tuple[bool, bool]:
    is_open, is_nested = session.in_transaction(), session.in_nested_transaction()
    assert is_open is (session.get_transaction() is not None)
    assert is_nested is (session.get_nested_transaction() is not None)
    return is_open, is_nested


async def blocks_that_are_open(engine: AsyncEngine) -> list[tuple[bool, bool]]:
    """The session knows its blocks, and returns them: no statement is sent for that."""
    async with AsyncSession(engine) as session:
        states = [_state(session)]
        async with session.begin():
            states.append(_state(session))
            async with session.begin_nested():
                states.append(_state(session))
        return [*states, _state(session)]


async def _rollbacks(session: AsyncSession) -> list[bool]:
    needed = [not session.is_active]
    session.add(Label(name="cold"))
    with suppress(IntegrityError):
        await session.flush()
    needed.append(not session.is_active)
    await session.rollback()
    return [*needed, not session.is_active]


async def must_roll_back_after_refused_label(engine: AsyncEngine) -> list[bool]:
    """``is_active`` is false from a flush that failed until ``rollback``."""
    async with AsyncSession(engine) as session:
        return await _rollbacks(session)


async def weights_by_hand(engine: AsyncEngine) -> int:
    """A session begins by itself, and again after ``commit`` and ``rollback``."""
    async with AsyncSession(engine) as session:
        await _add(session, 1, 1)
        await session.commit()
        await _add(session, 1, 10)
        await session.rollback()
        return (await session.get_one(Parcel, 1)).weight


def _add_label(session: Session, name: str) -> None:
    with session.begin():
        session.add(Label(name=name))


async def label_by_code_that_does_not_wait(engine: AsyncEngine) -> int | None:
    """``run_sync`` gives the function the ``Session``, whose blocks are plain ones."""
    async with AsyncSession(engine) as session:
        await session.run_sync(_add_label, "heavy")
        return await session.scalar(select(func.count()).select_from(Label))
