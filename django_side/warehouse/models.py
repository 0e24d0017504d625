"""A warehouse with docks: arrays, ranges, full text search, and constraints of PostgreSQL.

The SQLAlchemy side is ``sqlalchemy_side/warehouse/models.py``.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import (
    ArrayField,
    BigIntegerRangeField,
    DateRangeField,
    DateTimeRangeField,
    DecimalRangeField,
    IntegerRangeField,
    RangeBoundary,
    RangeOperators,
)
from django.contrib.postgres.indexes import (
    BrinIndex,
    BTreeIndex,
    GinIndex,
    GistIndex,
    HashIndex,
    OpClass,
    SpGistIndex,
)
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Deferrable, F, Func, Q
from django.db.models.functions import Upper


class Product(models.Model):
    """Something that is stored; ``search`` is computed from its texts."""

    name = models.CharField(max_length=40)
    description = models.TextField(null=True)
    language = models.CharField(max_length=10, default="english")
    tags = ArrayField(models.CharField(max_length=20), default=list)
    # PostgreSQL does not enforce the size; only Django's validation does.
    sizes = ArrayField(models.IntegerField(), size=3, null=True)
    grid = ArrayField(ArrayField(models.IntegerField()), null=True)
    search = models.GeneratedField(
        expression=SearchVector("name", config="english", weight="A")
        + SearchVector("description", config="english", weight="B"),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    keywords = SearchVectorField(null=True)

    class Meta:
        required_db_vendor = "postgresql"
        indexes = [
            GinIndex(
                "search",
                name="warehouse_product_search",
                fastupdate=True,
                gin_pending_list_limit=128,
            ),
            GinIndex(fields=["tags"], name="warehouse_product_tags", opclasses=["array_ops"]),
            BTreeIndex(
                fields=["language"],
                name="warehouse_product_language",
                fillfactor=70,
                deduplicate_items=False,
            ),
            BTreeIndex(
                OpClass(Upper("name"), name="text_pattern_ops"), name="warehouse_product_upper"
            ),
            HashIndex(fields=["description"], name="warehouse_product_hash", fillfactor=80),
            SpGistIndex(fields=["name"], name="warehouse_product_spgist", fillfactor=90),
            models.Index(
                fields=["name"],
                name="warehouse_product_name",
                include=["language"],
                opclasses=["varchar_pattern_ops"],
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Rate(models.Model):
    """What storage costs, for ranges of crates, codes, sums, days and hours."""

    name = models.CharField(max_length=20)
    quantity = IntegerRangeField(null=True)
    codes = BigIntegerRangeField(null=True)
    price = DecimalRangeField(null=True, default_bounds="[]")
    season = DateRangeField(null=True)
    window = DateTimeRangeField(null=True, default_bounds="()")
    minimum = models.IntegerField(null=True)
    amount = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    weight = models.FloatField(null=True)
    day = models.DateField(null=True)
    moment = models.DateTimeField(null=True)

    class Meta:
        required_db_vendor = "postgresql"
        indexes = [
            GistIndex(
                fields=["season"], name="warehouse_rate_season", buffering=True, fillfactor=60
            ),
            BrinIndex(
                fields=["day"], name="warehouse_rate_day", autosummarize=True, pages_per_range=4
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Booking(models.Model):
    """Docks that a ship has for some days; no dock has two ships on one day."""

    ship = models.CharField(max_length=20)
    docks = IntegerRangeField()
    dates = DateRangeField()
    cancelled = models.BooleanField(default=False)

    class Meta:
        required_db_vendor = "postgresql"
        constraints = [
            ExclusionConstraint(
                name="warehouse_booking_docks",
                expressions=[
                    ("docks", RangeOperators.OVERLAPS),
                    ("dates", RangeOperators.OVERLAPS),
                ],
                index_type="GIST",
                condition=Q(cancelled=False),
                include=["ship"],
                violation_error_code="docks_taken",
                violation_error_message="Another ship has a dock then.",
            ),
            models.UniqueConstraint(
                fields=["ship"], condition=Q(cancelled=False), name="warehouse_booking_ship"
            ),
        ]

    def __str__(self) -> str:
        return self.ship


class Shift(models.Model):
    """The hours in which a crane is used; the next shift may begin when one ends."""

    worker = models.CharField(max_length=20)
    starts = models.DateTimeField()
    ends = models.DateTimeField()

    class Meta:
        required_db_vendor = "postgresql"
        constraints = [
            ExclusionConstraint(
                name="warehouse_shift_hours",
                expressions=[
                    (
                        Func(
                            F("starts"),
                            F("ends"),
                            RangeBoundary(),
                            function="tstzrange",
                            output_field=DateTimeRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                deferrable=Deferrable.DEFERRED,
            ),
        ]

    def __str__(self) -> str:
        return self.worker


class Delivery(models.Model):
    """Crates of a product that came once; much of it may be unknown."""

    product = models.ForeignKey(Product, on_delete=models.CASCADE, related_name="deliveries")
    code = models.CharField(max_length=20)
    slot = models.IntegerField(null=True)
    turn = models.IntegerField(null=True)
    crates = models.IntegerField(null=True)
    flags = models.IntegerField(null=True)
    fragile = models.BooleanField(null=True)
    weight = models.FloatField(null=True)
    distance = models.FloatField(null=True)
    note = models.CharField(max_length=20, null=True)

    class Meta:
        required_db_vendor = "postgresql"
        constraints = [
            models.UniqueConstraint(
                fields=["code"],
                name="warehouse_delivery_code",
                include=["crates"],
                opclasses=["varchar_pattern_ops"],
            ),
            models.UniqueConstraint(
                fields=["slot"], name="warehouse_delivery_slot", nulls_distinct=False
            ),
            models.UniqueConstraint(
                fields=["turn"], name="warehouse_delivery_turn", deferrable=Deferrable.DEFERRED
            ),
            models.CheckConstraint(condition=Q(weight__gt=0), name="warehouse_delivery_weight"),
        ]

    def __str__(self) -> str:
        return self.code
