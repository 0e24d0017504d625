"""Too much undone, too little overwritten."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ScalarResult, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category, Lesson
from sqlalchemy_side.academy.queries.upserting import _insert_or_update


def keep_rename_when_slug_is_taken_by_rollback(session: Session) -> ScalarResult[str]:
    """``get_or_create(...)`` with an ``IntegrityError`` suppressed, word for word."""
    session.scalars(select(Category).filter_by(slug="music")).one().name = "Sound"
    try:
        session.add(Category(name="Translators", slug="compilers"))
        session.flush()
    except IntegrityError:
        session.rollback()
    return session.scalars(select(Category.name).order_by(Category.slug))


def put_lessons_without_stamp(
    session: Session,
) -> Sequence[tuple[int, int, str, datetime, datetime]]:
    """``bulk_create(lessons, update_conflicts=True, ...)``, its stamp left to ``onupdate``."""
    lessons = [
        {"course_id": 1, "position": 2, "title": "Branches"},
        {"course_id": 4, "position": 1, "title": "Sequence"},
    ]
    unique = ["course_id", "position"]
    session.execute(
        _insert_or_update(session, Lesson, lessons, unique, lambda new: {"title": new.title})
    )
    columns = (Lesson.course_id, Lesson.position, Lesson.title, Lesson.created, Lesson.modified)
    statement = select(*columns).where(Lesson.course_id.in_([1, 4]))
    return session.execute(statement.order_by(Lesson.course_id, Lesson.position)).all()


def save_category_under_taken_key_by_merge(
    session: Session,
) -> Sequence[tuple[str, str, int | None]]:
    """``Category(pk=3, name="Translators", slug="translators").save()``, word for word."""
    session.merge(Category(id=3, name="Translators", slug="translators"))
    statement = select(Category.name, Category.slug, Category.parent_id).filter_by(id=3)
    return session.execute(statement).all()
