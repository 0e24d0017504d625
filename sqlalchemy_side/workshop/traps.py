"""Tempting ports of queries that run and silently give another answer."""

from contextlib import closing
from typing import Any

from sqlalchemy import Engine, delete, event, func, insert, select, text, update
from sqlalchemy.orm import Session, SessionTransaction

from sqlalchemy_side.workshop.listening import listening
from sqlalchemy_side.workshop.models import Customer, Job, Note, Part


def key_of_a_note_after_flush(session: Session) -> list[tuple[bool, bool]]:
    """The event whose name fits is sent a little too early."""
    seen: list[tuple[bool, bool]] = []
    note = Note(job_id=2, text="true it")

    def look(session: Session, *_: Any) -> None:
        seen.append((note.id is not None, note in session.new))

    event.listen(session, "before_flush", look)
    event.listen(session, "after_flush", look)
    session.add(note)
    session.flush()
    return seen


def names_with_spaces_by_a_statement(session: Session) -> list[str]:
    """The listener is registered, and is not called."""

    def strip(_customer: Customer, name: str, _old: Any, _initiator: Any) -> str:
        return name.strip()

    with listening(Customer.name, {"set": strip}, retval=True):
        values = [{"name": " Di ", "slug": "di"}, {"name": "Ed ", "slug": "ed"}]
        session.execute(insert(Customer), values)
    names = select(Customer.name).where(Customer.id > 3).order_by(Customer.id)
    return list(session.scalars(names))


def stock_selected_again(session: Session) -> int:
    """The SELECT finds the row of an object that the session has."""
    part = session.get_one(Part, 1)
    part.stock -= 3
    session.flush()
    return session.scalars(select(Part).where(Part.id == 1)).one().loaded_stock


def rows_updated_by_an_update(session: Session) -> list[Any]:
    """The listener is registered, and is not called."""
    seen = []

    def note(context: Any) -> None:
        seen.append((sorted(context.values), context.result.rowcount))

    event.listen(session, "after_bulk_update", note)
    session.execute(update(Job).where(Job.hours == 2).values(hours=5))
    return seen


def notes_deleted_by_a_statement_that_are_heard_of(session: Session) -> int:
    """The port of ``post_delete``, which Django sends for each row."""
    deleted: list[str] = []

    def note(_mapper: Any, _connection: Any, instance: Note) -> None:
        deleted.append(instance.text)

    with listening(Note, {"after_delete": note}):
        session.execute(delete(Note).where(Note.job_id == 1))
    return len(deleted)


def blocks_that_ended_with_flushes(engine: Engine) -> list[str]:
    """What is not nested is taken for the outer block."""
    heard: list[str] = []

    def note(_session: Session, block: SessionTransaction) -> None:
        heard.append("inner" if block.nested else "outer")

    with Session(engine) as session:
        event.listen(session, "after_transaction_end", note)
        with session.begin(), session.begin_nested():
            session.add(Note(job_id=2, text="true it"))
    return heard


def index_when_flushed(engine: Engine) -> list[str]:
    """The listener writes at once."""
    index: list[str] = []

    def write(_mapper: Any, _connection: Any, job: Job) -> None:
        index.append(job.title)

    with listening(Job, {"after_insert": write}), Session(engine) as session:
        for title in ("rim", "bell"):
            session.add(Job(customer_id=1, title=title))
            session.commit()
        session.add(Job(customer_id=1, title="fork"))
        session.flush()
        session.rollback()
        session.add(Job(customer_id=1, title="dynamo"))
        session.commit()
    return index


def setting_that_is_not_committed(engine: Engine) -> Any:
    """The setting is there at the first use."""

    def set_limit(connection: Any, _record: Any) -> None:
        with closing(connection.cursor()) as cursor:
            cursor.execute("SET idle_session_timeout = '7s'")

    event.listen(engine, "connect", set_limit)
    with engine.connect() as connection:
        connection.scalar(select(func.count()).select_from(Job))
    with engine.connect() as connection:
        return connection.scalar(text("SHOW idle_session_timeout"))
