"""Get or create, update or create, insert or ignore."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Insert, ScalarResult, insert, select, update
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category, Enrollment, Lesson


def find_compilers_or_create(session: Session) -> list[tuple[Category, bool]]:
    """There is no such method: the row is queried, and created if it is missing."""
    results = []
    for slug in ("compilers", "translators"):
        category = session.scalars(select(Category).filter_by(slug=slug)).one_or_none()
        if category is None:
            category = Category(slug=slug, name="Translators")
            session.add(category)
        results.append((category, category in session.new))
    return results


def create_painting_or_find(session: Session) -> tuple[Category, bool]:
    """The savepoint is explicit, and so is the case that another process was faster."""
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


def keep_rename_when_slug_is_taken(session: Session) -> tuple[bool, ScalarResult[str]]:
    """``rollback`` instead of the savepoint would undo the caller's rename too."""
    session.execute(update(Category).filter_by(slug="music").values(name="Sound"))
    statement = select(Category).filter_by(name="Translators")
    refused = False
    if session.scalars(statement).one_or_none() is None:
        try:
            with session.begin_nested():
                session.add(Category(name="Translators", slug="compilers"))
        except IntegrityError:
            refused = True
    return refused, session.scalars(select(Category.name).order_by(Category.slug))


def update_lesson_or_create(session: Session) -> list[tuple[Lesson, bool, datetime, datetime]]:
    """The lock is explicit, and ``populate_existing`` reads what is locked, not an older copy.

    ``onupdate`` sets the timestamp when the change is flushed.
    """
    results = []
    for position in (2, 3):
        statement = select(Lesson).filter_by(course_id=1, position=position).with_for_update()
        statement = statement.execution_options(populate_existing=True)
        lesson = session.scalars(statement).one_or_none()
        if lesson is None:
            lesson = Lesson(course_id=1, position=position)
            session.add(lesson)
        lesson.title = "Branches"
        is_new = lesson in session.new
        session.flush()
        results.append((lesson, is_new, lesson.created, lesson.modified))
    return results


def update_held_lesson_or_create(session: Session) -> Sequence[tuple[int, str]]:
    """Without ``populate_existing``, the title would be the held object's, and not written."""
    held = session.scalars(select(Lesson).filter_by(course_id=1, position=2)).one()
    # Meanwhile, another process changes the row.
    change = update(Lesson).where(Lesson.id == held.id).values(title="Loops, revised")
    session.execute(change, execution_options={"synchronize_session": False})
    for position, title in ((2, "Loops"), (3, "Trees")):
        statement = select(Lesson).filter_by(course_id=1, position=position).with_for_update()
        statement = statement.execution_options(populate_existing=True)
        lesson = session.scalars(statement).one_or_none()
        if lesson is None:
            lesson = Lesson(course_id=1, position=position)
            session.add(lesson)
        lesson.title = title
    titles = select(Lesson.position, Lesson.title).filter_by(course_id=1)
    return session.execute(titles).all()


def create_lesson_or_update(session: Session) -> list[tuple[Lesson, bool]]:
    """The two branches hold the values for a new row and for an existing one."""
    results = []
    for course_id in (1, 4):
        statement = select(Lesson).filter_by(course_id=course_id, position=1).with_for_update()
        statement = statement.execution_options(populate_existing=True)
        lesson = session.scalars(statement).one_or_none()
        if lesson is None:
            lesson = Lesson(course_id=course_id, position=1, title="Overview")
            session.add(lesson)
        else:
            lesson.title = "Overview, revised"
        results.append((lesson, lesson in session.new))
    return results


def insert_categories_ignoring_conflicts(session: Session) -> ScalarResult[str]:
    """Each dialect has its own ``insert``; the generic one cannot handle conflicts."""
    categories = [
        {"slug": "music", "name": "Noise"},
        {"slug": "painting", "name": "Painting"},
    ]
    match session.get_bind().dialect.name:
        case "sqlite":
            session.execute(sqlite.insert(Category).values(categories).on_conflict_do_nothing())
        case "postgresql":
            session.execute(postgresql.insert(Category).values(categories).on_conflict_do_nothing())
        case _:
            session.execute(insert(Category).values(categories).prefix_with("IGNORE"))
    return session.scalars(select(Category.name).order_by(Category.slug))


def skip_rating_refused_by_check(session: Session) -> Sequence[tuple[int, int | None]]:
    """``ON CONFLICT DO NOTHING`` would reject the row on SQLite; ``OR IGNORE`` skips it."""
    today = date(2024, 7, 1)
    enrollments = [
        {"course_id": 3, "learner_id": 5, "date_enrolled": today, "rating": 6},
        {"course_id": 3, "learner_id": 1, "date_enrolled": today, "rating": 5},
    ]
    match session.get_bind().dialect.name:
        case "sqlite":
            session.execute(insert(Enrollment).values(enrollments).prefix_with("OR IGNORE"))
        case "postgresql":
            statement = postgresql.insert(Enrollment).values(enrollments)
            session.execute(statement.on_conflict_do_nothing())
        case _:
            session.execute(insert(Enrollment).values(enrollments).prefix_with("IGNORE"))
    ratings = select(Enrollment.learner_id, Enrollment.rating).filter_by(course_id=3)
    return session.execute(ratings).all()


def upsert_lessons(session: Session) -> Sequence[tuple[int, int, str, datetime, datetime]]:
    """``onupdate`` does not apply to the update unless the changes name the timestamp."""
    lessons = [
        {"course_id": 1, "position": 2, "title": "Branches"},
        {"course_id": 4, "position": 1, "title": "Sequence"},
    ]
    unique = ["course_id", "position"]
    match session.get_bind().dialect.name:
        case "sqlite":
            lite = sqlite.insert(Lesson).values(lessons)
            changes = {"title": lite.excluded.title, "modified": lite.excluded.modified}
            session.execute(lite.on_conflict_do_update(unique, set_=changes))
        case "postgresql":
            post = postgresql.insert(Lesson).values(lessons)
            changes = {"title": post.excluded.title, "modified": post.excluded.modified}
            session.execute(post.on_conflict_do_update(index_elements=unique, set_=changes))
        case _:
            maria = mysql.insert(Lesson).values(lessons)
            changes = {"title": maria.inserted.title, "modified": maria.inserted.modified}
            session.execute(maria.on_duplicate_key_update(changes))
    columns = (Lesson.course_id, Lesson.position, Lesson.title, Lesson.created, Lesson.modified)
    return session.execute(select(*columns).where(Lesson.course_id.in_([1, 4]))).all()


def upsert_held_lesson(session: Session) -> str:
    """``returning`` returns objects; ``populate_existing`` reads the row into the held one."""
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
    options = {"populate_existing": True}
    session.scalars(upsert.returning(Lesson), execution_options=options).one()
    return held.title


def add_progress_or_enroll(session: Session) -> Sequence[tuple[int, date, float]]:
    """The change refers to the existing row's column and to that of the proposed row."""
    common = {"course_id": 1, "date_enrolled": date(2024, 7, 1), "progress": 0.5}
    enrollments = [common | {"learner_id": 5}, common | {"learner_id": 4}]
    unique, old = ["course_id", "learner_id"], Enrollment.progress
    match session.get_bind().dialect.name:
        case "sqlite":
            lite = sqlite.insert(Enrollment).values(enrollments)
            changes = {"progress": old + lite.excluded.progress}
            session.execute(lite.on_conflict_do_update(unique, set_=changes))
        case "postgresql":
            post = postgresql.insert(Enrollment).values(enrollments)
            changes = {"progress": old + post.excluded.progress}
            session.execute(post.on_conflict_do_update(index_elements=unique, set_=changes))
        case _:
            maria = mysql.insert(Enrollment).values(enrollments)
            changes = {"progress": old + maria.inserted.progress}
            session.execute(maria.on_duplicate_key_update(changes))
    columns = (Enrollment.learner_id, Enrollment.date_enrolled, Enrollment.progress)
    statement = select(*columns).filter_by(course_id=1).order_by(Enrollment.learner_id)
    return session.execute(statement).all()


def save_category_under_taken_key(session: Session) -> Sequence[tuple[str, str, int | None]]:
    """``merge`` copies only what is set, so the missing parent is set to ``None``."""
    session.merge(Category(id=3, name="Translators", slug="translators", parent_id=None))
    statement = select(Category.name, Category.slug, Category.parent_id).filter_by(id=3)
    return session.execute(statement).all()


def save_held_category(session: Session) -> tuple[str, str]:
    """``merge`` writes what differs from the held object, so that one is refreshed first."""
    held = session.get_one(Category, 3)
    # Meanwhile, another process changes the row.
    change = update(Category).where(Category.id == held.id).values(name="Parsers")
    session.execute(change, execution_options={"synchronize_session": False})
    session.refresh(held)
    before = held.name
    session.merge(Category(id=3, name="Compilers", slug="compilers", parent_id=2))
    return before, session.scalars(select(Category.name).filter_by(id=3)).one()


def save_category_under_free_key(session: Session) -> Category:
    """``merge`` queries the row first; the object in the session is the one that it returns."""
    return session.merge(Category(id=9, name="Opera", slug="opera", parent_id=None))
