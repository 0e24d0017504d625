"""From a row to its related rows, in both directions."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session, aliased, with_parent

from sqlalchemy_side.academy.models import (
    Category,
    Certificate,
    Course,
    Enrollment,
    Instructor,
    Learner,
    Lesson,
    Material,
)


def category_of_each_course(session: Session) -> list[tuple[str, str | None]]:
    """The session holds one object per row, so courses share the category that is loaded."""
    statement = select(Course).order_by(Course.id)
    rows = session.scalars(statement)
    return [(course.name, course.category.name if course.category else None) for course in rows]


def lessons_of_analytical_engines(session: Session) -> list[Lesson]:
    """The order is the ``order_by`` of the relationship."""
    course = session.scalars(select(Course).filter_by(slug="analytical-engines")).one()
    return course.lessons


def certificate_or_none_per_enrollment(session: Session) -> list[tuple[int, str | None]]:
    """A missing one-to-one is None."""
    statement = select(Enrollment).filter_by(course_id=2).order_by(Enrollment.id)
    certificates = [(row.learner_id, row.certificate) for row in session.scalars(statement)]
    return [(learner, row.serial if row else None) for learner, row in certificates]


def instructors_of_compiler_construction(session: Session) -> list[Instructor]:
    """The attribute is a list, loaded when it is first read."""
    course = session.scalars(select(Course).filter_by(slug="compiler-construction")).one()
    return course.instructors


def courses_taught_by_grace(session: Session) -> list[Course]:
    """Each direction is a separate relationship, linked to the other by ``back_populates``."""
    instructor = session.scalars(select(Instructor).filter_by(email="grace@example.org")).one()
    return instructor.courses


def courses_around_compiler_construction(
    session: Session,
) -> tuple[list[Course], list[Course]]:
    """Two relationships use one table, with the two joins exchanged."""
    course = session.scalars(select(Course).filter_by(slug="compiler-construction")).one()
    return course.prerequisites, course.unlocks


def lineage_of_each_category(
    session: Session,
) -> Sequence[tuple[str, str | None, str | None]]:
    """Each generation needs an alias, and an outer join that keeps the roots."""
    parent, grandparent = aliased(Category), aliased(Category)
    statement = (
        select(Category.name, parent.name, grandparent.name)
        .outerjoin(Category.parent.of_type(parent))
        .outerjoin(parent.parent.of_type(grandparent))
        .order_by(Category.id)
    )
    return session.execute(statement).all()


def family_of_computing(
    session: Session,
) -> tuple[Category | None, Category | None, list[Category]]:
    """A missing parent is None; the children are a list."""
    category = session.scalars(select(Category).filter_by(slug="computing")).one()
    parent = category.parent
    return parent, parent and parent.parent, category.children


def learners_taught_by_ada(session: Session) -> ScalarResult[Learner]:
    """A subquery for the learners' keys returns each learner once, without DISTINCT."""
    taught = (
        select(Enrollment.learner_id)
        .join(Enrollment.course)
        .join(Course.instructors)
        .where(Instructor.email == "ada@example.org")
    )
    return session.scalars(select(Learner).where(Learner.id.in_(taught)))


def certificates_of_computing_courses(session: Session) -> ScalarResult[Certificate]:
    """Each table on the path is joined by its relationship."""
    statement = (
        select(Certificate)
        .join(Certificate.enrollment)
        .join(Enrollment.course)
        .join(Course.category)
        .where(Category.slug == "computing")
    )
    return session.scalars(statement)


def courses_in_a_subcategory_of_science(session: Session) -> ScalarResult[Course]:
    """``has`` tests one related row, and a nested ``has`` tests its parent."""
    below_science = Category.parent.has(Category.slug == "science")
    statement = select(Course).where(Course.category.has(below_science)).order_by(Course.id)
    return session.scalars(statement)


def move_course_by_category_id(
    session: Session,
) -> tuple[Category | None, Category | None]:
    """Setting the id leaves the loaded object in place until the relationship is expired."""
    course = session.scalars(select(Course).filter_by(slug="compiler-construction")).one()
    before = course.category
    course.category_id = 4
    session.expire(course, ["category"])
    return before, course.category


def move_course_by_category(session: Session) -> tuple[int | None, int | None]:
    """Setting the object sets the id when it is flushed."""
    course = session.scalars(select(Course).filter_by(slug="computability")).one()
    before = course.category_id
    course.category = session.scalars(select(Category).filter_by(slug="music")).one()
    session.flush()
    return before, course.category_id


def lessons_counted_and_materials_seen(session: Session) -> dict[str, tuple[int, bool]]:
    """``with_parent`` turns the relationship into a condition, so no list is loaded."""
    seen = {}
    for course in session.scalars(select(Course).where(Course.id.in_([2, 3]))):
        of_course = with_parent(course, Course.lessons)
        lessons = select(func.count()).select_from(Lesson).where(of_course)
        materials = select(Material).where(with_parent(course, Course.materials))
        exists = select(materials.exists())
        seen[course.name] = session.scalars(lessons).one(), session.scalars(exists).one()
    return seen


def replace_instructor(session: Session) -> list[str]:
    """The list is loaded and changed; the flush deletes and inserts the pairs of keys."""
    course = session.scalars(select(Course).filter_by(slug="compiler-construction")).one()
    ada = session.scalars(select(Instructor).filter_by(email="ada@example.org")).one()
    course.instructors.remove(ada)
    emilie = session.scalars(select(Instructor).filter_by(email="emilie@example.org")).one()
    course.instructors.append(emilie)
    return [str(instructor) for instructor in course.instructors]


def add_instructor_again(session: Session) -> list[str]:
    """A list accepts an object twice, and the flush may insert the pair again: check first."""
    course = session.scalars(select(Course).filter_by(slug="computability")).one()
    emails = ["ada@example.org", "grace@example.org"]
    for instructor in session.scalars(select(Instructor).where(Instructor.email.in_(emails))):
        if instructor not in course.instructors:
            course.instructors.append(instructor)
    return [str(instructor) for instructor in course.instructors]


def set_prerequisites(session: Session) -> tuple[list[str], list[str]]:
    """Assigning a list deletes and inserts only what changes, at the flush."""
    course = session.scalars(select(Course).filter_by(slug="computability")).one()
    compilers = session.scalars(select(Course).filter_by(slug="compiler-construction")).one()
    statement = select(Course).where(Course.id.in_([1, 4])).order_by(Course.id)
    course.prerequisites = list(session.scalars(statement))
    names = [before.name for before in course.prerequisites]
    return names, [after.name for after in compilers.unlocks]
