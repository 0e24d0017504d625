"""The link from a child to its parent: the default one and a custom one."""

from django.db import models
from django.db.models import QuerySet
from django.test.utils import isolate_apps

from django_side.multi_table.models import Bar, Place, Restaurant, Supplier


def parent_link_of_each_child() -> dict[str, str]:
    """Django creates ``<parent>_ptr`` unless a field has ``parent_link=True``."""
    classes = (Restaurant, Supplier, Bar)
    links = {model.__name__: model._meta.parents[Place] for model in classes}
    return {name: str(link.column) for name, link in links.items() if link}


def place_of_a_restaurant() -> Place:
    """The link is a field like any other, and returns a separate object of the parent's class."""
    restaurant = Restaurant.objects.get(name="Bob's Cafe")
    place: Place = restaurant.place_ptr  # type: ignore[attr-defined]  # not known to the plugin
    return place


def bar_and_venue_of_each_other() -> tuple[Place, Bar]:
    """The link's own name leads up, and its ``related_name`` leads down."""
    bar = Bar.objects.get()
    return bar.venue, Place.objects.get(name="The Moon").as_bar


def key_of_a_bar_by_each_name() -> tuple[int, int]:
    """``id`` is the parent's field, and ``venue_id`` the child's."""
    bar = Bar.objects.get()
    return bar.id, bar.venue_id


def venues_of_happy_hours() -> QuerySet[Place]:
    """In queries, the link's ``related_name`` replaces the child's name."""
    return Place.objects.filter(as_bar__has_happy_hour=True)


def columns_with_a_second_reference() -> list[str]:
    """A one-to-one is the link only with ``parent_link=True``, so ``place_ptr`` is added too."""
    with isolate_apps("django_side.multi_table"):

        class Place(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Kiosk(Place):  # noqa: DJ008 - never has a row
            neighbour = models.OneToOneField(Place, models.CASCADE, related_name="kiosk_neighbour")

    return [str(field.column) for field in Kiosk._meta.local_concrete_fields]


def child_without_a_named_parent_link() -> None:
    """Only a reference with ``parent_link`` may have the default name of the link."""
    with isolate_apps("django_side.multi_table"):

        class Place(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Kiosk(Place):  # noqa: DJ008 - never has a row
            place_ptr = models.OneToOneField(Place, models.CASCADE)
