"""Indexes."""

from django.contrib.postgres.indexes import BTreeIndex, HashIndex
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Upper


def index_added_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()


def index_added_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            indexes = [models.Index(fields=["page", "line"], name="index_added_place")]


def index_removed_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            indexes = [models.Index(fields=["page", "line"], name="index_removed_place")]


def index_removed_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()


def index_turned_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            indexes = [models.Index(fields=["page", "line"], name="index_turned_place")]


def index_turned_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            indexes = [models.Index(fields=["line", "page"], name="index_turned_place")]


def index_descending_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()

        class Meta:
            indexes = [models.Index(fields=["page"], name="index_descending_place")]


def index_descending_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()

        class Meta:
            indexes = [models.Index(fields=["-page"], name="index_descending_place")]


def index_condition_changed_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()

        class Meta:
            indexes = [
                models.Index(
                    fields=["page"], condition=Q(page__gt=1), name="index_condition_changed_place"
                )
            ]


def index_condition_changed_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()

        class Meta:
            indexes = [
                models.Index(
                    fields=["page"], condition=Q(page__gt=2), name="index_condition_changed_place"
                )
            ]


def index_condition_removed_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()

        class Meta:
            indexes = [
                models.Index(
                    fields=["page"], condition=Q(page__gt=1), name="index_condition_removed_place"
                )
            ]


def index_condition_removed_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()

        class Meta:
            indexes = [models.Index(fields=["page"], name="index_condition_removed_place")]


def index_expression_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [models.Index(Lower("body"), name="index_expression_changed_body")]


def index_expression_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [models.Index(Upper("body"), name="index_expression_changed_body")]


def index_included_column_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            indexes = [models.Index(fields=["page"], name="index_included_column_place")]


def index_included_column_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            indexes = [
                models.Index(fields=["page"], include=["line"], name="index_included_column_place")
            ]


def index_operator_class_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [models.Index(fields=["body"], name="index_operator_class_body")]


def index_operator_class_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [
                models.Index(
                    fields=["body"],
                    name="index_operator_class_body",
                    opclasses=["varchar_pattern_ops"],
                )
            ]


def index_method_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [models.Index(fields=["body"], name="index_method_changed_body")]


def index_method_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [HashIndex(fields=["body"], name="index_method_changed_body")]


def index_storage_changed_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [BTreeIndex(fields=["body"], name="index_storage_changed_body")]


def index_storage_changed_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            indexes = [
                BTreeIndex(fields=["body"], name="index_storage_changed_body", fillfactor=70)
            ]
