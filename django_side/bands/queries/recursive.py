"""Relationships of a model to itself through intermediate rows, mutual and one-sided."""

from datetime import date

from django.db.models import QuerySet

from django_side.bands.models import Friendship, Influence, Performer

TODAY = date(2024, 7, 1)


def friends_of_otis() -> QuerySet[Performer]:
    """A relationship to the model itself is mutual unless ``symmetrical=False`` is given."""
    return Performer.objects.get(name="Otis").friends.all()


def performers_befriended_since_october_1962() -> QuerySet[Performer]:
    """Each of the two keys has its own name that leads to the intermediate rows."""
    rows = Performer.objects.filter(rel_from_set__date_friended__gte=date(1962, 10, 1))
    return rows.distinct().order_by("name")


def befriend_dusty() -> tuple[list[str], list[str], list[tuple[str, date]]]:
    """``add`` to a mutual relationship creates a row per direction, with the same defaults."""
    aretha, dusty = Performer.objects.get(name="Aretha"), Performer.objects.get(name="Dusty")
    aretha.friends.add(dusty, through_defaults={"date_friended": TODAY})
    new = Friendship.objects.filter(id__gt=6).order_by("id")
    of_aretha = aretha.friends.order_by("id").values_list("name", flat=True)
    of_dusty = dusty.friends.values_list("name", flat=True)
    return list(of_aretha), list(of_dusty), list(new.values_list("first__name", "date_friended"))


def befriend_dusty_by_a_row() -> tuple[list[str], list[str]]:
    """A row created through the model is one direction; the other is separate."""
    aretha, dusty = Performer.objects.get(name="Aretha"), Performer.objects.get(name="Dusty")
    Friendship.objects.create(first=dusty, second=aretha, date_friended=TODAY)
    of_aretha = aretha.friends.values_list("name", flat=True)
    return list(of_aretha), list(dusty.friends.values_list("name", flat=True))


def unfriend_sam() -> QuerySet[Friendship, int]:
    """``remove`` from a mutual relationship deletes both directions with one statement."""
    otis, sam = Performer.objects.get(name="Otis"), Performer.objects.get(name="Sam")
    otis.friends.remove(sam)
    return Friendship.objects.order_by("id").values_list("id", flat=True)


def clear_friends_of_aretha() -> QuerySet[Friendship, int]:
    """``clear`` deletes both directions as well."""
    Performer.objects.get(name="Aretha").friends.clear()
    return Friendship.objects.order_by("id").values_list("id", flat=True)


def idols_and_followers_of_sam() -> tuple[list[str], list[str]]:
    """``through_fields`` names the key to this end first and the key to the other second."""
    sam = Performer.objects.get(name="Sam")
    idols = sam.idols.values_list("name", flat=True)
    return list(idols), list(sam.followers.order_by("id").values_list("name", flat=True))


def choose_otis_as_idol() -> tuple[list[str], list[str], list[int]]:
    """With ``symmetrical=False``, ``add`` creates one row."""
    otis, dusty = Performer.objects.get(name="Otis"), Performer.objects.get(name="Dusty")
    dusty.idols.add(otis, through_defaults={"strength": 5})
    idols = dusty.idols.values_list("name", flat=True)
    followers = dusty.followers.values_list("name", flat=True)
    strengths = dusty.influences_taken.values_list("strength", flat=True)
    return list(idols), list(followers), list(strengths)


def influences_noted_by_dusty() -> QuerySet[Influence, tuple[str, str]]:
    """The third key is not part of the relationship, and has its own manager."""
    rows = Performer.objects.get(name="Dusty").influences_noted.order_by("id")
    return rows.values_list("follower__name", "idol__name")


def delete_otis() -> tuple[list[int], list[int]]:
    """A row is deleted with either of its ends."""
    Performer.objects.get(name="Otis").delete()
    friendships = Friendship.objects.order_by("id").values_list("id", flat=True)
    return list(friendships), list(Influence.objects.values_list("id", flat=True))


def delete_dusty() -> QuerySet[Influence, tuple[int, int | None]]:
    """``SET_NULL`` on the third key keeps the rows."""
    Performer.objects.get(name="Dusty").delete()
    return Influence.objects.order_by("id").values_list("id", "noted_by")
