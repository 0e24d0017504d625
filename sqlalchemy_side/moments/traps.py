"""Tempting ports to SQLAlchemy that run and return another answer."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, ScalarResult, extract, literal, select
from sqlalchemy.orm import Session

from sqlalchemy_side.moments.models import Flight


def weeks_of_first_sales_by_extract(session: Session) -> ScalarResult[int]:
    """``ExtractWeek``, word for word."""
    return session.scalars(select(extract("week", Flight.sold_from)).order_by(Flight.id))


def flights_of_two_days_by_dates(session: Session) -> ScalarResult[str]:
    """The two dates as moments: the second is the beginning of its day."""
    first = datetime(2024, 12, 30, tzinfo=UTC)
    last = datetime(2024, 12, 31, tzinfo=UTC)
    return session.scalars(select(Flight.code).where(Flight.departs.between(first, last)))


def flights_at_the_moment_of_ab1_by_plain_type(session: Session) -> ScalarResult[str]:
    """SQLAlchemy's ``DateTime`` writes six digits after the second."""
    moment = literal(datetime(2024, 12, 30, 23, 30), DateTime())
    return session.scalars(select(Flight.code).where(Flight.departs == moment))
