"""Rows with keys of their own: fixtures, rows in bulk, and rows that refer to later ones."""

import json
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, inspect, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

import shared_fixtures.ledger
from sqlalchemy_side.ledger.models import Account, Entry

FOLDER = Path(shared_fixtures.ledger.__path__[0])


def key_after_loading_a_fixture(session: Session) -> int:
    """PostgreSQL's counter is moved by hand; those of the others move with the rows."""
    rows = json.loads((FOLDER / "accounts.json").read_text())
    session.execute(insert(Account), [{"id": row["pk"], **row["fields"]} for row in rows])
    if session.get_bind().dialect.name == "postgresql":
        counter = func.pg_get_serial_sequence("ledger_account", "id")
        session.execute(select(func.setval(counter, func.max(Account.id))))
    account = Account(number="E-5", holder="Eve")
    session.add(account)
    session.flush()
    return account.id


def fixture_of_accounts(session: Session) -> Any:
    """There are no fixtures; the attributes of a mapper are those of its columns."""
    names = [attribute.key for attribute in inspect(Account).column_attrs]
    return [
        {
            "model": "ledger.account",
            "pk": account.id,
            "fields": {name: getattr(account, name) for name in names if name != "id"},
        }
        for account in session.scalars(select(Account).order_by(Account.id))
    ]


def keys_of_accounts_opened_or_there(session: Session) -> dict[str, int]:
    """``returning`` would give only the row that is inserted."""
    opened = [
        {"number": "D-4", "holder": "Dot"},
        {"number": "A-1", "holder": "Eve"},
    ]
    match session.get_bind().dialect.name:
        case "sqlite":
            session.execute(sqlite.insert(Account).on_conflict_do_nothing(), opened)
        case "postgresql":
            session.execute(postgresql.insert(Account).on_conflict_do_nothing(), opened)
        case _:
            session.execute(insert(Account).prefix_with("IGNORE"), opened)
    numbers = [account["number"] for account in opened]
    rows = session.execute(select(Account.number, Account.id).where(Account.number.in_(numbers)))
    return dict(rows.all())


def holder_of_entry_written_first(session: Session) -> str:
    """The models have ``DeferredForeignKey``, which is as Django's ``ForeignKey``."""
    session.execute(insert(Entry).values(account_id=4, amount=70, text="opening"))
    session.execute(insert(Account).values(id=4, number="D-4", holder="Dot", balance=70))
    holder = select(Account.holder).join(Account.entries).where(Entry.amount == 70)
    return session.scalars(holder).one()
