"""A library with branches: several databases, streams, SQL of one's own, and plans.

The SQLAlchemy side is ``sqlalchemy_side/branches/models.py``.
"""

from django.db import models


class Branch(models.Model):
    """A building of the library."""

    name = models.CharField(max_length=40, unique=True)
    city = models.CharField(max_length=40)

    def __str__(self) -> str:
        return self.name


class BookQuerySet(models.QuerySet["Book"]):
    """Queries of books that have a name."""

    def long(self) -> "BookQuerySet":
        """Those of at least 600 pages."""
        return self.filter(pages__gte=600)


class BookManager(models.Manager["Book"]):
    """What is done with books as a whole."""

    def order(self, title: str) -> "Book":
        """Add a book whose pages nobody has counted."""
        return self.create(title=title)


#: A manager with the methods of the query set, and with its own.
BooksManager = BookManager.from_queryset(BookQuerySet)


class Book(models.Model):
    """A title; its pages are NULL until somebody has counted them."""

    title = models.CharField(max_length=40)
    pages = models.IntegerField(null=True)

    objects = BooksManager()

    def __str__(self) -> str:
        return self.title


class Copy(models.Model):
    """A book on a shelf of a branch, or in the store of the head office."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="copies")
    branch = models.ForeignKey(Branch, on_delete=models.SET_NULL, null=True, related_name="copies")
    shelf = models.CharField(max_length=10, blank=True)

    def __str__(self) -> str:
        return self.shelf


class Member(models.Model):
    """A reader, and the branch where they are registered."""

    name = models.CharField(max_length=40)
    branch = models.ForeignKey(Branch, on_delete=models.SET_NULL, null=True, related_name="members")
    fee = models.IntegerField(default=0)

    def __str__(self) -> str:
        return self.name
