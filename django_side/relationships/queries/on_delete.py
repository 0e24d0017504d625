"""What becomes of the rows that refer to one that is deleted, and of the objects in memory."""

from django.db import connection
from django.db.models import ProtectedError, QuerySet

from django_side.relationships.models import (
    Album,
    Article,
    Artist,
    Bookmark,
    Car,
    Choice,
    Factory,
    KitCar,
    Manufacturer,
    Person,
    Place,
    Poll,
    Restaurant,
    Site,
    Song,
    Visit,
)


def delete_lotus() -> tuple[list[str], list[str]]:
    """``CASCADE`` is Django's work: it finds what refers to the row, and deletes that first."""
    Manufacturer.objects.get(code="LOT").delete()
    cars = Car.objects.order_by("id").values_list("name", flat=True)
    return list(cars), list(KitCar.objects.values_list("name", flat=True))


def delete_lotus_by_statement() -> None:
    """The database knows of no ``CASCADE``: it refuses, at once or at the commit."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM relationships_manufacturer WHERE code = %s", ["LOT"])


def delete_artist_one_counted() -> dict[str, int]:
    """``delete`` returns how many rows went, in all and by class."""
    _, counts = Artist.objects.filter(name="artist one").delete()
    return {label.removeprefix("relationships."): count for label, count in counts.items()}


def delete_polls_of_example_org() -> list[str]:
    """``delete`` of a queryset cascades as well."""
    Poll.objects.filter(site__domain="example.org").delete()
    return [choice.text for choice in Choice.objects.order_by("id")]


def delete_place_with_restaurant() -> QuerySet[Restaurant]:
    """A one-to-one cascades as any other reference does."""
    Place.objects.get(name="Luigi's").delete()
    return Restaurant.objects.select_related("place")


def delete_audi() -> None:
    """``PROTECT`` raises before anything is deleted."""
    Manufacturer.objects.get(code="AUD").delete()


def factories_that_protect_audi() -> list[Factory]:
    """The error brings along what protects."""
    try:
        Manufacturer.objects.get(code="AUD").delete()
    except ProtectedError as error:
        found = [each for each in error.protected_objects if isinstance(each, Factory)]
        return sorted(found, key=lambda factory: factory.pk)
    return []


def delete_audi_after_its_factories() -> list[str]:
    """With nothing that protects, the cascade goes on."""
    manufacturer = Manufacturer.objects.get(code="AUD")
    manufacturer.factories.all().delete()
    manufacturer.delete()
    return [car.name for car in Car.objects.order_by("id")]


def delete_album_one() -> None:
    """``RESTRICT`` raises, because the song would stay."""
    Album.objects.get(title="album one").delete()


def delete_artist_two() -> None:
    """The cascade reaches the album, and there the other artist's song."""
    Artist.objects.get(name="artist two").delete()


def delete_artist_one() -> tuple[list[str], int]:
    """``RESTRICT`` lets go, because the same deletion takes the songs by another way."""
    Artist.objects.get(name="artist one").delete()
    return [album.title for album in Album.objects.all()], Song.objects.count()


def delete_edsger() -> list[str]:
    """``SET_NULL`` updates what refers."""
    Person.objects.get(name="Edsger").delete()
    return [person.name for person in Person.objects.filter(mentor=None).order_by("id")]


def delete_alan() -> QuerySet[Article, tuple[str, str | None]]:
    """``related_name="+"`` hides the relation from people, and not from deletion."""
    Person.objects.get(name="Alan").delete()
    return Article.objects.order_by("id").values_list("headline", "staff_member__name")


def delete_example_org() -> QuerySet[Poll, tuple[str, str]]:
    """``SET_DEFAULT`` updates what refers to the default of the field."""
    Site.objects.get(domain="example.org").delete()
    return Poll.objects.order_by("id").values_list("question", "site__domain")


def delete_grace() -> QuerySet[Article, tuple[str, str]]:
    """``SET`` calls the function, which here makes the person when it is first needed."""
    Person.objects.get(name="Grace").delete()
    return Article.objects.order_by("id").values_list("headline", "author__name")


def delete_visited_place() -> None:
    """``DO_NOTHING`` leaves it to the database, which refuses, at once or at the commit."""
    Place.objects.get(name="Ace Hardware").delete()


def delete_place_after_moving_its_visits() -> list[str]:
    """What ``DO_NOTHING`` does not do is done by hand."""
    place = Place.objects.get(name="Ace Hardware")
    place.visit_set.update(place=Place.objects.get(name="Demon Dogs"))
    place.delete()
    return [visit.place.name for visit in Visit.objects.select_related("place")]


def delete_bookmarked_place() -> tuple[list[int], bool]:
    """With ``db_constraint=False`` the database does nothing, either."""
    Place.objects.get(name="Old Mill").delete()
    bookmarks = Bookmark.objects.order_by("id").values_list("place_id", flat=True)
    return list(bookmarks), Place.objects.filter(name="Old Mill").exists()


def deleted_object_tells_so() -> tuple[bool, bool, str]:
    """A deleted object has no key any more, and all its other values."""
    manufacturer = Manufacturer.objects.get(code="LOT")
    before = manufacturer.pk is None
    manufacturer.delete()
    return before, manufacturer.pk is None, manufacturer.name


def refresh_car_of_deleted_manufacturer() -> None:
    """An object that the cascade took knows nothing of it until it is read again."""
    car = Car.objects.get(name="Elise")
    Manufacturer.objects.get(code="LOT").delete()
    car.refresh_from_db()


def mentor_id_held_by_pupil() -> tuple[int | None, int | None]:
    """``SET_NULL`` updates rows; an object held from before is to be read again."""
    pupil = Person.objects.get(name="Frank")
    before = pupil.mentor_id
    Person.objects.get(name="Edsger").delete()
    pupil.refresh_from_db(fields=["mentor"])
    return before, pupil.mentor_id


def cars_held_by_their_maker() -> list[str]:
    """Each ``all`` is a new query."""
    manufacturer = Manufacturer.objects.get(code="LOT")
    elise = next(car for car in manufacturer.car_set.order_by("id") if car.name == "Elise")
    elise.delete()
    return [car.name for car in manufacturer.car_set.all()]


def delete_alan_with_friendships() -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The tables in between cascade from both of their ends."""
    Person.objects.get(name="Alan").delete()
    friends = Person.friends.through.objects.order_by("from_person_id", "to_person_id")
    follows = Person.follows.through.objects.order_by("from_person_id", "to_person_id")
    columns = ("from_person_id", "to_person_id")
    return list(friends.values_list(*columns)), list(follows.values_list(*columns))
