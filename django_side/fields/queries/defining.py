"""Models, their fields, and the resulting columns."""

from datetime import date

from django.apps.registry import Apps
from django.core.management.base import SystemCheckError
from django.db import connection, models
from django.db.models import Count, QuerySet

from django_side.fields.models import Album, Fruit, Musician


def albums_with_their_artists() -> QuerySet[Album, tuple[str, str, int]]:
    """Two underscores lead to the fields of the artist."""
    rows = Album.objects.order_by("-num_stars", "release_date")
    return rows.values_list("name", "artist__last_name", "num_stars")


def albums_since_july_18_1960() -> QuerySet[Album]:
    """The comparison is a suffix of the field's name."""
    rows = Album.objects.filter(release_date__gte=date(1960, 7, 18))
    return rows.order_by("release_date")


def numbers_of_albums() -> QuerySet[Musician, tuple[str, int]]:
    """``album`` leads back from the artist; the join is an outer join automatically."""
    rows = Musician.objects.annotate(albums=Count("album")).order_by("last_name")
    return rows.values_list("last_name", "albums")


def save_album() -> tuple[Album, Musician]:
    """A foreign key takes the object."""
    artist = Musician.objects.get(last_name="Blakey")
    album = Album(artist=artist, name="Moanin'", release_date=date(1959, 1, 1), num_stars=5)
    album.save()
    return album, album.artist


def types_of_the_columns_of_albums() -> dict[str, str]:
    """The field's class sets the type; a foreign key's is that of the key it refers to."""
    fields = Album._meta.concrete_fields
    return {str(field.column): str(field.db_type(connection)) for field in fields[1:]}


def text_without_a_length() -> type[models.Model]:
    """The class is created; ``manage.py check``, which every command runs, rejects it."""

    class Note(models.Model):  # noqa: DJ008 - no row of it is ever shown
        text = models.CharField()

        class Meta:
            app_label = "fields"
            apps = Apps()

    if errors := Note.check(databases=["default"]):
        raise SystemCheckError(errors)
    return Note


def fields_of_a_fruit() -> list[str]:
    """``primary_key=True`` on a field keeps ``id`` from being added."""
    return [field.name for field in Fruit._meta.get_fields()]


def change_the_key_of_a_fruit() -> QuerySet[Fruit, str]:
    """``save`` finds no row with the new key, and inserts a second one."""
    fruit = Fruit.objects.create(name="Apple")
    fruit.name = "Pear"
    fruit.save()
    return Fruit.objects.order_by("name").values_list("name", flat=True)
