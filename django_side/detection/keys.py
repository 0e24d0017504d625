"""Primary keys."""

from uuid import uuid4

from django.db import models


def key_widened_before() -> None:
    class Note(models.Model):
        id = models.AutoField(primary_key=True)
        body = models.CharField(max_length=20)


def key_widened_after() -> None:
    class Note(models.Model):
        id = models.BigAutoField(primary_key=True)
        body = models.CharField(max_length=20)


def key_counted_no_more_before() -> None:
    class Note(models.Model):
        id = models.BigAutoField(primary_key=True)
        body = models.CharField(max_length=20)


def key_counted_no_more_after() -> None:
    class Note(models.Model):
        id = models.BigIntegerField(primary_key=True)
        body = models.CharField(max_length=20)


def key_counted_from_now_on_before() -> None:
    class Note(models.Model):
        id = models.BigIntegerField(primary_key=True)
        body = models.CharField(max_length=20)


def key_counted_from_now_on_after() -> None:
    class Note(models.Model):
        id = models.BigAutoField(primary_key=True)
        body = models.CharField(max_length=20)


def key_to_uuid_before() -> None:
    class Note(models.Model):
        id = models.BigAutoField(primary_key=True)
        body = models.CharField(max_length=20)


def key_to_uuid_after() -> None:
    class Note(models.Model):
        id = models.UUIDField(primary_key=True, default=uuid4)
        body = models.CharField(max_length=20)


def key_moved_before() -> None:
    class Note(models.Model):
        id = models.BigAutoField(primary_key=True)
        body = models.CharField(max_length=20)


def key_moved_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, primary_key=True)


def key_renamed_before() -> None:
    class Note(models.Model):
        id = models.BigAutoField(primary_key=True)
        body = models.CharField(max_length=20)


def key_renamed_after() -> None:
    class Note(models.Model):
        number = models.BigAutoField(primary_key=True)
        body = models.CharField(max_length=20)


def key_composed_before() -> None:
    class Note(models.Model):
        page = models.IntegerField(primary_key=True)
        line = models.IntegerField()


def key_composed_after() -> None:
    class Note(models.Model):
        pk = models.CompositePrimaryKey("page", "line")
        page = models.IntegerField()
        line = models.IntegerField()
