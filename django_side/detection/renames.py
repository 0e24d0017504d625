"""Renaming and moving."""

from django.db import models
from django.db.models import Q


def field_renamed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def field_renamed_after() -> None:
    class Note(models.Model):
        text = models.CharField(max_length=20)


def field_renamed_and_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def field_renamed_and_changed_after() -> None:
    class Note(models.Model):
        text = models.CharField(max_length=40)


def attribute_renamed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def attribute_renamed_after() -> None:
    class Note(models.Model):
        text = models.CharField(max_length=20, db_column="body")


def column_renamed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def column_renamed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, db_column="text")


def foreign_key_renamed_before() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        author = models.ForeignKey(Author, models.CASCADE)


def foreign_key_renamed_after() -> None:
    class Author(models.Model):
        name = models.CharField(max_length=20)

    class Note(models.Model):
        writer = models.ForeignKey(Author, models.CASCADE)


def model_renamed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def model_renamed_after() -> None:
    class Remark(models.Model):
        body = models.CharField(max_length=20)


def class_renamed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def class_renamed_after() -> None:
    class Remark(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            db_table = "detection_class_renamed_note"


def table_renamed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)


def table_renamed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            db_table = "detection_table_renamed_remark"


def index_renamed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [models.Index(fields=["body"], name="index_renamed_old")]


def index_renamed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [models.Index(fields=["body"], name="index_renamed_new")]


def unique_constraint_renamed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            constraints = [
                models.UniqueConstraint(fields=["body"], name="unique_constraint_renamed_old")
            ]


def unique_constraint_renamed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            constraints = [
                models.UniqueConstraint(fields=["body"], name="unique_constraint_renamed_new")
            ]


def check_renamed_before() -> None:
    class Note(models.Model):
        stars = models.IntegerField()

        class Meta:
            constraints = [
                models.CheckConstraint(condition=Q(stars__gte=1), name="check_renamed_old")
            ]


def check_renamed_after() -> None:
    class Note(models.Model):
        stars = models.IntegerField()

        class Meta:
            constraints = [
                models.CheckConstraint(condition=Q(stars__gte=1), name="check_renamed_new")
            ]


def field_moved_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

    class Page(models.Model):
        note = models.ForeignKey(Note, models.CASCADE)


def field_moved_after() -> None:
    class Note(models.Model):
        pass

    class Page(models.Model):
        note = models.ForeignKey(Note, models.CASCADE)
        body = models.CharField(max_length=20)
