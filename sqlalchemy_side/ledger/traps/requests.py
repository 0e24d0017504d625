"""Tests that leave rows behind."""

from sqlalchemy import Engine, create_engine, select, update
from sqlalchemy.orm import Session

from sqlalchemy_side.ledger.models import Account


def deposit_within_a_test_by_default(engine: Engine) -> tuple[int, int]:
    """The recipe of the documentation with an engine as the tutorial makes it."""
    deposit = update(Account).where(Account.id == 1).values(balance=Account.balance + 30)
    balance = select(Account.balance).where(Account.id == 1)
    with create_engine(engine.url).connect() as connection, connection.begin() as outer:
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            session.execute(deposit)
            session.commit()
            before = session.scalars(balance).one()
        outer.rollback()
    with Session(engine) as session:
        return before, session.scalars(balance).one()
