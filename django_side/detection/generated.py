"""Generated columns."""

from typing import Any

from django.db import models
from django.db.models import F


def times(number: int, *, stored: bool = True) -> Any:
    """Return a generated column that is a multiple of ``page``."""
    return models.GeneratedField(
        expression=F("page") * number, output_field=models.IntegerField(), db_persist=stored
    )


def generated_added_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()


def generated_added_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        twice = times(2)


def generated_expression_changed_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        more = times(2)


def generated_expression_changed_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        more = times(3)


def generated_stored_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        more = times(2, stored=False)


def generated_stored_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        more = times(2)


def generated_made_plain_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        more = times(2)


def generated_made_plain_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        more = models.IntegerField(null=True)


def plain_made_generated_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        more = models.IntegerField(null=True)


def plain_made_generated_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        more = times(2)


def generated_removed_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        more = times(2)


def generated_removed_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
