# ruff: noqa
# mypy: ignore-errors
from django.db import models
from django.utils import timezone


class Maker(models.Model):
    name = models.CharField(max_length=50, unique=True)


class Item(models.Model):
    code = models.SlugField()
    title = models.CharField(max_length=80, default="none")
    maker = models.ForeignKey(Maker, on_delete=models.CASCADE)
    price = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    data = models.JSONField(default=dict)
    count = models.PositiveIntegerField(default=0)
    made = models.DateTimeField(default=timezone.now)
    note = models.TextField(blank=True)

    class Meta:
        unique_together = [("maker", "code")]
