"""A second model of the same table, compared with a proxy."""

from django.apps.registry import Apps
from django.db import connection, models
from django.db.models import QuerySet

from django_side.proxies.models import MyPerson, Person, UnmanagedPerson


def tables_of_chapter() -> list[str]:
    """Migrations create no table for a proxy or for a model with ``managed = False``."""
    names = connection.introspection.table_names()
    return sorted(name for name in names if name.startswith("proxies_"))


def unmanaged_people() -> QuerySet[UnmanagedPerson]:
    """Only the columns of the fields that the model repeats are read."""
    return UnmanagedPerson.objects.order_by("last_name")


def fields_of_proxy_and_unmanaged() -> tuple[list[str], list[str]]:
    """A proxy has its parent's fields; an unmanaged model has its own, and a key."""
    models_ = (MyPerson, UnmanagedPerson)
    mine, unmanaged = ([field.name for field in model._meta.fields] for model in models_)
    return mine, unmanaged


def person_found_unmanaged() -> UnmanagedPerson:
    """Both models read and write one table."""
    person = Person.objects.create(first_name="Yoko", last_name="Ono")
    return UnmanagedPerson.objects.get(pk=person.pk)


def rename_unmanaged_person() -> Person:
    """``save`` writes the model's own fields, and keeps the other column unchanged."""
    unmanaged = UnmanagedPerson.objects.get(pk=1)
    unmanaged.last_name = "Starkey"
    unmanaged.save()
    return Person.objects.get(pk=1)


def add_unmanaged_person() -> None:
    """The model does not know the table's other required columns."""
    UnmanagedPerson.objects.create(last_name="Ono")


def whether_unmanaged_is_that_person() -> tuple[bool, bool, bool]:
    """A proxy inherits from its model and equals it; two models have nothing in common."""
    person, mine = Person.objects.get(pk=1), MyPerson.objects.get(pk=1)
    unmanaged: models.Model = UnmanagedPerson.objects.get(pk=1)
    return mine == person, unmanaged == person, hasattr(unmanaged, "do_something")


def unmanaged_copy_out_of_step() -> list[models.Model]:
    """No check compares an unmanaged model with the table; a query fails."""

    class StalePerson(models.Model):  # noqa: DJ008 - never has an object
        nickname = models.CharField(max_length=30)

        class Meta:
            app_label = "proxies"
            apps = Apps()
            managed = False
            db_table = "proxies_person"

    return list(StalePerson._default_manager.all())
