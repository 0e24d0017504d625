"""People seen through proxies and through an unmanaged model; employees of one table.

The SQLAlchemy side is ``sqlalchemy_side/proxies/models.py``.
"""

from typing import Any, ClassVar, Self, TypeVar

from django.db import models


class Person(models.Model):
    """The only model with a table; all other models of people use its rows."""

    first_name = models.CharField(max_length=30)
    last_name = models.CharField(max_length=30)

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


AnyPerson = TypeVar("AnyPerson", bound=Person)


class NewManager(models.Manager[AnyPerson]):
    """A manager for those with a last name; the guide leaves open what its manager does."""

    def get_queryset(self) -> models.QuerySet[AnyPerson]:
        """Leave out those without a last name."""
        return super().get_queryset().exclude(last_name="")


class MyPerson(Person):
    """The same rows, with one more method."""

    class Meta:
        proxy = True

    def do_something(self) -> str:
        """Do something that a person cannot."""
        return f"{self} does something"


class OrderedPerson(Person):
    """The same rows, in another default order."""

    class Meta:
        ordering = ("last_name",)
        proxy = True


class OrderedMyPerson(OrderedPerson, MyPerson):
    """A proxy of two proxies: the order is from the first, the method from the second."""

    class Meta:
        proxy = True


class MyOrderedPerson(MyPerson, OrderedPerson):
    """The bases in reverse order: the first one has no order, so this one has none."""

    class Meta:
        proxy = True


class NewManagerPerson(Person):
    """The guide's ``MyPerson`` with the manager replaced."""

    objects: ClassVar[NewManager[Self]] = NewManager()

    class Meta:
        proxy = True


class NamedPerson(Person):
    """A manager with another name becomes the default, and keeps ``objects``."""

    named: ClassVar[NewManager[Self]] = NewManager()

    class Meta:
        proxy = True


class ExtraManagers(models.Model):
    """A manager to be added. Abstract, and without fields, so that a proxy may inherit it."""

    secondary: ClassVar[models.Manager[Any]] = NewManager()

    class Meta:
        abstract = True


class ExtraManagersPerson(Person, ExtraManagers):
    """The guide's ``MyPerson`` with a manager added, and the default one kept."""

    class Meta:
        proxy = True


class UnmanagedPerson(models.Model):
    """A second model of the same table, with some of its columns, kept in sync by hand."""

    last_name = models.CharField(max_length=30)

    class Meta:
        managed = False
        db_table = "proxies_person"

    def __str__(self) -> str:
        return self.last_name


class Type(models.TextChoices):
    """Which class a row of the one table of employees belongs to."""

    EMPLOYEE = "employee", "Employee"
    MANAGER = "manager", "Manager"
    ENGINEER = "engineer", "Engineer"


class Employee(models.Model):
    """An employee: the example of SQLAlchemy's single-table inheritance."""

    name = models.CharField(max_length=50)
    type = models.CharField(max_length=20, choices=Type, default=Type.EMPLOYEE)

    def __str__(self) -> str:
        return self.name


AnyEmployee = TypeVar("AnyEmployee", bound=Employee)


class TypeManager(models.Manager[AnyEmployee]):
    """A manager for the rows of one type; a proxy alone would return them all."""

    def __init__(self, type_: Type) -> None:
        super().__init__()
        self.type = type_

    def get_queryset(self) -> models.QuerySet[AnyEmployee]:
        """Filter by the type."""
        return super().get_queryset().filter(type=self.type)


class Manager(Employee):
    """An employee who is a manager."""

    objects: ClassVar[TypeManager[Self]] = TypeManager(Type.MANAGER)

    class Meta:
        proxy = True

    def save(self, *args: Any, **options: Any) -> None:
        """Set the type, which nothing else links to the class."""
        self.type = Type.MANAGER
        super().save(*args, **options)


class Engineer(Employee):
    """An employee who is an engineer."""

    objects: ClassVar[TypeManager[Self]] = TypeManager(Type.ENGINEER)

    class Meta:
        proxy = True

    def save(self, *args: Any, **options: Any) -> None:
        """Set the type, which nothing else links to the class."""
        self.type = Type.ENGINEER
        super().save(*args, **options)


class Colleague(Employee):
    """A plain proxy: every employee of any type."""

    class Meta:
        proxy = True
