"""Parents, children, both and neither; one table for several classes; proxies."""

from collections.abc import Sequence
from datetime import date, datetime, time

from sqlalchemy import ScalarResult, delete, func, insert, select
from sqlalchemy.orm import Session, joinedload

from sqlalchemy_django.base import Base
from sqlalchemy_side.academy.models import (
    Course,
    Instructor,
    Kind,
    Learner,
    Lesson,
    Material,
    OrderedUser,
    User,
    Video,
    course_instructors,
)


def all_users(session: Session) -> ScalarResult[User]:
    """Without a discriminator column a query for parents returns parents; with one, children."""
    statement = select(User).order_by(User.id)
    return session.scalars(statement)


def all_instructors(session: Session) -> ScalarResult[Instructor]:
    """Selecting the child joins the parent's table."""
    statement = select(Instructor).order_by(Instructor.id)
    return session.scalars(statement)


def users_who_teach_and_learn(session: Session) -> ScalarResult[User]:
    """``has`` checks with EXISTS whether there is a child."""
    is_both = User.instructor.has() & User.learner.has()
    statement = select(User).where(is_both).order_by(User.id)
    return session.scalars(statement)


def users_without_a_role(session: Session) -> ScalarResult[User]:
    """``~`` turns ``has`` into NOT EXISTS."""
    statement = select(User).where(~User.instructor.has(), ~User.learner.has())
    return session.scalars(statement.order_by(User.id))


def instructor_of_grace(session: Session) -> Instructor | None:
    """The parent leads to the child by a relationship that the model declares."""
    user = session.scalars(select(User).where(User.email == "grace@example.org")).one()
    return user.instructor


def users_and_whether_they_teach(session: Session) -> list[tuple[str, bool]]:
    """A missing child is None; ``hasattr`` would be true of every user."""
    statement = select(User).options(joinedload(User.instructor)).order_by(User.id)
    rows = session.scalars(statement)
    return [(user.first_name, user.instructor is not None) for user in rows]


def instructor_that_alan_is_not(session: Session) -> Instructor:
    """``user.instructor`` would be None; ``get_one`` raises."""
    user = session.scalars(select(User).where(User.email == "alan@example.org")).one()
    return session.get_one(Instructor, user.id)


def users_who_teach_full_time(session: Session) -> ScalarResult[User]:
    """A condition on the child goes into ``has``."""
    is_full_time = User.instructor.has(Instructor.is_full_time)
    statement = select(User).where(is_full_time).order_by(User.id)
    return session.scalars(statement)


def learners_born_before_edsger(session: Session) -> ScalarResult[Learner]:
    """The parent's columns are attributes of the child."""
    statement = select(Learner).where(Learner.dob < date(1930, 5, 11))
    return session.scalars(statement.order_by(Learner.id))


def user_instructor_and_learner_of_ada(
    session: Session,
) -> tuple[User, Instructor, Learner]:
    """The session keeps one object per class and key, as each class has its own identities."""
    return session.get_one(User, 1), session.get_one(Instructor, 1), session.get_one(Learner, 1)


def rename_ada_as_user(session: Session) -> tuple[str, str, str]:
    """The flush writes the row; the others keep their values until commit or ``expire``."""
    user, instructor, learner = (
        session.get_one(User, 1),
        session.get_one(Instructor, 1),
        session.get_one(Learner, 1),
    )
    user.first_name = "Augusta"
    return user.first_name, instructor.first_name, learner.first_name


def ordered_users(session: Session) -> tuple[int | None, ScalarResult[OrderedUser]]:
    """A subclass without a discriminator sees all rows; the query states the order."""
    number = session.scalar(select(func.count(OrderedUser.id)))
    statement = select(OrderedUser).where(OrderedUser.id <= 5)
    by_name = (OrderedUser.last_name, OrderedUser.first_name, OrderedUser.id)
    return number, session.scalars(statement.order_by(*by_name))


def kinds_and_titles_of_materials(session: Session) -> Sequence[tuple[Kind, str]]:
    """These are columns of the base class; its objects would have the class of their kind."""
    statement = select(Material.kind, Material.title).order_by(Material.id)
    return session.execute(statement).all()


def materials_as_their_kind(session: Session) -> ScalarResult[Material]:
    """The discriminator column determines the class of each object."""
    statement = select(Material).order_by(Material.id)
    return session.scalars(statement)


def all_videos(session: Session) -> ScalarResult[Video]:
    """A subclass with a discriminator value sees only its own rows."""
    statement = select(Video).order_by(Video.id)
    return session.scalars(statement)


def create_video(session: Session) -> tuple[Video, Kind]:
    """The kind is set by the class."""
    video = Video(course_id=4, title="Go to considered harmful", url="https://example.org/goto")
    session.add(video)
    return video, video.kind


def first_stamp_per_table(session: Session) -> dict[str, datetime | None]:
    """A mixin has no table and cannot be selected, so each child is queried."""
    return {
        model.__name__: session.scalar(select(func.min(model.created)))
        for model in (Course, Lesson, Material)
    }


def make_alan_instructor(session: Session) -> tuple[Instructor, bool, int, date | None]:
    """The row goes into the child's table only; adding an ``Instructor`` would insert a user."""
    user = session.scalars(select(User).where(User.email == "alan@example.org")).one()
    table = Base.metadata.tables[Instructor.__tablename__]
    session.execute(insert(table).values(user_ptr_id=user.id, is_full_time=False))
    instructor = session.get_one(Instructor, user.id)
    return instructor, instructor.is_full_time, instructor.total_learners, instructor.dob


def create_instructor(session: Session) -> tuple[Instructor, User]:
    """Flushing a child writes a row in each table, the parent's first."""
    instructor = Instructor(
        first_name="John", last_name="Backus", email="john@example.org", office_hour=time(9)
    )
    session.add(instructor)
    return instructor, session.scalars(select(User).where(User.email == "john@example.org")).one()


def dismiss_instructor(session: Session) -> tuple[ScalarResult[str], User]:
    """``delete()`` of a child deletes from its own table; ``session.delete`` from both."""
    user = session.scalars(select(User).where(User.email == "grace@example.org")).one()
    session.execute(delete(course_instructors).where(course_instructors.c.instructor_id == user.id))
    session.execute(delete(Instructor).where(Instructor.user_ptr_id == user.id))
    names = session.scalars(select(Instructor.first_name).order_by(Instructor.id))
    return names, user


def delete_instructor(session: Session) -> ScalarResult[str]:
    """``session.delete`` deletes the child's row, its links, and the parent's row."""
    instructor = session.scalars(
        select(Instructor).where(Instructor.email == "emilie@example.org")
    ).one()
    session.delete(instructor)
    return session.scalars(select(User.first_name).order_by(User.id))
