"""Other methods and another order for the same rows."""

from django.db.models import QuerySet

from django_side.proxies.models import MyPerson, OrderedMyPerson, OrderedPerson, Person


def person_found_as_my_person() -> MyPerson:
    """Both classes read and write one table."""
    Person.objects.create(first_name="foobar")
    return MyPerson.objects.get(first_name="foobar")


def my_person_found_as_person() -> Person:
    """The row does not record which class created it."""
    MyPerson.objects.create(first_name="foobar")
    return Person.objects.get(first_name="foobar")


def what_my_person_does() -> tuple[str, bool]:
    """The parent does not have a method of the proxy."""
    return MyPerson.objects.get(pk=1).do_something(), hasattr(Person, "do_something")


def rename_through_my_person() -> tuple[str, str]:
    """Each query creates new objects with the row's current values."""
    before = Person.objects.get(pk=1)
    MyPerson.objects.filter(pk=1).update(first_name="Richard")
    return before.first_name, Person.objects.get(pk=1).first_name


def move_people_through_ordered_person() -> tuple[int, QuerySet[Person]]:
    """An update through the proxy updates the table."""
    number = OrderedPerson.objects.filter(last_name__lt="McCartney").update(last_name="Jones")
    return number, Person.objects.filter(last_name="Jones").order_by("pk")


def delete_my_person() -> QuerySet[Person, str]:
    """Deleting the proxy deletes the row."""
    MyPerson.objects.get(pk=1).delete()
    return Person.objects.order_by("pk").values_list("first_name", flat=True)


def people_in_no_order() -> QuerySet[Person]:
    """The proxy's ``ordering`` does not affect its parent."""
    return Person.objects.all()


def ordered_people() -> QuerySet[OrderedPerson]:
    """``Meta`` declares the order."""
    return OrderedPerson.objects.all()


def first_person_and_first_ordered_person() -> tuple[Person | None, OrderedPerson | None]:
    """``first`` uses the default order, or the key if there is none."""
    return Person.objects.first(), OrderedPerson.objects.first()


def what_ordered_my_people_do() -> list[str]:
    """A proxy inherits the ``Meta`` of its first parent, and the methods of all."""
    return [person.do_something() for person in OrderedMyPerson.objects.all()]
