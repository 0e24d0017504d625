"""The fourth of the chain."""

from django.db import models
from left.models import Three

from right.first import Two

__all__ = ["Four", "Leaf", "Two"]


class Four(Three):
    class Kind(models.TextChoices):
        OLD = "old"

    rank = models.CharField(max_length=9, choices=Kind, default=Kind.OLD)


class Leaf(models.Model):
    four = models.ForeignKey(Four, models.CASCADE, related_name="right_leaves")
