"""Locks on rows, and versions that do without.

A lock needs a transaction, and lasts until its end.
"""

from contextlib import suppress

from django.db import OperationalError, transaction
from django.db.models import F, QuerySet

from django_side.ledger.models import Account, Entry, Transfer


def withdraw_from_locked_account() -> int:
    """The locking query creates a new object with the row's current values."""
    account = Account.objects.get(pk=1)
    # Meanwhile, another process changes the row.
    Account.objects.filter(pk=1).update(balance=F("balance") + 30)
    with transaction.atomic():
        account = Account.objects.select_for_update().get(pk=1)
        account.balance -= 50
        account.save()
    return account.balance


def refresh_and_lock_account() -> int:
    """``from_queryset`` is the query that reads the row again, for example with a lock."""
    account = Account.objects.get(pk=1)
    # Meanwhile, another process changes the row.
    Account.objects.filter(pk=1).update(balance=F("balance") + 30)
    with transaction.atomic():
        account.refresh_from_db(from_queryset=Account.objects.select_for_update())
    return account.balance


def lock_accounts_without_waiting() -> list[str]:
    """``nowait`` raises where the database would wait for the other transaction."""
    locked = []
    for key in (1, 2):
        with suppress(OperationalError), transaction.atomic():
            account = Account.objects.select_for_update(nowait=True).get(pk=key)
            locked.append(account.number)
    return locked


def lock_accounts_that_are_free() -> list[str]:
    """``skip_locked`` leaves out the rows that others have locked."""
    accounts = Account.objects.order_by("id")
    with transaction.atomic():
        return [account.number for account in accounts.select_for_update(skip_locked=True)]


def lock_account_of_entry() -> tuple[str, str]:
    """``of`` names the paths to lock, which the query must select."""
    entries = Entry.objects.select_related("account")
    with transaction.atomic():
        entry = entries.select_for_update(of=("account",)).get(pk=2)
    return entry.text, entry.account.holder


def lock_account_but_not_its_key() -> str:
    """``no_key`` lets others refer to the row meanwhile."""
    with transaction.atomic():
        return Account.objects.select_for_update(no_key=True).get(pk=1).holder


def amend_transfer() -> tuple[str, int]:
    """Nothing counts versions, so every change adds one itself."""
    Transfer.objects.filter(pk=2).update(note="dinner", version=F("version") + 1)
    transfer = Transfer.objects.get(pk=2)
    return transfer.note, transfer.version


def amend_transfer_by_two_clerks() -> tuple[list[bool], tuple[str, int] | None]:
    """``update`` returns how many rows had the version that was read."""
    first, second = Transfer.objects.get(pk=2), Transfer.objects.get(pk=2)
    kept = []
    for transfer, note in ((first, "brunch"), (second, "dinner")):
        same = Transfer.objects.filter(pk=2, version=transfer.version)
        kept.append(same.update(note=note, version=F("version") + 1) == 1)
    return kept, Transfer.objects.values_list("note", "version").get(pk=2)


def delete_transfer_amended_meanwhile() -> tuple[bool, QuerySet[Transfer, str]]:
    """``delete`` returns the number of rows as well."""
    transfer = Transfer.objects.get(pk=2)
    # Meanwhile, another process changes the row.
    Transfer.objects.filter(pk=2).update(note="brunch", version=F("version") + 1)
    deleted, _ = Transfer.objects.filter(pk=2, version=transfer.version).delete()
    return deleted == 1, Transfer.objects.order_by("note").values_list("note", flat=True)


def amend_all_transfers() -> QuerySet[Transfer, tuple[int, str, int]]:
    """``F`` counts in the database."""
    Transfer.objects.update(note="amended", version=F("version") + 1)
    return Transfer.objects.order_by("id").values_list("id", "note", "version")
