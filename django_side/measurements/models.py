"""Readings of sensors: arithmetic, and the functions of databases.

The SQLAlchemy side is ``sqlalchemy_side/measurements/models.py``.
"""

from django.db import models


class Sensor(models.Model):
    """A device that measures; its label is as somebody typed it."""

    name = models.CharField(max_length=40)
    label = models.CharField(max_length=40)

    def __str__(self) -> str:
        return self.name


class Reading(models.Model):
    """What a sensor showed once, and by how much it was corrected."""

    sensor = models.ForeignKey(Sensor, on_delete=models.CASCADE, related_name="readings")
    value = models.FloatField()
    steps = models.IntegerField()
    correction = models.IntegerField(null=True)
    price = models.DecimalField(max_digits=9, decimal_places=3)
    unit = models.CharField(max_length=10, blank=True)

    def __str__(self) -> str:
        return f"{self.sensor} {self.value}"
