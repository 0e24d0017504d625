"""A library whose texts have accents, escapes and gaps: every lookup, and those of one's own.

The SQLAlchemy side is ``sqlalchemy_side/lookups/models.py``.
"""

from django.db import models


class Press(models.Model):
    """Who makes books."""

    name = models.CharField(max_length=40)
    city = models.CharField(max_length=40, null=True)

    def __str__(self) -> str:
        return self.name


class Book(models.Model):
    """A book; much of it may be unknown."""

    code = models.UUIDField(unique=True)
    title = models.CharField(max_length=40)
    subtitle = models.CharField(max_length=40, null=True)
    pages = models.IntegerField(null=True)
    press = models.ForeignKey(Press, on_delete=models.CASCADE, null=True, related_name="books")

    def __str__(self) -> str:
        return self.title


class Review(models.Model):
    """What a reader thinks of a book, maybe without a rating."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="reviews")
    reader = models.CharField(max_length=40)
    rating = models.IntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.reader} on {self.book}"


class Edition(models.Model):
    """An edition of a book: the book and the number are the key."""

    pk = models.CompositePrimaryKey("book_id", "number")
    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="editions")
    number = models.IntegerField()
    year = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.book}, edition {self.number}"


class Loan(models.Model):
    """An edition lent to a reader, which a link of two columns refers to."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="loans")
    number = models.IntegerField()
    reader = models.CharField(max_length=40)
    edition = models.ForeignObject(
        Edition,
        on_delete=models.DO_NOTHING,
        from_fields=["book", "number"],
        to_fields=["book", "number"],
        related_name="loans",
    )

    def __str__(self) -> str:
        return f"{self.reader} has {self.book}"
