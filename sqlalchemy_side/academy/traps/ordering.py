"""An order that drops rows."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import Category, Course


def courses_by_category_name_by_join(session: Session) -> ScalarResult[Course]:
    """``order_by(F("category__name").asc(nulls_last=True), "name")``, word for word."""
    statement = (
        select(Course)
        .join(Course.category)
        .order_by(Category.name.is_(None), Category.name, Course.name)
    )
    return session.scalars(statement)
