"""Models that others inherit from, and some that are called like those of others."""

from django.db import models


class Item(models.Model):
    title = models.CharField(max_length=50)


class Order(models.Model):
    item = models.ForeignKey(Item, models.CASCADE, related_name="library_orders")

    class Meta:
        ordering = ["-id"]


class Author(models.Model):
    name = models.CharField(max_length=20)


class Book(Item):
    authors = models.ManyToManyField(Author)
    shop_orders = models.ManyToManyField("shop.Order", related_name="books")
