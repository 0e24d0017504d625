"""What is not refused."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from sqlalchemy_side.academy.models import User


def user_by_shared_last_name_by_scalar(session: Session) -> User | None:
    """``User.objects.get(last_name="Liskov")``, word for word."""
    # The order only determines which of the two comes first.
    return session.scalar(select(User).filter_by(last_name="Liskov").order_by(User.id))
