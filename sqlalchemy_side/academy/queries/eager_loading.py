"""Loading related rows together, and how many statements that takes."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import (
    Session,
    contains_eager,
    defer,
    joinedload,
    load_only,
    raiseload,
    selectinload,
)

from sqlalchemy_side.academy.models import (
    Category,
    Course,
    Enrollment,
    Instructor,
    Learner,
    Lesson,
    Mode,
)


def lessons_with_their_course(session: Session) -> list[tuple[str, str]]:
    """``joinedload`` uses an outer join unless ``innerjoin=True`` is given."""
    statement = (
        select(Lesson)
        .options(joinedload(Lesson.course, innerjoin=True))
        .order_by(Lesson.course_id, Lesson.position)
    )
    return [(lesson.title, lesson.course.name) for lesson in session.scalars(statement)]


def courses_with_category_and_parent(
    session: Session,
) -> list[tuple[str, str | None, str | None]]:
    """``joinedload`` uses outer joins, so all courses are kept."""
    with_lineage = joinedload(Course.category).joinedload(Category.parent)
    statement = select(Course).options(with_lineage).order_by(Course.id)
    lineages = []
    for course in session.scalars(statement):
        lineage = [course.category, course.category and course.category.parent]
        names = [category.name if category else None for category in lineage]
        lineages.append((course.name, names[0], names[1]))
    return lineages


def enrollments_with_their_certificate(session: Session) -> list[tuple[int, str | None]]:
    """``joinedload`` loads a missing row as None."""
    statement = select(Enrollment).options(joinedload(Enrollment.certificate))
    rows = session.scalars(statement.order_by(Enrollment.id))
    return [(row.id, row.certificate.serial if row.certificate else None) for row in rows]


def courses_with_their_lessons(session: Session) -> list[tuple[str, list[str]]]:
    """``selectinload`` reads the lessons of all courses in the relationship's order."""
    statement = select(Course).options(selectinload(Course.lessons)).order_by(Course.id)
    rows = session.scalars(statement)
    return [(course.name, [lesson.title for lesson in course.lessons]) for course in rows]


def first_two_courses_with_lessons(session: Session) -> list[tuple[str, list[str]]]:
    """``joinedload`` puts the limit into a subquery, and joins the lessons around it."""
    statement = select(Course).options(joinedload(Course.lessons))
    rows = session.scalars(statement.order_by(Course.created).limit(2)).unique()
    return [(course.name, [lesson.title for lesson in course.lessons]) for course in rows]


def instructors_with_courses_and_lessons(
    session: Session,
) -> dict[str, dict[str, list[str]]]:
    """Each relation along the path is a separate option."""
    with_lessons = selectinload(Instructor.courses).selectinload(Course.lessons)
    rows = session.scalars(select(Instructor).options(with_lessons))
    return {
        str(instructor): {
            course.name: [lesson.title for lesson in course.lessons]
            for course in instructor.courses
        }
        for instructor in rows
    }


def courses_with_their_live_learners(session: Session) -> list[tuple[str, set[str]]]:
    """``and_`` filters the list itself, which stays filtered while the session holds it."""
    live = Course.enrollments.and_(Enrollment.mode == Mode.LIVE)
    with_learners = selectinload(live).joinedload(Enrollment.learner)
    rows = session.scalars(select(Course).options(with_learners).order_by(Course.id))
    return [
        (course.name, {str(enrollment.learner) for enrollment in course.enrollments})
        for course in rows
    ]


def learners_with_courses_rated_below_five(session: Session) -> list[tuple[str, list[str]]]:
    """``contains_eager`` fills the lists from the rows that the joins and the filter leave."""
    with_courses = contains_eager(Learner.enrollments).contains_eager(Enrollment.course)
    statement = (
        select(Learner)
        .join(Learner.enrollments)
        .join(Enrollment.course)
        .where(Enrollment.rating < 5)
        .options(with_courses)
        .order_by(Learner.id, Enrollment.date_enrolled)
    )
    rows = session.scalars(statement).unique()
    return [
        (str(learner), [enrollment.course.name for enrollment in learner.enrollments])
        for learner in rows
    ]


def courses_with_live_and_all_enrollments(session: Session) -> list[tuple[str, int, int]]:
    """A filtered list stays filtered until ``populate_existing`` reloads it."""
    live = Course.enrollments.and_(Enrollment.mode == Mode.LIVE)
    statement = select(Course).order_by(Course.id)
    courses = session.scalars(statement.options(selectinload(live))).all()
    live_counts = {course.id: len(course.enrollments) for course in courses}
    with_all = statement.options(selectinload(Course.enrollments))
    rows = session.scalars(with_all.execution_options(populate_existing=True))
    counts = {course.id: len(course.enrollments) for course in rows}
    return [(course.name, live_counts[course.id], counts[course.id]) for course in courses]


def courses_with_their_learners(session: Session) -> list[tuple[str, set[str]]]:
    """The options go through the association objects, which are loaded as well."""
    with_learners = selectinload(Course.enrollments).joinedload(Enrollment.learner)
    rows = session.scalars(select(Course).options(with_learners).order_by(Course.id))
    return [(course.name, {str(learner) for learner in course.learners}) for course in rows]


def courses_by_name_only(session: Session) -> ScalarResult[Course]:
    """``load_only`` loads the named columns and the key."""
    return session.scalars(select(Course).options(load_only(Course.name)).order_by(Course.id))


def courses_without_cover_and_syllabus(session: Session) -> ScalarResult[Course]:
    """``defer`` skips the named columns; each is loaded when it is first read."""
    without = (defer(Course.cover), defer(Course.syllabus))
    statement = select(Course).options(*without).where(Course.published).order_by(Course.id)
    return session.scalars(statement)


def first_lessons_with_names_of_courses(session: Session) -> list[tuple[Lesson, Course]]:
    """Each table has its own ``load_only``; the first one also names the foreign key."""
    columns = load_only(Lesson.position, Lesson.title, Lesson.course_id)
    course_name = joinedload(Lesson.course, innerjoin=True).load_only(Course.name)
    statement = select(Lesson).options(columns, course_name).where(Lesson.position == 1)
    rows = session.scalars(statement.order_by(Lesson.course_id))
    return [(lesson, lesson.course) for lesson in rows]


def lessons_counted_without_lazy_loads(session: Session) -> list[tuple[str, int]]:
    """``raiseload("*")`` raises for every relationship that no other option loads."""
    options = (selectinload(Course.lessons), raiseload("*"))
    rows = session.scalars(select(Course).options(*options).order_by(Course.id))
    return [(course.name, len(course.lessons)) for course in rows]
