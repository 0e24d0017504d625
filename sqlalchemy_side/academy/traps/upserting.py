"""Too much rolled back, too little overwritten."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Insert, ScalarResult, select, update
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category, Lesson


def keep_rename_when_slug_is_taken_by_rollback(
    session: Session,
) -> tuple[bool, ScalarResult[str]]:
    """``get_or_create(...)`` with an ``IntegrityError`` suppressed, word for word."""
    session.scalars(select(Category).filter_by(slug="music")).one().name = "Sound"
    refused = False
    try:
        session.add(Category(name="Translators", slug="compilers"))
        session.flush()
    except IntegrityError:
        session.rollback()
        refused = True
    return refused, session.scalars(select(Category.name).order_by(Category.slug))


def update_held_lesson_or_create_by_for_update(session: Session) -> Sequence[tuple[int, str]]:
    """``update_or_create(course_id=1, position=position, defaults=...)``, word for word."""
    held = session.scalars(select(Lesson).filter_by(course_id=1, position=2)).one()
    # Meanwhile, another process changes the row.
    change = update(Lesson).where(Lesson.id == held.id).values(title="Loops, revised")
    session.execute(change, execution_options={"synchronize_session": False})
    for position, title in ((2, "Loops"), (3, "Trees")):
        statement = select(Lesson).filter_by(course_id=1, position=position).with_for_update()
        lesson = session.scalars(statement).one_or_none()
        if lesson is None:
            lesson = Lesson(course_id=1, position=position)
            session.add(lesson)
        lesson.title = title
    titles = select(Lesson.position, Lesson.title).filter_by(course_id=1)
    return session.execute(titles).all()


def upsert_lessons_without_timestamp(
    session: Session,
) -> Sequence[tuple[int, int, str, datetime, datetime]]:
    """``bulk_create(lessons, update_conflicts=True, ...)`` with only ``onupdate`` for the time."""
    lessons = [
        {"course_id": 1, "position": 2, "title": "Branches"},
        {"course_id": 4, "position": 1, "title": "Sequence"},
    ]
    unique = ["course_id", "position"]
    match session.get_bind().dialect.name:
        case "sqlite":
            lite = sqlite.insert(Lesson).values(lessons)
            changes = {"title": lite.excluded.title}
            session.execute(lite.on_conflict_do_update(unique, set_=changes))
        case "postgresql":
            post = postgresql.insert(Lesson).values(lessons)
            changes = {"title": post.excluded.title}
            session.execute(post.on_conflict_do_update(index_elements=unique, set_=changes))
        case _:
            maria = mysql.insert(Lesson).values(lessons)
            session.execute(maria.on_duplicate_key_update(title=maria.inserted.title))
    columns = (Lesson.course_id, Lesson.position, Lesson.title, Lesson.created, Lesson.modified)
    return session.execute(select(*columns).where(Lesson.course_id.in_([1, 4]))).all()


def upsert_held_lesson_by_returning(session: Session) -> str:
    """``returning`` with the objects of the upsert, and nothing on those that are held."""
    held = session.scalars(select(Lesson).filter_by(course_id=1, position=2)).one()
    lesson = {"course_id": 1, "position": 2, "title": "Branches"}
    unique = ["course_id", "position"]
    upsert: Insert
    match session.get_bind().dialect.name:
        case "sqlite":
            lite = sqlite.insert(Lesson).values(lesson)
            upsert = lite.on_conflict_do_update(unique, set_={"title": lite.excluded.title})
        case "postgresql":
            post = postgresql.insert(Lesson).values(lesson)
            title = post.excluded.title
            upsert = post.on_conflict_do_update(index_elements=unique, set_={"title": title})
        case _:
            maria = mysql.insert(Lesson).values(lesson)
            upsert = maria.on_duplicate_key_update(title=maria.inserted.title)
    session.scalars(upsert.returning(Lesson)).one()
    return held.title


def save_category_under_taken_key_by_merge(
    session: Session,
) -> Sequence[tuple[str, str, int | None]]:
    """``Category(pk=3, name="Translators", slug="translators").save()``, word for word."""
    session.merge(Category(id=3, name="Translators", slug="translators"))
    statement = select(Category.name, Category.slug, Category.parent_id).filter_by(id=3)
    return session.execute(statement).all()


def save_held_category_by_merge(session: Session) -> tuple[str, str]:
    """``Category(pk=3, name="Compilers", ...).save()``, word for word."""
    held = session.get_one(Category, 3)
    # Meanwhile, another process changes the row.
    change = update(Category).where(Category.id == held.id).values(name="Parsers")
    session.execute(change, execution_options={"synchronize_session": False})
    names = select(Category.name).filter_by(id=3)
    before = session.scalars(names).one()
    session.merge(Category(id=3, name="Compilers", slug="compilers", parent_id=2))
    return before, session.scalars(names).one()
