"""What happens to rows that refer to a deleted one, and to the objects in memory."""

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
    """Django carries out ``CASCADE``: it finds the referring rows and deletes them first."""
    Manufacturer.objects.get(code="LOT").delete()
    cars = Car.objects.order_by("id").values_list("name", flat=True)
    return list(cars), list(KitCar.objects.values_list("name", flat=True))


def delete_lotus_by_statement() -> None:
    """The database has no ``CASCADE``: it refuses, at once or at the commit."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM relationships_manufacturer WHERE code = %s", ["LOT"])


def delete_artist_one_counted() -> dict[str, int]:
    """``delete`` returns how many rows were deleted, in total and by class."""
    _, counts = Artist.objects.filter(name="artist one").delete()
    return {label.removeprefix("relationships."): count for label, count in counts.items()}


def delete_polls_of_example_org() -> list[str]:
    """``delete`` of a queryset cascades as well."""
    Poll.objects.filter(site__domain="example.org").delete()
    return [choice.text for choice in Choice.objects.order_by("id")]


def delete_place_with_restaurant() -> QuerySet[Restaurant, str]:
    """A one-to-one cascades like any other reference."""
    Place.objects.get(name="Luigi's").delete()
    return Restaurant.objects.values_list("place__name", flat=True)


def delete_audi() -> None:
    """``PROTECT`` raises before anything is deleted."""
    Manufacturer.objects.get(code="AUD").delete()


def factories_that_protect_audi() -> list[Factory]:
    """The error carries the objects that protect."""
    try:
        Manufacturer.objects.get(code="AUD").delete()
    except ProtectedError as error:
        return [row for row in error.protected_objects if isinstance(row, Factory)]
    return []


def delete_audi_after_its_factories() -> list[str]:
    """With nothing left that protects, the cascade proceeds."""
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


def delete_artist_one() -> tuple[list[str], list[str]]:
    """``RESTRICT`` allows it, because the same deletion reaches the songs by another path."""
    Artist.objects.get(name="artist one").delete()
    albums, songs = Album.objects.all(), Song.objects.all()
    return [album.title for album in albums], [song.title for song in songs]


def delete_edsger() -> list[str]:
    """``SET_NULL`` updates the rows that refer."""
    Person.objects.get(name="Edsger").delete()
    return [person.name for person in Person.objects.filter(mentor=None).order_by("id")]


def delete_alan() -> QuerySet[Article, tuple[str, str | None]]:
    """``related_name="+"`` hides the relation from people, but not from deletion."""
    Person.objects.get(name="Alan").delete()
    return Article.objects.order_by("id").values_list("headline", "staff_member__name")


def delete_example_org() -> QuerySet[Poll, tuple[str, str]]:
    """``SET_DEFAULT`` sets the references to the field's default."""
    Site.objects.get(domain="example.org").delete()
    return Poll.objects.order_by("id").values_list("question", "site__domain")


def delete_grace() -> QuerySet[Article, tuple[str, str]]:
    """``SET`` calls the function, which here creates the substitute when it is first needed."""
    Person.objects.get(name="Grace").delete()
    return Article.objects.order_by("id").values_list("headline", "author__name")


def delete_visited_place() -> None:
    """``DO_NOTHING`` leaves it to the database, which refuses, at once or at the commit."""
    Place.objects.get(name="Ace Hardware").delete()


def delete_place_after_moving_its_visits() -> list[str]:
    """What ``DO_NOTHING`` leaves undone is done by hand."""
    place = Place.objects.get(name="Ace Hardware")
    place.visit_set.update(place=Place.objects.get(name="Old Mill"))
    place.delete()
    rows = Visit.objects.select_related("place").order_by("id")
    return [visit.place.name for visit in rows]


def delete_bookmarked_place() -> tuple[list[int], bool]:
    """With ``db_constraint=False`` the database does nothing either."""
    Place.objects.get(name="Old Mill").delete()
    bookmarks = Bookmark.objects.order_by("id").values_list("place_id", flat=True)
    return list(bookmarks), Place.objects.filter(name="Old Mill").exists()


def state_of_a_deleted_object() -> tuple[bool, bool, str]:
    """A deleted object has no key any more, but keeps all its other values."""
    manufacturer = Manufacturer.objects.get(code="LOT")
    before = manufacturer.pk is None
    manufacturer.delete()
    return before, manufacturer.pk is None, manufacturer.name


def refresh_car_of_deleted_manufacturer() -> None:
    """An object that the cascade deleted does not reflect it until it is refreshed."""
    car = Car.objects.get(name="Elise")
    Manufacturer.objects.get(code="LOT").delete()
    car.refresh_from_db()


def mentor_id_held_by_pupil() -> tuple[int | None, int | None]:
    """``SET_NULL`` updates rows; an object loaded earlier has to be refreshed."""
    pupil = Person.objects.get(name="Frank")
    before = pupil.mentor_id
    Person.objects.get(name="Edsger").delete()
    pupil.refresh_from_db(fields=["mentor"])
    return before, pupil.mentor_id


def cars_held_by_their_maker() -> list[str]:
    """Each ``all`` is a new query."""
    manufacturer = Manufacturer.objects.get(code="LOT")
    elise = next(car for car in manufacturer.car_set.all() if car.name == "Elise")
    elise.delete()
    return [car.name for car in manufacturer.car_set.all()]


def delete_alan_with_friendships() -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The association tables cascade from both of their ends."""
    Person.objects.get(name="Alan").delete()
    friends, follows = (
        between.objects.values_list("from_person_id", "to_person_id")
        for between in (Person.friends.through, Person.follows.through)
    )
    return list(friends), list(follows)
