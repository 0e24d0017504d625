"""Manufacturers with their cars and factories: references of many to one.

The SQLAlchemy side is ``sqlalchemy_side/relationships/models/production.py``.
"""

from django.db import models


class KitCar(models.Model):
    """A car whose reference is not named after the class that it refers to."""

    # By name, because the class is defined later.
    company_that_makes_it = models.ForeignKey("Manufacturer", on_delete=models.CASCADE)
    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name


class Manufacturer(models.Model):
    """A maker of cars; its factories refer to its code."""

    name = models.CharField(max_length=50)
    code = models.CharField(max_length=3, unique=True)

    def __str__(self) -> str:
        return self.name


class Car(models.Model):
    """A car is deleted with its manufacturer."""

    manufacturer = models.ForeignKey(Manufacturer, on_delete=models.CASCADE)
    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name


class Factory(models.Model):
    """A factory protects its manufacturer, and refers to the code instead of the key."""

    manufacturer = models.ForeignKey(
        "relationships.Manufacturer",
        on_delete=models.PROTECT,
        to_field="code",
        related_name="factories",
    )
    town = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.town
