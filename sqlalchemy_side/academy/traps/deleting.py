"""Relationships that do not declare what is deleted with the object."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import DeclarativeBase, Session, relationship

from sqlalchemy_side.academy.models import Category, Course


def delete_category_tree_without_cascade(
    session: Session,
) -> tuple[ScalarResult[Category], Sequence[tuple[int, int | None]]]:
    """``science.delete()``, with the relationship as it is usually written first."""

    class Throwaway(DeclarativeBase):
        pass

    class PlainCategory(Throwaway):
        __table__ = Category.__table__
        children = relationship("PlainCategory")

    science = select(PlainCategory).where(Category.__table__.c.slug == "science")
    session.delete(session.scalars(science).one())
    courses = session.execute(select(Course.id, Course.category_id)).all()
    return session.scalars(select(Category)), courses
