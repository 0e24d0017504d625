"""Places: one to one, and references that a deletion leaves alone.

The SQLAlchemy side is ``sqlalchemy_side/relationships/models/places.py``.
"""

from django.db import models


class Place(models.Model):
    """Somewhere."""

    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name


class Restaurant(models.Model):
    """A place has one restaurant at most."""

    place = models.OneToOneField(Place, on_delete=models.CASCADE, verbose_name="related place")
    serves_pizza = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.place} the restaurant"


class Visit(models.Model):
    """Deleting a place leaves its visits alone, so the database decides."""

    place = models.ForeignKey(Place, on_delete=models.DO_NOTHING)
    visited_on = models.DateField()

    def __str__(self) -> str:
        return str(self.visited_on)


class Bookmark(models.Model):
    """The database does not check this reference, so it may dangle."""

    place = models.ForeignKey(Place, on_delete=models.DO_NOTHING, db_constraint=False)
    note = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.note
