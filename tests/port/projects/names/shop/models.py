"""Children of another application's models, which come first in INSTALLED_APPS."""

from django.db import models
from library.models import Book, Item


class Article(Item):
    price = models.IntegerField()


class Cheap(Article):
    class Meta:
        proxy = True


class ShopItem(models.Model):
    parts = models.ManyToManyField("library.Item")


class Order(models.Model):
    item = models.ForeignKey(Item, models.CASCADE)
    book = models.ForeignKey(Book, models.CASCADE, null=True, related_name="+")


class Plain(models.Model):
    """The same table as that of another application."""

    title = models.CharField(max_length=50)

    class Meta:
        managed = False
        db_table = "library_item"


class Written(models.Model):
    """The table of another application's many-to-many field."""

    book = models.ForeignKey(Book, models.DO_NOTHING, related_name="+")
    author = models.ForeignKey("library.Author", models.DO_NOTHING, related_name="+")

    class Meta:
        managed = False
        db_table = "library_book_authors"
