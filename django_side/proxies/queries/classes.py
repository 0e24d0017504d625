"""Queries return objects of the class that is queried."""

from django.db.models import QuerySet

from django_side.proxies.models import MyPerson, OrderedPerson, Person


def people_named_like_my_people() -> QuerySet[Person]:
    """A query returns objects of its own model, never of a proxy."""
    MyPerson.objects.create(first_name="Yoko", last_name="Ono")
    OrderedPerson.objects.create(first_name="Linda", last_name="Ono")
    return Person.objects.filter(last_name="Ono").order_by("pk")


def one_row_as_three_classes() -> tuple[Person, MyPerson, OrderedPerson]:
    """Every class creates its own objects."""
    return Person.objects.get(pk=1), MyPerson.objects.get(pk=1), OrderedPerson.objects.get(pk=1)


def whether_both_are_one_person() -> tuple[bool, bool]:
    """Objects of one row are equal, regardless of their proxy."""
    person, mine = Person.objects.get(pk=1), MyPerson.objects.get(pk=1)
    return person == mine, person == MyPerson.objects.get(pk=2)
