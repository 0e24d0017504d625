"""Commits, and what other connections and other databases see of them.

A session takes a connection from its engine at its first statement, and gives it back when the
transaction ends.
"""

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy import Engine, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category


def rename_seen_by_another_connection(engine: Engine) -> tuple[str, str]:
    """What is written in the block of ``begin`` is committed at its end."""
    with Session(engine) as session, session.begin():
        session.execute(update(Category).filter_by(slug="music").values(name="Sound"))
        before = _name_in_another_session(engine)
    return before, _name_in_another_session(engine)


def _name_in_another_session(engine: Engine) -> str:
    with Session(engine) as session:
        return session.scalars(select(Category.name).filter_by(slug="music")).one()


def category_after_anothers_rename(engine: Engine) -> tuple[str, str]:
    """A commit expires the objects of a session: the next access reads them again."""
    with Session(engine) as session:
        category = session.scalars(select(Category).filter_by(slug="music")).one()
        before = category.name
        session.commit()
        _rename_in_another_session(engine)
        return before, category.name


def _rename_in_another_session(engine: Engine) -> None:
    with Session(engine) as session, session.begin():
        session.execute(update(Category).filter_by(slug="music").values(name="Sound"))


def add_categories_until_one_is_refused(engine: Engine) -> Sequence[str]:
    """One session can have many transactions, one after the other."""
    with Session(engine) as session:
        with suppress(IntegrityError):
            for name in ("Opera", "Music", "Painting"):
                with session.begin():
                    session.add(Category(name=name, slug=name.lower()))
        return session.scalars(select(Category.name).order_by(Category.name)).all()


def save_category_to_another_database(engine: Engine, other: Engine) -> tuple[str, str]:
    """``merge`` copies the state of an object to the row of the same key in another session."""
    with Session(engine) as session:
        category = session.scalars(select(Category).filter_by(slug="music")).one()
    category.name = "Sound"
    with Session(other) as session, session.begin():
        session.merge(category)
    return _name_in_another_session(engine), _name_in_another_session(other)
