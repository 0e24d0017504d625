"""Conditions, and the rows that they keep."""

import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, ScalarResult, collate, func, not_, or_, select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import (
    Category,
    Certificate,
    Course,
    Enrollment,
    Instructor,
    Learner,
    Level,
    User,
)


def advanced_courses(session: Session) -> ScalarResult[Course]:
    """Comparing an attribute produces SQL, so ``==`` is written out."""
    statement = select(Course).where(Course.level == Level.ADVANCED).order_by(Course.id)
    return session.scalars(statement)


def paid_courses_up_to_49_90(session: Session) -> ScalarResult[Course]:
    """Comparisons use Python's operators, but a chained ``0 < price <= 49.90`` raises."""
    statement = select(Course).where(Course.price > 0, Course.price <= Decimal("49.90"))
    return session.scalars(statement.order_by(Course.id))


def enrollments_from_january_11_to_march_1(session: Session) -> ScalarResult[Enrollment]:
    """``between`` includes both ends."""
    is_then = Enrollment.date_enrolled.between(date(2024, 1, 11), date(2024, 3, 1))
    statement = select(Enrollment).where(is_then).order_by(Enrollment.id)
    return session.scalars(statement)


def courses_created_in_2024(session: Session) -> ScalarResult[Course]:
    """A half-open range is exact and can use an index, which ``extract`` cannot."""
    start, end = datetime(2024, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC)
    statement = select(Course).where(Course.created >= start, Course.created < end)
    return session.scalars(statement.order_by(Course.created))


def enrollments_not_rated_four(session: Session) -> ScalarResult[Enrollment]:
    """``!=`` would drop rows with NULL; ``is_distinct_from`` treats NULL as a value."""
    is_other = Enrollment.rating.is_distinct_from(4)
    statement = select(Enrollment).where(is_other).order_by(Enrollment.id)
    return session.scalars(statement)


def courses_free_or_of_two_days_at_most(session: Session) -> ScalarResult[Course]:
    """``or_`` and ``not_`` combine conditions; Python's own ``or`` would keep only one of them."""
    is_little = or_(Course.price == 0, Course.workload <= timedelta(days=2))
    statement = select(Course).where(is_little, not_(Course.level == Level.INTERMEDIATE))
    return session.scalars(statement.order_by(Course.id))


def courses_free_or_in_computing(session: Session) -> ScalarResult[Course]:
    """The outer join is explicit; an inner join would drop courses without a category."""
    statement = (
        select(Course)
        .outerjoin(Course.category)
        .where(or_(Course.price == 0, Category.name == "Computing"))
        .order_by(Course.id)
    )
    return session.scalars(statement)


def enrollments_rated_two_or_five_or_not_at_all(session: Session) -> ScalarResult[Enrollment]:
    """None in a list for ``in_`` becomes NULL, which equals nothing, so ``is_`` is needed."""
    is_meant = or_(Enrollment.rating.in_([2, 5]), Enrollment.rating.is_(None))
    statement = select(Enrollment).where(is_meant).order_by(Enrollment.id)
    return session.scalars(statement)


def enrollments_rated_neither_two_nor_five(session: Session) -> ScalarResult[Enrollment]:
    """``not_in`` drops rows with NULL, so a second condition includes them."""
    is_meant = or_(Enrollment.rating.not_in([2, 5]), Enrollment.rating.is_(None))
    statement = select(Enrollment).where(is_meant).order_by(Enrollment.id)
    return session.scalars(statement)


def courses_with_a_workload(session: Session) -> ScalarResult[Course]:
    """``is_not`` is SQL; Python's ``is not None`` would be true of the attribute itself."""
    statement = select(Course).where(Course.workload.is_not(None)).order_by(Course.id)
    return session.scalars(statement)


def courses_with_an_empty_cover(session: Session) -> ScalarResult[Course]:
    """Bytes are compared as bytes, and come back as bytes on every database."""
    statement = select(Course).where(Course.cover == b"").order_by(Course.id)
    return session.scalars(statement)


def users_by_last_name_in_any_case(session: Session) -> ScalarResult[User]:
    """Both sides are lowercased, without LIKE; ``ilike`` would treat the text as a pattern."""
    is_named = func.lower(User.last_name).in_(["o_100%", "l_skov"])
    statement = select(User).where(is_named).order_by(User.id)
    return session.scalars(statement)


def courses_with_a_percent_sign(session: Session) -> ScalarResult[Course]:
    """``contains`` escapes the wildcards of LIKE only with ``autoescape``."""
    has_sign = Course.description.contains("%", autoescape=True)
    statement = select(Course).where(has_sign).order_by(Course.id)
    return session.scalars(statement)


def courses_starting_with_comp(session: Session) -> ScalarResult[Course]:
    """LIKE follows the column's collation, which on MariaDB ignores case."""
    name: ColumnElement[str] = Course.name.expression
    if session.get_bind().dialect.name in ("mysql", "mariadb"):
        name = collate(name, "utf8mb4_bin")
    statement = select(Course).where(name.startswith("Comp")).order_by(Course.id)
    return session.scalars(statement)


def courses_of_four_weeks(session: Session) -> ScalarResult[Course]:
    """The value's type is declared, because the databases compare JSON differently."""
    is_meant = Course.syllabus["weeks"].as_integer() == 4
    statement = select(Course).where(is_meant).order_by(Course.id)
    return session.scalars(statement)


def courses_without_weeks(session: Session) -> ScalarResult[Course]:
    """Extracted as JSON, only a missing key is NULL; on SQLite, a function asks for its type."""
    if session.get_bind().dialect.name == "sqlite":
        is_missing = func.json_type(Course.syllabus, "$.weeks").is_(None)
    else:
        is_missing = Course.syllabus["weeks"].is_(None)
    statement = select(Course).where(is_missing).order_by(Course.id)
    return session.scalars(statement)


def full_time_instructors_from_half_past_ten(session: Session) -> ScalarResult[Instructor]:
    """A boolean column is a condition; selecting the subclass joins its parent."""
    statement = (
        select(Instructor)
        .where(Instructor.is_full_time, Instructor.office_hour >= time(10, 30))
        .order_by(Instructor.id)
    )
    return session.scalars(statement)


def learners_at_two_addresses(session: Session) -> ScalarResult[Learner]:
    """Where the database stores addresses as text, the notation must be the stored one."""
    addresses = ["192.0.2.1", "2001:db8::3"]
    statement = select(Learner).where(Learner.last_ip.in_(addresses)).order_by(Learner.id)
    return session.scalars(statement)


def certificates_with_a_printed_key(session: Session) -> ScalarResult[Certificate]:
    """The key must be a ``UUID``; text is rejected where the database has no UUID type."""
    key = uuid.UUID("6f1c2b1e-0b5a-4a53-9f0e-2d7a3c1b0a01")
    return session.scalars(select(Certificate).where(Certificate.id == key))


def names_and_prices_of_published_courses(session: Session) -> Sequence[tuple[str, Decimal]]:
    """``execute`` returns rows of columns; ``scalars`` would return the first column only."""
    statement = select(Course.name, Course.price).where(Course.published)
    return session.execute(statement.order_by(Course.id)).all()


def occupations_of_learners(session: Session) -> ScalarResult[str]:
    """``scalars`` returns the values of a single column without tuples around them."""
    statement = select(Learner.occupation).distinct().order_by(Learner.occupation)
    return session.scalars(statement)


def courses_rated_three_or_more(session: Session) -> ScalarResult[Course]:
    """A join to a collection repeats a course per match, so ``distinct`` is needed."""
    statement = (
        select(Course)
        .join(Course.enrollments)
        .where(Enrollment.rating >= 3)
        .distinct()
        .order_by(Course.id)
    )
    return session.scalars(statement)
