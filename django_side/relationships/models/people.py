"""People who know people: references of a class to itself.

The SQLAlchemy side is ``sqlalchemy_side/relationships/models/people.py``.
"""

from django.db import models


class Person(models.Model):
    """Someone with a mentor, mutual friends, and people followed on one side only."""

    name = models.CharField(max_length=50)
    is_staff = models.BooleanField(default=False)
    mentor = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="pupils")

    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False, related_name="followers")

    def __str__(self) -> str:
        return self.name
