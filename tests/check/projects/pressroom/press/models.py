"""The data of a newspaper."""

from django.db import models
from django.db.models import Q


class Author(models.Model):
    """An author of articles."""

    name = models.CharField(max_length=100)
    email = models.CharField(max_length=80, unique=True)
    born = models.DateField(null=True)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class Article(models.Model):
    """An article."""

    title = models.CharField(max_length=200)
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    words = models.PositiveIntegerField()
    fee = models.DecimalField(max_digits=8, decimal_places=2)
    score = models.FloatField(null=True)
    printed = models.DateTimeField(null=True)
    body = models.TextField()
    section = models.CharField(max_length=10, db_default="news")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["author", "title"], name="one_title_per_author"),
            models.CheckConstraint(condition=Q(fee__gte=0), name="fee_not_negative"),
        ]
        indexes = [models.Index(fields=["section", "printed"], name="article_section_printed")]

    def __str__(self) -> str:
        return self.title
