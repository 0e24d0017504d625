"""Who is informed when classes are declared, and tables are created or read."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.db import connection, models
from django.db.models.signals import class_prepared, post_migrate, pre_migrate
from django.test.utils import isolate_apps

from django_side.workshop.listening import receiving

ISOLATED = "django_side.workshop"
WORDS = {"CREATE": ("create", "created"), "DROP": ("drop", "dropped")}


def class_that_is_declared() -> list[tuple[str, list[str]]]:
    """``class_prepared`` is sent at the end of the class statement."""
    heard = []

    def note(sender: type[models.Model], **_: Any) -> None:
        heard.append((sender.__name__, [field.name for field in sender._meta.fields]))

    with isolate_apps(ISOLATED), receiving(class_prepared, note):

        class Ticket(models.Model):  # noqa: DJ008 - never has a row
            title = models.TextField()

    return heard


def plural_of_each_class() -> str:
    """The receiver may add to the class."""

    def add_plural(sender: Any, **_: Any) -> None:
        sender.plural = f"{sender.__name__}s"

    with isolate_apps(ISOLATED), receiving(class_prepared, add_plural):

        class Ticket(models.Model):  # noqa: DJ008 - never has a row
            plural: str

    return Ticket.plural


def attributes_of_a_class() -> list[str]:
    """No signal is sent for a field; a field of the project's own knows when it is added."""
    heard = []

    class HeardField(models.TextField):  # type: ignore[type-arg]  # as its parent
        def contribute_to_class(self, cls: Any, name: str, *options: Any) -> None:
            heard.append(name)
            super().contribute_to_class(cls, name, *options)

    with isolate_apps(ISOLATED):

        class Ticket(models.Model):  # noqa: DJ008 - never has a row
            title = HeardField()
            place = HeardField()

    return [name for name in heard if hasattr(Ticket, name)]


def class_that_is_given_up() -> list[str]:
    """Django forgets no class; a test declares it in applications of its own."""
    heard = []

    def note(sender: type[models.Model], **_: Any) -> None:
        heard.append(f"{sender.__name__} declared")

    with isolate_apps(ISOLATED), receiving(class_prepared, note):

        class Ticket(models.Model):  # noqa: DJ008 - never has a row
            pass

    try:
        apps.get_model("workshop", Ticket.__name__)
    except LookupError:
        heard.append("Ticket given up")
    return heard


def class_that_is_ready() -> list[bool]:
    """The signal is sent before the class is registered; a lazy operation runs after that."""
    seen = []

    def is_registered(sender: type[models.Model], **_: Any) -> None:
        seen.append("ticket" in sender._meta.apps.all_models["workshop"])

    with isolate_apps(ISOLATED) as isolated, receiving(class_prepared, is_registered):
        assert isolated
        isolated.lazy_model_operation(is_registered, ("workshop", "ticket"))

        class Ticket(models.Model):  # noqa: DJ008 - never has a row
            pass

    return seen


def other_side_of_a_relation() -> list[bool]:
    """The relation waits for the class to which it refers."""
    seen = []

    def look(*owner: type[models.Model], **signal: Any) -> None:
        [model] = owner or [signal["sender"]]
        if model.__name__ == "Owner":
            seen.append(hasattr(model, "tickets"))

    with isolate_apps(ISOLATED) as isolated, receiving(class_prepared, look):

        class Ticket(models.Model):  # noqa: DJ008 - never has a row
            owner = models.ForeignKey("Owner", models.CASCADE, related_name="tickets")

        assert isolated
        isolated.lazy_model_operation(look, ("workshop", "owner"))

        class Owner(models.Model):  # noqa: DJ008 - never has a row
            pass

    return seen


def type_of_an_annotation() -> str:
    """A field of the project's own chooses its type; nothing is asked for it."""

    class MinutesField(models.Field):  # type: ignore[type-arg]  # as its parent
        def get_internal_type(self) -> str:
            return "IntegerField"

    with isolate_apps(ISOLATED):

        class Ticket(models.Model):  # noqa: DJ008 - never has a row
            length = MinutesField()

    return str(Ticket._meta.get_field("length").db_type(connection)).partition("(")[0]


def column_and_its_table() -> list[bool]:
    """``contribute_to_class`` gives the field its class."""
    seen = []

    class HeardField(models.TextField):  # type: ignore[type-arg]  # as its parent
        def contribute_to_class(self, *arguments: Any) -> None:
            seen.append(hasattr(self, "model"))
            super().contribute_to_class(*arguments)
            seen.append(hasattr(self, "model"))

    with isolate_apps(ISOLATED):

        class Ticket(models.Model):  # noqa: DJ008 - never has a row
            title = HeardField()

    return seen


def columns_that_are_read() -> list[str]:
    """Django reads descriptions, and the project makes of them what it needs."""
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, "workshop_part")
    return [f"part_{column.name}" for column in columns]


def table_that_is_created_and_dropped() -> list[str]:
    """The editor of the schema sends no signal, but statements."""
    heard = []

    def note(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        before, after = WORDS.get(sql.partition(" TABLE ")[0], ("", ""))
        heard.append(before)
        result = execute(sql, *more)
        heard.append(after)
        return result

    with isolate_apps(ISOLATED):

        class Shelf(models.Model):  # noqa: DJ008 - never has a row
            pass

    with connection.execute_wrapper(note), connection.schema_editor() as editor:
        editor.create_model(Shelf)
        editor.delete_model(Shelf)
    return [word for word in heard if word]


def tables_that_exist_already() -> list[str]:
    """``migrate`` sends both signals for each application, even if there is nothing to do."""
    heard: list[str] = []
    workshop = apps.get_app_config("workshop")

    def before(**_: Any) -> None:
        heard.append("before")

    def after(**_: Any) -> None:
        heard.append("after")

    with receiving(pre_migrate, before, workshop), receiving(post_migrate, after, workshop):
        # On tables that Alembic has created, Django has yet to record its migrations.
        call_command("migrate", "workshop", fake=True, verbosity=0, skip_checks=True)
    return heard
