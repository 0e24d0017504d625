"""What a proxy may inherit from; the functions define the classes, which may be rejected."""

from django.apps.registry import Apps
from django.db import models
from django.db.models import QuerySet

from django_side.proxies.models import Employee, OrderedMyPerson, Person


def proxy_of_two_models() -> None:
    """Nothing would connect the rows of the two tables."""

    class EmployedPerson(Person, Employee):  # type: ignore[misc]  # two kinds of manager
        class Meta:
            app_label = "proxies"
            apps = Apps()
            proxy = True


def proxy_of_no_model() -> None:
    """There would be no table to use."""

    class Nobody(models.Model):  # noqa: DJ008 - refused
        class Meta:
            app_label = "proxies"
            apps = Apps()
            proxy = True


def proxy_of_abstract_fields() -> None:
    """The table has no columns for the fields, so the class cannot be defined."""

    class Nicknamed(models.Model):
        nickname = models.CharField(max_length=30)

        class Meta:
            abstract = True
            app_label = "proxies"

    class NicknamedPerson(Person, Nicknamed):  # noqa: DJ008 - refused
        class Meta:
            app_label = "proxies"
            apps = Apps()
            proxy = True


def proxy_with_field() -> list[models.Model]:
    """The class can be defined, and ``check`` reports it (models.E017); a query fails."""

    class NicknamedPerson(Person):
        nickname = models.CharField(max_length=30)

        class Meta:
            app_label = "proxies"
            apps = Apps()
            proxy = True

    return list(NicknamedPerson.objects.all())


def people_of_proxy_with_abstract_methods() -> list[str]:
    """Abstract classes without fields are mixins, and there may be any number of them."""

    class Singer(models.Model):
        class Meta:
            abstract = True

        def sing(self) -> str:
            return f"{self} sings"

    class Drummer(models.Model):
        class Meta:
            abstract = True

        def drum(self) -> str:
            return "drums"

    class Musician(Person, Singer, Drummer):  # noqa: DJ008 - inherited
        class Meta:
            app_label = "proxies"
            apps = Apps()
            proxy = True

    return [
        f"{musician.sing()} and {musician.drum()}" for musician in Musician.objects.filter(pk=1)
    ]


def people_of_proxy_of_proxies() -> QuerySet[OrderedMyPerson]:
    """They share a parent with a table, so the rows are unambiguous."""
    return OrderedMyPerson.objects.filter(last_name__lt="Lennon")
