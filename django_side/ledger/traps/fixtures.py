"""Keys that are taken or unknown, and constraints that are checked at once."""

from django_side.ledger.models import Account


def keys_of_accounts_opened_or_there_by_objects() -> dict[str, int | None]:
    """As after ``bulk_create`` without the option."""
    opened = [Account(number="D-4", holder="Dot"), Account(number="A-1", holder="Eve")]
    Account.objects.bulk_create(opened, ignore_conflicts=True)
    return {account.number: account.pk for account in opened}
