"""A herbarium: traits as maps, names with mistakes, accents, and constraints of extensions.

The SQLAlchemy side is ``sqlalchemy_side/herbarium/models.py``.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, HStoreField, RangeOperators
from django.contrib.postgres.indexes import BloomIndex, GinIndex
from django.db import models

from django_side.herbarium.fields import CaseInsensitiveTextField


class Plant(models.Model):
    """A pressed plant, where it grew, and the place in which it is kept."""

    name = models.CharField(max_length=40)
    habitat = models.TextField(null=True)
    traits = HStoreField(default=dict)
    remarks = HStoreField(null=True)
    room = models.IntegerField()
    shelf = models.IntegerField()
    box = models.IntegerField()

    class Meta:
        required_db_vendor = "postgresql"
        indexes = [
            # The type of trigrams has no default, so the class of operators must be named.
            GinIndex(fields=["name"], name="herbarium_plant_trigrams", opclasses=["gin_trgm_ops"]),
            # A number in an index of GIN needs btree_gin.
            GinIndex(fields=["traits", "room"], name="herbarium_plant_traits"),
            BloomIndex(
                fields=["room", "shelf", "box"],
                name="herbarium_plant_place",
                length=96,
                columns=[2, 4, 3],
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Collector(models.Model):
    """Who collects plants: two columns that ignore case, by a type and by a collation."""

    nickname = CaseInsensitiveTextField(unique=True)
    email = models.CharField(max_length=60, db_collation="herbarium_ignore_case")

    class Meta:
        required_db_vendor = "postgresql"
        constraints = [
            models.UniqueConstraint(fields=["email"], name="herbarium_collector_email"),
        ]

    def __str__(self) -> str:
        return str(self.nickname)


class Loan(models.Model):
    """The days for which a collector has a plant; nobody else has it then."""

    plant = models.ForeignKey(Plant, on_delete=models.CASCADE, related_name="loans")
    collector = models.ForeignKey(Collector, on_delete=models.CASCADE, related_name="loans")
    days = DateRangeField()

    class Meta:
        required_db_vendor = "postgresql"
        constraints = [
            # A number in an index of GiST needs btree_gist.
            ExclusionConstraint(
                name="herbarium_loan_days",
                expressions=[
                    ("plant", RangeOperators.EQUAL),
                    ("days", RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plant} for {self.collector}"
