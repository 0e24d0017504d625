"""The class that was asked for comes back."""

from django.db.models import QuerySet

from django_side.proxies.models import MyPerson, OrderedPerson, Person


def people_named_like_my_people() -> QuerySet[Person]:
    """A query gives objects of its model only, never of a proxy."""
    MyPerson.objects.create(first_name="Yoko", last_name="Ono")
    OrderedPerson.objects.create(first_name="Linda", last_name="Ono")
    return Person.objects.filter(last_name="Ono").order_by("pk")


def one_row_as_three_classes() -> tuple[Person, MyPerson, OrderedPerson]:
    """Every class makes objects of its own."""
    return Person.objects.get(pk=1), MyPerson.objects.get(pk=1), OrderedPerson.objects.get(pk=1)


def whether_both_are_one_person() -> tuple[bool, bool]:
    """Objects of one table's row are equal, whichever proxy made them."""
    person, mine = Person.objects.get(pk=1), MyPerson.objects.get(pk=1)
    return person == mine, person == MyPerson.objects.get(pk=2)
