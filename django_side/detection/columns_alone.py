"""Making a single column unique or indexed, and the reverse."""

from django.db import models


def unique_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def unique_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, unique=True)


def unique_added_to_duplicates_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def unique_added_to_duplicates_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, unique=True)


def unique_removed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, unique=True)


def unique_removed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def index_of_a_column_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def index_of_a_column_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_index=True)


def index_of_a_column_removed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_index=True)


def index_of_a_column_removed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
