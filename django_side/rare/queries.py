"""The reverse names of a child in a different chapter from its abstract base."""

from django.core.management.base import SystemCheckError
from django.db import models
from django.db.models import QuerySet
from django.test.utils import isolate_apps

from django_side.common.models import ChildB as CommonChildB
from django_side.common.models import OtherModel
from django_side.rare.models import ChildB


def _make_in_two_applications(related_name: str | None, *keys: str) -> None:
    """Create a child of one name in two applications; raise if the checks find these errors."""
    with isolate_apps("django_side.common", "django_side.rare"):

        class OtherModel(models.Model):  # noqa: DJ008 - never has a row
            pass

        class Base(models.Model):
            m2m = models.ManyToManyField(OtherModel, related_name=related_name)

            class Meta:
                abstract = True

        class Common:
            class ChildB(Base):  # noqa: DJ008 - never has a row
                class Meta:
                    app_label = "common"

        class Rare:
            class ChildB(Base):  # noqa: DJ008 - never has a row
                class Meta:
                    app_label = "rare"

    for child in (Common.ChildB, Rare.ChildB):
        problems = child.check()
        if [problem.id for problem in problems] == list(keys):
            raise SystemCheckError(problems[0])


def reverse_names_at_the_other_model() -> dict[str, str | None]:
    """The base does not need to know its children: application and class form the name."""
    children = OtherModel._meta.related_objects
    return {
        relation.related_model._meta.label: relation.get_accessor_name() for relation in children
    }


def both_kinds_of_b_of_red() -> tuple[QuerySet[CommonChildB], QuerySet[ChildB]]:
    """The application in the name distinguishes the two children that share a name."""
    red = OtherModel.objects.get(name="red")
    return red.common_childb_related.all(), red.rare_childb_related.all()


def others_with_a_rare_child_named_two() -> QuerySet[OtherModel]:
    """``related_query_name`` is filled in like ``related_name``."""
    return OtherModel.objects.filter(rare_childbs__name="b two")


def others_with_a_child_b_of_both_chapters() -> QuerySet[OtherModel]:
    """Two joins return a row for each pair of children, so ``distinct`` is needed."""
    rows = OtherModel.objects.filter(common_childbs__isnull=False, rare_childbs__isnull=False)
    return rows.distinct().order_by("name")


def link_a_new_child() -> ChildB:
    """The links of each child are in their own table."""
    child = ChildB.objects.create(name="rare three")
    child.m2m.set(OtherModel.objects.filter(name="green"))
    return child


def one_name_in_two_applications() -> None:
    """The checks fields.E304 (on objects) and E305 (in queries) reject each of the children."""
    _make_in_two_applications("%(class)s_related", "fields.E304", "fields.E305")


def default_names_in_two_applications() -> None:
    """The default, ``childb_set``, has no application in it, so fields.E304 rejects it too."""
    _make_in_two_applications(None, "fields.E304")
