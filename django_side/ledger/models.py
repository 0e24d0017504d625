"""Accounts, their entries, and transfers between them: sessions and transactions.

The SQLAlchemy side is ``sqlalchemy_side/ledger/models.py``.
"""

from django.db import models


class Account(models.Model):
    """What somebody has, in whole euros."""

    number = models.CharField(max_length=10, unique=True)
    holder = models.CharField(max_length=40)
    balance = models.IntegerField(default=0)

    def __str__(self) -> str:
        return self.number


class Entry(models.Model):
    """One change of a balance."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="entries")
    amount = models.IntegerField()
    text = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.text


class Transfer(models.Model):
    """An order to move an amount; its version counts the changes."""

    source = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="outgoing")
    target = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="incoming")
    amount = models.IntegerField()
    note = models.CharField(max_length=80)
    version = models.IntegerField(default=1)

    def __str__(self) -> str:
        return self.note
