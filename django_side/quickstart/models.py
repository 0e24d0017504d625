"""The guide's first model, and a model for each automatic key.

The SQLAlchemy side is ``sqlalchemy_side/quickstart/models.py``.
"""

from django.db import models


class Person(models.Model):
    """A person, whose key is added automatically as the ``BigAutoField`` of the settings."""

    first_name = models.CharField("person's first name", max_length=30)
    last_name = models.CharField(max_length=30, help_text="As it stands in the passport")

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Ticket(models.Model):
    """A ticket; two billion of them are enough."""

    id = models.AutoField(primary_key=True)
    seat = models.CharField("where to sit", max_length=10)

    def __str__(self) -> str:
        return self.seat


class Room(models.Model):
    """A room of a house that has at most 32,767 of them."""

    id = models.SmallAutoField(primary_key=True)
    door_sign = models.CharField(max_length=30, unique=True, help_text="Shown beside the door")

    def __str__(self) -> str:
        return self.door_sign
