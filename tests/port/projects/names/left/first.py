"""The first of a chain of models that go from application to application."""

from django.db import models


class One(models.Model):
    at = models.DateTimeField()

    class Meta:
        app_label = "left"
