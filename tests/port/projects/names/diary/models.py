"""Fields and models that are called like what the modules of a port use."""

import uuid
from datetime import date, timedelta
from decimal import Decimal

from django.db import models


class Level(models.TextChoices):
    LOW = "low"
    HIGH = "high"


#: A member that no class can declare.
Odd = models.TextChoices("Odd", ["class", "x"])


class Hidden(models.Model):
    """Fields called as types and functions, each of which another field needs."""

    datetime = models.DateTimeField(auto_now_add=True)
    date = models.DateField(default=date(2026, 1, 2))
    time = models.TimeField(null=True)
    timedelta = models.DurationField(default=timedelta(seconds=1))
    UUID = models.UUIDField(default=uuid.UUID(int=1))
    uuid4 = models.UUIDField(default=uuid.uuid4)
    Decimal = models.DecimalField(max_digits=8, decimal_places=2, default=Decimal("1.50"))
    Any = models.JSONField(default=dict)
    UTC = models.DateTimeField(auto_now=True)
    sa = models.CharField(max_length=8)
    builtins = models.CharField(max_length=8, default="no builtins given")
    type = models.CharField(max_length=8, default="no type given")
    list = models.JSONField(default=list)
    dict = models.JSONField(default=dict)
    str = models.TextField(null=True)
    int = models.PositiveIntegerField(null=True)
    bool = models.BooleanField(null=True)
    float = models.FloatField(null=True)
    bytes = models.BinaryField(null=True)
    property = models.SmallIntegerField(default=3)
    metadata = models.CharField(max_length=3)
    registry = models.CharField(max_length=3)
    Mapped = models.CharField(max_length=3)
    mapped_column = models.CharField(max_length=3)
    relationship = models.CharField(max_length=3)
    association_proxy = models.CharField(max_length=3)
    Base = models.CharField(max_length=3)
    BigInt = models.BigIntegerField(null=True)
    Text = models.TextField(null=True)
    Money = models.DecimalField(max_digits=20, decimal_places=2, null=True)
    PositiveInteger = models.PositiveIntegerField(null=True)
    choice = models.CharField(max_length=3, choices=[("a", "A")])
    DeferredForeignKey = models.ForeignKey("Text", models.CASCADE, related_name="Hidden")
    many_to_many = models.ManyToManyField("Base", related_name="list")
    diary_hidden_many_to_many = models.IntegerField(default=1)
    others = models.ManyToManyField("self", symmetrical=False, through="Money")

    Level = models.CharField(max_length=9, choices=Level, default=Level.LOW)

    class Meta:
        indexes = [models.Index(models.F("type").desc(), "str", name="hidden_by_type")]
        constraints = [
            models.UniqueConstraint(
                fields=["sa"], condition=models.Q(type="type list"), name="one_type"
            ),
            models.CheckConstraint(condition=~models.Q(list="type"), name="hidden_list"),
            models.UniqueConstraint(fields=["date", "time"], name="hidden_times"),
        ]


class Text(models.Model):
    class list(models.TextChoices):
        A = "a"

    at = models.DateTimeField(null=True)
    kind = models.CharField(max_length=9, choices=list, default=list.A)
    odd = models.CharField(max_length=9, choices=Odd.choices, default="class")


class Base(models.Model):
    text = models.ForeignKey(Text, models.CASCADE, related_name="datetime")


class Money(models.Model):
    first = models.ForeignKey(Hidden, models.CASCADE, related_name="sa_set")
    second = models.ForeignKey(Hidden, models.CASCADE, related_name="relationship_set")
    amount = models.DecimalField(max_digits=9, decimal_places=2)


class datetime(models.Model):
    at = models.DateTimeField(auto_now=True)
    parent = models.ForeignKey("self", models.CASCADE, null=True, related_name="date")


class dict(models.Model):
    value = models.JSONField(default=list)
    texts = models.ManyToManyField(Text, related_name="dicts")


class remote(models.Model):
    datetime = models.OneToOneField(datetime, models.CASCADE, primary_key=True)


class foreign(remote):
    sa = models.ForeignKey(remote, models.CASCADE, related_name="foreign_keys")
