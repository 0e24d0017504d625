"""Model inheritance."""

from django.db import models


def abstract_parent_introduced_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def abstract_parent_introduced_after() -> None:
    class Written(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            abstract = True

    class Note(Written):
        pass


def child_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def child_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Letter(Note):
        address = models.CharField(max_length=20)


def parent_given_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Letter(models.Model):
        address = models.CharField(max_length=20)


def parent_given_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Letter(Note):
        address = models.CharField(max_length=20)


def parent_taken_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Letter(Note):
        address = models.CharField(max_length=20)


def parent_taken_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Letter(models.Model):
        address = models.CharField(max_length=20)


def field_moved_to_the_parent_before() -> None:
    class Note(models.Model):
        pass

    class Letter(Note):
        body = models.CharField(max_length=20)


def field_moved_to_the_parent_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Letter(Note):
        pass


def proxy_to_child_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Letter(Note):
        class Meta:
            proxy = True


def proxy_to_child_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Letter(Note):
        pass
