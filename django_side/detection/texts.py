"""Conversions to and from text."""

from django.db import models


def integer_to_text_before() -> None:
    class Note(models.Model):
        stars = models.IntegerField()


def integer_to_text_after() -> None:
    class Note(models.Model):
        stars = models.CharField(max_length=10)


def text_to_integer_before() -> None:
    class Note(models.Model):
        stars = models.CharField(max_length=10)


def text_to_integer_after() -> None:
    class Note(models.Model):
        stars = models.IntegerField()


def short_text_to_long_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def short_text_to_long_after() -> None:
    class Note(models.Model):
        body = models.TextField()


def long_text_to_short_before() -> None:
    class Note(models.Model):
        body = models.TextField()


def long_text_to_short_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def text_to_slug_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def text_to_slug_after() -> None:
    class Note(models.Model):
        body = models.SlugField(max_length=20)


def text_to_uuid_before() -> None:
    class Note(models.Model):
        code = models.CharField(max_length=36)


def text_to_uuid_after() -> None:
    class Note(models.Model):
        code = models.UUIDField()


def text_to_json_before() -> None:
    class Note(models.Model):
        body = models.TextField()


def text_to_json_after() -> None:
    class Note(models.Model):
        body = models.JSONField()
