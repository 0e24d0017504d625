"""Tempting queries over two relations; the right answers are in ``queries``."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.common.models import ChildA, ChildB, OtherModel


def children_of_each_other_counted_by_rows(session: Session) -> Sequence[tuple[str, int, int]]:
    """The counts as they are written for one relation."""
    statement = (
        select(OtherModel.name, func.count(ChildA.id), func.count(ChildB.id))
        .outerjoin(OtherModel.common_childa_related)
        .outerjoin(OtherModel.common_childb_related)
        .group_by(OtherModel.id, OtherModel.name)
        .order_by(OtherModel.name)
    )
    return session.execute(statement).all()
