"""Who is informed of each statement, and may change or refuse it.

An event has the statement as it was written, or the text and parameters that the driver gets.
"""

from itertools import count
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    ExceptionContext,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Session

from sqlalchemy_side.workshop.listening import listening
from sqlalchemy_side.workshop.models import Customer, Job, Part


class _RefusedError(Exception):
    """A write that is not allowed."""


class _SlugTakenError(Exception):
    """A slug that another customer has."""


def _refuse_writes(_connection: Connection, statement: Any, *_: Any) -> None:
    if statement.is_dml:
        raise _RefusedError


def _is_refused(connection: Connection) -> bool:
    """Return whether an UPDATE is refused."""
    try:
        connection.execute(update(Job).values(hours=3))
    except _RefusedError:
        return True
    return False


def time_of_statements(session: Session) -> list[tuple[str, int]]:
    """Two events, between which the context of the statement keeps what is needed."""
    times = []
    clock = count()

    def start(_: Any, _cursor: Any, _sql: str, _values: Any, context: Any, _many: bool) -> None:
        context.started = next(clock)

    def stop(_: Any, _cursor: Any, sql: str, _values: Any, context: Any, _many: bool) -> None:
        times.append((sql.split()[0], next(clock) - context.started))

    listeners = {"before_cursor_execute": start, "after_cursor_execute": stop}
    with listening(session.connection(), listeners):
        session.scalar(select(func.count()).select_from(Job))
        session.execute(update(Job).values(hours=3))
    return times


def statement_with_a_comment(session: Session) -> list[str]:
    """With ``retval``, the listener returns the text and the parameters that are sent."""
    comments: list[str] = []

    def tag(_: Any, _cursor: Any, sql: str, values: Any, *_more: Any) -> tuple[str, Any]:
        return f"{sql} /* workshop */", values

    def note(_: Any, _cursor: Any, sql: str, *_more: Any) -> None:
        comments.append(sql.removeprefix(sql.partition("/*")[0]))

    connection = session.connection()
    with (
        listening(connection, {"before_cursor_execute": tag}, retval=True),
        listening(connection, {"after_cursor_execute": note}),
    ):
        session.scalar(select(func.count()).select_from(Job))
    return comments


def writes_that_are_refused(session: Session) -> tuple[int, bool]:
    """The listener gets the statement as an object, which knows what it is."""
    connection = session.connection()
    with listening(connection, {"before_execute": _refuse_writes}):
        jobs = session.scalars(select(func.count()).select_from(Job)).one()
        return jobs, _is_refused(connection)


def rows_that_statements_changed(session: Session) -> list[int]:
    """The listener gets the result of the statement."""
    numbers: list[int] = []

    def note(*arguments: Any) -> None:
        *_, result = arguments
        numbers.append(result.rowcount)

    with listening(session.connection(), {"after_execute": note}):
        session.execute(update(Job).where(Job.hours == 2).values(hours=3))
        session.execute(update(Part).where(Part.stock == 9).values(stock=Part.stock - 1))
    return numbers


def statements_that_are_rehearsed(engine: Engine) -> tuple[list[tuple[str, int]], int]:
    """A listener that returns True has done the work of the driver's cursor."""
    heard: list[tuple[str, int]] = []

    def rehearse(_cursor: Any, sql: str, *_: Any) -> bool:
        is_update = sql.startswith("UPDATE")
        if is_update:
            heard.append(("UPDATE", 1))
        return is_update

    def rehearse_many(_cursor: Any, sql: str, values: Any, _context: Any) -> bool:
        heard.append((sql.split()[0], len(values)))
        return True

    event.listen(engine, "do_execute", rehearse)
    event.listen(engine, "do_executemany", rehearse_many)
    with engine.begin() as connection:
        connection.execute(update(Part).values(stock=0))
        values = [{"name": "bell", "stock": 1}, {"name": "rack", "stock": 2}]
        connection.execute(insert(Part), values)
        return heard, int(connection.scalars(select(func.sum(Part.stock))).one() or 0)


def percent_sign_without_parameters(engine: Engine) -> tuple[list[str], str]:
    """The option ``no_parameters`` has an event of its own."""
    heard: list[str] = []

    def note(_cursor: Any, sql: str, _context: Any) -> None:
        heard.append(sql)

    event.listen(engine, "do_execute_no_params", note)
    with engine.connect() as connection:
        options = {"no_parameters": True}
        text = connection.exec_driver_sql("SELECT '50%'", execution_options=options).scalar_one()
        return heard, text


def error_of_a_taken_slug(engine: Engine) -> tuple[list[str], bool]:
    """What the listener raises is raised in place of the error."""
    heard: list[str] = []

    def translate(context: ExceptionContext) -> None:
        heard.append(type(context.sqlalchemy_exception).__name__)
        raise _SlugTakenError

    event.listen(engine, "handle_error", translate)
    try:
        with engine.begin() as connection:
            connection.execute(insert(Customer).values(name="Ada", slug="ada"))
    except _SlugTakenError:
        return heard, True
    return heard, False


def read_only_connections(engine: Engine) -> list[bool]:
    """A listener acts when an option of the project's own is set."""

    def obey(target: Connection | Engine, options: dict[str, Any]) -> None:
        if "read_only" in options:
            event.listen(target, "before_execute", _refuse_writes)

    event.listen(engine, "set_engine_execution_options", obey)
    event.listen(engine, "set_connection_execution_options", obey)
    refused = []
    with engine.execution_options(read_only=True).connect() as connection:
        refused.append(_is_refused(connection))
    with engine.connect().execution_options(read_only=True) as connection:
        refused.append(_is_refused(connection))
    with engine.begin() as connection:
        refused.append(_is_refused(connection))
    return refused
