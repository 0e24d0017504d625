"""People, books and documents: managers, and querysets with methods of their own.

The other answer is ``sqlalchemy_side/options/models/managers.py``.
"""

from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Count, QuerySet


class PersonQuerySet(models.QuerySet["Person"]):
    """Methods that can be chained, on the manager as on any queryset."""

    def authors(self) -> Self:
        """Keep who writes."""
        return self.filter(role="A")

    def editors(self) -> Self:
        """Keep who edits."""
        return self.filter(role="E")


class AuthorManager(models.Manager["Person"]):
    """Those who write, and nobody else."""

    def get_queryset(self) -> PersonQuerySet:
        """Filter by the role."""
        return PersonQuerySet(self.model, using=self._db).authors()


class Person(models.Model):
    """Somebody at a publisher's; two managers, and none called ``objects``."""

    first_name = models.CharField(max_length=50)
    last_name = models.CharField(max_length=50)
    role = models.CharField(max_length=1, choices={"A": "Author", "E": "Editor"})

    people = PersonQuerySet.as_manager()
    authors = AuthorManager()

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class DahlBookManager(models.Manager["Book"]):
    """The books of one author."""

    def get_queryset(self) -> QuerySet["Book"]:
        """Filter by the author."""
        return super().get_queryset().filter(author="Roald Dahl")


class BookManager(models.Manager["Book"]):
    """All books; the method is about the whole table, and makes a query with one more value."""

    def with_counts(self) -> QuerySet["Book"]:
        """Add how many editions there are."""
        return self.annotate(num_editions=Count("editions"))


class Book(models.Model):
    """The default manager is the first; the others are used by their names."""

    title = models.CharField(max_length=100)
    author = models.CharField(max_length=50)

    objects = BookManager()
    dahl_objects = DahlBookManager()

    def __str__(self) -> str:
        return self.title


class Edition(models.Model):
    """One printing of a book."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="editions")
    year = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.book.title} {self.year}"


AnyRemovable = TypeVar("AnyRemovable", bound="Removable")


class LivingQuerySet(models.QuerySet[AnyRemovable]):
    """Rows that can be put away instead of deleted."""

    def put_away(self) -> int:
        """Mark the rows as deleted, and leave them where they are."""
        return self.update(deleted=True)


class LivingManager(models.Manager[AnyRemovable]):
    """Leaves out what was put away."""

    def get_queryset(self) -> LivingQuerySet[AnyRemovable]:
        """Filter by the mark."""
        return LivingQuerySet(self.model, using=self._db).filter(deleted=False)


class Removable(models.Model):
    """What is put away instead of deleted: the default manager does not see it any more."""

    deleted = models.BooleanField(default=False)

    living: ClassVar[LivingManager[Self]] = LivingManager()
    every: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        abstract = True
        default_manager_name = "living"


class Folder(Removable):
    """Its base manager hides rows as well, which Django's manual warns of."""

    name = models.CharField(max_length=50)

    class Meta(Removable.Meta):
        base_manager_name = "living"

    def __str__(self) -> str:
        return self.name


class Document(Removable):
    """In a folder; its base manager is Django's own, which hides nothing."""

    folder = models.ForeignKey(Folder, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.title


class Attachment(models.Model):
    """Belongs to a document, whether that was put away or not."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name


class Reader(models.Model):
    """Somebody with documents at hand."""

    name = models.CharField(max_length=50)
    documents = models.ManyToManyField(Document, related_name="readers")

    def __str__(self) -> str:
        return self.name
