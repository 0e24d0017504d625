"""Deletion rules and related names of foreign keys."""

from django.db import models


def on_delete_changed_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE, null=True)


def on_delete_changed_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.SET_NULL, null=True)


def on_delete_of_the_database_added_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.DO_NOTHING)


def on_delete_of_the_database_added_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)


def related_name_changed_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE, related_name="notes")


def related_name_changed_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE, related_name="written")
