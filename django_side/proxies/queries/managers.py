"""Managers inherited, replaced and added."""

from django.db.models import QuerySet

from django_side.proxies.models import (
    ExtraManagersPerson,
    MyPerson,
    NamedPerson,
    NewManagerPerson,
)


def my_people() -> QuerySet[MyPerson]:
    """The parent's managers are inherited, and return objects of the proxy."""
    return MyPerson.objects.order_by("pk")


def people_of_new_manager() -> QuerySet[NewManagerPerson]:
    """The filter is inside ``objects`` and not visible where it is used."""
    return NewManagerPerson.objects.order_by("pk")


def cher_by_new_manager() -> NewManagerPerson:
    """The filter applies to ``get`` as well."""
    return NewManagerPerson.objects.get(pk=5)


def numbers_of_named_people() -> tuple[int, int]:
    """A manager of the proxy becomes the default; those of the parent remain."""
    return NamedPerson._default_manager.count(), NamedPerson.objects.count()


def numbers_of_people_by_extra_manager() -> tuple[int, int]:
    """The parent's manager, in the first base, comes before the abstract class's."""
    default = ExtraManagersPerson._default_manager.count()
    return default, ExtraManagersPerson.secondary.count()


def refresh_person_whom_manager_hides() -> tuple[str, int]:
    """``refresh_from_db`` uses the base manager, which hides no rows."""
    person = NewManagerPerson.objects.get(pk=1)
    NewManagerPerson.objects.filter(pk=1).update(last_name="")
    person.refresh_from_db()
    return person.last_name, NewManagerPerson.objects.count()
