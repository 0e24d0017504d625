"""Which events are sent for which kind of change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from sqlalchemy import event, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from sqlalchemy_django.base import Base
from sqlalchemy_side.methods.models import Blog, Entry, Tag


@contextmanager
def _listen(target: Any, listeners: dict[str, Callable[..., None]]) -> Iterator[None]:
    """Listen to events of a class or attribute."""
    for name, listener in listeners.items():
        event.listen(target, name, listener)
    try:
        yield
    finally:
        for name, listener in listeners.items():
            event.remove(target, name, listener)


@contextmanager
def _record_changes(model: type[Base]) -> Iterator[list[str]]:
    """Record what flushes do with objects of one class."""
    events: list[str] = []

    def note(what: str, _mapper: object, _connection: object, instance: Base) -> None:
        events.append(f"{what} of {instance}")

    names = [
        f"{when}_{what}" for when in ("before", "after") for what in ("insert", "update", "delete")
    ]
    with _listen(model, {name: partial(note, name.replace("_", " ")) for name in names}):
        yield events


@contextmanager
def _record_instances(model: type[Base]) -> Iterator[list[str]]:
    """Record the events of objects of one class being created."""
    events: list[str] = []

    def loaded(instance: Base, _context: object) -> None:
        events.append(f"made {instance}")

    def made(_instance: Base, _args: object, values: dict[str, Any]) -> None:
        events.append(f"made {values['name']}")

    with _listen(model, {"load": loaded, "init": made}):
        yield events


@contextmanager
def _record_tags() -> Iterator[list[str]]:
    """Record the events of tags being added to and removed from entries."""
    events: list[str] = []

    def note(what: str, _entry: Entry, tag: Tag, _initiator: object) -> None:
        events.append(f"{what} {tag.id}")

    with _listen(Entry.tags, {"append": partial(note, "add"), "remove": partial(note, "remove")}):
        yield events


def events_on_insert(session: Session) -> list[str]:
    """``before_insert`` and ``after_insert`` of the mapper, around the flush's INSERT."""
    with _record_changes(Tag) as events:
        session.add(Tag(name="verse"))
        session.flush()
    return events


def events_on_update(session: Session) -> list[str]:
    """``before_update`` and ``after_update`` are separate from the events of an INSERT."""
    with _record_changes(Tag) as events:
        session.get_one(Tag, 2).name = "verse"
        session.flush()
    return events


def events_on_unchanged_save(session: Session) -> list[str]:
    """Without a change there is no UPDATE and no event, so the attribute is flagged."""
    with _record_changes(Tag) as events:
        flag_modified(session.get_one(Tag, 1), "name")
        session.flush()
    return events


def events_on_delete(session: Session) -> list[str]:
    """``before_delete`` and ``after_delete`` are sent by the flush, not earlier."""
    with _record_changes(Tag) as events:
        session.delete(session.get_one(Tag, 3))
        session.flush()
    return events


def events_on_cascade(session: Session) -> list[str]:
    """A cascade of the session sends events; one of the database would not."""
    with _record_changes(Entry) as events:
        session.delete(session.get_one(Blog, 1))
        session.flush()
    return events


def events_on_deleting_several(session: Session) -> list[str]:
    """A ``delete`` statement sends no events, so each object is loaded and deleted."""
    with _record_changes(Entry) as events:
        for entry in session.scalars(select(Entry).where(Entry.blog_id == 1)):
            session.delete(entry)
        session.flush()
    return events


def events_on_bulk_create(session: Session) -> list[str]:
    """An ``insert`` statement sends no mapper events."""
    with _record_changes(Tag) as events:
        session.execute(insert(Tag), [{"name": "verse"}, {"name": "prose"}])
    return events


def events_on_loading_a_fixture(session: Session) -> list[str]:
    """There are no fixtures; objects made from rows send the events of all others."""
    row: dict[str, Any] = {"model": "methods.tag", "pk": 9, "fields": {"name": "verse"}}
    with _record_changes(Tag) as events:
        session.add(Tag(id=row["pk"], **row["fields"]))
        session.flush()
    return events


def events_on_bulk_update(session: Session) -> list[str]:
    """An ``update`` sends no mapper events, only the session's ``do_orm_execute``."""
    with _record_changes(Tag) as events:
        session.execute(update(Tag).where(Tag.id == 2).values(name="verse"))
    return events


def events_on_load(session: Session) -> list[str]:
    """``load`` is sent once per object, however often its row is read in the session."""
    with _record_instances(Tag) as events:
        session.scalars(select(Tag).order_by(Tag.name)).all()
    return events


def events_on_instantiation(session: Session) -> list[str]:
    """``init`` is sent for an object that the program creates, before its ``__init__``."""
    with _record_instances(Tag) as events:
        Tag(name="verse")
    return events


def events_on_tagging(session: Session) -> list[str]:
    """The collection sends an event for each object, long before anything is written."""
    with _record_tags() as events:
        entry = session.get_one(Entry, 1)
        entry.tags.append(session.get_one(Tag, 3))
        entry.tags.remove(session.get_one(Tag, 1))
    return events


def events_on_setting_tags(session: Session) -> list[str]:
    """An assignment sends events for the differences."""
    with _record_tags() as events:
        entry = session.get_one(Entry, 1)
        entry.tags = [session.get_one(Tag, 2), session.get_one(Tag, 3)]
    return events
