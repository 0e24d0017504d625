"""Maps of texts: keys, values, and what they contain.

The questions are in ``shared_fixtures/herbarium/questions/traits.py``, the SQLAlchemy side in
``sqlalchemy_side/herbarium/queries/traits.py``.
"""

from django.db.models import QuerySet

from django_side.herbarium.models import Plant


def plants_with_a_colour() -> QuerySet[Plant]:
    """A key may have no value."""
    return Plant.objects.filter(traits__has_key="colour").order_by("id")


def plants_of_a_known_colour() -> QuerySet[Plant]:
    """The value of a key that is absent is null, too."""
    return Plant.objects.filter(traits__colour__isnull=False).order_by("id")


def red_plants() -> QuerySet[Plant]:
    """A key is a transform, unless a lookup has its name."""
    return Plant.objects.filter(traits__colour="red")


def plants_whose_colour_is_recorded_as_unknown() -> QuerySet[Plant]:
    """A pair with null is contained where the key is, and is null."""
    return Plant.objects.filter(traits__contains={"colour": None})
