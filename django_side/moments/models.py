"""Flights: dates, times, time zones and durations.

The SQLAlchemy side is ``sqlalchemy_side/moments/models.py``.
"""

from django.db import models


class Flight(models.Model):
    """A flight: two moments, the time that was planned for it, a day of sale and a clock time."""

    code = models.CharField(max_length=10)
    departs = models.DateTimeField()
    arrives = models.DateTimeField(null=True)
    planned = models.DurationField()
    sold_from = models.DateField()
    gate_opens = models.TimeField()

    class Meta:
        get_latest_by = "departs"

    def __str__(self) -> str:
        return self.code


class Announcement(models.Model):
    """A text about a flight, and the clock times at which it was made and changed."""

    flight = models.ForeignKey(Flight, on_delete=models.CASCADE, related_name="announcements")
    text = models.CharField(max_length=40)
    made = models.TimeField(auto_now_add=True)
    changed = models.TimeField(auto_now=True)

    def __str__(self) -> str:
        return self.text
