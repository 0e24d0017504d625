"""Statements that are sent to another database than was meant."""

from typing import Any

from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.branches.models import Book


class _FlushingSession(Session):
    """Only flushes go to the session's bind."""

    def get_bind(self, mapper: Any = None, **options: Any) -> Any:
        return super().get_bind(mapper, **options) if self._flushing else self.info["replica"]


def title_read_from_replica_by_flushing(engine: Engine, other: Engine) -> tuple[str, str]:
    """``save`` writes, and so does a flush; but that is not all that writes."""
    title = select(Book.title).where(Book.id == 1)
    with _FlushingSession(engine, info={"replica": other}) as session:
        session.execute(update(Book).where(Book.id == 1).values(title="Clueless"))
        session.commit()
        in_replica = session.scalars(title).one()
    with Session(engine) as session:
        return in_replica, session.scalars(title).one()
