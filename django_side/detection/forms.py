"""What the database does not store: choices, forms, labels, validators."""

from django.core.validators import validate_slug
from django.db import models


def choices_added_before() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=10)


def choices_added_after() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=10, choices=[("calm", "Calm"), ("wild", "Wild")])


def choice_added_before() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=10, choices=[("calm", "Calm"), ("wild", "Wild")])


def choice_added_after() -> None:
    class Note(models.Model):
        mood = models.CharField(
            max_length=10, choices=[("calm", "Calm"), ("wild", "Wild"), ("sad", "Sad")]
        )


def blank_allowed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def blank_allowed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, blank=True)


def labels_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def labels_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, verbose_name="text", help_text="Be short")


def validator_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def validator_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, validators=[validate_slug])
