"""Keys that are taken or unknown, and constraints that are checked at once."""

import json
from pathlib import Path

from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, insert, select
from sqlalchemy.orm import Session

import shared_fixtures.ledger
from sqlalchemy_side.ledger.models import Account

FOLDER = Path(shared_fixtures.ledger.__path__[0])


def key_after_inserting_a_fixture(session: Session) -> int:
    """The rows of a fixture, inserted as they are."""
    rows = json.loads((FOLDER / "accounts.json").read_text())
    session.execute(insert(Account), [{"id": row["pk"], **row["fields"]} for row in rows])
    account = Account(number="E-5", holder="Eve")
    session.add(account)
    session.flush()
    return account.id


def holder_of_entry_written_first_by_foreign_key(session: Session) -> str:
    """``models.ForeignKey`` as the tutorial's ``ForeignKey``."""
    tables = MetaData()
    account = Table(
        "plain_account",
        tables,
        Column("id", Integer, primary_key=True),
        Column("holder", String(40)),
    )
    entry = Table("plain_entry", tables, Column("account_id", ForeignKey(account.c.id)))
    tables.create_all(session.connection())
    session.execute(insert(entry).values(account_id=4))
    session.execute(insert(account).values(id=4, holder="Dot"))
    return session.scalars(select(account.c.holder).join(entry)).one() or ""
