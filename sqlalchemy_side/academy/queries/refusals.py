"""What the database and each library refuse."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ScalarResult, delete, func, select, update
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session, with_parent

from sqlalchemy_side.academy.models import (
    Category,
    Certificate,
    Course,
    Enrollment,
    Lesson,
    Mode,
    User,
)

TODAY = date(2024, 7, 1)


def add_user_with_taken_email(session: Session) -> None:
    """The next flush raises the error, at the latest that of the commit, and not ``add``."""
    session.add(User(first_name="Ada", last_name="Yonath", email="ada@example.org"))


def add_user_with_taken_email_in_capitals(session: Session) -> User:
    """The database decides whether it is the same address."""
    user = User(first_name="Ada", last_name="Yonath", email="ADA@EXAMPLE.ORG")
    session.add(user)
    return user


def add_user_with_taken_key(session: Session) -> None:
    """``add`` of a new object only inserts; ``merge`` would overwrite the row."""
    session.add(User(id=1, first_name="Ada", last_name="Yonath", email="yonath@example.org"))


def enroll_twice(session: Session) -> None:
    """The message contains the name of the constraint where the database reports it."""
    session.add(Enrollment(course_id=1, learner_id=3, date_enrolled=TODAY))


def enroll_in_second_self_paced_course(session: Session) -> ScalarResult[int]:
    """The index covers only rows that meet its condition."""
    values = {"mode": Mode.SELF_PACED, "date_enrolled": TODAY}
    session.add(Enrollment(course_id=4, learner_id=3, **values))
    statement = select(Enrollment.course_id).filter_by(learner_id=3, mode=Mode.SELF_PACED)
    return session.scalars(statement.order_by(Enrollment.course_id))


def enroll_in_second_live_course(session: Session) -> Enrollment:
    """The condition is given per database; MariaDB must not get an index of all rows."""
    values = {"mode": Mode.LIVE, "date_enrolled": TODAY}
    enrollment = Enrollment(course_id=2, learner_id=4, **values)
    session.add(enrollment)
    return enrollment


def rate_one_and_five(session: Session) -> Sequence[tuple[int, int | None]]:
    """The database runs the check, so ``update`` cannot bypass it either."""
    session.execute(update(Enrollment).where(Enrollment.id == 2).values(rating=5))
    session.execute(update(Enrollment).where(Enrollment.id == 3).values(rating=1))
    statement = select(Enrollment.id, Enrollment.rating).filter_by(course_id=1)
    return session.execute(statement.order_by(Enrollment.id)).all()


def rate_six(session: Session) -> None:
    """The class of the error is the driver's choice; ``DatabaseError`` covers them all."""
    session.get_one(Enrollment, 1).rating = 6


def rate_zero(session: Session) -> None:
    """The class of the error is the driver's choice; ``DatabaseError`` covers them all."""
    session.get_one(Enrollment, 1).rating = 0


def charge_less_than_nothing(session: Session) -> None:
    """The assignment checks nothing; the flush sends the price, and the database refuses it."""
    session.get_one(Course, 3).price = Decimal("-0.01")


def put_lesson_before_the_first(session: Session) -> None:
    """The check exists because the column's type adds it; ``Integer`` alone has none."""
    session.get_one(Lesson, 2).position = -1


def add_category_without_name(session: Session) -> None:
    """A text that is left out is NULL too: it does not default to an empty string."""
    session.add(Category(slug="nameless"))


def add_category_with_long_name(session: Session) -> int:
    """The database enforces the length of a ``String``."""
    category = Category(name="x" * 51, slug="long")
    session.add(category)
    session.flush()
    session.refresh(category)
    return len(category.name)


def enroll_in_missing_course(session: Session) -> None:
    """The models declare the reference deferred; it is checked late where the database can."""
    session.add(Enrollment(course_id=99, learner_id=3, date_enrolled=TODAY))


def add_category_before_its_parent(session: Session) -> list[Category]:
    """A flush sorts objects that are related, and leaves those with a bare key in their order."""
    categories = [
        Category(name="Opera", slug="opera", parent_id=99),
        Category(id=99, name="Stage", slug="stage"),
    ]
    session.add_all(categories)
    return categories


def delete_course_with_enrollments(session: Session) -> None:
    """``delete`` is that one statement; only ``session.delete`` deletes the enrollments too."""
    session.execute(delete(Course).where(Course.id == 1))


def rate_with_a_word(session: Session) -> None:
    """An ``Integer`` accepts any value and leaves the error to the driver and the database."""
    session.get_one(Enrollment, 1).rating = "good"  # type: ignore[assignment]  # to be refused


def publish_perhaps(session: Session) -> None:
    """A ``Boolean`` accepts True, False, None, 1 and 0, and rejects anything else when it binds."""
    session.get_one(Course, 3).published = "perhaps"  # type: ignore[assignment]  # to be refused


def enroll_in_unknown_mode(session: Session) -> None:
    """The enumeration raises; given the text, ``Enum`` would store what it can never read."""
    session.add(Enrollment(course_id=1, learner_id=5, date_enrolled=TODAY, mode=Mode("remote")))


def issue_without_time_zone(session: Session) -> None:
    """SQLAlchemy's own ``DateTime`` accepts it; the type of these columns rejects it."""
    certificate = session.scalars(select(Certificate).filter_by(serial="A-1")).one()
    certificate.issued = datetime(2024, 7, 1, 12)


def user_by_unknown_email(session: Session) -> User:
    """``one`` raises where ``first`` and ``one_or_none`` would return None."""
    return session.scalars(select(User).filter_by(email="mary@example.org")).one()


def user_by_unknown_key(session: Session) -> User:
    """``get`` would return None; both query only for objects that the session does not hold."""
    return session.get_one(User, 99)


def user_by_shared_last_name(session: Session) -> User:
    """``one`` raises for two rows; ``session.scalar`` would return one of them."""
    return session.scalars(select(User).filter_by(last_name="Liskov")).one()


def certificate_of_unfinished_enrollment(session: Session) -> Certificate:
    """The attribute would be None, so the row itself is queried."""
    enrollment = session.get_one(Enrollment, 2)
    statement = select(Certificate).where(with_parent(enrollment, Enrollment.certificate))
    return session.scalars(statement).one()


def users_by_unknown_field(session: Session) -> ScalarResult[User]:
    """``filter_by`` checks the names at once; an attribute would raise ``AttributeError``."""
    conditions = {"nickname": "Ada"}
    return session.scalars(select(User).filter_by(**conditions))


def users_in_unknown_order(session: Session) -> ScalarResult[User]:
    """A string in ``order_by`` names a result column, which is looked up on compilation."""
    key = "nickname"
    return session.scalars(select(User).order_by(key))


def user_with_unknown_field(session: Session) -> User:
    """The constructor accepts only names of mapped attributes."""
    values = {"nickname": "Ada"}
    return User(**values)


def users_before_the_first(session: Session) -> User:
    """A select cannot be indexed: the offset is sent as it is, and SQLite takes -1 for none."""
    position = -1
    return session.scalars(select(User).order_by(User.id).offset(position).limit(1)).one()


def count_after_refused_category(session: Session) -> int:
    """The failed flush rolls everything back; the session raises until ``rollback`` is called."""
    with suppress(IntegrityError):
        session.add(Category(name="Noise", slug="music"))
        session.flush()
    return session.scalars(select(func.count()).select_from(Category)).one()


def rate_after_refused_rating(session: Session) -> Sequence[tuple[int, int | None]]:
    """Each rating has a savepoint; a failed check is a ``DatabaseError`` on every database."""
    for key, rating in ((1, 4), (2, 6), (3, 2)):
        with suppress(DatabaseError), session.begin_nested():
            session.execute(update(Enrollment).where(Enrollment.id == key).values(rating=rating))
    statement = select(Enrollment.id, Enrollment.rating).filter_by(course_id=1)
    return session.execute(statement.order_by(Enrollment.id)).all()
