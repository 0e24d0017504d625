"""The third of the chain."""

from django.db import models
from right.first import Two

from left.first import One

__all__ = ["Leaf", "One", "Three"]


class Three(Two):
    class Kind(models.TextChoices):
        NEW = "new"

    kind = models.CharField(max_length=9, choices=Kind, default=Kind.NEW)


class Leaf(models.Model):
    three = models.ForeignKey(Three, models.CASCADE)
