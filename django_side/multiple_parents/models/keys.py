"""Two parents, each with a key of another name."""

from django.db import models


class Article(models.Model):
    """A parent; its key has a name that no other parent's key has."""

    article_id = models.AutoField(primary_key=True)
    headline = models.CharField(max_length=100)

    class Meta:
        ordering = ("headline",)

    def __str__(self) -> str:
        return self.headline


class Book(models.Model):
    """The other parent."""

    book_id = models.AutoField(primary_key=True)
    title = models.CharField(max_length=100)

    class Meta:
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title


class BookReview(Book, Article):
    """Both: a row in three tables. Order and text are those of the first parent."""
