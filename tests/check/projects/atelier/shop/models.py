"""What is sold, and who made it."""

from django.db import models


class Maker(models.Model):
    """A person who makes items."""

    title = models.CharField(max_length=40)

    def __str__(self):
        return self.title


class Item(models.Model):
    """An item for sale."""

    title = models.CharField(max_length=40)
    price = models.IntegerField()
    maker = models.ForeignKey(Maker, models.CASCADE)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(price__gte=0), name="price_not_negative"),
            models.UniqueConstraint(fields=["title", "maker"], name="title_once"),
        ]

    def __str__(self):
        return self.title
