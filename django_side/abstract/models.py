"""Abstract base classes: columns, options and methods that several models share.

The SQLAlchemy side is ``sqlalchemy_side/abstract/models.py``.
"""

from django.db import models


class CommonInfo(models.Model):
    """What every human has. Abstract: the columns go into each child's own table."""

    name = models.CharField(max_length=100)
    age = models.PositiveIntegerField()

    class Meta:
        abstract = True
        ordering = ("name",)
        # Each child's index has its own name.
        indexes = (models.Index(fields=("age",), name="%(app_label)s_%(class)s_age"),)

    def __str__(self) -> str:
        return self.name


class Unmanaged(models.Model):
    """A model whose table is created elsewhere."""

    class Meta:
        abstract = True
        managed = False


class Student(CommonInfo):
    """Its Meta extends the Meta of the base."""

    home_group = models.CharField(max_length=5)

    class Meta(CommonInfo.Meta):
        db_table = "student_info"


class UnmanagedStudent(CommonInfo, Unmanaged):
    """The guide's student of two bases, here on the table of the other student's model."""

    home_group = models.CharField(max_length=5)

    class Meta(CommonInfo.Meta, Unmanaged.Meta):
        db_table = "student_info"


class Employee(CommonInfo):
    """An abstract child of an abstract class; it has to declare again that it is abstract."""

    office = models.CharField(max_length=10)

    class Meta(CommonInfo.Meta):
        abstract = True


class Teacher(Employee):
    """Without its own Meta, it has that of its base."""

    subject = models.CharField(max_length=50)


class Visitor(CommonInfo):
    """A shorter name than the base has, and no age; its Meta does not extend that of the base."""

    name = models.CharField(max_length=30)
    age = None  # type: ignore[assignment]  # removes the base's field
    purpose = models.CharField(max_length=50)

    class Meta:
        verbose_name = "guest"


class Newborn(CommonInfo):
    """The field ``age`` is overridden with a value, so there is no such column."""

    age = 0
    weight = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("-weight",)
