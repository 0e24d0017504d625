"""What objects hold of the rows, and when Django reads and writes them.

There is no session: every query creates new objects, which know nothing of each other.
"""

import pickle

from django.db import DatabaseError, transaction
from django.db.models import F, Max, QuerySet

from django_side.ledger.models import Account, Entry


def holder_read_by_key_twice() -> tuple[str, str]:
    """Each ``get`` is a query."""
    return Account.objects.get(pk=1).holder, Account.objects.get(pk=1).holder


def balances_of_two_objects() -> tuple[int, int]:
    """Two objects of one row are independent."""
    first = Account.objects.get(pk=1)
    first.balance += 30
    return first.balance, Account.objects.get(pk=1).balance


def account_read_by_two_sessions() -> tuple[bool, bool]:
    """Objects of the same model and key are equal, wherever they come from."""
    account = Account.objects.get(pk=1)
    return account == Account.objects.get(pk=1), account == Account.objects.get(pk=2)


def balance_read_again() -> tuple[int, int]:
    """A second query creates an object with the row's new values."""
    account = Account.objects.get(pk=1)
    Account.objects.filter(pk=1).update(balance=F("balance") + 30)
    return account.balance, Account.objects.get(balance=130).balance


def save_holder_after_refreshing_balance() -> tuple[str, int]:
    """``fields`` are read again; what was assigned to the others stays."""
    account = Account.objects.get(pk=1)
    account.holder = "Eve"
    Account.objects.filter(pk=1).update(balance=F("balance") + 30)
    account.refresh_from_db(fields=["balance"])
    account.save()
    return account.holder, account.balance


def balance_loaded_when_needed() -> tuple[int, int]:
    """A field that is deleted from the object is loaded at the next access."""
    account = Account.objects.get(pk=1)
    before = account.balance
    Account.objects.filter(pk=1).update(balance=F("balance") + 30)
    del account.balance
    return before, account.balance


def balances_after_all_rows_changed() -> list[int]:
    """``all`` copies a queryset without its result, so the copy asks again."""
    accounts = Account.objects.order_by("id")
    # Evaluated, a queryset keeps its objects.
    list(accounts)
    accounts.update(balance=F("balance") * 2)
    return [account.balance for account in accounts.all()]


def mask_holder_for_display() -> tuple[str, str]:
    """An assignment changes the object; only ``save`` changes the row."""
    account = Account.objects.get(pk=1)
    account.holder = f"{account.holder[0]}**"
    return account.holder, Account.objects.values_list("holder", flat=True).get(pk=1)


def balance_used_after_the_session() -> int:
    """An object does not need the transaction in which it was read."""
    with transaction.atomic():
        account = Account.objects.get(pk=1)
        account.balance += 30
        account.save()
    return account.balance


def highest_balance_with_unsaved_deposit() -> tuple[int, int]:
    """A query does not see what was assigned before ``save``."""
    account = Account.objects.get(pk=1)
    account.balance += 30
    before = Account.objects.aggregate(highest=Max("balance"))["highest"]
    account.save()
    return before, Account.objects.aggregate(highest=Max("balance"))["highest"]


def change_holder_by_key() -> tuple[str, str, int] | None:
    """Without ``update_fields``, ``save`` would write the defaults of all others."""
    Account(pk=1, holder="Eve").save(update_fields=["holder"])
    return Account.objects.values_list("number", "holder", "balance").get(pk=1)


def change_holder_after_anothers_deposit() -> tuple[str, int]:
    """``save`` writes all fields, also those that are out of date, unless it gets a list."""
    account = Account.objects.get(pk=1)
    Account.objects.filter(pk=1).update(balance=F("balance") + 30)
    account.holder = "Eve"
    account.save(update_fields=["holder"])
    account.refresh_from_db()
    return account.holder, account.balance


def change_account_that_is_gone() -> tuple[bool, QuerySet[Account, str]]:
    """``save`` inserts a row if there is none to update, unless the update is forced."""
    account = Account.objects.get(pk=3)
    Account.objects.filter(pk=3).delete()
    refused = False
    try:
        with transaction.atomic():
            account.save(force_update=True)
    except DatabaseError:
        refused = True
    return refused, Account.objects.order_by("id").values_list("number", flat=True)


def values_changed_in_memory() -> dict[str, tuple[object, ...]]:
    """An object does not remember what was loaded, so the row is read again."""
    account = Account.objects.get(pk=1)
    account.holder = "Eve"
    stored = Account.objects.values().get(pk=1)
    return {
        name: (value, getattr(account, name))
        for name, value in stored.items()
        if value != getattr(account, name)
    }


def write_all_changes_at_once() -> tuple[list[list[str]], QuerySet[Account, tuple[str, int]]]:
    """Nothing collects changes, so they are collected by hand, in lists."""
    ada, alan = Account.objects.get(pk=1), Account.objects.get(pk=3)
    new = [Account(number="D-4", holder="Eve", balance=ada.balance)]
    ada.balance = 0
    changed, deleted = [ada], [alan]
    numbers = [[account.number for account in some] for some in (new, changed, deleted)]
    Account.objects.bulk_create(new)
    Account.objects.bulk_update(changed, ["balance"])
    alan.delete()
    return numbers, Account.objects.order_by("id").values_list("number", "balance")


def is_account_stored() -> list[bool]:
    """``save`` sets the key of a new object, and ``delete`` takes it away."""
    account = Account(number="D-4", holder="Eve")
    stored = [account.pk is not None]
    account.save()
    stored.append(account.pk is not None)
    account.delete()
    return [*stored, account.pk is not None]


def entries_of_cached_account() -> QuerySet[Entry, str]:
    """An object from a cache can be used like any other."""
    cached = pickle.dumps(Account.objects.get(pk=1))
    account: Account = pickle.loads(cached)  # noqa: S301 - written above
    return account.entries.values_list("text", flat=True)
