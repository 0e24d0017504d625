"""The second of the chain."""

from django.db import models
from left.first import One


class Two(One):
    number = models.IntegerField()

    class Meta:
        app_label = "right"
