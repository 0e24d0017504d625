"""Who is informed when a value or a collection of an object is changed.

Every assignment sends an event, and every change of a collection, long before the flush.
"""

from typing import Any

from sqlalchemy import event, select
from sqlalchemy.orm import Session, defer, selectinload

from sqlalchemy_side.workshop.listening import listening
from sqlalchemy_side.workshop.models import Customer, Job, Part


def _strip(_customer: Customer, name: str, _old: Any, _initiator: Any) -> str:
    return name.strip()


def hours_before_and_after_a_change(session: Session) -> list[tuple[int | None, int | None]]:
    """With ``active_history`` of the column, the assignment loads the old value first."""
    seen = []

    def compare(_job: Job, new: int | None, old: int | None, _initiator: Any) -> None:
        seen.append((old, new))

    job = session.get_one(Job, 1, options=[defer(Job.hours)])
    event.listen(Job.hours, "set", compare)
    try:
        job.hours = 4
    finally:
        event.remove(Job.hours, "set", compare)
    job.hours = 5
    return seen


def name_with_spaces(session: Session) -> str:
    """With ``retval``, a listener returns the value that the object gets."""
    with listening(Customer.name, {"set": _strip}, retval=True):
        customer = Customer(name=" Di ", slug="di")
    session.add(customer)
    return customer.name


def names_with_spaces_saved_together(session: Session) -> list[str]:
    """The objects have their values before they are saved."""
    with listening(Customer.name, {"set": _strip}, retval=True):
        session.add_all([Customer(name=" Di ", slug="di"), Customer(name="Ed ", slug="ed")])
    names = select(Customer.name).where(Customer.id > 3).order_by(Customer.id)
    return list(session.scalars(names))


def stock_of_a_new_part(session: Session) -> int:
    """A default is set by the flush; ``init_scalar`` gives it to who asks earlier."""

    def give_default(_part: Part, _value: Any, _values: dict[str, Any]) -> int:
        return 5

    with listening(Part.stock, {"init_scalar": give_default}, retval=True):
        return Part(name="bell").stock


def parts_that_replace_others(session: Session) -> list[int]:
    """The listener gets all new values, before those that stay are found out."""
    announced: list[int] = []

    def note(_job: Job, parts: list[Part], _initiator: Any) -> None:
        announced.extend(part.id for part in parts)

    with listening(Job.parts, {"bulk_replace": note}):
        job = session.get_one(Job, 1)
        job.parts = {session.get_one(Part, 3)}
    return announced


def part_that_a_job_has_already(session: Session) -> list[str]:
    """A set sends ``append_wo_mutation`` for what is in it."""
    seen: list[str] = []

    def note_new(*_: Any) -> None:
        seen.append("new")

    def note_known(*_: Any) -> None:
        seen.append("known")

    with listening(Job.parts, {"append": note_new, "append_wo_mutation": note_known}):
        job, lamp = session.get_one(Job, 1), session.get_one(Part, 3)
        job.parts.add(lamp)
        job.parts.add(lamp)
    return seen


def parts_before_and_after_replacing_all(session: Session) -> list[int]:
    """An assigned collection is copied into a new one; the one before is disposed of."""
    numbers: list[int] = []

    def count(_job: Job, parts: set[Part], _adapter: Any) -> None:
        numbers.append(len(parts))

    loading = [selectinload(Job.parts)]
    job = session.get_one(Job, 1, options=loading, populate_existing=True)
    with listening(Job.parts, {"init_collection": count, "dispose_collection": count}):
        job.parts = {session.get_one(Part, 3)}
    return numbers


def part_removed_from_a_closed_job(session: Session) -> None:
    """``validates`` with ``include_removes`` is also called for what is removed."""
    job = session.get_one(Job, 3)
    job.parts.remove(session.get_one(Part, 3))


def part_added_to_a_closed_job(session: Session) -> list[str]:
    """The validator is informed which of both it is."""
    job = session.get_one(Job, 3)
    job.parts.add(session.get_one(Part, 1))
    return sorted(part.name for part in job.parts)


def closed_job_of_another_customer(session: Session) -> None:
    """``validates`` of a relationship is called by an assignment."""
    session.get_one(Job, 3).customer = session.get_one(Customer, 1)


def closed_job_added_to_another_customer(session: Session) -> str:
    """Without ``include_backrefs``, the validator is not called for the list of the other side."""
    job, customer = session.get_one(Job, 3), session.get_one(Customer, 1)
    customer.jobs.append(job)
    return str(job.customer)


def stock_taken_from_a_part(session: Session) -> int:
    """The ``reconstructor`` has made the object remember what the row had."""
    with session.no_autoflush:
        part = session.get_one(Part, 1)
        part.stock -= 3
        taken = part.loaded_stock - part.stock
        session.expire(part)
    return taken


def stock_when_read_again(session: Session) -> int:
    """A session that has the object makes no other, so the object must leave it."""
    part = session.get_one(Part, 1)
    part.stock -= 3
    session.flush()
    session.expunge(part)
    return session.get_one(Part, 1).loaded_stock
