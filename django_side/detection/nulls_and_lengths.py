"""Nullability and text length."""

from django.db import models


def null_allowed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def null_allowed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, null=True)


def null_forbidden_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, null=True)


def null_forbidden_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def null_forbidden_with_nulls_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, null=True)


def null_forbidden_with_nulls_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def null_forbidden_with_default_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, null=True)


def null_forbidden_with_default_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, default="?")


def length_raised_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def length_raised_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=40)


def length_lowered_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def length_lowered_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=10)


def length_lowered_too_far_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def length_lowered_too_far_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=5)
