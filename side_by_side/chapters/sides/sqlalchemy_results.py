"""Runs the SQLAlchemy side of a pair, and returns its result as plain values."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy import Connection, event
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.associationproxy import _AssociationCollection
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.orm.session import JoinTransactionMode
from sqlalchemy.util.concurrency import await_only

from shared_fixtures.question import Instance, Refused, Span
from side_by_side.chapters.pairs import Pair
from side_by_side.chapters.results import ObjectValues, Result, normalise
from side_by_side.chapters.row_locks import LockWatch
from side_by_side.chapters.sides.clock import frozen_clock
from side_by_side.chapters.sides.sqlalchemy_connections import (
    open_async_engine,
    prepare_connections,
    run_in_event_loop,
)
from side_by_side.chapters.stored_rows import RowReader
from side_by_side.databases import Address

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession


def run_sqlalchemy(
    connection: Connection,
    pair: Pair,
    reader: RowReader,
    locks: LockWatch,
    make_session: "Callable[..., Session | AsyncSession]" = Session,
) -> Result:
    """Run the SQLAlchemy function of a pair in a transaction that is rolled back.

    ``make_session`` returns a session on the connection, an ``AsyncSession`` for a function with
    ``async def``.
    """
    statements: list[str] = []
    parameters: list[Any] = []
    error = ""
    answer: Any
    with frozen_clock(), connection.begin() as outer:
        # Rows are read after a refusal as well, which therefore must not abort the transaction.
        mode: JoinTransactionMode = "create_savepoint" if pair.question.writes else "rollback_only"
        given = make_session(connection, join_transaction_mode=mode)
        session = given if isinstance(given, Session) else given.sync_session
        with session:
            describer = _Describer(session)
            try:
                with _recorded(connection, locks, statements, parameters):
                    value = pair.sqlalchemy(given)
                    value = evaluate(await_only(value) if session is not given else value)
                    session.flush()
                answer = normalise(value, describer.describe, evaluate)
                if pair.question.writes:
                    _check_keys(session)
            except Exception as refused:  # noqa: BLE001 - an exception is an answer
                session.rollback()
                answer, error = Refused("", type(refused).__name__), str(refused)
            else:
                session.commit()
        locked = locks.finish()
        raw: Any = connection.connection.dbapi_connection
        rows = reader.read(raw) if pair.question.writes else {}
        if connection.in_transaction():
            outer.rollback()
    return Result(answer, tuple(statements), rows, error, tuple(parameters), locked)


@contextmanager
def _recorded(
    connection: Connection, locks: LockWatch, statements: list[str], parameters: list[Any]
) -> Iterator[None]:
    """Record the statements of a connection and their parameters, and watch its locks."""

    def record(_connection: Any, _cursor: Any, sql: str, values: Any, *_: Any) -> None:
        locks.before(sql)
        if "SAVEPOINT" not in sql:
            statements.append(sql)
            parameters.append(values)

    event.listen(connection, "before_cursor_execute", record)
    try:
        yield
    finally:
        event.remove(connection, "before_cursor_execute", record)


def run_async_sqlalchemy(
    address: Address, pair: Pair, reader: RowReader, locks: LockWatch, *, by_key: bool
) -> Result:
    """Run a function with ``async def`` likewise, in an event loop, on a connection of its own."""
    from sqlalchemy.ext.asyncio import AsyncSession

    async def run() -> Result:
        async with open_async_engine(address) as engine:
            prepare_connections(engine.sync_engine, address.kind, by_key=by_key)
            async with engine.connect() as connection:

                def make_session(_: Connection, **options: Any) -> AsyncSession:
                    return AsyncSession(connection, **options)

                return await connection.run_sync(run_sqlalchemy, pair, reader, locks, make_session)

    return run_in_event_loop(run())


def _check_keys(session: Session) -> None:
    """Check foreign keys as a commit would; MariaDB has checked them already."""
    kind = session.get_bind().dialect.name
    if kind == "postgresql":
        session.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))
    elif kind == "sqlite":
        for broken in session.execute(sa.text("PRAGMA foreign_key_check")):
            reason = Exception(f"FOREIGN KEY constraint failed: {tuple(broken)}")
            raise sa.exc.IntegrityError("COMMIT", None, reason)


def evaluate(value: Any) -> Any:
    """Evaluate lazy values at every depth, and replace ranges by plain ones."""
    if isinstance(value, Range):
        return Span(value.lower, value.upper, "empty" if value.is_empty else value.bounds)
    if isinstance(value, sa.Row) or type(value) is tuple:
        return tuple(evaluate(item) for item in value)
    if isinstance(value, sa.RowMapping) or type(value) is dict:
        return {key: evaluate(item) for key, item in value.items()}
    if isinstance(value, list | sa.Result | sa.ScalarResult | sa.MappingResult | Iterator):
        return [evaluate(item) for item in value]
    if isinstance(value, _AssociationCollection):
        return [evaluate(item) for item in list(value)]  # type: ignore[call-overload]  # a list too
    return value


class _Describer:
    """Describes instances, with all columns of those that the session has inserted.

    An inserted object has not loaded what the database filled in, but can load it; an object that
    a query returned without some columns is compared without them.
    """

    def __init__(self, session: Session) -> None:
        self.inserted: list[Any] = []
        event.listen(session, "pending_to_persistent", lambda _, obj: self.inserted.append(obj))

    def describe(self, value: Any) -> ObjectValues | None:
        """Return an instance with its column values; None for another value."""
        return describe(value, all_columns=any(value is inserted for inserted in self.inserted))


def describe(value: Any, *, all_columns: bool = False) -> ObjectValues | None:
    """Return an instance with its column values; None for another value.

    Columns that it has not loaded are left out, unless they have expired.
    """
    state = sa.inspect(value, raiseerr=False)
    if not isinstance(value, DeclarativeBase) or state is None:
        return None
    left_out = set() if all_columns else set(state.unloaded) - set(state.expired_attributes)
    keys = [attribute.key for attribute in state.mapper.column_attrs]
    values = {key: getattr(value, key) for key in keys if key not in left_out}
    return ObjectValues(Instance(type(value).__name__, str(value)), values)
