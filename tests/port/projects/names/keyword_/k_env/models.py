"""A model of the application ``env``."""

from django.db import models


class Step(models.Model):
    name = models.CharField(max_length=20)
