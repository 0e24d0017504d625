"""Enrollments: the association object between learners and courses."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ScalarResult, and_, func, select
from sqlalchemy.orm import Session, selectinload

from sqlalchemy_side.academy.models import Certificate, Course, Enrollment, Learner, Level, Mode


def learners_of_analytical_engines(session: Session) -> Sequence[Learner]:
    """The proxy reads through the enrollments, which are loaded with their learners."""
    with_learners = selectinload(Course.enrollments).joinedload(Enrollment.learner)
    statement = select(Course).filter_by(slug="analytical-engines").options(with_learners)
    return session.scalars(statement).one().learners


def courses_of_edsger(session: Session) -> Sequence[Course]:
    """The learner has its own proxy for the other direction."""
    with_courses = selectinload(Learner.enrollments).joinedload(Enrollment.course)
    statement = select(Learner).filter_by(email="edsger@example.org").options(with_courses)
    return session.scalars(statement).one().courses


def enroll_barbara(session: Session) -> Sequence[tuple[int, date, Mode, int | None, float]]:
    """The association is created as an object; the proxy could not set its values."""
    course = session.scalars(select(Course).filter_by(slug="computability")).one()
    learner = session.scalars(select(Learner).filter_by(email="barbara@example.org")).one()
    values = {"date_enrolled": date(2024, 7, 1), "rating": 3, "progress": 0.5}
    session.add(Enrollment(course=course, learner=learner, **values))
    statement = select(
        Enrollment.learner_id,
        Enrollment.date_enrolled,
        Enrollment.mode,
        Enrollment.rating,
        Enrollment.progress,
    )
    return session.execute(statement.where(Enrollment.course == course)).all()


def enroll_alan_again(session: Session) -> Sequence[tuple[int, date, int | None]]:
    """The database would reject a second enrollment, so the code checks first."""
    course = session.scalars(select(Course).filter_by(slug="compiler-construction")).one()
    emails = ["alan@example.org", "edsger@example.org"]
    learners = session.scalars(select(Learner).where(Learner.email.in_(emails))).all()
    is_theirs = Enrollment.course == course
    present = session.scalars(select(Enrollment.learner_id).where(is_theirs)).all()
    values = {"date_enrolled": date(2024, 7, 1), "rating": 5}
    for learner in learners:
        if learner.id not in present:
            session.add(Enrollment(course=course, learner=learner, **values))
    statement = (
        select(Enrollment.learner_id, Enrollment.date_enrolled, Enrollment.rating)
        .where(is_theirs, Enrollment.learner.has(Learner.email.in_(emails)))
        .order_by(Enrollment.learner_id)
    )
    return session.execute(statement).all()


def set_learners(session: Session) -> list[tuple[int, date, Mode, int | None]]:
    """The new list holds the enrollments that stay; ``delete-orphan`` deletes the others."""
    course = session.scalars(select(Course).filter_by(slug="analytical-engines")).one()
    emails = ["alan@example.org", "barbara@example.org"]
    statement = select(Learner).where(Learner.email.in_(emails)).order_by(Learner.id)
    present = {enrollment.learner_id: enrollment for enrollment in course.enrollments}
    values = {"date_enrolled": date(2024, 7, 1), "mode": Mode.SELF_PACED}
    course.enrollments = [
        present.get(learner.id) or Enrollment(learner=learner, **values)
        for learner in session.scalars(statement)
    ]
    session.flush()
    return [(row.learner_id, row.date_enrolled, row.mode, row.rating) for row in course.enrollments]


def remove_learner(session: Session) -> tuple[list[str], list[str]]:
    """The proxy removes the enrollment from its list, and it is deleted as an orphan."""
    with_learners = selectinload(Course.enrollments).joinedload(Enrollment.learner)
    statement = select(Course).filter_by(slug="compiler-construction").options(with_learners)
    course = session.scalars(statement).one()
    course.learners.remove(
        session.scalars(select(Learner).filter_by(email="ada@example.org")).one()
    )
    certificates = session.scalars(select(Certificate.serial))
    return [str(learner) for learner in course.learners], list(certificates)


def clear_learners(session: Session) -> tuple[list[int], list[str]]:
    """The proxy empties the list of enrollments, and they are deleted as orphans."""
    course = session.scalars(select(Course).filter_by(slug="analytical-engines")).one()
    course.learners.clear()
    enrollments = session.scalars(select(Enrollment.id).order_by(Enrollment.id))
    certificates = session.scalars(select(Certificate.serial))
    return list(enrollments), list(certificates)


def live_enrollments_from_march(session: Session) -> ScalarResult[Enrollment]:
    """The association is a class like any other."""
    statement = (
        select(Enrollment)
        .where(Enrollment.mode == Mode.LIVE, Enrollment.date_enrolled >= date(2024, 3, 1))
        .order_by(Enrollment.id)
    )
    return session.scalars(statement)


def learners_with_a_poor_live_course(session: Session) -> ScalarResult[Learner]:
    """Conditions in one ``any`` apply to the same associated row."""
    poor_and_live = and_(Enrollment.mode == Mode.LIVE, Enrollment.rating <= 3)
    statement = select(Learner).where(Learner.enrollments.any(poor_and_live))
    return session.scalars(statement.order_by(Learner.id))


def learners_with_a_live_and_a_poor_course(session: Session) -> ScalarResult[Learner]:
    """Each ``any`` is a subquery, so it may match another associated row."""
    statement = select(Learner).where(
        Learner.enrollments.any(Enrollment.mode == Mode.LIVE),
        Learner.enrollments.any(Enrollment.rating <= 3),
    )
    return session.scalars(statement)


def learners_by_progress(session: Session) -> ScalarResult[Learner]:
    """The proxy has no order, so the query joins the enrollments to order by them."""
    course = session.scalars(select(Course).filter_by(slug="analytical-engines")).one()
    statement = (
        select(Learner)
        .join(Learner.enrollments)
        .where(Enrollment.course == course)
        .order_by(Enrollment.progress.desc())
    )
    return session.scalars(statement)


def rate_course(session: Session) -> Sequence[tuple[int, int | None]]:
    """The association is an object: it is found by its two ends and changed."""
    course = session.scalars(select(Course).filter_by(slug="analytical-engines")).one()
    is_edsger = Enrollment.learner.has(Learner.email == "edsger@example.org")
    statement = select(Enrollment).where(Enrollment.course == course, is_edsger)
    session.scalars(statement).one().rating = 4
    ratings = select(Enrollment.learner_id, Enrollment.rating).order_by(Enrollment.id)
    return session.execute(ratings.where(Enrollment.course == course)).all()


def enrollments_and_ratings_per_mode(session: Session) -> Sequence[tuple[Mode, int, int]]:
    """``group_by`` is explicit; counting a column skips NULL."""
    statement = select(Enrollment.mode, func.count(), func.count(Enrollment.rating))
    return session.execute(statement.group_by(Enrollment.mode)).all()


def certificates_with_learner_and_course(session: Session) -> Sequence[tuple[str, str, str]]:
    """Both ends are joined from the enrollment."""
    statement = (
        select(Certificate.serial, Learner.last_name, Course.name)
        .join(Certificate.enrollment)
        .join(Enrollment.learner)
        .join(Enrollment.course)
        .order_by(Certificate.serial)
    )
    return session.execute(statement).all()


def analysts_in_advanced_courses(session: Session) -> ScalarResult[Learner]:
    """The proxy leads from one end to the other in ``any`` as well."""
    statement = select(Learner).where(
        Learner.occupation == "analyst", Learner.courses.any(Course.level == Level.ADVANCED)
    )
    return session.scalars(statement)
