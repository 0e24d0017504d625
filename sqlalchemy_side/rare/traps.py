"""Tempting ports of Django's queries over relations; the right answers are in ``queries``."""

from sqlalchemy import ScalarResult, select
from sqlalchemy.orm import Session

from sqlalchemy_side.common.models import OtherModel


def others_joined_to_both_children(session: Session) -> ScalarResult[OtherModel]:
    """``filter(common_childbs__isnull=False, rare_childbs__isnull=False)``, as joins."""
    statement = (
        select(OtherModel)
        .join(OtherModel.common_childb_related)
        .join(OtherModel.rare_childb_related)
        .order_by(OtherModel.name)
    )
    return session.scalars(statement)
