"""Versions that nobody compares."""

from django.db.models import F, QuerySet

from django_side.ledger.models import Transfer


def delete_transfer_amended_meanwhile_by_delete() -> tuple[bool, QuerySet[Transfer, str]]:
    """``session.delete(transfer)``, word for word."""
    transfer = Transfer.objects.get(pk=2)
    # Meanwhile, another process changes the row.
    Transfer.objects.filter(pk=2).update(note="brunch", version=F("version") + 1)
    deleted, _ = transfer.delete()
    return deleted == 1, Transfer.objects.order_by("note").values_list("note", flat=True)
