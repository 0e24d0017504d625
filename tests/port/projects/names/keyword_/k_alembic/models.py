"""A model of the application ``alembic``."""

from django.db import models


class Step(models.Model):
    name = models.CharField(max_length=20)
