"""Models in a package of several files."""

from django.db.models import QuerySet

from django_side.multiple_parents.models import Person, Robot


def people_and_robots() -> tuple[QuerySet[Person], QuerySet[Robot]]:
    """The package's ``__init__`` imports each model, so Django finds it."""
    return Person.objects.order_by("pk"), Robot.objects.order_by("pk")


def files_and_tables_of_models() -> dict[str, tuple[str, str]]:
    """The table is named after the application, not the file."""
    return {
        model.__name__: (model.__module__.rpartition(".")[2], model._meta.db_table)
        for model in (Person, Robot)
    }
