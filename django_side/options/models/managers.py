"""People, books and documents: managers, and querysets with custom methods.

The SQLAlchemy side is ``sqlalchemy_side/options/models/managers.py``.
"""

from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Count, QuerySet


class PersonQuerySet(models.QuerySet["Person"]):
    """Methods that can be chained, on the manager as on any queryset."""

    def authors(self) -> Self:
        """Keep authors."""
        return self.filter(role="A")

    def editors(self) -> Self:
        """Keep editors."""
        return self.filter(role="E")


class AuthorManager(models.Manager["Person"]):
    """A manager for authors only."""

    def get_queryset(self) -> PersonQuerySet:
        """Filter by the role."""
        return PersonQuerySet(self.model, using=self._db).authors()


class Person(models.Model):
    """Someone at a publisher; two managers, none of them called ``objects``."""

    first_name = models.CharField(max_length=50)
    last_name = models.CharField(max_length=50)
    role = models.CharField(max_length=1, choices={"A": "Author", "E": "Editor"})

    people = PersonQuerySet.as_manager()
    authors = AuthorManager()

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class DahlBookManager(models.Manager["Book"]):
    """A manager for the books of one author."""

    def get_queryset(self) -> QuerySet["Book"]:
        """Filter by the author."""
        return super().get_queryset().filter(author="Roald Dahl")


class BookManager(models.Manager["Book"]):
    """A manager for all books, with a method that adds a value to the query."""

    def with_counts(self) -> QuerySet["Book"]:
        """Add the number of editions."""
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
    """Rows that can be soft-deleted."""

    def soft_delete(self) -> int:
        """Mark the rows as deleted, and keep them."""
        return self.update(deleted=True)


class LivingManager(models.Manager[AnyRemovable]):
    """A manager that leaves out soft-deleted rows."""

    def get_queryset(self) -> LivingQuerySet[AnyRemovable]:
        """Filter by the mark."""
        return LivingQuerySet(self.model, using=self._db).filter(deleted=False)


class Removable(models.Model):
    """A row that can be soft-deleted: the default manager no longer returns it."""

    deleted = models.BooleanField(default=False)

    living: ClassVar[LivingManager[Self]] = LivingManager()
    every: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        abstract = True
        default_manager_name = "living"


class Folder(Removable):
    """Its base manager hides rows as well, which Django's documentation warns about."""

    name = models.CharField(max_length=50)

    class Meta(Removable.Meta):
        base_manager_name = "living"

    def __str__(self) -> str:
        return self.name


class Document(Removable):
    """A document in a folder; its base manager is Django's own, which hides nothing."""

    folder = models.ForeignKey(Folder, on_delete=models.CASCADE, related_name="documents")
    title = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.title


class Attachment(models.Model):
    """An attachment of a document, whether or not that is soft-deleted."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name


class Reader(models.Model):
    """Someone with documents at hand."""

    name = models.CharField(max_length=50)
    documents = models.ManyToManyField(Document, related_name="readers")

    def __str__(self) -> str:
        return self.name
