"""A museum's cards, the crates that its things travel in, and the loans.

The SQLAlchemy side is ``sqlalchemy_side/documents/models.py``.
"""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from django_side.documents.coding import (
    ExactDecoder,
    PlaceDecoder,
    PlaceEncoder,
    SetDecoder,
    SetEncoder,
)


class Card(models.Model):
    """The card of a thing in the museum; its details are any JSON that a curator wrote."""

    title = models.CharField(max_length=40)
    details = models.JSONField(null=True)

    def __str__(self) -> str:
        return self.title

    @property
    def maker(self) -> str | None:
        """Who made the thing; None if that is not known."""
        return self.details.get("maker") if self.details else None

    @maker.setter
    def maker(self, name: str) -> None:
        self.details = (self.details or {}) | {"maker": name}


class Crate(models.Model):
    """What things travel in: a column of JSON for each kind of value that changes in place."""

    name = models.CharField(max_length=40)
    contents = models.JSONField(default=list)
    handling = models.JSONField(default=dict)
    stickers = models.JSONField(default=set, encoder=SetEncoder, decoder=SetDecoder)
    place = models.JSONField(encoder=PlaceEncoder, decoder=PlaceDecoder)
    width = models.IntegerField()
    height = models.IntegerField()

    def __str__(self) -> str:
        return self.name


class Loan(models.Model):
    """A thing lent to another museum, on terms."""

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="loans")
    borrower = models.CharField(max_length=40)
    terms = models.JSONField(null=True, encoder=DjangoJSONEncoder, decoder=ExactDecoder)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="documents_loan_has_days",
                condition=models.Q(terms__isnull=True) | models.Q(terms__has_key="days"),
            ),
        )

    def __str__(self) -> str:
        return self.borrower
