"""Tables with checks over several columns, unique pairs, and one that no guess can fill."""

from django.db import models
from django.db.models import F, Q


class Shelf(models.Model):
    """A shelf; its label has a form that only its owner knows."""

    label = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(label__startswith="Q7")
                & Q(label__endswith="-#")
                & Q(label__contains="/x/"),
                name="form_of_label",
            )
        ]

    def __str__(self) -> str:
        return self.label


class Batch(models.Model):
    """A batch of goods."""

    kind = models.CharField(max_length=9, choices=[("cold", "Cold"), ("dry", "Dry")])
    low = models.IntegerField()
    high = models.IntegerField()
    number = models.IntegerField(default=7)
    parent = models.ForeignKey("self", models.CASCADE, null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(low__gt=100, high__gt=F("low")), name="low_high"),
            models.CheckConstraint(
                condition=Q(kind="cold", number__lt=0) | Q(kind="dry", number__gte=500),
                name="number_of_kind",
            ),
            models.UniqueConstraint(fields=["kind", "low"], name="one_of_a_kind"),
        ]

    def __str__(self) -> str:
        return self.kind


class Note(models.Model):
    """A note, which the service deletes in another way than Django."""

    text = models.CharField(max_length=20, default="none")
    batch = models.ForeignKey(Batch, models.CASCADE, null=True)

    def __str__(self) -> str:
        return self.text
