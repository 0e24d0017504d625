"""Number types."""

from django.db import models


def small_to_integer_before() -> None:
    class Note(models.Model):
        stars = models.SmallIntegerField()


def small_to_integer_after() -> None:
    class Note(models.Model):
        stars = models.IntegerField()


def integer_to_big_before() -> None:
    class Note(models.Model):
        stars = models.IntegerField()


def integer_to_big_after() -> None:
    class Note(models.Model):
        stars = models.BigIntegerField()


def big_to_integer_before() -> None:
    class Note(models.Model):
        stars = models.BigIntegerField()


def big_to_integer_after() -> None:
    class Note(models.Model):
        stars = models.IntegerField()


def integer_to_positive_before() -> None:
    class Note(models.Model):
        stars = models.IntegerField()


def integer_to_positive_after() -> None:
    class Note(models.Model):
        stars = models.PositiveIntegerField()


def positive_to_integer_before() -> None:
    class Note(models.Model):
        stars = models.PositiveIntegerField()


def positive_to_integer_after() -> None:
    class Note(models.Model):
        stars = models.IntegerField()


def digits_raised_before() -> None:
    class Note(models.Model):
        price = models.DecimalField(max_digits=6, decimal_places=2)


def digits_raised_after() -> None:
    class Note(models.Model):
        price = models.DecimalField(max_digits=8, decimal_places=2)


def places_lowered_before() -> None:
    class Note(models.Model):
        price = models.DecimalField(max_digits=6, decimal_places=2)


def places_lowered_after() -> None:
    class Note(models.Model):
        price = models.DecimalField(max_digits=6, decimal_places=1)


def float_to_decimal_before() -> None:
    class Note(models.Model):
        price = models.FloatField()


def float_to_decimal_after() -> None:
    class Note(models.Model):
        price = models.DecimalField(max_digits=6, decimal_places=2)


def integer_to_boolean_before() -> None:
    class Note(models.Model):
        done = models.IntegerField()


def integer_to_boolean_after() -> None:
    class Note(models.Model):
        done = models.BooleanField()


def boolean_to_integer_before() -> None:
    class Note(models.Model):
        done = models.BooleanField()


def boolean_to_integer_after() -> None:
    class Note(models.Model):
        done = models.IntegerField()
