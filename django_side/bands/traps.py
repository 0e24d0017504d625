"""Tempting ports of SQLAlchemy's queries; the right answers are in ``queries``."""

from datetime import date

from django.db.models import QuerySet

from django_side.bands.models import Friendship, Performer, Person


def members_who_joined_after_1961_by_two_filters() -> QuerySet[Person]:
    """``where(...).where(...)`` on one join, as two calls of ``filter``."""
    rows = Person.objects.filter(group__name="The Beatles")
    return rows.filter(membership__date_joined__gt=date(1961, 1, 1)).order_by("id")


def befriend_dusty_by_the_model() -> tuple[list[str], list[str], list[tuple[str, date]]]:
    """``session.add(Friendship(...))`` as ``create``, read back through ``friends``."""
    aretha, dusty = Performer.objects.get(name="Aretha"), Performer.objects.get(name="Dusty")
    day = date(2024, 7, 1)
    Friendship.objects.create(first=aretha, second=dusty, date_friended=day)
    new = Friendship.objects.filter(id__gt=6).values_list("first__name", "date_friended")
    of_aretha = aretha.friends.order_by("id").values_list("name", flat=True)
    return list(of_aretha), list(dusty.friends.values_list("name", flat=True)), list(new)
