"""Who is informed when an object is made, loaded, read again or pickled."""

import pickle
from contextlib import suppress
from typing import Any

from sqlalchemy import event, inspect, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.workshop.listening import listening
from sqlalchemy_side.workshop.models import Customer, Job, Part


def hours_given_by_a_listener(session: Session) -> list[int | None]:
    """The listener to ``init`` gets the very arguments; rows do not send it."""

    def give_hour(_job: Job, _args: Any, kwargs: dict[str, Any]) -> None:
        kwargs.setdefault("hours", 1)

    with listening(Job, {"init": give_hour}):
        return [Job(title="rim").hours, Job(title="saddle", hours=3).hours]


def job_with_an_unknown_value(session: Session) -> list[str]:
    """``init_failure`` is sent before the caller gets the error."""
    heard: list[str] = []

    def note(_job: Job, _args: Any, kwargs: dict[str, Any]) -> None:
        heard.append(f"made with {', '.join(sorted(kwargs))}")

    def note_failure(_job: Job, _args: Any, kwargs: dict[str, Any]) -> None:
        heard.append(f"refused with {', '.join(sorted(kwargs))}")

    values = {"title": "rim", "colour": "red"}
    with listening(Job, {"init": note, "init_failure": note_failure}), suppress(TypeError):
        Job(**values)
    return heard


def parts_that_were_read(session: Session) -> list[str]:
    """The event is sent for objects that the session did not have."""
    heard: list[str] = []

    def note(_session: Session, part: Part) -> None:
        heard.append(part.name)

    event.listen(session, "loaded_as_persistent", note)
    session.scalars(select(Part).where(Part.stock < 9).order_by(Part.name)).all()
    return heard


def hours_that_were_read_again(session: Session) -> list[Any]:
    """``refresh`` expires the attribute, and loads it."""
    heard: list[Any] = []

    def note_expired(_job: Job, names: list[str]) -> None:
        heard.extend(names)

    def note_value(job: Job, _context: Any, _names: Any) -> None:
        heard.append(job.hours)

    job = session.get_one(Job, 1)
    session.execute(
        update(Job).where(Job.id == 1).values(hours=6),
        execution_options={"synchronize_session": False},
    )
    with listening(Job, {"expire": note_expired, "refresh": note_value}):
        session.refresh(job, ["hours"])
    return heard


def customer_in_a_cache(session: Session) -> list[Any]:
    """When ``unpickle`` is sent, the object has its identity, and no other values yet."""
    heard: list[Any] = []

    def note_write(customer: Customer, _state: Any) -> None:
        heard.append(("pickled", inspect(customer).identity))

    def note_read(customer: Customer, _state: Any) -> None:
        heard.append(("unpickled", inspect(customer).identity))

    customer = session.get_one(Customer, 1)
    with listening(Customer, {"pickle": note_write, "unpickle": note_read}):
        pickle.loads(pickle.dumps(customer))  # noqa: S301 - it has written that itself
    return heard
