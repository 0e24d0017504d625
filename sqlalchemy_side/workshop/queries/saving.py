"""Who is informed when an object is saved, and when."""

import re
from typing import Any

from sqlalchemy import event, insert, inspect, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from sqlalchemy_side.workshop.listening import listening
from sqlalchemy_side.workshop.models import Customer, Job, LogEntry, Note


def slug_of_a_new_customer(session: Session) -> str:
    """A listener to ``before_insert`` may change columns of the object."""

    def set_slug(_mapper: Any, _connection: Any, customer: Customer) -> None:
        customer.slug = re.sub(r"\W+", "-", customer.name.lower())

    customer = Customer(name="Di Dot")
    session.add(customer)
    with listening(Customer, {"before_insert": set_slug}):
        session.flush()
    return customer.slug


def what_saving_fills_in(session: Session) -> list[str]:
    """``refresh_flush`` names what the flush has set, such as defaults."""
    filled: list[str] = []

    def note(_job: Job, _context: Any, names: set[str]) -> None:
        filled.extend(names)

    session.add(Job(customer_id=1, title="rim", is_closed=False))
    with listening(Job, {"refresh_flush": note}):
        session.flush()
    return [name for name in filled if name != "id"]


def key_of_a_note_as_it_is_saved(session: Session) -> list[tuple[bool, bool]]:
    """In ``after_flush`` a new object would still be among the new ones."""
    seen: list[tuple[bool, bool]] = []
    note = Note(job_id=2, text="true it")

    def look(session: Session, *_: Any) -> None:
        seen.append((note.id is not None, note in session.new))

    event.listen(session, "before_flush", look)
    event.listen(session, "after_flush_postexec", look)
    session.add(note)
    session.flush()
    return seen


def audit_log_of_changed_hours(session: Session) -> list[str]:
    """In ``after_flush`` the rows are written, and the old values are still known."""

    def log(session: Session, _context: Any) -> None:
        for job in session.dirty:
            history = inspect(job).attrs.hours.history
            if history.has_changes():
                [old], [new] = history.deleted, history.added
                session.execute(insert(LogEntry), {"what": f"hours of {job}: {old}, {new}"})

    event.listen(session, "after_flush", log)
    for key, hours in ((2, 3), (1, 4), (1, 5)):
        job = session.get_one(Job, key)
        job.hours = hours
        session.flush()
    job.title = "front brakes"
    return list(session.scalars(select(LogEntry.what).order_by(LogEntry.id)))


def title_written_again(session: Session) -> list[str]:
    """``flag_modified`` sends ``modified`` at once; the next flush writes the column."""
    announced: list[str] = []

    def note(_job: Job, initiator: Any) -> None:
        announced.append(initiator.key)

    with listening(Job.title, {"modified": note}):
        flag_modified(session.get_one(Job, 1), "title")
    return announced
