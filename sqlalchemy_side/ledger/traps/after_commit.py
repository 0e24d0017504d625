"""Receipts that are sent too early."""

from sqlalchemy import Engine, event, update
from sqlalchemy.orm import Session

from sqlalchemy_side.ledger.models import Account


def receipts_of_nested_blocks_by_event(engine: Engine) -> list[str]:
    """``on_commit``, word for word."""
    done: list[str] = []
    with Session(engine) as session:

        def after_commit(text: str) -> None:
            event.listen(session, "after_commit", lambda _: done.append(text), once=True)

        with session.begin():
            with session.begin_nested():
                deposit = update(Account).where(Account.id == 1)
                session.execute(deposit.values(balance=Account.balance + 30))
                after_commit("inner receipt")
            done.append("inner ended")
            after_commit("outer receipt")
            done.append("outer ended")
    return done
