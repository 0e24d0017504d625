"""Cabinets of curiosities: what mappings declare of columns, collections and classes.

The SQLAlchemy side is ``sqlalchemy_side/cabinets/models.py``.
"""

from typing import Any, ClassVar

from django.db import models


class Owner(models.Model):
    """Someone who collects; two owners may be rivals, and many are friends."""

    name = models.CharField(max_length=40)
    rival = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    friends = models.ManyToManyField("self", blank=True)

    def __str__(self) -> str:
        return self.name


class Cabinet(models.Model):
    """A piece of furniture, perhaps within another; its height need not be known."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="cabinets")
    within = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="inner"
    )
    title = models.CharField(max_length=40)
    width = models.IntegerField(null=True, blank=True)
    height = models.IntegerField(null=True, blank=True)
    remark = models.TextField(blank=True, db_column="remark_text")
    story = models.TextField(blank=True, help_text="for guests")
    revision = models.IntegerField(default=1)

    #: For what is no field and has no ``help_text``.
    notes = {
        "size": "in centimetres",
        "area": "of the front",
        "caption": "on a plate",
        "price": "of the day",
    }

    @property
    def size(self) -> tuple[int | None, int | None]:
        """Width and height as one value: of an object, which queries do not know."""
        return self.width, self.height

    @size.setter
    def size(self, size: tuple[int | None, int | None]) -> None:
        self.width, self.height = size

    @property
    def area(self) -> int | None:
        """What the front covers."""
        return None if self.width is None or self.height is None else self.width * self.height

    def __str__(self) -> str:
        return self.title


class Drawer(models.Model):
    """A part of a cabinet, at a position from the top; one that is taken out has none."""

    cabinet = models.ForeignKey(
        Cabinet, on_delete=models.CASCADE, null=True, blank=True, related_name="drawers"
    )
    label = models.CharField(max_length=20)
    position = models.IntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return self.label


class SortedDrawer(Drawer):
    """A proxy: the same rows, in an order of their own."""

    class Meta:
        proxy = True
        ordering = ("label",)


class Specimen(models.Model):
    """Anything that is kept; ``kind`` is the class of each row, in words."""

    drawer = models.ForeignKey(
        Drawer, on_delete=models.SET_NULL, null=True, blank=True, related_name="specimens"
    )
    kind = models.CharField(max_length=10, default="specimen")
    name = models.CharField(max_length=40)
    found = models.IntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Mineral(Specimen):
    """A stone: a row of its own beside that of the specimen."""

    hardness = models.IntegerField()


class Insect(Specimen):
    """An insect: likewise."""

    wings = models.IntegerField(default=4)


class Tag(models.Model):
    """The name of a specimen in a language, in which it has one at most."""

    specimen = models.ForeignKey(Specimen, on_delete=models.CASCADE, related_name="tags")
    language = models.CharField(max_length=5)
    text = models.CharField(max_length=40)

    class Meta:
        constraints = (
            models.UniqueConstraint(name="cabinets_tag_once", fields=("specimen", "language")),
        )

    def __str__(self) -> str:
        return self.text


class Theme(models.Model):
    """What an evening is about: specimens in an order, some of them under a lamp."""

    title = models.CharField(max_length=40)
    specimens = models.ManyToManyField(Specimen, through="Display", related_name="themes")

    def __str__(self) -> str:
        return self.title


class Display(models.Model):
    """One specimen of one theme; a specimen may be shown twice."""

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="displays")
    specimen = models.ForeignKey(Specimen, on_delete=models.CASCADE, related_name="displays")
    rank = models.IntegerField(default=1)
    lit = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.rank}. {self.specimen}"


class Paper(models.Model):
    """An abstract class: each child has a table with these columns, and a reverse name."""

    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="%(class)ss")
    year = models.IntegerField()
    text = models.CharField(max_length=40)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text


class Letter(Paper):
    """A paper that somebody sent."""

    sender = models.CharField(max_length=40)


class Receipt(Paper):
    """A paper about money."""

    amount = models.IntegerField()


class Visit(models.Model):
    """Who came to see a cabinet. The kinds share one table, and each leaves a column empty."""

    cabinet = models.ForeignKey(Cabinet, on_delete=models.CASCADE, related_name="visits")
    kind = models.CharField(max_length=10)
    year = models.IntegerField()
    pupils = models.IntegerField(null=True, blank=True)
    guest = models.CharField(max_length=40, null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.year}"


class SchoolVisitManager(models.Manager["SchoolVisit"]):
    """The rows of one kind: what the discriminator of a single table does in SQLAlchemy."""

    def get_queryset(self) -> models.QuerySet["SchoolVisit"]:
        """Leave out the other kinds."""
        return super().get_queryset().filter(kind="school")


class SchoolVisit(Visit):
    """A proxy for one kind, whose manager filters."""

    objects: ClassVar[models.Manager[Any]] = SchoolVisitManager()

    class Meta:
        proxy = True


class GuestVisit(Visit):
    """A proxy for the other kind, without a filter: it has the rows of both."""

    class Meta:
        proxy = True
