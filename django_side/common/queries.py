"""The reverse names of a relation that an abstract base declares."""

from django.core.management.base import SystemCheckError
from django.db import models
from django.db.models import Count, QuerySet
from django.test.utils import isolate_apps

from django_side.common.models import ChildA, ChildB, OtherModel


def reverse_name_of_each_child() -> dict[str, str | None]:
    """``%(app_label)s`` and ``%(class)s`` are filled in for each child."""
    relations = (ChildA.m2m.rel, ChildB.m2m.rel)
    return {relation.related_model.__name__: relation.get_accessor_name() for relation in relations}


def table_of_links_of_each_child() -> dict[str, str]:
    """The table's name is the name of the child's table followed by that of the field."""
    return {child.__name__: child.m2m.through._meta.db_table for child in (ChildA, ChildB)}


def others_of_a_one() -> QuerySet[OtherModel]:
    """Each child has the field of the base."""
    return ChildA.objects.get(name="a one").m2m.all()


def children_of_blue() -> tuple[QuerySet[ChildA], QuerySet[ChildB]]:
    """Each reverse name is a manager for one kind of child."""
    blue = OtherModel.objects.get(name="blue")
    return blue.common_childa_related.all(), blue.common_childb_related.all()


def others_with_a_child_named_one() -> QuerySet[OtherModel]:
    """Queries use ``related_query_name``, which differs here from the name on objects."""
    return OtherModel.objects.filter(common_childas__name="a one").order_by("name")


def children_of_each_other() -> QuerySet[OtherModel, tuple[str, int, int]]:
    """Both kinds are joined at once, so each is counted ``distinct``."""
    rows = OtherModel.objects.annotate(
        number_of_a=Count("common_childas", distinct=True),
        number_of_b=Count("common_childbs", distinct=True),
    )
    return rows.order_by("name").values_list("name", "number_of_a", "number_of_b")


def link_green_to_b_three() -> QuerySet[OtherModel]:
    """``add`` writes the link at once, from either end."""
    green = OtherModel.objects.get(name="green")
    child = ChildB.objects.get(name="b three")
    green.common_childb_related.add(child)
    return child.m2m.all()


def one_name_for_all_children() -> None:
    """The checks fields.E304 (on objects) and E305 (in queries) reject each of the children."""
    with isolate_apps("django_side.common"):

        class OtherModel(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Base(models.Model):
            m2m = models.ManyToManyField(OtherModel, related_name="related")

            class Meta:
                abstract = True

        class ChildA(Base):  # noqa: DJ008 - never has a row
            pass

        class ChildB(Base):  # noqa: DJ008 - never has a row
            pass

    problems = ChildA.check()
    if [problem.id for problem in problems] == ["fields.E304", "fields.E305"]:
        raise SystemCheckError(problems[0])


def default_reverse_names() -> dict[str, str | None]:
    """The default is the child's name with ``_set``; in queries it is the child's name."""
    with isolate_apps("django_side.common"):

        class OtherModel(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Base(models.Model):
            m2m = models.ManyToManyField(OtherModel)

            class Meta:
                abstract = True

        class ChildA(Base):  # noqa: DJ008 - never has a row
            pass

        class ChildB(Base):  # noqa: DJ008 - never has a row
            pass

    relations = (ChildA.m2m.rel, ChildB.m2m.rel)
    return {relation.related_model.__name__: relation.get_accessor_name() for relation in relations}
