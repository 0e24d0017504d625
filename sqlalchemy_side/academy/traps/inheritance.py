"""Parents and children that are created and deleted along with each other."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session, joinedload

from sqlalchemy_side.academy.models import Instructor, User


def users_and_whether_they_teach_by_hasattr(session: Session) -> list[tuple[str, bool]]:
    """``hasattr(user, "instructor")``, word for word."""
    statement = select(User).options(joinedload(User.instructor)).order_by(User.id)
    rows = session.scalars(statement)
    return [(user.first_name, hasattr(user, "instructor")) for user in rows]


def dismiss_instructor_by_session_delete(
    session: Session,
) -> tuple[ScalarResult[str], User | None]:
    """``instructor.delete(keep_parents=True)``, word for word."""
    is_grace = User.email == "grace@example.org"
    session.delete(session.scalars(select(Instructor).where(is_grace)).one())
    names = session.scalars(select(Instructor.first_name).order_by(Instructor.id))
    return names, session.scalars(select(User).where(is_grace)).one_or_none()
