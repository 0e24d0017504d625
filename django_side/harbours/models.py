"""Ships, harbours and visits: every part of statements and expressions.

The SQLAlchemy side is ``sqlalchemy_side/harbours/models.py``.
"""

from django.db import models
from django.db.models import Q


class Harbour(models.Model):
    """A harbour, or a part of one; a quay may never have been measured."""

    name = models.CharField(max_length=40)
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="parts")
    depth = models.FloatField(null=True)

    def __str__(self) -> str:
        return self.name


class Ship(models.Model):
    """A ship; its signals are bits: 1 a horn, 2 a light, 4 a bell."""

    name = models.CharField(max_length=40)
    home = models.ForeignKey(Harbour, on_delete=models.SET_NULL, null=True, related_name="ships")
    tonnage = models.IntegerField(null=True)
    signals = models.IntegerField(default=0)
    built = models.IntegerField()

    def __str__(self) -> str:
        return self.name


class Visit(models.Model):
    """A ship in a harbour; the cargo is not known while it is being weighed."""

    harbour = models.ForeignKey(Harbour, on_delete=models.CASCADE, related_name="visits")
    ship = models.ForeignKey(Ship, on_delete=models.CASCADE, related_name="visits")
    arrived = models.DateTimeField()
    cargo = models.IntegerField(null=True)
    agent = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [models.Index(name="harbours_visit_arrived", fields=["arrived"])]

    def __str__(self) -> str:
        return f"{self.ship} in {self.harbour}"


class Dues(models.Model):
    """What a harbour takes from each ship in a year."""

    harbour = models.ForeignKey(Harbour, on_delete=models.CASCADE, related_name="dues")
    year = models.IntegerField()
    amount = models.DecimalField(max_digits=8, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="harbours_dues_once", fields=["harbour", "year"])
        ]

    def __str__(self) -> str:
        return f"{self.harbour} {self.year}: {self.amount}"


class Booking(models.Model):
    """A day at a quay; a harbour has one a day that needs tugs."""

    harbour = models.ForeignKey(Harbour, on_delete=models.CASCADE, related_name="bookings")
    ship = models.ForeignKey(Ship, on_delete=models.CASCADE, related_name="bookings")
    day = models.DateField()
    tugs = models.IntegerField()
    is_cancelled = models.BooleanField(default=False)

    class Meta:
        constraints = [
            # Neither side has this index on MariaDB, which has no partial indexes.
            models.UniqueConstraint(
                name="harbours_one_booking_a_day",
                fields=["harbour", "day"],
                condition=Q(tugs__gt=0),
            )
        ]

    def __str__(self) -> str:
        return f"{self.ship} in {self.harbour}: {self.day}"
