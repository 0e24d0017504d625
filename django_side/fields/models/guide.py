"""The guide's examples: musicians, choices, defaults, keys, names, and a custom field.

The SQLAlchemy side is ``sqlalchemy_side/fields/models/guide.py``.
"""

from typing import Any

from django.db import models

from django_side.fields.bridge_hands import HandField


class Musician(models.Model):
    """Someone who plays an instrument."""

    first_name = models.CharField(max_length=50)
    last_name = models.CharField(max_length=50)
    instrument = models.CharField(max_length=100)

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Album(models.Model):
    """A recording by a musician."""

    artist = models.ForeignKey(Musician, on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
    release_date = models.DateField()
    num_stars = models.IntegerField()

    def __str__(self) -> str:
        return self.name


class Student(models.Model):
    """The choices as a list of pairs: the stored value and the displayed text."""

    FRESHMAN = "FR"
    SOPHOMORE = "SO"
    JUNIOR = "JR"
    SENIOR = "SR"
    GRADUATE = "GR"
    YEAR_IN_SCHOOL_CHOICES = [
        (FRESHMAN, "Freshman"),
        (SOPHOMORE, "Sophomore"),
        (JUNIOR, "Junior"),
        (SENIOR, "Senior"),
        (GRADUATE, "Graduate"),
    ]

    name = models.CharField(max_length=60)
    year_in_school = models.CharField(
        max_length=2, choices=YEAR_IN_SCHOOL_CHOICES, default=FRESHMAN
    )

    def __str__(self) -> str:
        return self.name

    def is_upperclass(self) -> bool:
        """Return whether the student is a junior or a senior."""
        return self.year_in_school in {self.JUNIOR, self.SENIOR}


class YearInSchool(models.TextChoices):
    """The choices as an enumeration; a label that is left out is derived from the name."""

    FRESHMAN = "FR", "Freshman"
    SOPHOMORE = "SO", "Sophomore"
    JUNIOR = "JR", "Junior"
    SENIOR = "SR", "Senior"
    GRADUATE = "GR"


class EnumeratedStudent(models.Model):
    """The same student, with the choices as an enumeration."""

    name = models.CharField(max_length=60)
    year_in_school = models.CharField(
        max_length=2, choices=YearInSchool, default=YearInSchool.FRESHMAN
    )

    def __str__(self) -> str:
        return self.name

    def is_upperclass(self) -> bool:
        """Return whether the student is a junior or a senior."""
        return self.year_in_school in {YearInSchool.JUNIOR, YearInSchool.SENIOR}


class Person(models.Model):
    """The choices as a dictionary."""

    SHIRT_SIZES = {"S": "Small", "M": "Medium", "L": "Large"}

    name = models.CharField(max_length=60)
    shirt_size = models.CharField(max_length=1, choices=SHIRT_SIZES)

    def __str__(self) -> str:
        return self.name


class Runner(models.Model):
    """The enumeration is created by a call, and having no medal is a choice too."""

    # The type checker treats the call as that of a member.
    MedalType: Any = models.TextChoices("MedalType", "GOLD SILVER BRONZE")

    name = models.CharField(max_length=60)
    medal = models.CharField(blank=True, choices=MedalType, max_length=10)

    def __str__(self) -> str:
        return self.name


def contact_default() -> dict[str, Any]:
    """Return a new dictionary for each row, so that no two rows share one."""
    return {"email": "to1@example.com"}


class Contact(models.Model):
    """Null and blank, unique, and defaults that Python sets."""

    name = models.CharField(max_length=60)
    nickname = models.CharField(max_length=30, null=True)
    note = models.CharField(max_length=100, blank=True)
    email = models.EmailField(unique=True, null=True)
    pages = models.IntegerField(null=True, default=10)
    contact_info = models.JSONField("ContactInfo", default=contact_default)

    def __str__(self) -> str:
        return self.name


class Visitor(models.Model):
    """Defaults that the database sets, and one of each kind on one column."""

    name = models.CharField(max_length=60)
    age = models.IntegerField(db_default=18)
    rating = models.IntegerField(default=5, db_default=1)

    def __str__(self) -> str:
        return self.name


class Fruit(models.Model):
    """A custom key; no ``id`` is added."""

    name = models.CharField(max_length=100, primary_key=True)

    def __str__(self) -> str:
        return self.name


class Example(models.Model):
    """Columns whose names are SQL keywords, or names that no field may have."""

    join = models.CharField(max_length=10)
    where = models.CharField(max_length=10)
    select = models.CharField(max_length=10)
    passed = models.IntegerField(db_column="pass")
    foo_bar = models.IntegerField(db_column="foo__bar")
    foo = models.IntegerField(db_column="foo_")

    def __str__(self) -> str:
        return f"{self.select} {self.where}"


class Deal(models.Model):
    """A deal of cards, stored in a custom field."""

    board = models.IntegerField()
    hand = HandField()

    def __str__(self) -> str:
        return f"board {self.board}"
