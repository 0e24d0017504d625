"""Check and exclusion constraints."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import IntegerRangeField, RangeOperators
from django.db import models
from django.db.models import Q


def check_added_before() -> None:
    class Note(models.Model):
        stars = models.IntegerField()


def check_added_after() -> None:
    class Note(models.Model):
        stars = models.IntegerField()

        class Meta:
            constraints = [
                models.CheckConstraint(condition=Q(stars__gte=1), name="check_added_stars")
            ]


def check_changed_before() -> None:
    class Note(models.Model):
        stars = models.IntegerField()

        class Meta:
            constraints = [
                models.CheckConstraint(condition=Q(stars__gte=1), name="check_changed_stars")
            ]


def check_changed_after() -> None:
    class Note(models.Model):
        stars = models.IntegerField()

        class Meta:
            constraints = [
                models.CheckConstraint(condition=Q(stars__gte=2), name="check_changed_stars")
            ]


def check_removed_before() -> None:
    class Note(models.Model):
        stars = models.IntegerField()

        class Meta:
            constraints = [
                models.CheckConstraint(condition=Q(stars__gte=1), name="check_removed_stars")
            ]


def check_removed_after() -> None:
    class Note(models.Model):
        stars = models.IntegerField()


def exclusion_added_before() -> None:
    class Note(models.Model):
        pages = IntegerRangeField()


def exclusion_added_after() -> None:
    class Note(models.Model):
        pages = IntegerRangeField()

        class Meta:
            constraints = [
                ExclusionConstraint(
                    name="exclusion_added_pages", expressions=[("pages", RangeOperators.OVERLAPS)]
                )
            ]


def exclusion_changed_before() -> None:
    class Note(models.Model):
        pages = IntegerRangeField()

        class Meta:
            constraints = [
                ExclusionConstraint(
                    name="exclusion_changed_pages", expressions=[("pages", RangeOperators.OVERLAPS)]
                )
            ]


def exclusion_changed_after() -> None:
    class Note(models.Model):
        pages = IntegerRangeField()

        class Meta:
            constraints = [
                ExclusionConstraint(
                    name="exclusion_changed_pages",
                    expressions=[("pages", RangeOperators.ADJACENT_TO)],
                )
            ]
