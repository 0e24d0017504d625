"""Abstract base classes: what children take over, change, and leave out."""

from django.core.checks import run_checks
from django.core.management.base import SystemCheckError
from django.db import models
from django.db.models import QuerySet, Value
from django.test.utils import isolate_apps

from django_side.abstract.models import (
    CommonInfo,
    Employee,
    Newborn,
    Student,
    Teacher,
    UnmanagedStudent,
    Visitor,
)


def tables_of_the_models() -> dict[str, str | None]:
    """An abstract class has a name for a table in its options, but no table."""
    found = (CommonInfo, Student, Employee, Teacher, Visitor, Newborn)
    return {
        model.__name__: None if model._meta.abstract else model._meta.db_table for model in found
    }


def columns_of_a_student() -> list[str]:
    """Fields are in the order in which they were written, those of the base first."""
    return [str(field.column) for field in Student._meta.concrete_fields]


def columns_of_a_teacher() -> list[str]:
    """A base of the base comes first."""
    return [str(field.column) for field in Teacher._meta.concrete_fields]


def students_of_twenty() -> QuerySet[Student]:
    """An inherited field is the student's own, so no other table is asked."""
    return Student.objects.filter(age=20)


def everybody_of_twenty() -> QuerySet[Teacher, tuple[str, str]]:
    """An abstract class has no rows, so the tables of its children are put together by ``union``.

    SQLite refuses parts with an order, also with an inherited one, so it is taken away.
    """
    students = Student.objects.filter(age=20).order_by().values_list("name", Value("student"))
    teachers = Teacher.objects.filter(age=20).order_by().values_list("name", Value("teacher"))
    return teachers.union(students, all=True).order_by("name")


def enroll_a_student() -> Student:
    """``create`` takes the fields of the base and of the child alike."""
    return Student.objects.create(name="Bob", age=18, home_group="C3")


def common_info_without_a_table() -> QuerySet[CommonInfo]:
    """An abstract class has no manager."""
    rows: QuerySet[CommonInfo] = CommonInfo.objects.all()  # type: ignore[attr-defined]  # refused
    return rows


def save_common_info() -> None:
    """The class itself refuses to be instantiated."""
    CommonInfo(name="Bob", age=18).save()  # type: ignore[abstract]  # mypy refuses it, too


def longest_names() -> dict[str, int | None]:
    """A field of the same name takes the place of the inherited one, which for once is allowed."""
    found = (Student, Teacher, Visitor, Newborn)
    return {model.__name__: model._meta.get_field("name").max_length for model in found}


def columns_of_a_visitor() -> list[str]:
    """``age = None`` takes a field of an abstract base away, and of no other base."""
    return [str(field.column) for field in Visitor._meta.concrete_fields]


def visitors_of_eighteen() -> QuerySet[Visitor]:
    """There is no such field, and the names of those that there are stand in the message."""
    return Visitor.objects.filter(age=18)  # type: ignore[misc]  # the plugin sees it, too


def welcome_a_visitor_of_eighteen() -> Visitor:
    """The class takes only what is a field or a property."""
    return Visitor.objects.create(name="Cy", purpose="tour", age=18)  # type: ignore[misc]  # no age


def ages_of_newborns() -> list[tuple[str, int]]:
    """A value in place of a field is an attribute of the class, which all rows share."""
    return [(newborn.name, newborn.age) for newborn in Newborn.objects.all()]


def students_in_the_inherited_order() -> QuerySet[Student]:
    """``class Meta(CommonInfo.Meta)`` has the order of the base, and a name of its own."""
    return Student.objects.all()


def first_of_each_model() -> dict[str, models.Model | None]:
    """A Meta that does not extend that of the base has nothing from it: by key, then."""
    found: tuple[type[models.Model], ...] = (Student, Teacher, Visitor, Newborn)
    return {model.__name__: model._default_manager.first() for model in found}


def abstract_and_concrete_models() -> dict[str, bool]:
    """Django sets ``abstract`` of the base's Meta to False before children inherit it."""
    found = (CommonInfo, Student, Employee, Teacher)
    return {model.__name__: model._meta.abstract for model in found}


def indexes_of_each_model() -> dict[str, list[str]]:
    """``%(app_label)s`` and ``%(class)s`` in the name are filled in for each child."""
    found = (Student, Teacher, Visitor, Newborn)
    return {model.__name__: [index.name for index in model._meta.indexes] for model in found}


def students_that_are_not_managed() -> QuerySet[UnmanagedStudent]:
    """``managed`` is False: migrations leave the table alone, and queries use it as any other."""
    return UnmanagedStudent.objects.all()


def one_table_for_all_children() -> None:
    """The classes are made; the check models.E028, which each command runs, refuses them."""
    with isolate_apps("django_side.abstract"):

        class Shared(models.Model):
            class Meta:
                abstract = True
                db_table = "abstract_shared"

        class First(Shared):  # noqa: DJ008 - never has a row
            pass

        class Second(Shared):  # noqa: DJ008 - never has a row
            pass

    found = run_checks(list(Second._meta.apps.get_app_configs()), tags=("models",))
    if [problem.id for problem in found] == ["models.E028"]:
        raise SystemCheckError(found[0])
