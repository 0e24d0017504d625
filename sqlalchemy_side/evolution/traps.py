"""Tempting ports of Django's queries; the right answers are in ``queries``."""

from collections.abc import Sequence

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from sqlalchemy_side.evolution.models import Author, Issue, Profile


def authors_without_profile_in_a_join(session: Session) -> ScalarResult[int]:
    """The join that Django's ``profile=None`` seems to use."""
    statement = select(Author.id).join(Author.profile).where(Profile.author_id.is_(None))
    return session.scalars(statement)


def articles_per_issue_by_rows(session: Session) -> Sequence[tuple[int, int]]:
    """The outer join is right, but the rows are counted."""
    statement = (
        select(Issue.number, func.count())
        .outerjoin(Issue.articles)
        .group_by(Issue.id, Issue.number)
        .order_by(Issue.number)
    )
    return session.execute(statement).all()
