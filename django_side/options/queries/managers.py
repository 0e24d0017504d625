"""Managers: queries for a whole table, where they are defined and how they are chained."""

from django.db.models import QuerySet
from django.db.models.functions import Length

from django_side.options.models import Book, Person


def authors() -> QuerySet[Person]:
    """A custom manager has the filter in ``get_queryset``."""
    return Person.authors.order_by("first_name")


def editors() -> QuerySet[Person]:
    """``as_manager`` gives a manager the methods of a queryset."""
    return Person.people.editors().order_by("first_name")


def dahls_who_write() -> QuerySet[Person]:
    """A queryset's methods can be chained after a filter; a manager's methods cannot."""
    return Person.people.filter(last_name="Dahl").authors()


def everybody() -> QuerySet[Person]:
    """The manager that is defined first is the default."""
    return Person._default_manager.order_by("first_name")


def people_by_another_name() -> QuerySet[Person]:
    """A model that declares a manager of another name has no ``objects``."""
    rows: QuerySet[Person] = Person.objects.all()  # type: ignore[attr-defined]  # the point
    return rows


def people_of_an_instance() -> bool:
    """A manager raises when it is read from an instance."""
    return hasattr(Person(first_name="Roald"), "people")


def books_by_dahl() -> QuerySet[Book]:
    """The second manager returns some of the rows."""
    return Book.dahl_objects.order_by("title")


def long_titles_by_dahl() -> QuerySet[Book]:
    """The queryset that a manager returns can be filtered further."""
    return Book.dahl_objects.alias(length=Length("title")).filter(length__gt=7)


def books_with_their_editions_counted() -> list[tuple[str, int]]:
    """The count is an attribute of each object."""
    rows = Book.objects.with_counts().order_by("title")
    return [(book.title, getattr(book, "num_editions")) for book in rows]  # noqa: B009


def create_past_a_filter() -> int:
    """A filter in ``get_queryset`` does not affect created objects."""
    Book.dahl_objects.create(title="Charlotte's Web", author="Elwyn White")
    return Book.dahl_objects.count()
