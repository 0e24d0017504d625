"""Queries return objects of the class that is queried."""

from django_side.proxies.models import MyPerson, OrderedPerson, Person


def people_named_like_my_people() -> list[Person]:
    """A query returns objects of its own model, never of a proxy."""
    MyPerson.objects.create(first_name="Yoko", last_name="Ono")
    yoko = Person.objects.get(first_name="Yoko")
    OrderedPerson.objects.create(first_name="Linda", last_name="Ono")
    return [yoko, Person.objects.get(first_name="Linda")]


def one_row_as_three_classes() -> tuple[Person, MyPerson, OrderedPerson]:
    """Every class creates its own objects."""
    return Person.objects.get(pk=1), MyPerson.objects.get(pk=1), OrderedPerson.objects.get(pk=1)


def whether_both_are_one_person() -> tuple[bool, bool]:
    """Objects of one row are equal, regardless of their proxy."""
    person, mine = Person.objects.get(pk=1), MyPerson.objects.get(pk=1)
    return person == mine, person == MyPerson.objects.get(pk=2)
