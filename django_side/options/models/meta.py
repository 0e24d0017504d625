"""Oxen, answers, orders: what ``Meta`` declares about a table and the order of its rows.

The SQLAlchemy side is ``sqlalchemy_side/options/models/meta.py``.
"""

from django.db import models
from django.db.models import Q


class Herd(models.Model):
    """Oxen that graze together."""

    name = models.CharField(max_length=50)

    def __str__(self) -> str:
        return self.name


class Ox(models.Model):
    """The guide's example: its order is not that of its keys, and its plural is irregular."""

    horn_length = models.IntegerField()
    herd = models.ForeignKey(Herd, on_delete=models.CASCADE, null=True)

    class Meta:
        ordering = ["horn_length"]
        verbose_name = "ox"
        verbose_name_plural = "oxen"
        default_related_name = "oxen"

    def __str__(self) -> str:
        return f"{self.horn_length} cm"


class LongestHornFirst(Ox):
    """The same oxen, in another order."""

    class Meta:
        proxy = True
        ordering = ["-horn_length"]


class Plough(models.Model):
    """What an ox pulls; ordered by the ox, which uses the ox's own order."""

    name = models.CharField(max_length=50)
    ox = models.ForeignKey(Ox, on_delete=models.CASCADE, related_name="ploughs")

    class Meta:
        ordering = ["ox", "name"]

    def __str__(self) -> str:
        return self.name


class Question(models.Model):
    """Something that has several answers."""

    text = models.TextField()

    def __str__(self) -> str:
        return self.text


class Answer(models.Model):
    """One answer; Django adds the column ``_order``, its position under its question."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="answers")
    answer = models.TextField()

    class Meta:
        order_with_respect_to = "question"
        db_table_comment = "Question answers"

    def __str__(self) -> str:
        return self.answer


class Album(models.Model):
    """A table whose name does not contain the chapter."""

    title = models.CharField(max_length=100)

    class Meta:
        db_table = "music_album"

    def __str__(self) -> str:
        return self.title


class Order(models.Model):
    """An order; the latest is the newest among those with the lowest priority."""

    priority = models.IntegerField()
    order_date = models.DateField()

    class Meta:
        get_latest_by = ["-priority", "order_date"]
        select_on_save = True

    def __str__(self) -> str:
        return f"{self.order_date} at {self.priority}"


class Customer(models.Model):
    """Indexes with and without a name, and a check."""

    first_name = models.CharField(max_length=100)
    last_name = models.CharField(max_length=100)
    age = models.IntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["last_name", "first_name"]),
            models.Index(fields=["first_name"], name="customer_first_name_idx"),
        ]
        constraints = [models.CheckConstraint(condition=Q(age__gte=18), name="age_gte_18")]
        # Every PostgreSQL server has this one; other databases ignore it.
        db_tablespace = "pg_default"

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"


class Delivery(models.Model):
    """A driver and a restaurant, at most once together."""

    driver = models.CharField(max_length=50)
    restaurant = models.CharField(max_length=50)

    class Meta:
        unique_together = [["driver", "restaurant"]]
        permissions = [("can_deliver_pizzas", "Can deliver pizzas")]
        default_permissions = ("add", "change")

    def __str__(self) -> str:
        return f"{self.driver} for {self.restaurant}"


class Ledger(models.Model):
    """A table that is created elsewhere, here by a migration with its SQL."""

    id = models.BigIntegerField(primary_key=True)
    entry = models.CharField(max_length=50)

    class Meta:
        managed = False
        db_table = "legacy_ledger"

    def __str__(self) -> str:
        return self.entry


class Voucher(models.Model):
    """Created only on databases with partial indexes, which MariaDB lacks."""

    code = models.CharField(max_length=20)
    redeemed = models.BooleanField(default=False)

    class Meta:
        required_db_features = ["supports_partial_indexes"]
        indexes = [
            # No condition on a boolean: Django 6.1 and 5.2 render it differently on SQLite.
            models.Index(
                fields=["code"], condition=Q(code__gt=""), name="options_voucher_with_code"
            )
        ]

    def __str__(self) -> str:
        return self.code


class Reminder(models.Model):
    """Created on PostgreSQL only."""

    text = models.CharField(max_length=50)

    class Meta:
        required_db_vendor = "postgresql"

    def __str__(self) -> str:
        return self.text
