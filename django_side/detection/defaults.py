"""Defaults in the model and in the database."""

from django.db import models
from django.db.models.functions import Now


def default_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def default_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, default="calm")


def default_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, default="calm")


def default_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, default="wild")


def db_default_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def db_default_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_default="calm")


def db_default_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_default="calm")


def db_default_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_default="wild")


def db_default_removed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_default="calm")


def db_default_removed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def db_default_of_a_number_before() -> None:
    class Note(models.Model):
        stars = models.IntegerField(db_default=1)


def db_default_of_a_number_after() -> None:
    class Note(models.Model):
        stars = models.IntegerField(db_default=2)


def db_default_of_a_function_before() -> None:
    class Note(models.Model):
        made = models.DateTimeField(null=True)


def db_default_of_a_function_after() -> None:
    class Note(models.Model):
        made = models.DateTimeField(null=True, db_default=Now())
