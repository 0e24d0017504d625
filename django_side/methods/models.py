"""People and blogs: custom methods, and overridden predefined methods.

The SQLAlchemy side is ``sqlalchemy_side/methods/models.py``.
"""

from datetime import date
from typing import Any

from django.db import connection, models
from django.db.models import Case, Value, When
from django.db.models.functions import Concat
from django.db.models.query import RawQuerySet
from django.utils.text import slugify

#: The calls of the overridden methods below, in order.
journal: list[str] = []


class Person(models.Model):
    """Someone with a name, which is combined from two parts, and a date of birth."""

    first_name = models.CharField(max_length=50)
    last_name = models.CharField(max_length=50)
    birth_date = models.DateField()

    def baby_boomer_status(self) -> str:
        """Return the person's baby-boomer status."""
        if self.birth_date < date(1945, 8, 1):
            return "Pre-boomer"
        if self.birth_date < date(1965, 1, 1):
            return "Baby boomer"
        return "Post-boomer"

    @property
    def full_name(self) -> str:
        """The person's full name."""
        return f"{self.first_name} {self.last_name}"

    @property
    def initials(self) -> str:
        """The first letters of both names."""
        return self.first_name[0] + self.last_name[0]

    def get_absolute_url(self) -> str:
        """Return the address of the person's page."""
        return f"/people/{self.pk}/"

    def namesakes(self) -> "RawQuerySet[Person]":
        """Return the others with the same last name, by custom SQL."""
        statement = "SELECT * FROM methods_person WHERE last_name = %s AND id <> %s ORDER BY id"
        return Person.objects.raw(statement, [self.last_name, self.pk])

    def __str__(self) -> str:
        return self.full_name


#: What ``full_name`` and ``baby_boomer_status`` are in a query: methods cannot go there.
FULL_NAME = Concat("first_name", Value(" "), "last_name")
BABY_BOOMER_STATUS = Case(
    When(birth_date__lt=date(1945, 8, 1), then=Value("Pre-boomer")),
    When(birth_date__lt=date(1965, 1, 1), then=Value("Baby boomer")),
    default=Value("Post-boomer"),
)


def how_many_of_each_last_name() -> list[tuple[str, int]]:
    """Return each last name with the number of people who have it, by custom SQL."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT last_name, COUNT(*) FROM methods_person GROUP BY last_name ORDER BY last_name"
        )
        return list(cursor.fetchall())


class Blog(models.Model):
    """The guide's blogs in one model: code runs around each save, or the save is refused."""

    name = models.CharField(max_length=100)
    tagline = models.TextField()
    slug = models.TextField()

    def save(self, **kwargs: Any) -> None:
        """Do something, set the slug from the name, save, and do something else."""
        if self.name == "Yoko Ono's blog":
            return  # Yoko shall never have her own blog!
        journal.append(f"before {self.name}")
        self.slug = slugify(self.name)
        update_fields = kwargs.get("update_fields")
        if update_fields is not None and "name" in update_fields:
            kwargs["update_fields"] = {"slug"}.union(update_fields)
        super().save(**kwargs)
        journal.append(f"after {self.name}")

    def retitle(self, tagline: str) -> str:
        """Write another tagline by custom SQL, and return the stored one."""
        with connection.cursor() as cursor:
            cursor.execute("UPDATE methods_blog SET tagline = %s WHERE id = %s", [tagline, self.pk])
            cursor.execute("SELECT tagline FROM methods_blog WHERE id = %s", [self.pk])
            return str(cursor.fetchone()[0])

    def __str__(self) -> str:
        return self.name


class Tag(models.Model):
    """What an entry is about."""

    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name


class Entry(models.Model):
    """A text in a blog."""

    blog = models.ForeignKey(Blog, on_delete=models.CASCADE, related_name="entries")
    headline = models.CharField(max_length=255)
    tags = models.ManyToManyField(Tag, related_name="entries")

    def delete(
        self, using: str | None = None, keep_parents: bool = False
    ) -> tuple[int, dict[str, int]]:
        """Delete the entry, and record it in the journal."""
        journal.append(f"delete {self.headline}")
        return super().delete(using=using, keep_parents=keep_parents)

    def __str__(self) -> str:
        return self.headline
