"""Enum types of the database."""

from django.db import models


def enum_value_added_before() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=10, choices=[("calm", "Calm"), ("wild", "Wild")])


def enum_value_added_after() -> None:
    class Note(models.Model):
        mood = models.CharField(
            max_length=10, choices=[("calm", "Calm"), ("wild", "Wild"), ("sad", "Sad")]
        )


def enum_value_removed_before() -> None:
    class Note(models.Model):
        mood = models.CharField(
            max_length=10, choices=[("calm", "Calm"), ("wild", "Wild"), ("sad", "Sad")]
        )


def enum_value_removed_after() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=10, choices=[("calm", "Calm"), ("wild", "Wild")])


def enum_values_reordered_before() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=10, choices=[("calm", "Calm"), ("wild", "Wild")])


def enum_values_reordered_after() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=10, choices=[("wild", "Wild"), ("calm", "Calm")])


def text_to_enum_before() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=10)


def text_to_enum_after() -> None:
    class Note(models.Model):
        mood = models.CharField(max_length=10, choices=[("calm", "Calm"), ("wild", "Wild")])
