# ruff: noqa
# mypy: ignore-errors
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Lower, Now, Upper
from people.models import Club, Person


class Place(models.Model):
    id = models.AutoField(primary_key=True)
    name = models.CharField(max_length=50, unique=True)
    opened = models.DateTimeField(db_default=Now())
    rank = models.IntegerField(db_default=7)


class Shop(Place):
    owner = models.ForeignKey(Person, on_delete=models.PROTECT)
    club = models.ForeignKey(Club, to_field="code", on_delete=models.CASCADE, null=True)


class Size(models.Model):
    id = models.SmallAutoField(primary_key=True)
    label = models.CharField(max_length=3)

    class Meta:
        db_table = "sizes"
        ordering = ["label"]


class Article(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE, related_name="articles")
    size = models.ForeignKey(Size, on_delete=models.DO_NOTHING, null=True, db_index=False)
    sku = models.CharField(max_length=12, db_column="stock_no")
    title = models.CharField(max_length=80)
    lead = models.TextField(null=True)
    net = models.DecimalField(max_digits=8, decimal_places=2)
    tax = models.DecimalField(max_digits=4, decimal_places=3, default=0)
    gross = models.GeneratedField(
        expression=F("net") * 2,
        output_field=models.DecimalField(max_digits=9, decimal_places=2),
        db_persist=True,
    )
    count = models.PositiveIntegerField(default=0)
    sold = models.DateTimeField(null=True)
    data = models.JSONField(default=list)
    plain = models.ForeignKey("self", null=True, on_delete=models.CASCADE, db_constraint=False)

    class Meta:
        unique_together = [("shop", "sku")]
        indexes = [
            models.Index(Lower("title"), name="article_lower"),
            models.Index(fields=["sold"], condition=Q(sold__isnull=False), name="article_sold"),
            models.Index(fields=["shop", "-net"], name="article_price"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(net__gte=F("tax")), name="article_net"),
            models.UniqueConstraint(Upper("title"), "shop", name="article_title"),
        ]


class Line(models.Model):
    article = models.ForeignKey(Article, on_delete=models.CASCADE)
    buyer = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True)
    quantity = models.SmallIntegerField(default=1)
    note = models.CharField(max_length=200, blank=True, default="")
    due = models.DateField(null=True)
