"""A model of the application ``types_models``."""

from django.db import models


class Type(models.Model):
    name = models.CharField(max_length=20)
    other = models.ForeignKey("types.Type", models.CASCADE)
