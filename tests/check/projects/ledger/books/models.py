"""The data of a ledger."""

from django.db import models


class Status(models.TextChoices):
    """The status of an entry."""

    OPEN = "open"
    PAID = "paid"


class Entry(models.Model):
    """One entry of the ledger."""

    status = models.CharField(max_length=10, choices=Status)
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    booked = models.DateTimeField()
    took = models.DurationField()
    notes = models.JSONField(null=True)
    code = models.UUIDField()
    at = models.TimeField()
    before = models.ForeignKey("self", on_delete=models.PROTECT, null=True)

    def __str__(self) -> str:
        return f"{self.status} {self.amount}"
