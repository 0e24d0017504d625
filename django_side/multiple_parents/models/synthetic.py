"""The synthetic half of the package, in its own file."""

from django.db import models


class Robot(models.Model):
    """A machine, in the guide without fields."""

    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name
