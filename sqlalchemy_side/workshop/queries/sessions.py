"""Who is informed of what belongs to a session, and of statements that change many rows."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event, insert, update
from sqlalchemy.orm import (
    Query,
    Session,
    was_deleted,
)

from sqlalchemy_side.workshop.listening import listening
from sqlalchemy_side.workshop.models import Customer, Job, Note, Part


def _noting(heard: list[str], text: str) -> Callable[..., None]:
    """Return a listener that notes a text."""
    return lambda *_: heard.append(text)


def database_of_a_new_job(session: Session) -> list[bool]:
    """``Session.object_session`` returns the session that an object has been added to."""
    seen = []

    def look(_session: Session, job: Job) -> None:
        seen.append(Session.object_session(job) is not None)

    event.listen(session, "before_attach", look)
    event.listen(session, "after_attach", look)
    session.add(Job(customer_id=1, title="rim"))
    return seen


def rows_updated_by_a_statement(session: Session) -> list[Any]:
    """The event is sent for a legacy query; other statements send ``do_orm_execute``."""
    seen = []

    def note(context: Any) -> None:
        seen.append((sorted(context.values), context.result.rowcount))

    event.listen(session, "after_bulk_update", note)
    session.query(Job).filter(Job.hours == 2).update({"hours": 5})
    return seen


def rows_deleted_by_a_statement(session: Session) -> int:
    """The event has the number of rows, and not the rows."""
    numbers: list[int] = []

    def note(context: Any) -> None:
        numbers.append(context.result.rowcount)

    event.listen(session, "after_bulk_delete", note)
    session.query(Note).filter(Note.job_id == 1).delete()
    return sum(numbers)


def operations_that_inform_nobody(session: Session) -> list[str]:
    """What flushes no object sends no event of the mapper."""
    heard: list[str] = []

    def note(_mapper: Any, _connection: Any, part: Part) -> None:
        heard.append(part.name)

    with listening(Part, {"before_insert": note, "before_update": note}):
        session.execute(insert(Part), [{"name": "bell"}, {"name": "rack"}])
        session.execute(update(Part).where(Part.stock == 9).values(stock=8))
        session.execute(update(Part), [{"id": 1, "stock": 2}, {"id": 3, "stock": 3}])
        session.get_one(Part, 3).stock = 1
        session.flush()
    return heard


def closed_jobs_kept_from_legacy_queries(session: Session) -> tuple[list[str], int, int]:
    """With ``retval``, a listener changes each ``Query`` of its entity."""

    def only_open(query: Query[Job], *_: Any) -> Query[Job]:
        return query.filter(Job.is_closed.is_(False))

    listeners = {
        "before_compile": only_open,
        "before_compile_update": only_open,
        "before_compile_delete": only_open,
    }
    with listening(Query, listeners, retval=True):
        jobs = session.query(Job)
        found = [job.title for job in jobs.filter(Job.hours == 2)]
        changed = jobs.filter(Job.hours == 2).update({"hours": 5})
        deleted = jobs.filter(Job.hours.is_(None)).delete()
    return found, changed, deleted


def notes_to_save_again(session: Session) -> list[str]:
    """A rollback makes the objects transient, whether they were written or only added."""
    unsaved: list[str] = []

    def note(_session: Session, instance: Note) -> None:
        unsaved.append(instance.text)

    event.listen(session, "persistent_to_transient", note)
    event.listen(session, "pending_to_transient", note)
    with session.begin_nested() as savepoint:
        session.add(Note(job_id=2, text="true it"))
        session.flush()
        session.add(Note(job_id=2, text="oil it"))
        savepoint.rollback()
    return unsaved


def deletion_that_is_undone(session: Session) -> list[str]:
    """The session sends an event for each object that comes back."""
    heard: list[str] = []

    def note_deleted(_session: Session, note: Note) -> None:
        heard.append(f"deleted {note.text}")

    def note_back(_session: Session, note: Note) -> None:
        heard.append(f"back {note.text}")

    event.listen(session, "persistent_to_deleted", note_deleted)
    event.listen(session, "deleted_to_persistent", note_back)
    done = session.get_one(Note, 3)
    with session.begin_nested() as savepoint:
        session.delete(done)
        session.flush()
        savepoint.rollback()
    return heard


def life_of_a_note(engine: Engine) -> list[str]:
    """Each change of the state of an object sends an event."""
    heard: list[str] = []
    with Session(engine) as session:
        event.listen(session, "transient_to_pending", _noting(heard, "to be saved"))
        event.listen(session, "pending_to_persistent", _noting(heard, "saved"))
        event.listen(session, "persistent_to_deleted", _noting(heard, "deleted"))
        event.listen(session, "deleted_to_detached", _noting(heard, "gone"))
        with listening(Note, {"init": _noting(heard, "made")}):
            note = Note(job_id=2, text="true it")
        session.add(note)
        session.flush()
        session.delete(note)
        session.flush()
        heard.append("has no row" if was_deleted(note) else "has a row")
        session.commit()
    return heard


def customer_kept_between_requests(engine: Engine) -> list[str]:
    """The end of a session detaches its objects, and ``add`` attaches one to another."""
    heard: list[str] = []
    with Session(engine) as session:
        event.listen(session, "persistent_to_detached", lambda _, it: heard.append(f"{it} left"))
        customer = session.get_one(Customer, 1)
    with Session(engine) as session:
        event.listen(session, "detached_to_persistent", lambda _, it: heard.append(f"{it} came"))
        session.add(customer)
        customer.name = "Eve"
        session.commit()
        return [*heard, customer.name]
