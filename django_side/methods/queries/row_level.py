"""Methods and properties of a row, and the same in queries."""

from datetime import date

from django.db.models import Count, QuerySet

from django_side.methods.models import BABY_BOOMER_STATUS, FULL_NAME, Person


def baby_boomer_statuses() -> list[tuple[str, str]]:
    """A method of the model works on one instance."""
    rows = Person.objects.order_by("first_name")
    return [(person.first_name, person.baby_boomer_status()) for person in rows]


def how_many_of_each_status() -> QuerySet[Person, tuple[str, int]]:
    """The logic of the method has to be repeated as a query expression."""
    rows = Person.objects.annotate(status=BABY_BOOMER_STATUS).values("status")
    return rows.annotate(count=Count("*")).order_by("-status").values_list("status", "count")


def full_names() -> list[str]:
    """A property is read like a field."""
    return [person.full_name for person in Person.objects.order_by("birth_date")]


def births_of_a_full_name() -> QuerySet[Person, date]:
    """``alias`` names the expression for the filter, without selecting it."""
    rows = Person.objects.alias(whole_name=FULL_NAME).filter(whole_name="Jane Smith")
    return rows.values_list("birth_date", flat=True)


def people_by_full_name() -> QuerySet[Person]:
    """``annotate`` under the property's name would fail: a property cannot be set."""
    return Person.objects.order_by(FULL_NAME)


def people_with_initials() -> list[Person]:
    """In ``filter``, the property's name would raise ``FieldError``."""
    rows = Person.objects.order_by("pk")
    return [person for person in rows if person.initials == "JS"]


def text_of_a_person() -> str:
    """``__str__``, as anywhere in Python."""
    return str(Person.objects.get(pk=1))


def addresses_of_people() -> list[str]:
    """Other parts of Django know ``get_absolute_url`` by this name."""
    return [person.get_absolute_url() for person in Person.objects.order_by("pk")]


def one_person_loaded_twice() -> tuple[bool, bool]:
    """``__eq__`` of a model compares the key: these are two objects."""
    john = Person.objects.get(pk=1)
    return john == Person.objects.get(pk=1), john == Person.objects.get(pk=2)
