"""Galleries, artists and works: objects in Python, and how their rows are loaded.

The SQLAlchemy side is ``sqlalchemy_side/galleries/models.py``.
"""

from collections.abc import Collection
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q


class Gallery(models.Model):
    """A building with walls; its history is long, and rarely read."""

    name = models.CharField(max_length=40, unique=True)
    city = models.CharField(max_length=40)
    history = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class Artist(models.Model):
    """Someone who makes works, perhaps under a pseudonym."""

    first_name = models.CharField(max_length=40)
    last_name = models.CharField(max_length=40)
    pseudonym = models.CharField(max_length=40, blank=True)
    born = models.IntegerField(null=True, blank=True)
    mentor = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="pupils"
    )

    @property
    def shown_name(self) -> str:
        """The pseudonym, or both names: a value of an object, which queries do not know."""
        return self.pseudonym or f"{self.first_name} {self.last_name}"

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Medium(models.TextChoices):
    """What a work is made with."""

    OIL = "oil", "Oil on canvas"
    INK = "ink", "Ink on paper"


def check_title(title: str) -> None:
    """Refuse numbers instead of titles. A validator is a function, for fields and for forms."""
    if title.startswith("#"):
        raise ValidationError("A title is not a number.", code="number")


class Work(models.Model):
    """What an artist made; it may hang in a gallery, and may be for sale."""

    artist = models.ForeignKey(Artist, on_delete=models.CASCADE, related_name="works")
    gallery = models.ForeignKey(
        Gallery, on_delete=models.SET_NULL, null=True, blank=True, related_name="works"
    )
    title = models.CharField(
        max_length=60,
        validators=[check_title],
        error_messages={"blank": "A work needs a title."},
    )
    medium = models.CharField(max_length=10, choices=Medium)
    year = models.IntegerField(validators=[MaxValueValidator(2024, "A work is not of the future.")])
    price = models.IntegerField(null=True, blank=True)
    notes = models.TextField(blank=True)

    #: The values as they were read, by the name of the column; a new object has none.
    loaded: dict[str, Any]

    class Meta:
        constraints = (
            models.UniqueConstraint(
                name="galleries_work_title_once",
                fields=("artist", "title"),
                violation_error_code="title_once",
                violation_error_message="The artist has a work of this title.",
            ),
            models.CheckConstraint(
                name="galleries_work_price_positive",
                condition=Q(price__gt=0),
                violation_error_code="price_positive",
                violation_error_message="A price is more than nothing.",
            ),
        )

    @property
    def decade(self) -> int:
        """The first year of the decade."""
        return self.year // 10 * 10

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **options: Any
    ) -> Self:
        """Remember the values of the row; ``__init__`` runs for new objects as well."""
        work = super().from_db(db, field_names, values, **options)
        work.loaded = dict(zip(field_names, values, strict=False))
        return work

    def clean(self) -> None:
        """Compare values of several fields; ``full_clean`` calls it, ``save`` does not."""
        if self.artist.born is not None and self.year < self.artist.born:
            raise ValidationError("The artist was not born.", code="too_early")

    def __str__(self) -> str:
        return self.title


class Exhibition(models.Model):
    """Works shown together. The three rules of dates are checked in Python only."""

    gallery = models.ForeignKey(Gallery, on_delete=models.CASCADE, related_name="exhibitions")
    name = models.CharField(max_length=40, unique_for_year="opens")
    room = models.CharField(max_length=10, unique_for_date="opens")
    curator = models.CharField(max_length=40, unique_for_month="opens")
    opens = models.DateField()
    works = models.ManyToManyField(Work, through="Showing", related_name="exhibitions")

    def __str__(self) -> str:
        return self.name


class Showing(models.Model):
    """On which wall an exhibition shows a work."""

    exhibition = models.ForeignKey(Exhibition, on_delete=models.CASCADE, related_name="showings")
    work = models.ForeignKey(Work, on_delete=models.CASCADE, related_name="showings")
    wall = models.IntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.work} on wall {self.wall}"
