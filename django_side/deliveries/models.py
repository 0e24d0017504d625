"""Couriers, parcels and labels: Django in an event loop.

The SQLAlchemy side is ``sqlalchemy_side/deliveries/models.py``.
"""

from django.db import models


class Courier(models.Model):
    """Who brings parcels."""

    name = models.CharField(max_length=40, unique=True)
    town = models.CharField(max_length=40)
    hired = models.DateField()

    def __str__(self) -> str:
        return self.name


class Label(models.Model):
    """What a parcel is marked with."""

    name = models.CharField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.name


class Parcel(models.Model):
    """What is brought; without a courier it waits in the depot."""

    number = models.CharField(max_length=10, unique=True)
    weight = models.IntegerField(default=1)
    sent = models.DateField(null=True, blank=True)
    courier = models.ForeignKey(
        Courier, on_delete=models.SET_NULL, null=True, blank=True, related_name="parcels"
    )
    labels = models.ManyToManyField(Label, related_name="parcels")

    def __str__(self) -> str:
        return self.number
