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
def _listening(target: Any, listeners: dict[str, Callable[..., None]]) -> Iterator[None]:
    """Listen to some events of a class or attribute."""
    for name, listener in listeners.items():
        event.listen(target, name, listener)
    try:
        yield
    finally:
        for name, listener in listeners.items():
            event.remove(target, name, listener)


@contextmanager
def _heard_of(model: type[Base]) -> Iterator[list[str]]:
    """Listen to what flushes do with objects of one class, and give what was heard."""
    heard: list[str] = []

    def note(what: str, _mapper: object, _connection: object, instance: Base) -> None:
        heard.append(f"{what} of {instance}")

    names = [
        f"{when}_{what}" for when in ("before", "after") for what in ("insert", "update", "delete")
    ]
    with _listening(model, {name: partial(note, name.replace("_", " ")) for name in names}):
        yield heard


@contextmanager
def _made(model: type[Base]) -> Iterator[list[str]]:
    """Record the events of objects of one class being created."""
    heard: list[str] = []

    def loaded(instance: Base, _context: object) -> None:
        heard.append(f"made {instance}")

    def made(_instance: Base, _args: object, values: dict[str, Any]) -> None:
        heard.append(f"made {values['name']}")

    with _listening(model, {"load": loaded, "init": made}):
        yield heard


@contextmanager
def _tagged() -> Iterator[list[str]]:
    """Record the events of tags being added to and removed from entries."""
    heard: list[str] = []

    def note(what: str, _entry: Entry, tag: Tag, _initiator: object) -> None:
        heard.append(f"{what} {tag.id}")

    with _listening(
        Entry.tags, {"append": partial(note, "add"), "remove": partial(note, "remove")}
    ):
        yield heard


def heard_of_an_insert(session: Session) -> list[str]:
    """``before_insert`` and ``after_insert`` of the mapper, around the flush's INSERT."""
    with _heard_of(Tag) as heard:
        session.add(Tag(name="verse"))
        session.flush()
    return heard


def heard_of_an_update(session: Session) -> list[str]:
    """``before_update`` and ``after_update`` are separate from the events of an INSERT."""
    with _heard_of(Tag) as heard:
        session.get_one(Tag, 2).name = "verse"
        session.flush()
    return heard


def heard_of_an_update_that_changes_nothing(session: Session) -> list[str]:
    """Without a change there is no UPDATE and no event, so the attribute is flagged."""
    with _heard_of(Tag) as heard:
        flag_modified(session.get_one(Tag, 1), "name")
        session.flush()
    return heard


def heard_of_a_delete(session: Session) -> list[str]:
    """``before_delete`` and ``after_delete`` are sent by the flush, not earlier."""
    with _heard_of(Tag) as heard:
        session.delete(session.get_one(Tag, 3))
        session.flush()
    return heard


def heard_of_a_cascade(session: Session) -> list[str]:
    """A cascade of the session sends events; one of the database would not."""
    with _heard_of(Entry) as heard:
        session.delete(session.get_one(Blog, 1))
        session.flush()
    return heard


def heard_of_deleting_several(session: Session) -> list[str]:
    """A ``delete`` statement sends no events, so each object is loaded and deleted."""
    with _heard_of(Entry) as heard:
        for entry in session.scalars(select(Entry).where(Entry.blog_id == 1)):
            session.delete(entry)
        session.flush()
    return heard


def heard_of_creating_in_bulk(session: Session) -> list[str]:
    """An ``insert`` statement sends no mapper events."""
    with _heard_of(Tag) as heard:
        session.execute(insert(Tag), [{"name": "verse"}, {"name": "prose"}])
    return heard


def heard_of_updating_in_bulk(session: Session) -> list[str]:
    """An ``update`` sends no mapper events, only the session's ``do_orm_execute``."""
    with _heard_of(Tag) as heard:
        session.execute(update(Tag).where(Tag.id == 2).values(name="verse"))
    return heard


def heard_of_loading(session: Session) -> list[str]:
    """``load`` is sent once per object, however often its row is read in the session."""
    with _made(Tag) as heard:
        session.scalars(select(Tag).order_by(Tag.name)).all()
    return heard


def heard_of_making(session: Session) -> list[str]:
    """``init`` is sent for an object that the program creates, before its ``__init__``."""
    with _made(Tag) as heard:
        Tag(name="verse")
    return heard


def heard_of_tagging(session: Session) -> list[str]:
    """The collection sends an event for each object, long before anything is written."""
    with _tagged() as heard:
        entry = session.get_one(Entry, 1)
        entry.tags.append(session.get_one(Tag, 3))
        entry.tags.remove(session.get_one(Tag, 1))
        session.flush()
    return heard


def heard_of_setting_tags(session: Session) -> list[str]:
    """An assignment sends events for the differences."""
    with _tagged() as heard:
        entry = session.get_one(Entry, 1)
        entry.tags = [session.get_one(Tag, 2), session.get_one(Tag, 3)]
        session.flush()
    return heard
