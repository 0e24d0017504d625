"""The parent's options that a child inherits: only the order and the latest."""

from django.db.models import QuerySet

from django_side.multi_table.models import ChildModel, OtherChildModel, ParentModel


def parents_in_their_order() -> QuerySet[ParentModel]:
    """``Meta.ordering`` applies to every query that has no order."""
    return ParentModel.objects.all()


def children_in_the_inherited_order() -> QuerySet[OtherChildModel]:
    """A child without ``ordering`` has the parent's, by the parent's column."""
    return OtherChildModel.objects.all()


def first_child_without_an_order() -> ChildModel | None:
    """An empty ``ordering`` stops the inheritance; without an order, ``first`` uses the key."""
    return ChildModel.objects.first()


def latest_of_each_child() -> tuple[ChildModel, OtherChildModel]:
    """``get_latest_by`` is inherited automatically, even by the child without an order."""
    return ChildModel.objects.latest(), OtherChildModel.objects.latest()


def parents_of_children_by_pages() -> QuerySet[ParentModel]:
    """An explicit ``order_by`` replaces the inherited order."""
    return ParentModel.objects.exclude(childmodel=None).order_by("childmodel__pages")
