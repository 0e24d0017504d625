"""Get or create, update or create, insert or ignore."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from sqlalchemy import Insert, ScalarResult, insert, select
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sqlalchemy_django.base import Base
from sqlalchemy_side.academy.models import Category, Enrollment, Lesson


def _insert_or_ignore(
    session: Session, model: type[Base], rows: Sequence[dict[str, Any]]
) -> Insert:
    """Return an insert that leaves out rows with a taken key, as each database spells it."""
    match session.get_bind().dialect.name:
        case "sqlite":
            return sqlite.insert(model).values(rows).on_conflict_do_nothing()
        case "postgresql":
            return postgresql.insert(model).values(rows).on_conflict_do_nothing()
        case _:
            return insert(model).values(rows).prefix_with("IGNORE")


def _insert_or_update(
    session: Session,
    model: type[Base],
    rows: Sequence[dict[str, Any]],
    unique: Sequence[str],
    changes: Callable[[Any], dict[str, Any]],
) -> Insert:
    """Return an insert that changes a row that is there, as each database spells it.

    ``changes`` is given the columns of the row that could not be inserted.
    """
    match session.get_bind().dialect.name:
        case "sqlite":
            lite = sqlite.insert(model).values(rows)
            return lite.on_conflict_do_update(unique, set_=changes(lite.excluded))
        case "postgresql":
            post = postgresql.insert(model).values(rows)
            return post.on_conflict_do_update(index_elements=unique, set_=changes(post.excluded))
        case _:
            maria = mysql.insert(model).values(rows)
            return maria.on_duplicate_key_update(changes(maria.inserted))


def find_compilers_or_create(session: Session) -> tuple[Category, bool]:
    """There is no such method: the row is looked for, and made when there is none."""
    category = session.scalars(select(Category).filter_by(slug="compilers")).one_or_none()
    if category is None:
        category = Category(slug="compilers", name="Translators")
        session.add(category)
    return category, category in session.new


def create_painting_or_find(session: Session) -> tuple[Category, bool]:
    """The savepoint is spelled out, and so is what happens when somebody was faster."""
    statement = select(Category).filter_by(slug="painting")
    category = session.scalars(statement).one_or_none()
    if category is not None:
        return category, False
    category = Category(slug="painting", name="Painting")
    try:
        with session.begin_nested():
            session.add(category)
    except IntegrityError:
        return session.scalars(statement).one(), False
    return category, True


def keep_rename_when_slug_is_taken(session: Session) -> ScalarResult[str]:
    """``rollback`` in place of the savepoint would take the caller's rename along."""
    session.scalars(select(Category).filter_by(slug="music")).one().name = "Sound"
    statement = select(Category).filter_by(name="Translators")
    if session.scalars(statement).one_or_none() is None:
        with suppress(IntegrityError), session.begin_nested():
            session.add(Category(name="Translators", slug="compilers"))
    return session.scalars(select(Category.name).order_by(Category.slug))


def update_lesson_or_create(session: Session) -> tuple[Lesson, bool, datetime, datetime]:
    """The lock is spelled out; ``onupdate`` sets the stamp when the change is flushed."""
    statement = select(Lesson).filter_by(course_id=1, position=2).with_for_update()
    lesson = session.scalars(statement).one_or_none()
    if lesson is None:
        lesson = Lesson(course_id=1, position=2)
        session.add(lesson)
    lesson.title = "Branches"
    is_new = lesson in session.new
    session.flush()
    return lesson, is_new, lesson.created, lesson.modified


def create_lesson_or_update(session: Session) -> tuple[Lesson, bool]:
    """What a new row gets and what an old one gets stand in the two branches."""
    statement = select(Lesson).filter_by(course_id=4, position=1).with_for_update()
    lesson = session.scalars(statement).one_or_none()
    if lesson is None:
        lesson = Lesson(course_id=4, position=1, title="Sequence")
        session.add(lesson)
    else:
        lesson.title = "Sequence, revised"
    return lesson, lesson in session.new


def add_categories_unless_there(session: Session) -> ScalarResult[str]:
    """Each database has its own ``insert``; that of SQLAlchemy itself knows no conflicts."""
    categories = [
        {"slug": "music", "name": "Noise"},
        {"slug": "painting", "name": "Painting"},
    ]
    session.execute(_insert_or_ignore(session, Category, categories))
    return session.scalars(select(Category.name).order_by(Category.slug))


def skip_rating_refused_by_check(session: Session) -> Sequence[tuple[int, int | None]]:
    """``ON CONFLICT DO NOTHING`` would refuse the row on SQLite; ``OR IGNORE`` is what skips it."""
    today = date(2024, 7, 1)
    enrollments = [
        {"course_id": 3, "learner_id": 5, "date_enrolled": today, "rating": 6},
        {"course_id": 3, "learner_id": 1, "date_enrolled": today, "rating": 5},
    ]
    if session.get_bind().dialect.name == "sqlite":
        session.execute(insert(Enrollment).values(enrollments).prefix_with("OR IGNORE"))
    else:
        session.execute(_insert_or_ignore(session, Enrollment, enrollments))
    statement = select(Enrollment.learner_id, Enrollment.rating).filter_by(course_id=3)
    return session.execute(statement.order_by(Enrollment.learner_id)).all()


def put_lessons(session: Session) -> Sequence[tuple[int, int, str, datetime, datetime]]:
    """``onupdate`` is no part of the overwriting unless the changes name the stamp."""
    lessons = [
        {"course_id": 1, "position": 2, "title": "Branches"},
        {"course_id": 4, "position": 1, "title": "Sequence"},
    ]
    unique = ["course_id", "position"]
    session.execute(
        _insert_or_update(
            session,
            Lesson,
            lessons,
            unique,
            lambda new: {"title": new.title, "modified": new.modified},
        )
    )
    columns = (Lesson.course_id, Lesson.position, Lesson.title, Lesson.created, Lesson.modified)
    statement = select(*columns).where(Lesson.course_id.in_([1, 4]))
    return session.execute(statement.order_by(Lesson.course_id, Lesson.position)).all()


def add_progress_or_enroll(session: Session) -> Sequence[tuple[int, date, float]]:
    """The change names the column of the old row, and that of the row that was to be new."""
    common = {"course_id": 1, "date_enrolled": date(2024, 7, 1), "progress": 0.5}
    enrollments = [common | {"learner_id": 5}, common | {"learner_id": 4}]
    unique = ["course_id", "learner_id"]
    session.execute(
        _insert_or_update(
            session,
            Enrollment,
            enrollments,
            unique,
            lambda new: {"progress": Enrollment.progress + new.progress},
        )
    )
    statement = (
        select(Enrollment.learner_id, Enrollment.date_enrolled, Enrollment.progress)
        .filter_by(course_id=1)
        .order_by(Enrollment.learner_id)
    )
    return session.execute(statement).all()


def save_category_under_taken_key(session: Session) -> Sequence[tuple[str, str, int | None]]:
    """``merge`` copies only what was said, so the missing parent is said to be none."""
    session.merge(Category(id=3, name="Translators", slug="translators", parent_id=None))
    statement = select(Category.name, Category.slug, Category.parent_id).filter_by(id=3)
    return session.execute(statement).all()


def save_category_under_free_key(session: Session) -> Category:
    """``merge`` looks for the row first; the object in the session is the one it returns."""
    return session.merge(Category(id=9, name="Opera", slug="opera", parent_id=None))
