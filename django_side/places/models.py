"""Places, some of which have a restaurant: one-to-one relationships.

The SQLAlchemy side is ``sqlalchemy_side/places/models.py``.
"""

from django.db import models

from django_side.geography.models import ZipCode


class Place(models.Model):
    """Somewhere in the city, with or without a restaurant."""

    name = models.CharField(max_length=50)
    address = models.CharField(max_length=80)

    def __str__(self) -> str:
        return f"{self.name} the place"


class Chef(models.Model):
    """A cook; two one-to-one fields, to a model declared later and to the model itself."""

    name = models.CharField(max_length=50)
    restaurant = models.OneToOneField("Restaurant", on_delete=models.SET_NULL, null=True)
    successor = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, related_name="predecessor"
    )

    def __str__(self) -> str:
        return self.name


class Restaurant(models.Model):
    """A place has at most one restaurant, so the reference to the place is also the key."""

    place = models.OneToOneField(Place, on_delete=models.CASCADE, primary_key=True)
    serves_hot_dogs = models.BooleanField(default=False)
    serves_pizza = models.BooleanField(default=False)
    zip_code = models.ForeignKey(ZipCode, on_delete=models.SET_NULL, blank=True, null=True)

    def __str__(self) -> str:
        return f"{self.place.name} the restaurant"


class Waiter(models.Model):
    """A waiter; a restaurant may have many."""

    restaurant = models.ForeignKey(Restaurant, on_delete=models.CASCADE)
    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return f"{self.name} the waiter at {self.restaurant}"
