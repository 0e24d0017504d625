"""Tempting ways to write a child; the right answers are in ``queries``."""

from django_side.multi_table.models import Place, Restaurant


def turn_the_city_hall_into_a_restaurant_by_save() -> Restaurant:
    """The child is linked to its parent, so it seems to need no name and no address."""
    place = Place.objects.get(name="City Hall")
    Restaurant(place_ptr=place, serves_hot_dogs=True).save()
    return Restaurant.objects.get(pk=place.pk)
