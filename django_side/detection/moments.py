"""Date and time types."""

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class ToTheSecond(models.DateTimeField):  # type: ignore[type-arg]  # as its parent
    """A datetime without fractions, like that of ``inspectdb`` and Django before 1.8 on MariaDB."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:  # noqa: ARG002 - as Django calls it
        """Return MariaDB's type without fractions."""
        return "datetime"


def date_to_moment_before() -> None:
    class Note(models.Model):
        made = models.DateField()


def date_to_moment_after() -> None:
    class Note(models.Model):
        made = models.DateTimeField()


def moment_to_date_before() -> None:
    class Note(models.Model):
        made = models.DateTimeField()


def moment_to_date_after() -> None:
    class Note(models.Model):
        made = models.DateField()


def fractions_given_up_before() -> None:
    class Note(models.Model):
        made = models.DateTimeField()


def fractions_given_up_after() -> None:
    class Note(models.Model):
        made = ToTheSecond()
