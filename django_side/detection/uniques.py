"""Unique constraints."""

from django.db import models
from django.db.models import Q


def unique_pair_added_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()


def unique_pair_added_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            constraints = [
                models.UniqueConstraint(fields=["page", "line"], name="unique_pair_added_place")
            ]


def unique_extended_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            constraints = [models.UniqueConstraint(fields=["page"], name="unique_extended_place")]


def unique_extended_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            constraints = [
                models.UniqueConstraint(fields=["page", "line"], name="unique_extended_place")
            ]


def unique_turned_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            constraints = [
                models.UniqueConstraint(fields=["page", "line"], name="unique_turned_place")
            ]


def unique_turned_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            constraints = [
                models.UniqueConstraint(fields=["line", "page"], name="unique_turned_place")
            ]


def unique_pair_removed_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            constraints = [
                models.UniqueConstraint(fields=["page", "line"], name="unique_pair_removed_place")
            ]


def unique_pair_removed_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()


def unique_condition_changed_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            constraints = [
                models.UniqueConstraint(
                    fields=["page"], condition=Q(line=1), name="unique_condition_changed_place"
                )
            ]


def unique_condition_changed_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            constraints = [
                models.UniqueConstraint(
                    fields=["page"], condition=Q(line=2), name="unique_condition_changed_place"
                )
            ]


def unique_deferred_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            constraints = [models.UniqueConstraint(fields=["body"], name="unique_deferred_body")]


def unique_deferred_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20)

        class Meta:
            constraints = [
                models.UniqueConstraint(
                    fields=["body"],
                    name="unique_deferred_body",
                    deferrable=models.Deferrable.DEFERRED,
                )
            ]


def unique_nulls_not_distinct_before() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, null=True)

        class Meta:
            constraints = [
                models.UniqueConstraint(fields=["body"], name="unique_nulls_not_distinct_body")
            ]


def unique_nulls_not_distinct_after() -> None:
    class Note(models.Model):
        body = models.CharField(max_length=20, null=True)

        class Meta:
            constraints = [
                models.UniqueConstraint(
                    fields=["body"], name="unique_nulls_not_distinct_body", nulls_distinct=False
                )
            ]


def unique_together_added_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()


def unique_together_added_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            unique_together = [("page", "line")]


def unique_together_removed_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            unique_together = [("page", "line")]


def unique_together_removed_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()


def unique_together_named_before() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            unique_together = [("page", "line")]


def unique_together_named_after() -> None:
    class Note(models.Model):
        page = models.IntegerField()
        line = models.IntegerField()

        class Meta:
            constraints = [
                models.UniqueConstraint(fields=["page", "line"], name="unique_together_named_place")
            ]
