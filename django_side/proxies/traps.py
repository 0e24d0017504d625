"""Tempting ports of SQLAlchemy's queries; the right answers are in ``queries``."""

from django.db.models import QuerySet

from django_side.proxies.models import Engineer, MyOrderedPerson


def ordered_my_people_of_reversed_bases() -> list[str]:
    """The proxy of the same two proxies, with the method's first."""
    return [person.do_something() for person in MyOrderedPerson.objects.all()]


def engineers_by_base_manager() -> QuerySet[Engineer]:
    """The proxy, as if it were a subclass with a discriminator."""
    return Engineer._base_manager.order_by("pk")
