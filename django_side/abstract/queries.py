"""Abstract base classes: what children inherit, change, and leave out."""

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
    """An abstract class has a table name in its options, but no table."""
    classes = (CommonInfo, Student, Employee, Teacher, Visitor, Newborn)
    return {
        model.__name__: None if model._meta.abstract else model._meta.db_table for model in classes
    }


def columns_of_a_student() -> list[str]:
    """Fields are in the order of their declaration, those of the base first."""
    return [str(field.column) for field in Student._meta.concrete_fields]


def columns_of_a_teacher() -> list[str]:
    """The base of the base comes first."""
    return [str(field.column) for field in Teacher._meta.concrete_fields]


def students_of_twenty() -> QuerySet[Student]:
    """An inherited field belongs to the student, so no other table is queried."""
    return Student.objects.filter(age=20)


def everybody_of_twenty() -> QuerySet[Teacher, tuple[str, str]]:
    """An abstract class has no rows, so ``union`` combines the tables of its children.

    SQLite rejects parts with an order, even an inherited one, so it is removed.
    """
    students = Student.objects.filter(age=20).order_by().values_list("name", Value("student"))
    teachers = Teacher.objects.filter(age=20).order_by().values_list("name", Value("teacher"))
    return teachers.union(students, all=True).order_by("name")


def enroll_a_student() -> Student:
    """``create`` accepts the fields of the base and of the child alike."""
    return Student.objects.create(name="Bob", age=18, home_group="C3")


def common_info_without_a_table() -> QuerySet[CommonInfo]:
    """An abstract class has no manager."""
    rows: QuerySet[CommonInfo] = CommonInfo.objects.all()  # type: ignore[attr-defined]  # refused
    return rows


def save_common_info() -> None:
    """The class itself refuses to be instantiated."""
    CommonInfo(name="Bob", age=18).save()  # type: ignore[abstract]  # mypy rejects it too


def longest_names() -> dict[str, int | None]:
    """A field of the same name replaces the inherited one, which only abstract bases allow."""
    classes = (Student, Teacher, Visitor, Newborn)
    return {model.__name__: model._meta.get_field("name").max_length for model in classes}


def columns_of_a_visitor() -> list[str]:
    """``age = None`` removes a field of an abstract base, and of no other kind of base."""
    return [str(field.column) for field in Visitor._meta.concrete_fields]


def visitors_of_eighteen() -> QuerySet[Visitor]:
    """There is no such field, and the message lists the fields that exist."""
    return Visitor.objects.filter(age=18)  # type: ignore[misc]  # the plugin sees it too


def welcome_a_visitor_of_eighteen() -> Visitor:
    """The class accepts only fields and properties."""
    return Visitor.objects.create(name="Cy", purpose="tour", age=18)  # type: ignore[misc]  # no age


def ages_of_newborns() -> list[tuple[str, int]]:
    """The value is an attribute of the class, which all rows share."""
    return [(newborn.name, newborn.age) for newborn in Newborn.objects.all()]


def students_in_the_inherited_order() -> QuerySet[Student]:
    """``class Meta(CommonInfo.Meta)`` inherits the base's order and adds its own table name."""
    return Student.objects.all()


def first_of_each_model() -> dict[str, models.Model | None]:
    """A Meta that does not extend the base's inherits nothing, so the order is by key."""
    classes: tuple[type[models.Model], ...] = (Student, Teacher, Visitor, Newborn)
    return {model.__name__: model._default_manager.first() for model in classes}


def abstract_and_concrete_models() -> dict[str, bool]:
    """Django sets ``abstract`` of the base's Meta to False before children inherit it."""
    classes = (CommonInfo, Student, Employee, Teacher)
    return {model.__name__: model._meta.abstract for model in classes}


def indexes_of_each_model() -> dict[str, list[str]]:
    """``%(app_label)s`` and ``%(class)s`` in the name are filled in for each child."""
    classes = (Student, Teacher, Visitor, Newborn)
    return {model.__name__: [index.name for index in model._meta.indexes] for model in classes}


def students_that_are_not_managed() -> QuerySet[UnmanagedStudent]:
    """``managed`` is False: migrations ignore the table, and queries use it like any other."""
    return UnmanagedStudent.objects.all()


def one_table_for_all_children() -> None:
    """The classes can be defined; the check models.E028, which each command runs, rejects them."""
    with isolate_apps("django_side.abstract"):

        class Shared(models.Model):
            class Meta:
                abstract = True
                db_table = "abstract_shared"

        class First(Shared):  # noqa: DJ008 - never has a row
            pass

        class Second(Shared):  # noqa: DJ008 - never has a row
            pass

    problems = run_checks(list(Second._meta.apps.get_app_configs()), tags=("models",))
    if [problem.id for problem in problems] == ["models.E028"]:
        raise SystemCheckError(problems[0])
