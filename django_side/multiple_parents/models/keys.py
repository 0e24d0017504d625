"""Two parents, whose keys have different names."""

from django.db import models


class Article(models.Model):
    """A parent; the name of its key is unique among the parents."""

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
