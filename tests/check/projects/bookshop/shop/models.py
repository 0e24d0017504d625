"""The data of a bookshop."""

from django.db import models
from django.db.models import Q


class Publisher(models.Model):
    """A publisher of books."""

    name = models.CharField(max_length=100, unique=True)
    website = models.URLField(blank=True)
    founded = models.DateField(null=True)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class Tag(models.Model):
    """A word for finding books."""

    word = models.SlugField()

    def __str__(self) -> str:
        return self.word


class Book(models.Model):
    """One title, with the number of its copies."""

    title = models.CharField(max_length=200, db_index=True)
    publisher = models.ForeignKey(Publisher, on_delete=models.CASCADE, related_name="books")
    tags = models.ManyToManyField(Tag)
    blurb = models.TextField(blank=True)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    weight = models.FloatField(null=True)
    stock = models.PositiveIntegerField(default=0)
    isbn = models.UUIDField(null=True)
    details = models.JSONField(default=dict)
    cover = models.BinaryField(null=True)
    reading_time = models.DurationField(null=True)
    opens_at = models.TimeField(null=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["publisher", "title"], name="one_title_per_publisher"),
            models.CheckConstraint(condition=Q(price__gte=0), name="price_not_negative"),
        ]
        indexes = [models.Index(fields=["created"], name="book_created")]

    def __str__(self) -> str:
        return self.title
