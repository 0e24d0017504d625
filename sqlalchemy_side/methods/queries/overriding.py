"""What listeners of a mapper do around each flush, and when they are not called."""

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
    """A listener of the session removes what the flush must not write."""
    journal.clear()
    session.add_all([Blog(name="Yoko Ono's blog"), Blog(name="Sea Tales")])
    return session.scalars(select(Blog.name).order_by(Blog.name)).all(), journal


def rename_no_blog_for_yoko(session: Session) -> ScalarResult[str]:
    """The listener also undoes the new name, so object and row agree."""
    names = {2: "Yoko Ono's blog", 3: "Loud Noises"}
    for blog in session.scalars(select(Blog).where(Blog.id.in_(names))):
        blog.name = names[blog.id]
    return session.scalars(select(Blog.name).where(Blog.id.in_(names)).order_by(Blog.id))


def slug_of_a_new_blog(session: Session) -> str:
    """A value that a listener sets before the INSERT is part of it."""
    blog = Blog(name="What now, already?")
    session.add(blog)
    session.flush()
    return blog.slug


def slug_of_a_renamed_blog(session: Session) -> Sequence[tuple[str, str]]:
    """An UPDATE writes the columns that changed, including those the listener changed."""
    session.get_one(Blog, 1).name = "Ada's Papers"
    return session.execute(select(Blog.name, Blog.slug).where(Blog.id == 1)).all()


def slug_of_a_blog_with_another_tagline(session: Session) -> ScalarResult[str]:
    """The listener sets the same slug again, which does not count as a change."""
    session.get_one(Blog, 3).tagline = "Louder"
    return session.scalars(select(Blog.slug).where(Blog.tagline == "Louder"))


def create_blogs_in_bulk(session: Session) -> tuple[Sequence[tuple[str, str]], list[str]]:
    """``insert`` creates no objects, so no listener is called; defaults are filled in."""
    journal.clear()
    session.add(Blog(name="Sea Tales"))
    session.execute(insert(Blog), [{"name": "Yoko Ono's blog"}, {"name": "Sky Tales"}])
    statement = select(Blog.name, Blog.slug).where(Blog.id > 3).order_by(Blog.name)
    return session.execute(statement).all(), journal


def rename_blogs_in_bulk(session: Session) -> tuple[Sequence[str], list[str]]:
    """An ``update`` statement calls no listener of the mapper."""
    journal.clear()
    session.add(Blog(name="Sea Tales"))
    session.execute(update(Blog).values(name="Untitled"))
    return session.scalars(select(Blog.slug).order_by(Blog.slug)).all(), journal


def delete_one_entry(session: Session) -> list[str]:
    """``delete`` is a custom method, which is called by name."""
    journal.clear()
    session.get_one(Entry, 3).delete()
    return journal


def delete_entries_one_by_one(session: Session) -> list[str]:
    """``session.delete`` would not call the method: the loop does."""
    journal.clear()
    for entry in session.scalars(select(Entry).where(Entry.blog_id == 1).order_by(Entry.id)):
        entry.delete()
    return journal


def delete_entries_in_bulk(session: Session) -> tuple[Sequence[Entry], list[str]]:
    """``delete`` creates no objects; the referring rows are deleted first, by hand."""
    journal.clear()
    session.get_one(Entry, 3).delete()
    inside = select(Entry.id).where(Entry.blog_id == 1)
    session.execute(delete(entry_tags).where(entry_tags.c.entry_id.in_(inside)))
    session.execute(delete(Entry).where(Entry.blog_id == 1))
    return session.scalars(select(Entry)).all(), journal


def delete_a_blog_with_its_entries(session: Session) -> tuple[Sequence[Entry], list[str]]:
    """The relationship's cascade deletes the entries, but calls none of their methods."""
    journal.clear()
    session.get_one(Entry, 3).delete()
    session.delete(session.get_one(Blog, 1))
    return session.scalars(select(Entry)).all(), journal
