"""Pizzas with their toppings: the plainest many-to-many.

The SQLAlchemy side is ``sqlalchemy_side/relationships/models/pizzas.py``.
"""

from django.db import models


class Topping(models.Model):
    """An ingredient on a pizza."""

    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name


class Pizza(models.Model):
    """A pizza has many toppings, and a topping is on many pizzas."""

    name = models.CharField(max_length=50)
    toppings = models.ManyToManyField(Topping)

    def __str__(self) -> str:
        return self.name
