"""Adding, dropping and reordering columns and tables."""

from uuid import uuid4

from django.db import models


def column_added_null_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def column_added_null_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        mood = models.CharField(max_length=20, null=True)


def column_added_with_default_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def column_added_with_default_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        mood = models.CharField(max_length=20, default="calm")


def column_added_with_db_default_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def column_added_with_db_default_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        mood = models.CharField(max_length=20, db_default="calm")


def column_added_required_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def column_added_required_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        mood = models.CharField(max_length=20)


def number_added_required_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def number_added_required_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        stars = models.IntegerField()


def column_added_unique_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def column_added_unique_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        code = models.UUIDField(default=uuid4, unique=True)


def column_added_stamped_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def column_added_stamped_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        made = models.DateTimeField(auto_now_add=True)


def column_removed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        mood = models.CharField(max_length=20)


def column_removed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def columns_reordered_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        mood = models.CharField(max_length=20)


def columns_reordered_after() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=20)
        body = models.CharField(max_length=20)


def model_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def model_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Shelf(models.Model):
        name = models.CharField(max_length=20)


def model_removed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Shelf(models.Model):
        name = models.CharField(max_length=20)


def model_removed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
