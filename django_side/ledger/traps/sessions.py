"""Tempting ports to Django that run and return another answer."""

from django.db.models import F, QuerySet

from django_side.ledger.models import Account


def change_holder_by_key_by_save() -> tuple[str, str, int] | None:
    """``session.merge(Account(id=1, holder="Eve"))``, word for word."""
    Account(pk=1, holder="Eve").save()
    return Account.objects.values_list("number", "holder", "balance").get(pk=1)


def change_holder_after_anothers_deposit_by_save() -> tuple[str, int]:
    """A changed attribute and a flush, word for word."""
    account = Account.objects.get(pk=1)
    Account.objects.filter(pk=1).update(balance=F("balance") + 30)
    account.holder = "Eve"
    account.save()
    account.refresh_from_db()
    return account.holder, account.balance


def change_account_that_is_gone_by_save() -> tuple[bool, QuerySet[Account, str]]:
    """A changed attribute and a flush, word for word."""
    account = Account.objects.get(pk=3)
    Account.objects.filter(pk=3).delete()
    account.holder = "Eve"
    account.save()
    return False, Account.objects.order_by("id").values_list("number", flat=True)
