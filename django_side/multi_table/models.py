"""Multi-table inheritance: each class has a table, and a child's key is the parent's.

The SQLAlchemy side is ``sqlalchemy_side/multi_table/models.py``.
"""

from django.db import models


class Place(models.Model):
    """Anything with an address; the rows of the child tables give it further roles."""

    name = models.CharField(max_length=50)
    address = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.name


class Restaurant(Place):
    """A place to eat at; Django creates its link to the place, named ``place_ptr``."""

    serves_hot_dogs = models.BooleanField(default=False)
    serves_pizza = models.BooleanField(default=False)


class Supplier(Place):
    """A place that has other places, of any kind, as customers."""

    # Without a custom name, the reverse would clash with that of the link to the parent.
    customers = models.ManyToManyField(Place, related_name="provider")


class Bar(Place):
    """A place to drink at, whose link to the place has custom names in both directions."""

    venue = models.OneToOneField(
        Place, on_delete=models.CASCADE, parent_link=True, primary_key=True, related_name="as_bar"
    )
    has_happy_hour = models.BooleanField(default=False)


class ParentModel(models.Model):
    """A model with an order, and with a field that determines the latest row."""

    title = models.CharField(max_length=50)
    published = models.DateField()

    class Meta:
        ordering = ("title",)
        get_latest_by = "published"

    def __str__(self) -> str:
        return self.title


class ChildModel(ParentModel):
    """Its Meta removes the effect of the parent's order, and nothing else."""

    pages = models.IntegerField()

    class Meta:
        ordering = ()


class OtherChildModel(ParentModel):
    """Without a Meta, it has the parent's order."""

    minutes = models.IntegerField()
