"""Specimens of a collection of minerals: types of columns and options of tables.

Most questions create tables of their own, with the types that they ask about.

The SQLAlchemy side is ``sqlalchemy_side/specimens/models.py``.
"""

from django.db import models


class Collector(models.Model):
    """Somebody who has found specimens; the code is printed on the labels."""

    name = models.CharField(max_length=40, unique=True)
    code = models.UUIDField()

    def __str__(self) -> str:
        return self.name


class Specimen(models.Model):
    """One mineral, its mass in grams, and the moment in which it was found."""

    collector = models.ForeignKey(Collector, on_delete=models.CASCADE, related_name="specimens")
    label = models.CharField(max_length=20)
    mass = models.DecimalField(max_digits=8, decimal_places=2)
    found = models.DateTimeField()

    def __str__(self) -> str:
        return self.label
