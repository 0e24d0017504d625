"""Options of models."""

from typing import Any

from django.db import models


class Shouting(models.Manager[Any]):
    """A manager that migrations may use."""

    use_in_migrations = True


def ordering_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def ordering_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            ordering = ["body"]


def model_labels_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def model_labels_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            verbose_name = "remark"
            verbose_name_plural = "remarks"


def permissions_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def permissions_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            permissions = [("burn_note", "Can burn a note")]


def manager_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def manager_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)
        objects = Shouting()


def order_with_respect_to_added_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)


def order_with_respect_to_added_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)

        class Meta:
            order_with_respect_to = "author"


def table_comment_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def table_comment_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            db_table_comment = "What was seen"


def table_comment_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            db_table_comment = "What was seen"


def table_comment_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            db_table_comment = "What was heard"


def model_given_away_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def model_given_away_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            managed = False


def model_taken_over_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            managed = False


def model_taken_over_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def proxy_added_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def proxy_added_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Remark(Note):
        class Meta:
            proxy = True
