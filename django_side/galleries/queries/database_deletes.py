"""What the database deletes or sets itself, which Django has from version 6.1 on."""

from typing import Any

from django.db import connection, models
from django.db.models.signals import post_delete
from django.test.utils import isolate_apps


def rows_left_by_deletes_of_the_database() -> tuple[list[str], list[int], list[int | None]]:
    """Django deletes one row, and sends its signal for that row alone."""
    with isolate_apps("django_side.galleries"):

        class Hall(models.Model):
            def __str__(self) -> str:
                return f"Hall {self.pk}"

        class Lamp(models.Model):  # noqa: DJ008 - its rows are not printed
            hall = models.ForeignKey(Hall, models.DB_CASCADE)

        class Key(models.Model):  # noqa: DJ008 - likewise
            hall = models.ForeignKey(Hall, models.DB_SET_NULL, null=True)

    _create(Hall, Lamp, Key)
    halls = Hall._default_manager.bulk_create([Hall(pk=1), Hall(pk=2)])
    Lamp._default_manager.bulk_create(Lamp(hall=hall) for hall in halls)
    Key._default_manager.bulk_create(Key(hall=hall) for hall in halls)
    deleted: list[str] = []

    def note(instance: models.Model, **_: Any) -> None:
        deleted.append(str(instance))

    post_delete.connect(note)
    Hall._default_manager.get(pk=2).delete()
    keys = Key._default_manager.order_by("pk").values_list("hall", flat=True)
    return deleted, list(Lamp._default_manager.values_list("hall", flat=True)), list(keys)


def guides_left_by_deletes_of_the_database() -> list[int]:
    """``DB_SET_DEFAULT`` needs a default that the database knows."""
    with isolate_apps("django_side.galleries"):

        class Hall(models.Model):  # noqa: DJ008 - its rows are not printed
            pass

        class Guide(models.Model):  # noqa: DJ008 - likewise
            hall = models.ForeignKey(Hall, models.DB_SET_DEFAULT, db_default=1)

    _create(Hall, Guide)
    halls = Hall._default_manager.bulk_create([Hall(pk=1), Hall(pk=2)])
    Guide._default_manager.bulk_create(Guide(hall=hall) for hall in halls)
    Hall._default_manager.get(pk=2).delete()
    return list(Guide._default_manager.values_list("hall", flat=True))


def _create(*classes: type[models.Model]) -> None:
    with connection.schema_editor() as editor:
        for each in classes:
            editor.create_model(each)
