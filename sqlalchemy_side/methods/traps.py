"""Tempting ports of Django's queries; the right answers are in ``queries``."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, event, insert, select
from sqlalchemy.orm import Mapper, Session

from sqlalchemy_side.methods.models import Blog, Entry, Person, Tag, entry_tags, journal


def people_with_initials_by_a_property(session: Session) -> Sequence[Person]:
    """A property in ``where``, as if it were a hybrid property."""
    same: Any = Person.initials == "JS"  # type: ignore[comparison-overlap]  # the point
    return session.scalars(select(Person).where(same)).all()


def delete_entries_by_the_session(session: Session) -> list[str]:
    """``entry.delete()``, as SQLAlchemy's own call."""
    journal.clear()
    for entry in session.scalars(select(Entry).where(Entry.blog_id == 1)):
        session.delete(entry)
    session.flush()
    return journal


def update_that_changes_nothing(session: Session) -> list[str]:
    """``tag.save()``, as SQLAlchemy's own call."""
    events: list[str] = []

    def note(_mapper: Mapper[Tag], _connection: object, tag: Tag) -> None:
        events.append(f"update of {tag}")

    event.listen(Tag, "before_update", note)
    session.add(session.get_one(Tag, 1))
    session.flush()
    event.remove(Tag, "before_update", note)
    return events


def load_a_fixture_by_a_statement(session: Session) -> list[str]:
    """The rows of a fixture, inserted as they are."""
    events: list[str] = []

    def note(_mapper: Mapper[Tag], _connection: object, tag: Tag) -> None:
        events.append(f"after insert of {tag}")

    event.listen(Tag, "after_insert", note)
    try:
        session.execute(insert(Tag), [{"id": 9, "name": "verse"}])
    finally:
        event.remove(Tag, "after_insert", note)
    return events


def delete_several_by_a_statement(session: Session) -> list[str]:
    """``Entry.objects.filter(blog=1).delete()``, word for word."""
    events: list[str] = []

    def note(_mapper: Mapper[Entry], _connection: object, entry: Entry) -> None:
        events.append(f"delete of {entry}")

    event.listen(Entry, "before_delete", note)
    inside = select(Entry.id).where(Entry.blog_id == 1)
    session.execute(delete(entry_tags).where(entry_tags.c.entry_id.in_(inside)))
    session.execute(delete(Entry).where(Entry.blog_id == 1))
    event.remove(Entry, "before_delete", note)
    return events


def load_held_objects_again(session: Session) -> list[str]:
    """The same query when the session already has some of the objects."""
    events: list[str] = []

    def note(tag: Tag, _context: object) -> None:
        events.append(f"made {tag}")

    known = session.scalars(select(Tag).where(Tag.name != "music")).all()
    event.listen(Tag, "load", note)
    tags = session.scalars(select(Tag).order_by(Tag.name)).all()
    event.remove(Tag, "load", note)
    assert len(known) == len(tags) - 1  # held in memory until here
    return events


def retitle_and_select_again(session: Session) -> tuple[str, str, str]:
    """``Blog.objects.get(pk=1)`` once more, instead of ``refresh``."""
    blog = session.get_one(Blog, 1)
    stored = blog.retitle("On looms")
    stale = blog.tagline
    return stored, stale, session.scalars(select(Blog).where(Blog.id == 1)).one().tagline
