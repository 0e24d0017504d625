"""Which of the parent's options reach a child: the order and the latest, and no others."""

from django.db.models import QuerySet

from django_side.multi_table.models import ChildModel, OtherChildModel, ParentModel


def parents_in_their_order() -> QuerySet[ParentModel]:
    """``Meta.ordering`` is there in every query that says no order."""
    return ParentModel.objects.all()


def children_in_the_inherited_order() -> QuerySet[OtherChildModel]:
    """A child that says no ``ordering`` has the parent's, by the parent's column."""
    return OtherChildModel.objects.all()


def first_child_without_an_order() -> ChildModel | None:
    """An empty ``ordering`` is not inherited; without one, ``first`` goes by the key."""
    return ChildModel.objects.first()


def latest_of_each_child() -> tuple[ChildModel, OtherChildModel]:
    """``get_latest_by`` is inherited by itself, also by the child that has no order."""
    return ChildModel.objects.latest(), OtherChildModel.objects.latest()


def parents_of_children_by_pages() -> QuerySet[ParentModel]:
    """An ``order_by`` of one's own takes the place of the inherited order."""
    return ParentModel.objects.exclude(childmodel=None).order_by("childmodel__pages")
