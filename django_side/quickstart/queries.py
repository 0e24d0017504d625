"""A first model: its table, its registration, its key and its names."""

from django.apps import AppConfig, apps
from django.apps.registry import Apps
from django.db import connection, models
from django.db.models import QuerySet
from django.utils.text import capfirst

from django_side import quickstart
from django_side.quickstart.models import Person, Room, Ticket


def table_of_people() -> str:
    """The name consists of the application's label and the class's name in lowercase."""
    return Person._meta.db_table


def columns_of_people() -> dict[str, str]:
    """A field's column type depends on the database that it is given."""
    fields = Person._meta.concrete_fields
    return {str(field.column): _type(field) for field in fields}


def people_called_paul() -> QuerySet[Person]:
    """The model's manager returns a query; a minus reverses the order."""
    return Person.objects.filter(first_name="Paul").order_by("-last_name")


def save_person() -> tuple[Person, int]:
    """``save`` inserts at once, and the object has its key."""
    person = Person(first_name="Fred", last_name="Flintstone")
    person.save()
    return person, person.pk


def tables_of_the_chapter() -> list[str]:
    """The settings name the applications, and each application's ``models`` is imported."""
    return [model._meta.db_table for model in apps.get_app_config("quickstart").get_models()]


def model_that_belongs_nowhere() -> type[models.Model]:
    """Outside installed applications, a class has no label for the name of its table."""
    return type("Stray", (models.Model,), {"__module__": "nowhere.models"})


def second_model_of_one_table() -> type[models.Model]:
    """An application has one model of a given name, in whichever module the class is."""
    registry = Apps()
    for module in ("myapp.models", "myapp.others"):
        meta = type("Meta", (), {"app_label": "myapp", "apps": registry})
        person = type("Person", (models.Model,), {"__module__": module, "Meta": meta})
    return person


def types_of_the_keys() -> dict[str, str]:
    """Without ``primary_key=True`` a field ``id`` is added, of the ``DEFAULT_AUTO_FIELD``."""
    return {model.__name__: _type(model._meta.pk) for model in (Person, Ticket, Room)}


def type_of_an_applications_keys() -> tuple[str, str]:
    """An application's configuration overrides the settings; its usual place is ``apps.py``."""

    class QuickstartConfig(AppConfig):
        name = "django_side.quickstart"
        default_auto_field = "django.db.models.SmallAutoField"

    class Shelf(models.Model):  # noqa: DJ008 - no row of it is ever shown
        class Meta:
            app_label = "quickstart"
            apps = Apps((QuickstartConfig("django_side.quickstart", quickstart),))

    return Shelf._meta.pk.name, _type(Shelf._meta.pk)


def save_two_more_tickets() -> list[int]:
    """``AutoField`` has 31 bits; the setting's ``BigAutoField`` has 63."""
    return [Ticket.objects.create(seat=seat).pk for seat in ("B1", "B2")]


def save_person_after_deleting_the_newest() -> tuple[int, int]:
    """On SQLite the keys are declared AUTOINCREMENT, so no key is used twice."""
    Person.objects.get(pk=4).delete()
    number = Person.objects.count()
    return number, Person.objects.create(first_name="Art", last_name="Garfunkel").pk


def save_person_after_one_with_a_key() -> int:
    """``save`` with a key updates, and inserts only if there is no such row."""
    Person(id=10, first_name="Art", last_name="Garfunkel").save()
    other = Person(first_name="Ringo", last_name="Starr")
    other.save()
    return other.pk


def verbose_names() -> dict[str, list[str]]:
    """It is the field's first argument, or the attribute's name with spaces for underscores."""
    return {
        model.__name__: [str(field.verbose_name) for field in model._meta.concrete_fields[1:]]
        for model in (Person, Ticket, Room)
    }


def label_of_first_name() -> str:
    """Django capitalizes where it needs to, so the name itself starts in lowercase."""
    return capfirst(str(Person._meta.get_field("first_name").verbose_name))


def help_texts_of_people() -> dict[str, str]:
    """``help_text`` is empty where none is given."""
    return {field.name: str(field.help_text) for field in Person._meta.concrete_fields[1:]}


def _type(field: "models.Field[object, object]") -> str:
    """Return the type of a field's column, without MariaDB's AUTO_INCREMENT."""
    return str(field.db_type(connection)).removesuffix(" AUTO_INCREMENT")
