# ruff: noqa
# mypy: ignore-errors
from django.db import models


class Job(models.Model):
    class State(models.TextChoices):
        NEW = "new"
        DONE = "done"

    state = models.CharField(max_length=4, choices=State.choices)
    at = models.DateTimeField()

    class Meta:
        db_table = "job"
