"""What is told to a mapper happens around each flush; when it does not."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, delete, insert, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.methods.models import Blog, Entry, entry_tags, journal


def save_a_new_blog(session: Session) -> list[str]:
    """There is no ``save``: listeners are called around the INSERT of a flush."""
    journal.clear()
    session.add(Blog(name="Sea Tales"))
    session.flush()
    return journal


def save_no_blog_for_yoko(session: Session) -> tuple[Sequence[str], list[str]]:
    """A listener of the session takes out what the flush shall not write."""
    journal.clear()
    session.add_all([Blog(name="Yoko Ono's blog"), Blog(name="Sea Tales")])
    return session.scalars(select(Blog.name).order_by(Blog.name)).all(), journal


def rename_no_blog_for_yoko(session: Session) -> ScalarResult[str]:
    """The listener takes the new name back as well, so that object and row agree."""
    session.get_one(Blog, 2).name = "Yoko Ono's blog"
    session.flush()
    return session.scalars(select(Blog.name).where(Blog.id == 2))


def slug_of_a_new_blog(session: Session) -> str:
    """What a listener sets before the INSERT goes into it."""
    blog = Blog(name="What now, already?")
    session.add(blog)
    session.flush()
    return blog.slug


def slug_of_a_renamed_blog(session: Session) -> Sequence[tuple[str, str]]:
    """An UPDATE has the columns that changed, those that the listener changed among them."""
    session.get_one(Blog, 1).name = "Ada's Papers"
    session.flush()
    return session.execute(select(Blog.name, Blog.slug).where(Blog.id == 1)).all()


def slug_of_a_blog_with_another_tagline(session: Session) -> ScalarResult[str]:
    """The listener sets the same slug again, which is no change."""
    session.get_one(Blog, 3).tagline = "Louder"
    session.flush()
    return session.scalars(select(Blog.slug).where(Blog.tagline == "Louder"))


def create_blogs_in_bulk(session: Session) -> tuple[Sequence[tuple[str, str]], list[str]]:
    """``insert`` makes no objects, so no listener is called; defaults are filled in."""
    journal.clear()
    session.execute(insert(Blog), [{"name": "Yoko Ono's blog"}, {"name": "Sea Tales"}])
    statement = select(Blog.name, Blog.slug).where(Blog.id > 3).order_by(Blog.name)
    return session.execute(statement).all(), journal


def rename_blogs_in_bulk(session: Session) -> tuple[Sequence[str], list[str]]:
    """Nor does ``update``."""
    journal.clear()
    session.execute(update(Blog).values(name="Untitled"))
    return session.scalars(select(Blog.slug).order_by(Blog.slug)).all(), journal


def delete_one_entry(session: Session) -> list[str]:
    """A method of one's own, which is called by its name."""
    journal.clear()
    session.get_one(Entry, 3).delete()
    session.flush()
    return journal


def delete_entries_one_by_one(session: Session) -> list[str]:
    """``session.delete`` would not call it: the loop does."""
    journal.clear()
    for entry in session.scalars(select(Entry).where(Entry.blog_id == 1).order_by(Entry.id)):
        entry.delete()
    session.flush()
    return journal


def delete_entries_in_bulk(session: Session) -> tuple[Sequence[Entry], list[str]]:
    """``delete`` makes no objects; the rows that refer are deleted first, by hand."""
    journal.clear()
    inside = select(Entry.id).where(Entry.blog_id == 1)
    session.execute(delete(entry_tags).where(entry_tags.c.entry_id.in_(inside)))
    session.execute(delete(Entry).where(Entry.blog_id == 1))
    return session.scalars(select(Entry)).all(), journal


def delete_a_blog_with_its_entries(session: Session) -> tuple[Sequence[Entry], list[str]]:
    """The cascade of the relationship deletes the entries, and calls no method of theirs."""
    journal.clear()
    session.delete(session.get_one(Blog, 1))
    return session.scalars(select(Entry)).all(), journal
