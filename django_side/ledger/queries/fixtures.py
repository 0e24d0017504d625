"""Rows with keys of their own: fixtures, rows in bulk, and rows that refer to later ones."""

import json
from io import StringIO
from typing import Any

from django.core.management import call_command

import shared_fixtures.ledger
from django_side.ledger.models import Account, Entry

FOLDER = shared_fixtures.ledger.__path__[0]


def key_after_loading_a_fixture() -> int:
    """``loaddata`` moves the counter past the keys that it has loaded."""
    call_command("loaddata", f"{FOLDER}/accounts.json", verbosity=0)
    return Account.objects.create(number="E-5", holder="Eve").pk


def fixture_of_accounts() -> Any:
    """``dumpdata`` prints it."""
    output = StringIO()
    call_command("dumpdata", "ledger.account", stdout=output)
    return json.loads(output.getvalue())


def keys_of_accounts_opened_or_there() -> dict[str, int]:
    """The objects have no keys, so the rows are read by what is unique."""
    opened = [Account(number="D-4", holder="Dot"), Account(number="A-1", holder="Eve")]
    Account.objects.bulk_create(opened, ignore_conflicts=True)
    found = Account.objects.in_bulk([account.number for account in opened], field_name="number")
    return {number: account.pk for number, account in found.items()}


def holder_of_entry_written_first() -> str:
    """A foreign key is checked at the end of the transaction, where the database can wait."""
    Entry.objects.create(account_id=4, amount=70, text="opening")
    Account.objects.create(id=4, number="D-4", holder="Dot", balance=70)
    return Account.objects.get(entries__amount=70).holder
